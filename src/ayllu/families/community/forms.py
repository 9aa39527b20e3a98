"""What is typed about groups and meetings; nothing here saves."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.forms.boundfield import BoundField
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ayllu.accounts.models import User
from ayllu.accounts.sites import AsksSite
from ayllu.families.community.choices import (
    AGES,
    CONSTRAINTS,
    MOST,
    Band,
    Contact,
    Counted,
    Kind,
    Topic,
)
from ayllu.lib.phones import parse_phone
from ayllu.places.models import District

NOT_YET = _("This day has not come yet.")
NO_NAMES = _("In few words, without anybody's name")


def words(label: Any, *, most: int, rows: int = 3, **more: Any) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, max_length=most, widget=widget, **more)


def day(label: Any, **more: Any) -> forms.DateField:
    return forms.DateField(label=label, widget=forms.DateInput, **more)


class Staffed(forms.Form):
    """Offers who of the Centre goes; gives the chosen user."""

    def offer_staff(self, staff: Iterable[User], **fields: Any) -> None:
        self.staff = {str(u.pk): u for u in staff}
        for name, first in fields.items():
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField):
                field.choices = [("", first), *((k, u.short_name) for k, u in self.staff.items())]

    def chosen(self, name: str) -> User | None:
        return self.staff.get(self.cleaned_data.get(name, ""))


class GroupForm(AsksSite, Staffed):
    kind = forms.ChoiceField(label=_("Which kind of group"), choices=[("", "–"), *Kind.choices])
    name = forms.CharField(label=_("Name of the group"), max_length=120)
    district = forms.ModelChoiceField(District.objects.none(), label=_("District"), required=False)
    hamlet = forms.CharField(label=_("Hamlet or neighbourhood"), max_length=120)
    place = forms.CharField(label=_("Where it meets"), max_length=120, required=False)
    companion = forms.ChoiceField(label=_("Who of us accompanies it"))
    from_day = day(_("Accompanied from"))
    contact_role = forms.ChoiceField(
        label=_("With whom we speak: the post, not the name"),
        choices=[("", "–"), *Contact.choices],
        required=False,
    )
    contact_phone = forms.CharField(
        label=_("Telephone of that post"),
        max_length=40,
        required=False,
        help_text=_("Kept sealed; may stay empty"),
    )
    agreed = words(_("What was agreed with the group"), most=800, required=False)

    def __init__(
        self,
        *args: Any,
        districts: QuerySet[District],
        staff: Iterable[User],
        today: date,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.today, self.sites = today, []
        self.fields["district"].queryset = districts  # type: ignore[attr-defined]  # ModelChoiceField
        self.offer_staff(staff, companion=_("Choose"))

    def clean_from_day(self) -> date:
        found: date = self.cleaned_data["from_day"]
        if found > self.today:
            raise forms.ValidationError(NOT_YET)
        return found

    def clean_contact_phone(self) -> str:
        typed: str = self.cleaned_data["contact_phone"]
        if not typed:
            return ""
        read = parse_phone(typed).number
        if not read:
            raise forms.ValidationError(_("This number cannot be read. Nine digits for a mobile."))
        return read

    def told(self) -> dict[str, Any]:
        return {**self.answers(), "companion": self.chosen("companion")}


class EndForm(forms.Form):
    on_day = day(_("Last day"))
    why = words(_("Why is it no longer accompanied?"), most=300)

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean_on_day(self) -> date:
        found: date = self.cleaned_data["on_day"]
        if found > self.today:
            raise forms.ValidationError(NOT_YET)
        return found


class WhyForm(forms.Form):
    why = words(_("Why?"), most=300)


class MeetingForm(Staffed):
    """What every meeting has, planned or told."""

    topic = forms.ChoiceField(label=_("Topic"), choices=[("", "–"), *Topic.choices])
    detail = forms.CharField(label=_("Topic in other words"), max_length=120, required=False)
    place = forms.CharField(label=_("Place"), max_length=120, required=False)
    worker = forms.ChoiceField(label=_("Who of us goes"))
    second_worker = forms.ChoiceField(label=_("And who else"), required=False)

    def __init__(self, *args: Any, staff: Iterable[User], today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.offer_staff(staff, worker=_("Choose"), second_worker="–")

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if data.get("topic") == Topic.OTHER and not data.get("detail"):
            self.add_error("detail", _("Write which other topic."))
        if data.get("worker") and data["worker"] == data.get("second_worker"):
            self.add_error("second_worker", str(CONSTRAINTS["community_two_people"]))
        return data

    def shared(self) -> dict[str, Any]:
        data = self.cleaned_data
        return {
            **{name: data[name] for name in ("topic", "detail", "place")},
            "worker": self.chosen("worker"),
            "second_worker": self.chosen("second_worker"),
        }


class PlanForm(MeetingForm):
    planned_on = day(_("On which day"))
    starts_at = forms.TimeField(label=_("At what time"), required=False, widget=forms.TimeInput)
    field_order = ["planned_on", "starts_at"]

    def told(self) -> dict[str, Any]:
        data = self.cleaned_data
        return {
            **self.shared(),
            "planned_on": data["planned_on"],
            "starts_at": data["starts_at"],
        }


class TellForm(MeetingForm):
    """Six numbers first; topic, place and who went come from what was planned."""

    held_on = day(_("On which day"))
    counted = forms.ChoiceField(
        label=_("How do you know?"),
        choices=Counted.choices,
        widget=forms.RadioSelect,
    )
    minutes = words(_("What was talked and agreed"), most=600, required=False, help_text=NO_NAMES)
    next_on = day(pgettext_lazy("community", "Next meeting"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for age, *pair in AGES:
            for band in pair:
                self.fields[band] = number(band, age)

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        held, ahead = data.get("held_on"), data.get("next_on")
        if held and held > self.today:
            self.add_error("held_on", NOT_YET)
        if held and ahead and ahead <= held:
            self.add_error("next_on", _("The next meeting of the group is after this one."))
        if not any(data.get(band) or band in self.errors for band in Band.values):
            self.add_error(Band.WOMEN, str(CONSTRAINTS["community_held_somebody"]))
        return data

    def rows(self) -> list[tuple[Any, BoundField, BoundField]]:
        return [(age, self[female], self[male]) for age, female, male in AGES]

    def beside(self) -> list[BoundField]:
        """What was known before: it stays folded until somebody wants to change it."""
        names = ("held_on", "topic", "detail", "place", "worker", "second_worker")
        return [self[name] for name in names]

    @property
    def beside_wrong(self) -> bool:
        return any(field.errors for field in self.beside())

    def told(self) -> dict[str, Any]:
        data = self.cleaned_data
        numbers = {band: data[band] or 0 for band in Band.values}
        named = {name: data[name] for name in ("held_on", "counted", "minutes")}
        return {**self.shared(), **numbers, **named}


def number(band: str, age: Any) -> forms.IntegerField:
    """An empty box is nobody; the label of the band says the age too."""
    label = f"{Band(band).label}, {age}"
    widget = forms.NumberInput(
        attrs={"inputmode": "numeric", "aria-label": label, "autocomplete": "off"}
    )
    return forms.IntegerField(
        label=label, min_value=0, max_value=MOST, required=False, widget=widget
    )
