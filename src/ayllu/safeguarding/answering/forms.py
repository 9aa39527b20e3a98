"""What the team writes on the way: acts, reports, closing, who is in and who is out."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ayllu.accounts.models import User
from ayllu.places.models import Body
from ayllu.safeguarding import choices
from ayllu.safeguarding.fields import (
    AsksMoment,
    choices_of,
    day_field,
    prose,
    time_field,
)


class ActForm(AsksMoment, forms.Form):
    act = forms.ChoiceField(
        label=_("What was done?"), choices=choices.Act.choices, widget=forms.RadioSelect
    )
    words = prose(_("In a few words"), rows=3, required=True)
    on_day = day_field(_("When?"), _("Leave it empty if it was just now."))
    hour = time_field(_("At what time?"))

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        self.check_moment("on_day", "hour")
        return data


class ReportForm(forms.Form):
    to = forms.ChoiceField(
        label=_("To which authority?"), choices=choices.To.choices, widget=forms.RadioSelect
    )
    body = forms.ChoiceField(label=_("Which office?"), required=False)
    what = prose(
        _("What is reported"),
        _("Facts: what was seen or heard, when, where, by whom. No opinion about guilt."),
        rows=8,
        required=True,
    )

    def __init__(self, *args: Any, bodies: Iterable[Body], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.bodies = {str(body.pk): body for body in bodies}
        field = self.fields["body"]
        assert isinstance(field, forms.ChoiceField)
        none = ("", _("Not in our directory"))
        field.choices = [none, *((pk, body.name) for pk, body in self.bodies.items())]

    def chosen_body(self) -> Body | None:
        return self.bodies.get(self.cleaned_data["body"])


class HandOverForm(AsksMoment, forms.Form):
    on_day = day_field(_("On which day?"), _("Leave it empty if it was just now."))
    hour = time_field(_("At what time?"))
    how = forms.ChoiceField(label=_("How"), choices=choices.How.choices, widget=forms.RadioSelect)
    number = forms.CharField(
        label=_("Number or receipt"),
        help_text=_("What they gave you: file number, receipt, name of who took it."),
        max_length=60,
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        self.check_moment("on_day", "hour")
        return data


class AnswerForm(forms.Form):
    on_day = forms.DateField(label=_("When did they answer?"), help_text=_("Day/month/year"))
    words = prose(_("What did they say or decide?"), rows=4, required=True)
    number = forms.CharField(label=_("Number or receipt"), max_length=60, required=False)

    def clean_on_day(self) -> Any:
        day = self.cleaned_data["on_day"]
        if day > timezone.localdate():
            raise forms.ValidationError(_("This day has not come yet."))
        return day


class CloseForm(forms.Form):
    outcome = forms.ChoiceField(
        label=_("What came of it?"), choices=choices.Outcome.choices, widget=forms.RadioSelect
    )
    duplicate_of = forms.CharField(
        label=_("Code of the other concern"), max_length=12, required=False
    )
    words = prose(_("What was found and done"), rows=4, required=True)
    not_reported_why = prose(
        _("Why was it not reported to an authority?"),
        _("The second person reads this and signs it too."),
        rows=3,
    )
    lessons = prose(_("What do we learn? Without names."), rows=2)

    def __init__(self, *args: Any, asks_why: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not asks_why:
            del self.fields["not_reported_why"]

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if data.get("outcome") == choices.Outcome.DUPLICATE and not data.get("duplicate_of"):
            self.add_error("duplicate_of", _("Write the code of the other concern."))
        return data


class PersonForm(forms.Form):
    """Choose someone of the staff."""

    user = forms.ChoiceField(label=_("Who"))

    def __init__(self, *args: Any, staff: list[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.staff = {str(u.pk): u for u in staff}
        field = self.fields["user"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", "–"), *choices_of(staff)]

    def chosen(self) -> User:
        return self.staff[self.cleaned_data["user"]]


class BarForm(PersonForm):
    do = forms.CharField(widget=forms.HiddenInput, initial="bar")
    note = prose(_("Why?"), rows=2, required=True)


class SeatForm(PersonForm):
    do = forms.CharField(widget=forms.HiddenInput, initial="seat")
