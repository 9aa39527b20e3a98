"""Makes plans in any state, without forms or audit, for tests and the demo."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.families.plans import rules
from ayllu.families.plans.choices import Party, PlanState, SignedBy
from ayllu.families.plans.models import (
    Activity,
    ChildPlan,
    Objective,
    Plan,
    ProtectionScreen,
    Signature,
)
from ayllu.ground.codes import new_code
from ayllu.intake.models import Assessment, Participation
from ayllu.people.register.models import Membership, Person

# dimension, objective, what the family does, what the Centre does, days until due
ORDINARY = (
    ("home", "Un cuarto aparte para dormir y cocina sin humo",
     "Limpiar y nivelar el cuarto de atrás; poner 60 adobes por semana",
     "Materiales para la cocina mejorada y un maestro dos días", 78),
    ("livelihood", "Vender comida con puesto fijo en el mercado",
     "Sacar el carné de sanidad; vender de lunes a sábado",
     "Trámite del puesto en la municipalidad", 31),
    ("health", "Liam sin anemia",
     "Hierro todos los días con jugo de naranja; sangrecita dos veces por semana",
     "Control de hemoglobina y recetas en el taller", 67),
)  # fmt: skip


def make_plan(
    *,
    participation: Participation,
    written_by: User,
    state: str = PlanState.DRAFT,
    approved_by: User | None = None,
    from_day: date = date(2026, 11, 14),
    number: int = 1,
    assessment: Assessment | None = None,
    objectives: Sequence[tuple[str, str, str, str, int]] = ORDINARY,
    signers: Sequence[Person] | None = None,
    done: int = 0,
    **more: Any,
) -> Plan:
    """A plan with objectives of two activities each; ``done`` of the activities are done.

    Agreed and later states are signed (by ``signers``, or the first two adults) and approved by
    ``approved_by``. Few statements, so that hundreds can be made.
    """
    plan = Plan(
        site_id=participation.site_id,
        participation=participation,
        assessment=assessment,
        code=more.pop("code", "") or new_code("PF"),
        number=number,
        from_day=from_day,
        review_on=more.pop("review_on", rules.next_review(from_day)),
        written_by=written_by,
        entered_by=written_by,
        **more,
    )
    plan.save(force_insert=True)
    add_objectives(plan, objectives, done=done)
    if state != PlanState.DRAFT:
        bring_to(plan, state, approved_by=approved_by, signers=signers)
    return plan


def bring_to(
    plan: Plan, state: str, *, approved_by: User | None, signers: Sequence[Person] | None
) -> None:
    """Signed on the first day, approved four days later."""
    people = signers if signers is not None else adults_of(plan)
    Signature.objects.bulk_create(
        Signature(
            site_id=plan.site_id,
            plan=plan,
            person=p,
            how=SignedBy.FINGERPRINT if p.reading == "no" else SignedBy.SIGNATURE,
            on_day=plan.from_day,
            read_aloud_by=plan.written_by.short_name if p.reading == "no" else "",
            language="es",
            witness="Eulalia Chuquimango" if p.reading == "no" else "",
        )
        for p in people
    )
    plan.agreed_on, plan.state = plan.from_day, state
    if state != PlanState.AGREED:
        plan.approved_by = approved_by
        plan.approved_at = moment(plan.from_day + timedelta(days=4))
    plan.save(update_fields=["agreed_on", "state", "approved_by", "approved_at"])


def moment(day: date) -> datetime:
    return timezone.make_aware(datetime(day.year, day.month, day.day, 11, 30))


def adults_of(plan: Plan) -> list[Person]:
    rows = (
        Membership.objects.in_force(plan.from_day)
        .filter(household=plan.participation.household)
        .select_related("person")
        .order_by("-is_head", "person__birth_date")
    )
    return [m.person for m in rows if not m.person.is_child_on(plan.from_day)][:2]


def add_objectives(
    plan: Plan, objectives: Sequence[tuple[str, str, str, str, int]], *, done: int = 0
) -> None:
    """Two activities an objective, the family's and the Centre's; in two bulk statements."""
    adults = adults_of(plan)
    made, acts = [], []
    for at, (dimension, text, family, centre, days) in enumerate(objectives):
        due = plan.from_day + timedelta(days=days)
        objective = Objective(
            site_id=plan.site_id, plan=plan, dimension=dimension, text=text, due_on=due, position=at
        )
        made.append(objective)
        shared = {"site_id": plan.site_id, "objective": objective, "due_on": due}
        person = adults[0] if adults else None
        acts += [
            Activity(text=family, party=Party.FAMILY, person=person, position=0, **shared),
            Activity(text=centre, party=Party.CENTRE, user=plan.written_by, position=1, **shared),
        ]
    for activity in acts[:done]:
        activity.state, activity.done_on = "done", activity.due_on - timedelta(days=7)
    Objective.objects.bulk_create(made)
    Activity.objects.bulk_create(acts)


def make_child_plan(*, plan: Plan, child: Person, goal: str, **more: Any) -> ChildPlan:
    return ChildPlan.objects.create(site_id=plan.site_id, plan=plan, child=child, goal=goal, **more)


def make_screen(*, assessment: Assessment, on: date, **more: Any) -> ProtectionScreen:
    """Looked at, no concern, unless said otherwise."""
    more.setdefault("outcome", "no_concern")
    more.setdefault("reason", "Visita y conversación a solas con cada niña; sin señales.")
    return ProtectionScreen.objects.create(
        site_id=assessment.site_id, assessment=assessment, on_day=on, **more
    )
