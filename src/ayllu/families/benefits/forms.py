"""What is typed about benefits; nothing here saves."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from ayllu.families.benefits import catalogue
from ayllu.families.benefits.catalogue import SISFOH
from ayllu.families.benefits.choices import WORKFLOW, Cse, State
from ayllu.people.register.models import Person

HOME = "home"


class NoteForm(forms.Form):
    """Any benefit of the catalogue, for a member or for the household."""

    code = forms.ChoiceField(label=_("Benefit"))
    person = forms.ChoiceField(label=_("For whom"))

    def __init__(self, *args: Any, people: Iterable[Person], today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offered = {
            "code": [("", _("Choose")), *((o.code, o.name) for o in catalogue.standing(today))],
            "person": [
                (HOME, _("The whole household")),
                *((str(p.pk), p.full_name) for p in people),
            ],
        }
        for name, options in offered.items():
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField):
                field.choices = options

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        offer = catalogue.offers().get(data.get("code", ""))
        if offer and not offer.for_household and data.get("person") == HOME:
            self.add_error("person", _("Choose for which person."))
        return data

    def person_id(self) -> UUID | None:
        chosen = self.cleaned_data["person"]
        return None if chosen == HOME else UUID(chosen)


class MoveForm(forms.Form):
    """The next step, with what that step needs."""

    to = forms.ChoiceField(label=_("What happened"), widget=forms.RadioSelect)
    on_day = forms.DateField(label=_("On which day"), widget=forms.DateInput)
    cse = forms.ChoiceField(
        label=_("Class of the SISFOH"), choices=[("", "–"), *Cse.choices], required=False
    )
    amount = forms.DecimalField(
        label=_("Soles a month"), min_value=0.01, max_digits=8, decimal_places=2, required=False
    )
    expires_on = forms.DateField(
        label=_("Expires on"),
        required=False,
        widget=forms.DateInput,
        help_text=_("The class of the SISFOH: three years, reckoned by itself"),
    )
    why = forms.CharField(label=_("Why"), max_length=300, required=False, widget=forms.Textarea)

    def __init__(self, *args: Any, state: str, code: str, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.code, self.today = code, today
        field = self.fields["to"]
        renewed = State.GRANTED if state == State.GRANTED else None
        if isinstance(field, forms.ChoiceField):
            field.choices = [
                (s.value, _("Renewed") if s is renewed else s.label) for s in WORKFLOW[State(state)]
            ]
        if code != SISFOH:
            del self.fields["cse"]
            self.fields["expires_on"].help_text = ""

    def clean_on_day(self) -> date:
        day: date = self.cleaned_data["on_day"]
        if day > self.today:
            raise forms.ValidationError(_("This day has not come yet."))
        return day

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        to, ends = data.get("to"), (State.REFUSED, State.NOT_WANTED, State.ENDED)
        if to in ends and not data.get("why"):
            self.add_error("why", _("Write why."))
        if to == State.GRANTED and self.code == SISFOH and not data.get("cse"):
            self.add_error("cse", _("Choose the class."))
        day, last = data.get("on_day"), data.get("expires_on")
        if day and last and last <= day:
            self.add_error("expires_on", _("It expires after the day of the answer."))
        return data
