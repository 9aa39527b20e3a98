"""What is typed about psychological support; nothing here saves."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ayllu.accounts.models import User
from ayllu.families.counsel import choices, instruments
from ayllu.families.counsel.instruments import Instrument


def words(label: Any, *, most: int, rows: int = 4, **more: Any) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, max_length=most, widget=widget, **more)


def radios(label: Any, options: Any, **more: Any) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=options, widget=forms.RadioSelect, **more)


class DayForm(forms.Form):
    """A form with a day that has come."""

    on_day = forms.DateField(label=_("On which day"), widget=forms.DateInput)

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.initial.setdefault("on_day", today)

    def clean_on_day(self) -> date:
        day: date = self.cleaned_data["on_day"]
        if day > self.today:
            raise forms.ValidationError(_("This day has not come yet."))
        return day


class AskForm(forms.Form):
    why = words(
        _("What worries you, or what did she or he ask for?"),
        most=500,
        help_text=_("What was seen and said. Everyone who works with the case reads it."),
    )
    urgency = radios(_("How soon?"), choices.Urgency.choices, initial=choices.Urgency.NORMAL)


class BeginForm(DayForm):
    agreed = radios(_("What does she or he say of it?"), choices.Agreed.choices)


class DeclineForm(forms.Form):
    why = words(_("Why does it not begin?"), most=300, rows=3)


class CloseForm(DayForm):
    reason = radios(_("How it ended"), choices.EndReason.choices)
    text = words(
        _("A word for the case, without what was said in the sessions"),
        most=300,
        rows=3,
        required=False,
    )


class HandOverForm(forms.Form):
    to = forms.ChoiceField(label=_("Who goes on?"))
    why = words(_("Why"), most=300, rows=3)

    def __init__(self, *args: Any, people: Iterable[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["to"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [("", _("Choose")), *((str(u.pk), u.short_name) for u in people)]


class SessionForm(DayForm):
    came = radios(_("Did she or he come?"), choices.Came.choices, initial=choices.Came.CAME)
    kind = radios(_("How"), choices.Kind.choices, initial=choices.Kind.INDIVIDUAL)
    minutes = forms.IntegerField(label=_("Minutes"), min_value=5, max_value=480, required=False)
    note = words(
        _("Note"),
        most=8000,
        rows=10,
        required=False,
        help_text=_("Sealed. Only you read it, and whoever goes on after you."),
    )
    next_on = forms.DateField(label=_("Next meeting"), required=False, widget=forms.DateInput)

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if data.get("came") == choices.Came.CAME and not data.get("note"):
            self.add_error("note", _("Write what was worked on."))
        day, following = data.get("on_day"), data.get("next_on")
        if day and following and following <= day:
            self.add_error("next_on", _("The next meeting is after this one."))
        return data


class AdditionForm(forms.Form):
    note = words(_("What do you add?"), most=4000, rows=6)


class SummaryForm(forms.Form):
    text = words(
        _("Summary for the case lead"),
        most=3000,
        rows=8,
        help_text=_(
            "What she or he needs from home, school and the Centre. No diagnosis that is not"
            " needed, nothing said in confidence."
        ),
    )


class ExternalForm(DayForm):
    instrument = forms.ChoiceField(label=_("Which questionnaire"))
    total = forms.DecimalField(label=_("Total"), min_value=0, max_digits=5, decimal_places=1)
    who = forms.CharField(label=_("Who applied it, and where"), max_length=120)
    note = words(_("What the report says of it"), most=2000, rows=3, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["instrument"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [("", _("Choose")), *instruments.others().items()]


class AnswersForm(DayForm):
    """One question after the other, in the order of an edition; scored ones are needed."""

    def __init__(
        self, *args: Any, instrument: Instrument, edition: str, language: str, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.instrument = instrument
        for number, item in enumerate(instrument.in_order(edition), start=1):
            self.fields[item.key] = radios(
                f"{number}. {item.words.said(language)}",
                [(str(a.value), a.words.said(language)) for a in item.answers],
                required=item.scored,
            )

    def answers(self) -> dict[str, int]:
        found = {item.key: self.cleaned_data.get(item.key) for item in self.instrument.items}
        return {key: int(value) for key, value in found.items() if value not in ("", None)}


class DoneForm(forms.Form):
    done = words(
        _("What was done?"),
        most=3000,
        rows=6,
        help_text=_("With whom you spoke, how she or he is today, who stays with her or him."),
    )


class MistakeForm(forms.Form):
    why = words(_("Why was it a mistake?"), most=300, rows=3)
