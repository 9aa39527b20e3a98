"""What is typed on the way out; nothing here saves."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ayllu.families.issuing.choices import CONSTRAINTS, Sequel, Verdict


def words(label: Any, *, most: int) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": 4})
    return forms.CharField(label=label, max_length=most, required=False, widget=widget)


class AskForm(forms.Form):
    register_number = forms.CharField(
        label=_("Your professional register number (colegiatura)"), max_length=20
    )


class AnswerForm(forms.Form):
    verdict = forms.ChoiceField(
        label=_("Your answer"), choices=Verdict.choices, widget=forms.RadioSelect
    )
    note_text = words(_("What is missing, or a word for the file"), most=1000)

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if data.get("verdict") == Verdict.RETURNED and not data.get("note_text"):
            self.add_error("note_text", str(CONSTRAINTS["socialreport_returned_says_why"]))
        return data


class IssueForm(forms.Form):
    checked = forms.BooleanField(
        label=_("I read the list: none of this stands in the text"),
        error_messages={"required": _("Read the list and mark it.")},
    )


class SequelForm(forms.Form):
    kind = forms.ChoiceField(
        label=_("What happened"), choices=Sequel.choices, widget=forms.RadioSelect
    )
    on_day = forms.DateField(label=_("On which day"), widget=forms.DateInput)
    who = forms.CharField(label=_("Who received it, or who answers"), max_length=160)
    text = words(_("In their words"), most=2000)

    def __init__(self, *args: Any, issued_on: date, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.issued_on, self.today = issued_on, today

    def clean_on_day(self) -> date:
        found: date = self.cleaned_data["on_day"]
        if found > self.today:
            raise forms.ValidationError(_("This day has not come yet."))
        if found < self.issued_on:
            raise forms.ValidationError(str(CONSTRAINTS["socialreport_sequel_after_issue"]))
        return found


class Confirm(forms.Form):
    """Asked once more, with what it does."""
