"""What is typed about referrals; nothing here saves."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from ayllu.families.outward.choices import Basis, How, Outcome
from ayllu.people.register.models import Person
from ayllu.places.models import Body


def words(label: Any, *, most: int, rows: int = 4, **more: Any) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, max_length=most, widget=widget, **more)


class WriteForm(forms.Form):
    body = forms.ChoiceField(label=_("To which body"))
    person = forms.ChoiceField(label=_("About whom"))
    asks = words(_("What do you ask of them?"), most=1500)
    tells = words(
        _("What must they know for it?"),
        most=2000,
        required=False,
        help_text=_("No more than they need. No word of sessions, concerns or other families."),
    )
    with_address = forms.BooleanField(
        label=_("Print the address"),
        required=False,
        help_text=_("Never printed where violence is recorded"),
    )
    basis = forms.ChoiceField(
        label=_("With which right?"), choices=Basis.choices, widget=forms.RadioSelect
    )
    duty_why = words(_("Which danger asks to tell it?"), most=300, rows=3, required=False)

    def __init__(
        self, *args: Any, bodies: Iterable[Body], people: Iterable[Person], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.bodies = {str(b.pk): b for b in bodies}
        offered = {
            "body": [(key, b.name) for key, b in self.bodies.items()],
            "person": [(str(p.pk), p.full_name) for p in people],
        }
        for name, options in offered.items():
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField):
                field.choices = [("", _("Choose")), *options]

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if data.get("basis") == Basis.DUTY and not data.get("duty_why"):
            self.add_error("duty_why", _("Write which danger asks to tell it without consent."))
        return data

    def chosen_body(self) -> Body:
        return self.bodies[self.cleaned_data["body"]]

    def answers(self) -> dict[str, Any]:
        data = dict(self.cleaned_data)
        is_duty = data["basis"] == Basis.DUTY
        return {
            **data,
            "person_id": UUID(data["person"]),
            "duty_why": data["duty_why"] if is_duty else "",
        }


class SendForm(forms.Form):
    on_day = forms.DateField(label=_("On which day"), widget=forms.DateInput)
    how = forms.ChoiceField(label=_("How"), choices=How.choices, widget=forms.RadioSelect)
    follow_up_on = forms.DateField(
        label=_("If there is no answer, ask again on"), widget=forms.DateInput
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        day, again = data.get("on_day"), data.get("follow_up_on")
        if day and day > self.today:
            self.add_error("on_day", _("This day has not come yet."))
        if day and again and again <= day:
            self.add_error("follow_up_on", _("This day is after the sending."))
        return data


class AfterForm(forms.Form):
    """Something that came after the sending, and not later than today."""

    def __init__(self, *args: Any, sent_on: date | None, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.sent_on, self.today = sent_on, today

    def clean_on_day(self) -> date:
        day: date = self.cleaned_data["on_day"]
        if day > self.today:
            raise forms.ValidationError(_("This day has not come yet."))
        if self.sent_on and day < self.sent_on:
            raise forms.ValidationError(_("This day is after the sending."))
        return day


class AnswerForm(AfterForm):
    on_day = forms.DateField(label=_("On which day"), widget=forms.DateInput)
    outcome = forms.ChoiceField(
        label=_("What did they answer?"), choices=Outcome.choices, widget=forms.RadioSelect
    )
    text = words(_("In their words"), most=2000, required=False)
    follow_up_on = forms.DateField(label=_("Ask again on"), required=False, widget=forms.DateInput)


class StopForm(AfterForm):
    on_day = forms.DateField(label=_("On which day did you ask them?"), widget=forms.DateInput)
    answer = words(_("Whom did you speak with, and what did they say?"), most=1000)


class CancelForm(forms.Form):
    why = words(_("Why is it not sent?"), most=300, rows=3)
