"""The only way to a path for a person; what she may not see is not found."""

from uuid import UUID

from django.db.models import Q, QuerySet
from django.shortcuts import get_object_or_404

from ayllu.accounts.access import Held, require
from ayllu.accounts.roles import Role
from ayllu.families.work.choices import State
from ayllu.families.work.models import Job, Path, Step
from ayllu.people.register.models import Household

WORK = (Role.SOCIAL_WORKER, Role.DIRECTOR)
READ = (*WORK, Role.PSYCHOLOGIST, Role.SAFEGUARDING_LEAD)


def can_work(held: Held, site_id: UUID) -> bool:
    return held.has(*WORK, site_id=site_id)


def household_for(held: Held, pk: UUID, *, to: tuple[Role, ...] = READ) -> Household:
    found = Household.objects.select_related("site").filter(mistaken_at=None)
    household = get_object_or_404(found, pk=pk)
    require(held, *to, site_id=household.site_id)
    return household


def rows(held: Held, *, to: tuple[Role, ...] = READ) -> QuerySet[Path]:
    """Without what was entered by mistake; who is hidden for safety only for the lead."""
    require(held, *READ)
    related = Path.objects.select_related(
        "household", "person", "body", "worker", "site", "objective"
    )
    here = related.filter(site_id__in=held.sites_as(*to), household__mistaken_at=None)
    lead = held.sites_as(Role.SAFEGUARDING_LEAD)
    seen = Q(person__hidden_for_safety=False) | Q(site_id__in=lead)
    return here.filter(seen).exclude(state=State.MISTAKEN)


def path_for(held: Held, pk: UUID, *, to: tuple[Role, ...] = READ) -> Path:
    found = get_object_or_404(rows(held), pk=pk)
    require(held, *to, site_id=found.site_id)
    return found


def step_for(held: Held, pk: UUID) -> Step:
    step = get_object_or_404(Step.objects.all(), pk=pk)
    step.path = path_for(held, step.path_id, to=WORK)
    return step


def job_for(held: Held, pk: UUID) -> Job:
    job = get_object_or_404(Job.objects.filter(to_day=None), pk=pk)
    job.path = path_for(held, job.path_id, to=WORK)
    return job
