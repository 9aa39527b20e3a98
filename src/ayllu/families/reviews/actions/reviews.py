"""A review is held: each objective gets its word, the plan its next day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.audit import actions as audit
from ayllu.families.plans.actions import agreement
from ayllu.families.plans.actions import objectives as plan_objectives
from ayllu.families.plans.models import Plan
from ayllu.families.reviews import reads, rules
from ayllu.families.reviews.choices import Outcome
from ayllu.families.reviews.models import Presence, Review, Reviewed
from ayllu.ground.codes import new_code
from ayllu.ground.constraints import settled
from ayllu.intake.models import Assessment, Participation
from ayllu.safeguarding import notices
from ayllu.safeguarding.actions import look_for_banned_responses
from ayllu.safeguarding.choices import Where

PREFIX = "RV"


@dataclass(frozen=True)
class Word:
    """What the review says of one objective."""

    objective_id: UUID
    outcome: str
    note: str = ""


@dataclass(frozen=True)
class Said:
    """The text of a review."""

    schooling: str
    conclusion: str
    next_on: date
    achievements: str = ""
    difficulties: str = ""
    family_view: str = ""
    community_support: str = ""


@transaction.atomic
def hold(
    *,
    participation: Participation,
    held_on: date,
    present: Sequence[UUID],
    words: Sequence[Word],
    said: Said,
    by: User,
    today: date,
) -> Review:
    """Write the review and carry it out in the plan; raises what stands in the way."""
    row = Participation.objects.select_for_update().get(pk=participation.pk)
    plan, last = reads.approved_plan(row), reads.last_review(row)
    assessment = ready(row, plan, last, held_on, today)
    rules.check_next(said.next_on, held_on=held_on, risk=row.risk)
    assert plan is not None
    with settled():
        review = Review.objects.create(
            site_id=row.site_id,
            participation=row,
            plan=plan,
            assessment=assessment,
            code=new_code(PREFIX),
            due_on=reads.due_of(row, plan, last) or held_on,
            held_on=held_on,
            worker=by,
            entered_by=by,
            **vars(said),
        )
        write_lines(review, present, words, by=by)
        carry_out(review, plan, words, by=by)
    audit.record("families.review.held", by=by, about=review, household_id=row.household_id)
    text = "\n".join([notices.text_of(vars(said)), *(w.note for w in words)])
    now, home = timezone.now(), row.household
    look_for_banned_responses(text, where=Where.REVIEW, person=home, by=by, at=now)
    return review


def ready(
    row: Participation, plan: Plan | None, last: Review | None, held_on: date, today: date
) -> Assessment:
    """The round that this review looks at; raises when there is none or no plan in force."""
    since = reads.looked_at_since(plan, last) if plan else held_on
    assessment = (
        reads.fresh_assessment(row.household_id, since=since) if plan and row.household_id else None
    )
    rules.check_can_review(
        row.state,
        approved=plan is not None,
        assessed_on=assessment.finished_on if assessment else None,
        since=since,
        held_on=held_on,
        today=today,
    )
    if assessment is None:
        raise rules.NeedsAssessment
    return assessment


def write_lines(
    review: Review, present: Sequence[UUID], words: Sequence[Word], *, by: User
) -> None:
    shared = {"site_id": review.site_id, "review": review, "entered_by": by}
    Presence.objects.bulk_create(Presence(person_id=p, **shared) for p in present)
    Reviewed.objects.bulk_create(
        Reviewed(objective_id=w.objective_id, outcome=w.outcome, note=w.note, **shared)
        for w in words
    )


def carry_out(review: Review, plan: Plan, words: Sequence[Word], *, by: User) -> None:
    """Close in the plan what the review closes; the plan is looked at again on the next day."""
    known = {o.pk: o for o in plan.objectives.all()}
    for word in words:
        if word.outcome != Outcome.GOES_ON:
            plan_objectives.close_objective(
                objective=known[word.objective_id],
                state=word.outcome,
                why=word.note,
                on=review.held_on,
                by=by,
            )
    agreement.look_again(plan=plan, on=review.next_on, by=by)
