"""What is typed about requests; nothing here saves."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ayllu.datarights.choices import (
    OUTCOMES,
    Capacity,
    HowHanded,
    Identity,
    Reason,
    Right,
    Supporter,
)

SELF = (Capacity.SELF, Capacity.CARE_LEAVER)


class Dated(forms.Form):
    """A form with a day that has come already."""

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def past(self, name: str) -> date:
        day: date = self.cleaned_data[name]
        if day > self.today:
            raise forms.ValidationError(_("This day has not come yet."))
        return day


class RequestForm(Dated):
    right = forms.ChoiceField(
        label=_("What is asked"), choices=Right.choices, widget=forms.RadioSelect
    )
    capacity = forms.ChoiceField(
        label=_("Who asks"), choices=Capacity.choices, widget=forms.RadioSelect
    )
    asker_name = forms.CharField(
        label=_("Name of who asks"),
        max_length=160,
        required=False,
        help_text=_("Only when it is somebody else"),
    )
    asker_paper = forms.CharField(
        label=_("With which paper"),
        max_length=200,
        required=False,
        help_text=_("Birth certificate, guardianship, power of attorney: number and day"),
    )
    asker_contact = forms.CharField(
        label=_("How to reach who asks"), max_length=160, required=False
    )
    what = forms.CharField(
        label=_("In their words"), max_length=2000, required=False, widget=forms.Textarea
    )
    received_on = forms.DateField(label=_("Received on"), widget=forms.DateInput)

    def clean_received_on(self) -> date:
        return self.past("received_on")

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if data.get("capacity") not in (None, *SELF):
            for name in ("asker_name", "asker_paper"):
                if not data.get(name):
                    self.add_error(name, _("Write who asks for her and with which paper."))
        return data


class IdentityForm(Dated):
    how = forms.ChoiceField(
        label=_("How identity was checked"), choices=Identity.choices, widget=forms.RadioSelect
    )
    on = forms.DateField(label=_("On which day"), widget=forms.DateInput)
    supporter = forms.ChoiceField(
        label=_("Somebody to accompany her"),
        choices=[c for c in Supporter.choices if c[0]],
        widget=forms.RadioSelect,
        help_text=_("To read one's own file is hard: offer somebody she trusts."),
    )
    supporter_name = forms.CharField(label=_("Who"), max_length=120, required=False)

    def clean_on(self) -> date:
        return self.past("on")

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if data.get("supporter") == Supporter.ACCEPTED and not data.get("supporter_name"):
            self.add_error("supporter_name", _("Write who accompanies her."))
        return data


class AnswerForm(forms.Form):
    outcome = forms.ChoiceField(label=_("The answer"), widget=forms.RadioSelect)
    reply = forms.CharField(
        label=_("Letter with the reasons"),
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 12}),
    )

    def __init__(self, *args: Any, right: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["outcome"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [(o.value, o.label) for o in OUTCOMES[right]]


class MarkForm(forms.Form):
    words = forms.CharField(
        label=_("Words to withhold"),
        max_length=500,
        help_text=_("As they stand in the text; each time they stand there"),
    )
    reason = forms.ChoiceField(label=_("Why"), choices=Reason.choices)


class CheckForm(forms.Form):
    note = forms.CharField(
        label=_("Note for the first reader"), max_length=500, required=False, widget=forms.Textarea
    )


class HandForm(Dated):
    met_on = forms.DateField(label=_("Met on"), widget=forms.DateInput)
    met_where = forms.CharField(label=_("Where"), max_length=120)
    met_present = forms.CharField(label=_("Who was there"), max_length=300)
    handed_how = forms.ChoiceField(
        label=_("How it was handed over"), choices=HowHanded.choices, widget=forms.RadioSelect
    )
    handed_what = forms.CharField(
        label=_("What was handed over"), max_length=300, help_text=_("How many pages, which files")
    )

    def clean_met_on(self) -> date:
        return self.past("met_on")


class TakeForm(forms.Form):
    why = forms.CharField(label=_("What is it for?"), max_length=300)
