"""Fields that the forms of safeguarding share."""

from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ayllu.accounts.models import User

NOON = time(12, 0)


def prose(label: Any, hint: Any = "", *, rows: int = 3, required: bool = False) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=hint,
        required=required,
        max_length=8000,
        widget=forms.Textarea(attrs={"rows": rows, "autocomplete": "off"}),
    )


class NamedField(forms.MultipleChoiceField):
    """People of the staff whom it is about: they never see the concern."""

    widget = forms.CheckboxSelectMultiple

    def to_python(self, value: Any) -> list[Any]:
        return [UUID(v) for v in super().to_python(value)]

    def validate(self, value: list[Any]) -> None:
        super().validate([str(v) for v in value])


def choices_of(people: list[User]) -> list[tuple[str, str]]:
    return [(str(u.pk), str(u)) for u in people]


def day_field(label: Any, hint: Any = "") -> forms.DateField:
    return forms.DateField(label=label, help_text=hint or _("Day/month/year"), required=False)


def time_field(label: Any) -> forms.TimeField:
    return forms.TimeField(label=label, help_text=_("For example 15:30"), required=False)


class AsksMoment(forms.BaseForm):
    """A day and, if it is known, the hour; without an hour, this very moment or noon."""

    def moment(self, day: str, hour: str) -> datetime:
        now = timezone.localtime()
        on: date = self.cleaned_data.get(day) or now.date()
        at: time | None = self.cleaned_data.get(hour)
        if at is None and on == now.date():
            return now
        return timezone.make_aware(datetime.combine(on, at or NOON))

    def check_moment(self, day: str, hour: str) -> None:
        if not self.errors and self.moment(day, hour) > timezone.now():
            self.add_error(day, _("This moment has not come yet."))
