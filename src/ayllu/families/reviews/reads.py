"""Page-sized questions about reviews, exits and what comes after; fixed numbers of queries."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Prefetch
from django.utils import timezone

from ayllu.accounts.models import Assignment, User
from ayllu.families.plans.choices import ObjectiveState, PlanState
from ayllu.families.plans.models import Objective, Plan
from ayllu.families.reviews import rules
from ayllu.families.reviews.choices import Answer, Clearance, Criterion
from ayllu.families.reviews.models import Exit, FollowUp, Reopening, Review, SecondLook
from ayllu.intake.choices import Dimension, Programme
from ayllu.intake.models import Assessment, Participation
from ayllu.people.register import reads as register
from ayllu.people.register.models import Household, Membership


@dataclass(frozen=True)
class Standing:
    """Where the family stands between its first plan and its exit."""

    household: Household
    participation: Participation | None
    plan: Plan | None
    reviews: Sequence[Review]
    exits: Sequence[Exit]
    follow_ups: Sequence[FollowUp]
    reopenings: Sequence[Reopening]
    due_on: date | None

    @property
    def open_exit(self) -> Exit | None:
        return next((e for e in self.exits if not e.closed_at and e.answer != "not_yet"), None)


def participation_of(household: Household) -> Participation | None:
    """The last one of family strengthening, open or closed."""
    return (
        Participation.objects.filter(household=household, programme=Programme.FAMILY_STRENGTHENING)
        .select_related("worker", "household")
        .order_by("-from_day", "-entered_at")
        .first()
    )


def approved_plan(participation: Participation | None) -> Plan | None:
    if participation is None:
        return None
    rows = Objective.objects.order_by("position", "id")
    return (
        Plan.objects.filter(participation=participation, state=PlanState.APPROVED)
        .prefetch_related(Prefetch("objectives", rows))
        .first()
    )


def standing(household: Household) -> Standing:
    row = participation_of(household)
    plan = approved_plan(row)
    reviews = list(
        Review.objects.filter(participation=row)
        .select_related("worker", "assessment")
        .order_by("-held_on")
    )
    return Standing(
        household=household,
        participation=row,
        plan=plan,
        reviews=reviews,
        exits=list(
            Exit.objects.filter(participation=row)
            .select_related("proposed_by", "decided_by", "closed_by")
            .order_by("-proposed_on", "-entered_at")
        ),
        follow_ups=list(
            FollowUp.objects.filter(participation=row).select_related("worker").order_by("due_on")
        ),
        reopenings=list(Reopening.objects.filter(participation=row).select_related("by", "exit")),
        due_on=due_of(row, plan, reviews[0] if reviews else None),
    )


def due_of(row: Participation | None, plan: Plan | None, last: Review | None) -> date | None:
    """Counted from the last review, or from the plan's own first day."""
    if row is None or plan is None or row.to_day is not None:
        return None
    before = last.held_on if last else plan.from_day
    return rules.review_due(plan.review_on, max(before, plan.from_day), row.risk)


def looked_at_since(plan: Plan, last: Review | None) -> date:
    """A review's round is newer than the last review, or than the plan that is looked at."""
    return last.assessment.finished_on or last.held_on if last else plan.from_day


def last_review(participation: Participation | None) -> Review | None:
    return (
        Review.objects.filter(participation=participation)
        .select_related("assessment")
        .order_by("-held_on")
        .first()
    )


def fresh_assessment(household_id: UUID, *, since: date) -> Assessment | None:
    """The newest finished round that no review has used, made on or after ``since``."""
    return (
        Assessment.objects.filter(household_id=household_id, finished_on__gte=since, reviews=None)
        .order_by("-number")
        .first()
    )


def rounds(household_id: UUID) -> list[Assessment]:
    """Finished rounds with their ratings, newest first."""
    return list(
        Assessment.objects.filter(household_id=household_id, finished_on__isnull=False)
        .prefetch_related("ratings")
        .order_by("-number")
    )


def members(household_id: UUID, *, on: date) -> list[Membership]:
    return list(
        Membership.objects.in_force(on)
        .filter(household_id=household_id, person__died=False)
        .select_related("person")
        .order_by("-is_head", "person__birth_date", "id")
    )


def objectives_met(participation: Participation) -> tuple[int, int]:
    """How many were met, of how many that count, over all versions without counting copies.

    An objective that is open is counted where it stands now; a closed one where it was closed.
    """
    rows = Objective.objects.filter(plan__participation=participation).exclude(
        state=ObjectiveState.DROPPED
    )
    met = rows.filter(state=ObjectiveState.MET).count()
    left = rows.filter(state=ObjectiveState.OPEN, plan__state=PlanState.APPROVED).count()
    return met, met + left


def facts(participation: Participation, *, today: date, cleared: bool = False) -> rules.Facts:
    household_id = participation.household_id
    assert household_id is not None
    kids = [m.person for m in members(household_id, on=today) if m.person.is_child_on(today)]
    held = register.papers(kids)
    last = last_review(participation)
    met, counted = objectives_met(participation)
    return rules.Facts(
        rounds=[
            rules.Round(a.finished_on, {r.dimension: r.level for r in a.ratings.all()})
            for a in rounds(household_id)
            if a.finished_on
        ],
        met=met,
        counted=counted,
        schooling=last.schooling if last else "",
        without_dni=[k.given_names for k in kids if register.lacks_dni(held[k.pk])],
        community=last.community_support if last else "",
        cleared=cleared,
        today=today,
    )


def open_exits(sites: Collection[UUID]) -> list[Exit]:
    """Under way at these sites; those without the lead's word first, oldest first."""
    return list(
        Exit.objects.filter(site_id__in=sites, closed_at=None)
        .exclude(answer=Answer.NOT_YET)
        .select_related("participation__household", "proposed_by")
        .order_by("clearance", "proposed_on", "id")[:100]
    )


def points_of(found: Exit) -> list[rules.Point]:
    """The criteria as they stood when the exit was proposed, with the lead's word of now."""
    said = set(found.blocked_by)
    cleared = found.clearance == Clearance.CLEAR
    lead = Criterion.SAFEGUARDING
    return [
        rules.Point(str(c.value), str(c.label), cleared if c == lead else c.value not in said, "")
        for c in Criterion
    ]


def colleagues(site_id: UUID) -> list[User]:
    """Staff who work at the site today."""
    today = Assignment.objects.in_force(timezone.localdate())
    at_site = today.filter(site_id=site_id).values("user_id")
    return list(User.objects.filter(pk__in=at_site, is_active=True).order_by("given_names"))


@dataclass(frozen=True)
class Pair:
    """One dimension as two people saw it."""

    label: str
    first: int | None
    second: int | None

    @property
    def apart(self) -> int:
        return abs(self.first - self.second) if self.first and self.second else 0


def second_look(assessment: Assessment) -> SecondLook | None:
    return (
        SecondLook.objects.filter(assessment=assessment)
        .select_related("rater", "first_rater")
        .prefetch_related("ratings")
        .first()
    )


def pairs(assessment: Assessment, look: SecondLook) -> list[Pair]:
    one = {r.dimension: r.level for r in assessment.ratings.all()}
    two = {r.dimension: r.level for r in look.ratings.all()}
    return [Pair(str(d.label), one.get(d.value), two.get(d.value)) for d in Dimension]
