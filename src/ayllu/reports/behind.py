"""From the keys of a figure to names, under the rights of the person who asks."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from ayllu.families.community.models import Group, Meeting
from ayllu.families.plans.models import Plan
from ayllu.ground.offers import Figure
from ayllu.intake.models import Referral
from ayllu.people.register.models import Household, Person
from ayllu.ui import links, words
from ayllu.visits.models import Visit

Line = dict[str, Any]


def households(ids: tuple[UUID, ...]) -> list[Line]:
    rows = Household.objects.filter(pk__in=ids).order_by("sort_key", "pk")
    return [{"name": h.name, "url": links.address_of(h), "note": h.code} for h in rows]


def persons(ids: tuple[UUID, ...]) -> list[Line]:
    rows = Person.objects.filter(pk__in=ids).order_by("sort_key", "pk")
    return [{"name": p.full_name, "url": links.address_of(p), "note": ""} for p in rows]


def visits(ids: tuple[UUID, ...]) -> list[Line]:
    rows = Visit.objects.filter(pk__in=ids).select_related("household").order_by("done_on")
    return [
        {
            "name": v.household.name,
            "url": links.address_of(v) or links.address_of(v.household),
            "note": words.day(v.done_on or v.planned_on),
        }
        for v in rows
    ]


def plans(ids: tuple[UUID, ...]) -> list[Line]:
    rows = Plan.objects.filter(pk__in=ids).select_related("participation__household")
    return [
        {
            "name": p.participation.household.name if p.participation.household else p.code,
            "url": links.address_of(p),
            "note": _("review on %(day)s") % {"day": words.day(p.review_on)},
        }
        for p in rows.order_by("review_on")
    ]


def referrals(ids: tuple[UUID, ...]) -> list[Line]:
    rows = Referral.objects.filter(pk__in=ids).order_by("received_at")
    return [
        {
            "name": r.family_name,
            "url": links.address_of(r),
            "note": _("received on %(day)s") % {"day": words.day(r.received_at)},
        }
        for r in rows
    ]


def groups(ids: tuple[UUID, ...]) -> list[Line]:
    rows = Group.objects.filter(pk__in=ids).order_by("name")
    return [{"name": g.name, "url": links.address_of(g), "note": g.hamlet} for g in rows]


def meetings(ids: tuple[UUID, ...]) -> list[Line]:
    rows = Meeting.objects.filter(pk__in=ids).select_related("group").order_by("held_on")
    return [
        {"name": m.group.name, "url": links.address_of(m.group), "note": words.day(m.held_on)}
        for m in rows
    ]


LISTS: dict[str, Callable[[tuple[UUID, ...]], list[Line]]] = {
    "household": households,
    "person": persons,
    "visit": visits,
    "plan": plans,
    "referral": referrals,
    "group": groups,
    "meeting": meetings,
}


def lines(figure: Figure) -> list[Line]:
    """The list behind; what she may not see is left out by the row policies."""
    return LISTS[figure.kind](figure.ids) if figure.kind in LISTS else []
