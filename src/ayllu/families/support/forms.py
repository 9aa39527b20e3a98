"""What is typed about services; nothing here saves."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from ayllu.families.plans.models import Activity
from ayllu.families.support.choices import FACTS, Kind, Service, Unit
from ayllu.families.support.rules import What
from ayllu.people.register.models import Membership
from ayllu.places.models import Body

WHOLE, OTHER = "home", "other"
Choices = list[tuple[str, Any]]


def by_kind() -> Choices:
    """Services under the word of their kind; "another service" last."""
    groups: Choices = [
        (str(kind.label), [(s.value, s.label) for s in Service if s in known(kind)])
        for kind in Kind
    ]
    return [("", _("Choose")), *groups, (Service.OTHER.value, Service.OTHER.label)]


def known(kind: Kind) -> set[Service]:
    return {s for s, fact in FACTS.items() if fact.kind is kind and s is not Service.OTHER}


def givers(bodies: Iterable[Body]) -> Choices:
    return [
        ("", _("We, the Centre")),
        *((str(b.pk), b.name) for b in bodies),
        (OTHER, _("Another body or person")),
    ]


def recipients(members: Sequence[Membership]) -> Choices:
    return [
        (WHOLE, _("The whole household")),
        *((str(m.person_id), m.person.full_name) for m in members),
    ]


class WhatForm(forms.Form):
    """The service itself: which one, when, by whom, how much."""

    service = forms.ChoiceField(label=_("Service"))
    detail = forms.CharField(
        label=_("Which other service"),
        max_length=120,
        required=False,
        help_text=_("Only when it is not in the list"),
    )
    kind = forms.ChoiceField(
        label=_("Of which kind"), choices=[("", "–"), *Kind.choices], required=False
    )
    on_day = forms.DateField(label=_("On which day"), widget=forms.DateInput)
    giver = forms.ChoiceField(label=_("Who gave it"), required=False)
    body_name = forms.CharField(label=_("Which other body"), max_length=120, required=False)
    quantity = forms.DecimalField(
        label=_("How much"), min_value=0.01, max_digits=7, decimal_places=2, required=False
    )
    unit = forms.ChoiceField(label=_("Measure"), choices=[("", "–"), *Unit.choices], required=False)
    amount = forms.DecimalField(
        label=_("Soles, to each"), min_value=0.01, max_digits=9, decimal_places=2, required=False
    )
    note = forms.CharField(label=_("Note"), max_length=300, required=False)

    def __init__(self, *args: Any, bodies: Iterable[Body], today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.offer("service", by_kind())
        self.offer("giver", givers(bodies))

    def offer(self, name: str, choices: Choices) -> None:
        field = self.fields[name]
        if isinstance(field, forms.ChoiceField):
            field.choices = choices

    def clean_on_day(self) -> date:
        day: date = self.cleaned_data["on_day"]
        if day > self.today:
            raise forms.ValidationError(_("This day has not come yet."))
        return day

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        service = data.get("service")
        if service == Service.OTHER:
            self.need("detail", _("Write which service it was."))
            self.need("kind", _("Choose of which kind it is."))
        if data.get("giver") == OTHER:
            self.need("body_name", _("Write which body gave it."))
        kind = data.get("kind") if service == Service.OTHER else None
        if service and (kind or FACTS[Service(service)].kind) == Kind.MONEY:
            self.need("amount", _("Write how many soles were given."))
        return data

    def need(self, name: str, sentence: Any) -> None:
        if not self.cleaned_data.get(name) and name not in self.errors:
            self.add_error(name, sentence)

    def what(self) -> What:
        data = self.cleaned_data
        fact = FACTS[Service(data["service"])]
        giver, is_other = data["giver"], data["service"] == Service.OTHER
        return What(
            service=data["service"],
            on_day=data["on_day"],
            kind=data["kind"] if is_other else "",
            detail=data["detail"] if is_other else "",
            by_us=giver == "",
            body_id=UUID(giver) if giver not in ("", OTHER) else None,
            body_name=data["body_name"] if giver == OTHER else "",
            quantity=data["quantity"],
            unit=data["unit"] or (fact.unit or ""),
            amount=data["amount"],
            note=data["note"],
            activity_id=UUID(data["activity"]) if data.get("activity") else None,
        )


class GiveForm(WhatForm):
    """A service to members of one household."""

    people = forms.MultipleChoiceField(
        label=_("Who received it"), widget=forms.CheckboxSelectMultiple
    )
    activity = forms.ChoiceField(label=_("For which activity of the plan"), required=False)
    field_order = ("service", "detail", "kind", "people", "on_day", "giver", "body_name")

    def __init__(
        self,
        *args: Any,
        members: Sequence[Membership],
        activities: Iterable[Activity],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.offer("people", recipients(members))
        self.offer("activity", [("", _("None")), *((str(a.pk), a.text) for a in activities)])

    def people_ids(self) -> list[UUID | None]:
        return [None if p == WHOLE else UUID(p) for p in self.cleaned_data["people"]]


class GroupForm(WhatForm):
    """The head of a group act; the families and members stand below as boxes."""

    title = forms.CharField(
        label=_("What was it"),
        max_length=120,
        help_text=_("For example: workshop “good treatment”, July baskets"),
    )
    place = forms.CharField(label=_("Place"), max_length=120, required=False)
    field_order = ("title", "service", "detail", "kind", "on_day", "place", "giver", "body_name")


class PlanForm(forms.Form):
    service = forms.ChoiceField(label=_("Service"))
    detail = forms.CharField(label=_("Which other service"), max_length=120, required=False)
    kind = forms.ChoiceField(
        label=_("Of which kind"), choices=[("", "–"), *Kind.choices], required=False
    )
    person = forms.ChoiceField(label=_("For whom"))
    times = forms.IntegerField(label=_("How many times"), min_value=1, max_value=200, initial=1)
    from_day = forms.DateField(label=_("From"), widget=forms.DateInput)
    until_day = forms.DateField(label=_("Until"), widget=forms.DateInput)
    activity = forms.ChoiceField(label=_("For which activity of the plan"), required=False)

    def __init__(
        self,
        *args: Any,
        members: Sequence[Membership],
        activities: Iterable[Activity],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        offered = {
            "service": by_kind(),
            "person": recipients(members),
            "activity": [("", _("None")), *((str(a.pk), a.text) for a in activities)],
        }
        for name, choices in offered.items():
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField):
                field.choices = choices

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        first, last = data.get("from_day"), data.get("until_day")
        if first and last and last < first:
            self.add_error("until_day", _("The last day is after the first one."))
        if data.get("service") == Service.OTHER and not data.get("detail"):
            self.add_error("detail", _("Write which service it was."))
        return data

    def answers(self) -> dict[str, Any]:
        data = dict(self.cleaned_data)
        person, activity = data.pop("person"), data.pop("activity")
        is_other = data["service"] == Service.OTHER
        return {
            **data,
            "detail": data["detail"] if is_other else "",
            "kind": data["kind"] if is_other else "",
            "person_id": None if person == WHOLE else UUID(person),
            "activity_id": UUID(activity) if activity else None,
        }


class MistakeForm(forms.Form):
    why = forms.CharField(label=_("Why was it a mistake?"), max_length=300, widget=forms.Textarea)
    whole_act = forms.BooleanField(
        label=_("Everyone of this family who was written down with it"), required=False
    )


class EndForm(forms.Form):
    why = forms.CharField(label=_("Why"), max_length=300, widget=forms.Textarea)
