"""The plan on the file of a household, and its knots on the thread."""

from collections.abc import Iterator
from datetime import date

from django.db.models import Prefetch
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from ayllu.families.plans import rules
from ayllu.families.plans.models import Activity, Objective, Plan
from ayllu.ground.offers import Event, Panel
from ayllu.people.register.models import Household

NEXT = 4


def plan_panel(household: Household, *, today: date) -> Panel | None:
    """Objectives with how far they are, and the next activities; four queries."""
    acts = Activity.objects.select_related("person", "user")
    plan = (
        Plan.objects.filter(participation__household=household)
        .exclude(state="replaced")
        .prefetch_related(
            Prefetch("objectives", Objective.objects.order_by("position", "id")),
            Prefetch("objectives__activities", acts),
        )
        .order_by("number")
        .first()
    )
    if plan is None:
        return None
    shown = [o for o in plan.objectives.all() if o.state in ("open", "met")]
    standing = [o for o in shown if o.state == "open"]
    coming = sorted(
        (a for o in standing for a in o.activities.all() if rules.is_open(a)),
        key=lambda a: a.due_on,
    )
    return Panel(
        key="plan",
        title=_("Family plan"),
        template="families_plans/panel.html",
        context={
            "plan": plan,
            "rows": [
                (o, *rules.progress(o)) for o in sorted(shown, key=lambda o: o.state == "met")
            ],
            "coming": coming[:NEXT],
            "today": today,
        },
        link=reverse("families_plan", args=[plan.pk]),
        link_label=_("Open the plan"),
    )


def events(household: Household) -> Iterator[Event]:
    """Plans begun, agreed, approved; activities and objectives that came to an end."""
    plans = Plan.objects.filter(participation__household=household).select_related(
        "written_by", "approved_by"
    )
    for p in plans:
        url = reverse("families_plan", args=[p.pk])
        said = {"n": p.number}
        if p.agreed_on:
            title = _("Family plan agreed, version %(n)s") % said
            yield Event(p.agreed_on, title, by=str(p.written_by), icon="handshake", url=url)
        if p.approved_at:
            day, title = timezone.localdate(p.approved_at), _("Family plan approved, version %(n)s")
            yield Event(day, title % said, by=str(p.approved_by), icon="list-checks", url=url)
    done = Activity.objects.filter(
        objective__plan__participation__household=household, done_on__isnull=False
    )
    for a in done:
        if a.done_on:
            yield Event(a.done_on, a.text, text=a.result, icon="check")
    closed = Objective.objects.filter(
        plan__participation__household=household, state="met", closed_on__isnull=False
    )
    for o in closed:
        if o.closed_on:
            title = _("Objective met: %(text)s") % {"text": o.text}
            yield Event(o.closed_on, title, text=o.closed_why, icon="check")
