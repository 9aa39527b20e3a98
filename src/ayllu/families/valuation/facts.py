"""Everything that a report may draw on, read once: a fixed number of questions."""

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext as _

from ayllu.families.benefits import reads as benefits
from ayllu.families.outward.models import Outward
from ayllu.families.plans.models import ChildPlan, Objective, Plan
from ayllu.families.reviews import reads as reviewed
from ayllu.families.reviews.models import Review
from ayllu.families.support.models import Given
from ayllu.intake.models import Assessment, ChildDecision, Decision, Rating, Referral
from ayllu.people.kin.models import Guardianship, Union
from ayllu.people.register import reads as register
from ayllu.people.register.models import (
    CareAlert,
    Household,
    IdentityPaper,
    Membership,
    Occupation,
    Person,
    Residence,
)
from ayllu.ui import words
from ayllu.visits.models import Visit

YEAR = timedelta(days=365)


@dataclass(frozen=True)
class Asked:
    """For whom a report is: whom it names, to which kind of recipient, what is kept back."""

    household: Household
    named: frozenset[UUID]
    withheld: frozenset[UUID] = frozenset()  # who is not told of at all
    no_address: bool = False
    with_papers: bool = False


@dataclass(frozen=True)
class Facts:
    """The record of a family on a day, as far as the report may know it."""

    asked: Asked
    today: date
    members: list[Membership]
    home: Residence | None
    standing: reviewed.Standing
    referral: Referral | None
    decisions: list[Decision]
    opinions: list[ChildDecision]
    visits: list[Visit]
    rounds: list[Assessment]
    ratings: dict[UUID, dict[str, Rating]]
    objectives: list[Objective]
    wishes: list[ChildPlan]
    given: list[Given]
    benefits: list[benefits.Line]
    outward: list[Outward]
    jobs: list[Occupation]
    alerts: list[CareAlert]
    guardians: list[Guardianship]
    couples: list[Union]
    papers: dict[UUID, list[IdentityPaper]] = field(default_factory=dict)

    @property
    def first(self) -> Assessment | None:
        return self.rounds[0] if self.rounds else None

    @property
    def last(self) -> Assessment | None:
        return self.rounds[-1] if self.rounds else None

    @property
    def plan(self) -> Plan | None:
        return self.standing.plan

    @property
    def review(self) -> Review | None:
        return self.standing.reviews[0] if self.standing.reviews else None

    def is_named(self, person_id: UUID | None) -> bool:
        return person_id in self.asked.named

    def called(self, person: Person) -> str:
        """By name only who is named; anyone else by what she or he is in the household."""
        if self.is_named(person.pk):
            return person.full_name
        role = next((role_of(m) for m in self.members if m.person_id == person.pk), "")
        return role or _("someone of the family")


def role_of(m: Membership) -> str:
    return words.of_sex(m.get_role_display(), m.person.sex)


def gather(asked: Asked, *, today: date) -> Facts:
    """One read of everything; who is withheld is not even among the members."""
    household, named = asked.household, list(asked.named)
    members = [
        m
        for m in register.members(household, on=today)
        if m.person_id not in asked.withheld and not m.person.died
    ]
    rounds = list(
        Assessment.objects.filter(household=household, finished_on__lte=today)
        .select_related("sheet")
        .prefetch_related("ratings")
        .order_by("number")
    )
    numbered = (m.person for m in members if m.person_id in asked.named)
    return Facts(
        asked=asked,
        today=today,
        members=members,
        home=None if asked.no_address else register.residence_on(household, on=today),
        rounds=rounds,
        ratings={a.pk: {r.dimension: r for r in a.ratings.all()} for a in rounds},
        papers=register.papers(numbered) if asked.with_papers else {},
        opinions=opinions(household, named, today),
        **of_process(household, named, today),
        **of_help(household, named, today),
        **of_people(named, today),
    )


def of_process(household: Household, named: Collection[UUID], today: date) -> dict[str, Any]:
    """Referral, panel, visits, plan and reviews, as they stood on that day."""
    standing = as_of(reviewed.standing(household), today)
    wishes = ChildPlan.objects.filter(plan=standing.plan, child_id__in=named)
    visits = Visit.objects.filter(household=household, result="held", done_on__lte=today)
    decided = Decision.objects.filter(
        participation__household=household, decided_at__isnull=False, met_on__lte=today
    )
    return {
        "standing": standing,
        "referral": Referral.objects.filter(household=household).order_by("received_at").first(),
        "decisions": list(decided.order_by("met_on")),
        "visits": list(visits.select_related("worker").order_by("done_on")),
        "objectives": list(standing.plan.objectives.all()) if standing.plan else [],
        "wishes": list(wishes.select_related("child")) if standing.plan else [],
    }


def of_help(household: Household, named: Collection[UUID], today: date) -> dict[str, Any]:
    """What the family received, may have, and was referred for."""
    given = Given.objects.real().filter(household=household, on_day__range=(today - YEAR, today))
    sent = Outward.objects.filter(household=household, sent_on__lte=today, person_id__in=named)
    known = benefits.of_household(household.pk, today=today)
    return {
        "given": list(given.select_related("body").order_by("on_day")),
        "benefits": [b for b in known if b.row.person_id is None or b.row.person_id in named],
        "outward": list(sent.select_related("body").order_by("sent_on")),
    }


def as_of(found: reviewed.Standing, today: date) -> reviewed.Standing:
    """What was known on that day: of a plan approved later nothing is said."""
    approved = words.local_day(found.plan.approved_at) if found.plan else None
    return replace(
        found,
        plan=found.plan if approved and approved <= today else None,
        reviews=[r for r in found.reviews if r.held_on <= today],
        reopenings=[r for r in found.reopenings if r.on_day <= today],
    )


def opinions(household: Household, named: Collection[UUID], today: date) -> list[ChildDecision]:
    rows = ChildDecision.objects.filter(
        decision__participation__household=household,
        decision__decided_at__isnull=False,
        decision__met_on__lte=today,
        child_id__in=named,
    )
    return list(rows.select_related("child", "decision").order_by("decision__met_on"))


def of_people(named: Collection[UUID], today: date) -> dict[str, Any]:
    """Work, warnings, guardians and couples of those whom the report names."""
    running = Q(from_day__lte=today) & (Q(to_day=None) | Q(to_day__gte=today))
    jobs = Occupation.objects.filter(running, person_id__in=named).select_related("person")
    alerts = CareAlert.objects.filter(running, person_id__in=named).select_related("person")
    guardians = Guardianship.objects.filter(running, child_id__in=named)
    couples = Union.objects.filter(
        one_id__in=named, other_id__in=named, to_day=None, mistaken_at=None
    )
    return {
        "jobs": list(jobs.order_by("person__birth_date")),
        "alerts": list(alerts.order_by("-severe", "person__birth_date")),
        "guardians": list(guardians.select_related("child", "guardian")),
        "couples": list(couples.select_related("one", "other")),
    }
