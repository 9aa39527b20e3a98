"""The only way to a legal matter for a person; what she may not see is not found.

The site and the compartment ``case`` stand in the database. Protection from violence opens only
for whoever works on it, whoever leads the case and the safeguarding lead: here and, again, in the
row policy. Who is hidden for safety is found by the safeguarding lead alone.
"""

from uuid import UUID

from django.db.models import Q, QuerySet
from django.shortcuts import get_object_or_404

from ayllu.accounts.access import Held, require
from ayllu.accounts.roles import Role
from ayllu.families.legal.choices import Kind, State
from ayllu.families.legal.models import Hearing, Matter, Step
from ayllu.people.register.models import Household

WORK = (Role.SOCIAL_WORKER, Role.DIRECTOR)
READ = (*WORK, Role.PSYCHOLOGIST, Role.SAFEGUARDING_LEAD)


def can_work(held: Held, site_id: UUID) -> bool:
    return held.has(*WORK, site_id=site_id)


def household_for(held: Held, pk: UUID, *, to: tuple[Role, ...] = READ) -> Household:
    found = Household.objects.select_related("site", "case_lead").filter(mistaken_at=None)
    household = get_object_or_404(found, pk=pk)
    require(held, *to, site_id=household.site_id)
    return household


def open_to(held: Held, prefix: str = "") -> Q:
    """Not protection from violence, unless it is hers; nobody who is hidden from her."""

    def q(**words: object) -> Q:
        return Q(**{prefix + name: value for name, value in words.items()})

    lead = held.sites_as(Role.SAFEGUARDING_LEAD)
    hers = q(worker_id=held.user_id) | q(household__case_lead_id=held.user_id)
    seen = q(person=None) | q(person__hidden_for_safety=False)
    return (~q(kind=Kind.VIOLENCE) | hers | q(site_id__in=lead)) & (seen | q(site_id__in=lead))


def rows(held: Held, *, to: tuple[Role, ...] = READ) -> QuerySet[Matter]:
    """Without what was entered by mistake."""
    require(held, *READ)
    related = Matter.objects.select_related("household", "person", "body", "worker", "site")
    here = related.filter(site_id__in=held.sites_as(*to), household__mistaken_at=None)
    return here.filter(open_to(held)).exclude(state=State.MISTAKEN)


def matter_for(held: Held, pk: UUID, *, to: tuple[Role, ...] = READ) -> Matter:
    found = get_object_or_404(rows(held), pk=pk)
    require(held, *to, site_id=found.site_id)
    return found


def step_for(held: Held, pk: UUID) -> Step:
    step = get_object_or_404(Step.objects.all(), pk=pk)
    step.matter = matter_for(held, step.matter_id, to=WORK)
    return step


def hearing_for(held: Held, pk: UUID) -> Hearing:
    hearing = get_object_or_404(Hearing.objects.all(), pk=pk)
    hearing.matter = matter_for(held, hearing.matter_id, to=WORK)
    return hearing
