"""What is typed about answers; nothing here saves."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ayllu.accounts.models import User
from ayllu.complaints.answers.choices import How, Satisfied
from ayllu.complaints.register.choices import Language
from ayllu.complaints.register.fields import offer, past, radio, written


class MeasureForm(forms.Form):
    on_day = forms.DateField(label=_("On which day?"))
    text = written(_("What was done"), _("What changed, and who saw to it"), most=2000)

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        past(self, "on_day", self.today)
        return data


class AnswerForm(MeasureForm):
    text = written(
        _("The answer, in the words in which it is told"),
        _("Short, in the language of the person; to a child as to a child."),
        rows=5,
    )
    how = radio(_("How is it told?"), How.choices)
    language = forms.ChoiceField(label=_("In which language?"), choices=Language.choices)
    open_text = written(
        _("What may be read with the code at the public page"),
        _(
            "Whoever holds the code reads exactly this and nothing else. No names, no places, "
            "nothing that tells who complained. Left empty, only “we have read it” stands there."
        ),
        required=False,
        most=2000,
    )
    field_order = ["on_day", "how", "language", "text", "open_text"]

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        if data.get("how") == How.PORTAL and not data.get("open_text"):
            self.add_error("open_text", _("Write what may be read with the code."))
        return data


class SatisfiedForm(MeasureForm):
    satisfied = radio(_("Was the answer enough?"), Satisfied.choices)
    text = written(_("In the person's own words"), required=False, most=2000)
    again = forms.BooleanField(
        label=_("The person wants another look: another of us answers"), required=False
    )
    field_order = ["on_day", "satisfied", "text", "again"]


class EntrustForm(forms.Form):
    to = forms.ChoiceField(label=_("Who answers from now on?"))

    def __init__(self, *args: Any, people: list[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = {str(u.pk): u for u in people}
        offer(self, "to", people, blank=_("Choose"))

    def chosen(self) -> User:
        return self.people[self.cleaned_data["to"]]
