"""A plan found by its code, typed or scanned from paper."""

from django.urls import reverse
from django.utils.translation import gettext as _

from ayllu.families.plans.models import Plan
from ayllu.ground.offers import Find, Tile


def find(text: str) -> list[Find]:
    """Exact code, whatever the case; at most one."""
    code = text.strip().upper()
    if not code.startswith("PF-"):
        return []
    found = Plan.objects.filter(code=code).select_related("participation__household")
    return [as_find(p) for p in found if p.participation.household]


def as_find(plan: Plan) -> Find:
    household = plan.participation.household
    name = household.name if household else ""
    initials = "".join(part[0] for part in name.split()[:2]).upper()
    return Find(
        kind="household",
        tile=Tile(plan.participation.household_id or plan.pk, initials, name),
        title=name,
        subtitle=_("Family plan %(code)s") % {"code": plan.code},
        why=_("code of the plan"),
        url=reverse("families_plan", args=[plan.pk]),
        score=100.0,
    )
