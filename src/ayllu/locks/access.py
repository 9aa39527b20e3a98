"""The lead hides and reviews; whoever opened a file reaches that one, while it is open."""

from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from ayllu.accounts.access import Held, require
from ayllu.accounts.roles import Role
from ayllu.locks.models import Hiding, Opening
from ayllu.people.register.models import Person

LEAD = Role.SAFEGUARDING_LEAD
# Who cares for children and may stand before one whose file is closed to her. An administrator,
# an officer of money, sponsors, figures or personal data never needs to.
ASKERS = (
    Role.DIRECTOR,
    Role.SOCIAL_WORKER,
    Role.PSYCHOLOGIST,
    Role.HEALTH_WORKER,
    Role.EDUCATOR,
    Role.FACILITATOR,
    Role.CARER,
    LEAD,
)


def person_to_hide(held: Held, person_id: UUID) -> Person:
    require(held, LEAD)
    people = Person.objects.real().filter(site_id__in=held.sites_as(LEAD))
    return get_object_or_404(people.select_related("site"), pk=person_id)


def hidings(held: Held) -> QuerySet[Hiding]:
    require(held, LEAD)
    rows = Hiding.objects.filter(site_id__in=held.sites_as(LEAD), lifted_at=None)
    return rows.select_related("person", "entered_by").order_by("-from_at")


def own(held: Held, *, now: datetime) -> QuerySet[Opening]:
    """What is open for her now."""
    rows = Opening.objects.filter(user_id=held.user_id, ended_at=None, until__gt=now)
    return rows.select_related("person__site").order_by("until")


def own_opening(held: Held, opening_id: UUID, *, now: datetime) -> Opening:
    """After four hours, or once it was ended, it is not found."""
    return get_object_or_404(own(held, now=now), pk=opening_id)


def to_look_at(held: Held) -> QuerySet[Opening]:
    require(held, LEAD)
    rows = Opening.objects.filter(site_id__in=held.sites_as(LEAD))
    return rows.select_related("person", "user", "reviewed_by", "site")


def opening(held: Held, opening_id: UUID) -> Opening:
    return get_object_or_404(to_look_at(held), pk=opening_id)


def opening_to_end(held: Held, opening_id: UUID) -> Opening:
    """Her own, or any of the site of which she is the lead."""
    rows = Opening.objects.select_related("person", "user", "site")
    found = get_object_or_404(rows, pk=opening_id)
    if found.user_id != held.user_id:
        require(held, LEAD, site_id=found.site_id)
    return found
