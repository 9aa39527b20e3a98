"""Makes reviews and exits in any state, without forms or audit, for tests and the demo."""

from datetime import date, datetime, timedelta
from typing import Any

from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.families.plans.models import Plan
from ayllu.families.reviews import rules
from ayllu.families.reviews.choices import Answer, Clearance, Conclusion, ExitKind, Schooling
from ayllu.families.reviews.models import Exit, ExitMember, FollowUp, Review
from ayllu.ground.codes import new_code
from ayllu.intake.models import Assessment, Participation

THREE = (
    ("Elena Cabanillas", "Directora"),
    ("Salomé Rojas", "Responsable de protección"),
    ("Mary Luz Quispe", "Psicóloga"),
)


def moment(day: date) -> datetime:
    return timezone.make_aware(datetime(day.year, day.month, day.day, 10, 30))


def make_review(
    *, plan: Plan, assessment: Assessment, by: User, held_on: date, **more: Any
) -> Review:
    """Held on its day, going on, unless said otherwise."""
    more.setdefault("due_on", held_on)
    more.setdefault("schooling", Schooling.ALL)
    more.setdefault("conclusion", Conclusion.GO_ON)
    more.setdefault("next_on", rules.latest_next(held_on, plan.participation.risk))
    return Review.objects.create(
        site_id=plan.site_id,
        participation=plan.participation,
        plan=plan,
        assessment=assessment,
        code=new_code("RV"),
        held_on=held_on,
        worker=by,
        entered_by=by,
        **more,
    )


def make_exit(
    *,
    participation: Participation,
    by: User,
    on: date,
    kind: str = ExitKind.SELF_RELIANT,
    decided_by: User | None = None,
    closed_by: User | None = None,
    **more: Any,
) -> Exit:
    """Proposed; with ``decided_by`` agreed by three and cleared; with ``closed_by`` closed too.

    The steps of the participation are the caller's.
    """
    more.setdefault("why", "La familia camina sola.")
    found = Exit.objects.create(
        site_id=participation.site_id,
        participation=participation,
        code=new_code("SA"),
        kind=kind,
        proposed_on=on,
        proposed_by=by,
        entered_by=by,
        **more,
    )
    if decided_by is not None:
        settle(found, on + timedelta(days=7), decided_by, closed_by)
    return found


def settle(found: Exit, day: date, decided_by: User, closed_by: User | None) -> None:
    ExitMember.objects.bulk_create(
        ExitMember(
            site_id=found.site_id,
            exit=found,
            user=decided_by if at == 0 else None,
            name=decided_by.short_name if at == 0 else name,
            capacity=capacity,
            vote="agrees",
        )
        for at, (name, capacity) in enumerate(THREE)
    )
    found.clearance, found.cleared_at = Clearance.CLEAR, moment(day)
    found.answer, found.met_on, found.reasoning = Answer.AGREED, day, "Cumple lo acordado."
    found.decided_by, found.decided_at = decided_by, moment(day)
    if closed_by is not None:
        found.closed_by, found.closed_at = closed_by, moment(day + timedelta(days=2))
    found.save()


def make_follow_up(*, exit: Exit, months: int, due_on: date, **more: Any) -> FollowUp:
    return FollowUp.objects.create(
        site_id=exit.site_id,
        participation_id=exit.participation_id,
        exit=exit,
        months=months,
        due_on=due_on,
        **more,
    )
