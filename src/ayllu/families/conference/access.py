"""The only way to a conference for a person; what she may not see is not found."""

from uuid import UUID

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from ayllu.accounts.access import Held, require
from ayllu.accounts.roles import Role
from ayllu.families.conference.models import Conference, Guest, Task
from ayllu.people.register.models import Household

WORK = (Role.SOCIAL_WORKER, Role.DIRECTOR, Role.PSYCHOLOGIST)
READ = (*WORK, Role.SAFEGUARDING_LEAD)


def can_work(held: Held, site_id: UUID) -> bool:
    return held.has(*WORK, site_id=site_id)


def household_for(held: Held, pk: UUID) -> Household:
    found = Household.objects.select_related("site").filter(mistaken_at=None)
    household = get_object_or_404(found, pk=pk)
    require(held, *WORK, site_id=household.site_id)
    return household


def rows(held: Held) -> QuerySet[Conference]:
    require(held, *READ)
    related = Conference.objects.select_related("household", "child", "convener", "site__district")
    return related.filter(site_id__in=held.sites_as(*READ), household__mistaken_at=None)


def conference_for(held: Held, pk: UUID, *, to: tuple[Role, ...] = READ) -> Conference:
    found = get_object_or_404(rows(held), pk=pk)
    require(held, *to, site_id=found.site_id)
    return found


def guest_for(held: Held, conference_id: UUID, pk: UUID) -> Guest:
    conference = conference_for(held, conference_id, to=WORK)
    guests = Guest.objects.select_related("user", "body", "person").filter(conference=conference)
    found = get_object_or_404(guests, pk=pk)
    found.conference = conference
    return found


def task_for(held: Held, pk: UUID) -> Task:
    require(held, *WORK)
    related = Task.objects.select_related("user", "conference__household", "conference__child")
    found = get_object_or_404(related, pk=pk)
    require(held, *WORK, site_id=found.site_id)
    return found
