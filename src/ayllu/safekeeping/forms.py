"""What is typed in safekeeping; nothing here saves."""

from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ayllu.accounts.models import User
from ayllu.places.models import Site
from ayllu.safekeeping.choices import ANSWERS, Answer, How
from ayllu.safekeeping.opened import Wanted

TEXT = {"rows": 4}


class WordForm(forms.Form):
    answer = forms.ChoiceField(label=_("Your word"), widget=forms.RadioSelect)
    text = forms.CharField(
        label=_("Text that is handed over"),
        required=False,
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 10}),
        help_text=_("Only what you decide. Nobody reads your notes for it."),
    )

    def __init__(self, *args: Any, question: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        answers = ANSWERS[question]
        field = self.fields["answer"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [(a.value, a.label) for a in answers]
        if Answer.GIVES not in answers:
            del self.fields["text"]

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if data.get("answer") == Answer.GIVES and not data.get("text"):
            self.add_error("text", _("Write the text that is handed over."))
        if data.get("answer") == Answer.NOTHING:
            data["text"] = ""
        return data


class ErasureForm(forms.Form):
    why = forms.CharField(
        label=_("Why"), max_length=500, widget=forms.Textarea(attrs=TEXT),
        help_text=_("For the two who decide; it is erased with the rest."),
    )  # fmt: skip
    legal_order = forms.CharField(
        label=_("Legal order"),
        max_length=200,
        required=False,
        help_text=_("Number, authority and day, if one says so before the time is over."),
    )


class WhyForm(forms.Form):
    why = forms.CharField(label=_("What is it for?"), max_length=300)


class ReadForm(forms.Form):
    """Whose records were read: by whom, from when to when, in which session, at which site."""

    user = forms.ChoiceField(label=_("Member of staff"), required=False)
    since = forms.DateField(label=_("From"), widget=forms.DateInput)
    until = forms.DateField(label=_("Until"), widget=forms.DateInput)
    session = forms.CharField(label=_("Session"), required=False, max_length=16)
    site = forms.ChoiceField(label=_("Site"), required=False)

    def __init__(
        self, *args: Any, staff: Iterable[User], sites: Iterable[Site], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        offered = {
            "user": [("", _("Anybody")), *((str(u.pk), str(u)) for u in staff)],
            "site": [("", _("Any")), *((str(s.pk), s.name) for s in sites)],
        }
        for name, options in offered.items():
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField):
                field.choices = options

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if data.get("since") and data.get("until") and data["until"] < data["since"]:
            self.add_error("until", _("It ended after it began."))
        return data

    def wanted(self) -> Wanted:
        """Whole days, in the time of the organisation."""
        data = self.cleaned_data
        return Wanted(
            since=moment(data["since"], time.min),
            until=moment(data["until"], time.max),
            user_id=data["user"] or None,
            session=data["session"],
            site_id=data["site"] or None,
        )


class IncidentForm(ReadForm):
    title = forms.CharField(label=_("In a few words"), max_length=120)
    what = forms.CharField(
        label=_("What happened"), max_length=3000, widget=forms.Textarea(attrs={"rows": 6})
    )
    found_on = forms.DateField(label=_("Found out on"), widget=forms.DateInput)
    found_at = forms.TimeField(label=_("At what time"), widget=forms.TimeInput)
    contained = forms.CharField(
        label=_("What was done at once"), required=False, max_length=2000,
        widget=forms.Textarea(attrs=TEXT),
    )  # fmt: skip

    field_order = ("title", "what", "found_on", "found_at", "contained", "user", "since", "until")

    def moment(self) -> datetime:
        return moment(self.cleaned_data["found_on"], self.cleaned_data["found_at"])


class AuthorityForm(forms.Form):
    on_day = forms.DateField(label=_("Told on"), widget=forms.DateInput)
    at_time = forms.TimeField(label=_("At what time"), widget=forms.TimeInput)
    number = forms.CharField(label=_("Their number"), required=False, max_length=60)

    def moment(self) -> datetime:
        return moment(self.cleaned_data["on_day"], self.cleaned_data["at_time"])


class ToldForm(forms.Form):
    on_day = forms.DateField(label=_("Told on"), required=False, widget=forms.DateInput)
    how = forms.ChoiceField(label=_("How"), required=False, choices=[("", "–"), *How.choices])
    not_told_why = forms.CharField(
        label=_("Or why she was not told"), required=False, max_length=300
    )

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if data.get("on_day") and not data.get("how"):
            self.add_error("how", _("Write on which day and how she was told."))
        if not data.get("on_day") and not data.get("not_told_why"):
            self.add_error("on_day", _("Write the day, or why she was not told."))
        return data


class CloseForm(forms.Form):
    contained = forms.CharField(
        label=_("What was done, and what changes"), max_length=2000,
        widget=forms.Textarea(attrs={"rows": 5}),
    )  # fmt: skip


def moment(day: date, at: time) -> datetime:
    return timezone.make_aware(datetime.combine(day, at))
