"""The only way to a plan for a person; what she may not see is not found."""

from uuid import UUID

from django.db.models import Prefetch
from django.shortcuts import get_object_or_404

from ayllu.accounts.access import Held, require
from ayllu.accounts.roles import Role
from ayllu.families.plans.models import Activity, Objective, Plan
from ayllu.people.register.models import Household

WORK = (Role.SOCIAL_WORKER, Role.DIRECTOR)
READ = (*WORK, Role.PSYCHOLOGIST, Role.SAFEGUARDING_LEAD)


def can_work(held: Held, site_id: UUID) -> bool:
    return held.has(*WORK, site_id=site_id)


def household_for(held: Held, pk: UUID, *, to: tuple[Role, ...] = READ) -> Household:
    household = get_object_or_404(Household.objects.select_related("site"), pk=pk)
    require(held, *to, site_id=household.site_id)
    return household


def plan_for(held: Held, pk: UUID, *, to: tuple[Role, ...] = READ) -> Plan:
    """The plan with its family, objectives and activities: a fixed number of queries."""
    acts = Activity.objects.select_related("person", "user").order_by("position", "id")
    objectives = Objective.objects.order_by("position", "id")
    plan = get_object_or_404(
        Plan.objects.select_related(
            "site", "participation__household", "assessment", "written_by", "approved_by"
        ).prefetch_related(
            Prefetch("objectives", objectives.prefetch_related(Prefetch("activities", acts)))
        ),
        pk=pk,
    )
    require(held, *to, site_id=plan.site_id)
    return plan


def objective_for(held: Held, pk: UUID, *, to: tuple[Role, ...] = WORK) -> Objective:
    found = get_object_or_404(
        Objective.objects.select_related("plan__participation__household", "plan__site"), pk=pk
    )
    require(held, *to, site_id=found.site_id)
    return found


def activity_for(held: Held, pk: UUID, *, to: tuple[Role, ...] = WORK) -> Activity:
    found = get_object_or_404(
        Activity.objects.select_related("objective__plan__participation__household", "user"),
        pk=pk,
    )
    require(held, *to, site_id=found.site_id)
    return found
