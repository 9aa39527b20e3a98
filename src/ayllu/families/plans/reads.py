"""Page-sized questions about a plan that ``access`` gave."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from ayllu.accounts.models import Assignment, User
from ayllu.accounts.roles import Role
from ayllu.families.plans import rules
from ayllu.families.plans.choices import ObjectiveState, Party
from ayllu.families.plans.models import (
    Activity,
    ChildPlan,
    Objective,
    Plan,
    ProtectionScreen,
    Signature,
)
from ayllu.intake.choices import Dimension, Programme
from ayllu.intake.models import Assessment, Participation
from ayllu.people.register.models import Household, Membership, Person, Residence


@dataclass(frozen=True)
class Block:
    """One line of "before signing": done or not, with the page where it is mended."""

    code: str
    text: str
    done: bool
    value: str = ""


@dataclass(frozen=True)
class Item:
    """One objective as its page shows it."""

    objective: Objective
    number: int
    level: int | None
    family: list[Activity]
    centre: list[Activity]
    done: int
    total: int

    @property
    def knot(self) -> str:
        if self.objective.state != ObjectiveState.OPEN:
            return "done" if self.objective.state == ObjectiveState.MET else "wait"
        started = any(a.state != "to_do" for a in (*self.family, *self.centre))
        return "now" if started else "todo"

    @property
    def word(self) -> str:
        if self.objective.state != ObjectiveState.OPEN:
            return str(self.objective.get_state_display())
        return _("Under way") if self.knot == "now" else _("To begin")


@dataclass(frozen=True)
class Page:
    """What the page and the papers of a plan need; a fixed number of queries."""

    plan: Plan
    household: Household
    assessment: Assessment | None
    items: list[Item]
    members: list[Membership]
    children: list[tuple[Person, ChildPlan | None]]
    signatures: list[Signature]
    missing: list[str]
    unscreened: bool
    screen: ProtectionScreen | None
    blocks: list[Block] = field(default_factory=list)


def members_of(household_id: UUID, *, on: date) -> list[Membership]:
    return list(
        Membership.objects.in_force(on)
        .filter(household_id=household_id, person__died=False)
        .select_related("person")
        .order_by("-is_head", "person__birth_date", "id")
    )


def latest_assessment(household_id: UUID) -> Assessment | None:
    """The last finished round, with its ratings and its screen."""
    return (
        Assessment.objects.filter(household_id=household_id, finished_on__isnull=False)
        .prefetch_related("ratings")
        .order_by("-number")
        .first()
    )


def levels_of(assessment: Assessment | None) -> dict[str, int]:
    return {r.dimension: r.level for r in assessment.ratings.all()} if assessment else {}


def screen_of(assessment: Assessment | None) -> ProtectionScreen | None:
    return ProtectionScreen.objects.filter(assessment=assessment).first() if assessment else None


def standing(objectives: Iterable[Objective]) -> list[Objective]:
    return [o for o in objectives if o.state != ObjectiveState.DROPPED]


def open_participation(household: Household) -> Participation | None:
    return (
        Participation.objects.filter(
            household=household,
            programme=Programme.FAMILY_STRENGTHENING,
            to_day=None,
        )
        .order_by("-from_day")
        .first()
    )


def current_plan(participation: Participation) -> Plan | None:
    """The open version, or else the approved one."""
    return participation.plans.exclude(state="replaced").order_by("-number").first()


def page(plan: Plan, *, on: date) -> Page:
    household = plan.participation.household
    if household is None:  # a plan is of a household; the constraint of intake says who
        raise rules.NotNow
    assessment = latest_assessment(household.pk)
    used = assessment if plan.state == "draft" else plan.assessment or assessment
    levels = levels_of(used)
    kept = standing(plan.objectives.all())
    members = members_of(household.pk, on=on)
    written = {c.child_id: c for c in plan.children.select_related("child")}
    screen = screen_of(used)
    missing = rules.missing_objectives(levels, {o.dimension for o in kept})
    unscreened = rules.needs_screen(levels, screened=screen is not None)
    # Signatures of an earlier agreement, given back to its writer, stay as rows only.
    signatures = list(
        plan.signatures.filter(on_day=plan.agreed_on).select_related("person").order_by("id")
        if plan.agreed_on
        else []
    )
    found = Page(
        plan=plan,
        household=household,
        assessment=used,
        items=[item(o, n, levels) for n, o in enumerate(kept, start=1)],
        members=members,
        children=[
            (m.person, written.get(m.person_id)) for m in members if m.person.is_child_on(on)
        ],
        signatures=signatures,
        missing=missing,
        unscreened=unscreened,
        screen=screen,
    )
    found.blocks.extend(blocks(found))
    return found


def item(objective: Objective, number: int, levels: dict[str, int]) -> Item:
    acts = [a for a in objective.activities.all() if a.state != "dropped" or a.result]
    done, total = rules.progress(objective)
    return Item(
        objective=objective,
        number=number,
        level=levels.get(objective.dimension),
        family=[a for a in acts if a.party == Party.FAMILY],
        centre=[a for a in acts if a.party != Party.FAMILY],
        done=done,
        total=total,
    )


def row_of(page: Page, activity_id: str) -> dict[str, Any] | None:
    """The activity and its objective, when the page shows it."""
    acts = ((a, i) for i in page.items for a in (*i.family, *i.centre))
    return next(({"a": a, "item": i} for a, i in acts if str(a.pk) == activity_id), None)


def blocks(found: Page) -> list[Block]:
    """The same list for the page and for the one who approves."""
    plan = found.plan
    lines = [Block("objectives", _("At least one objective"), bool(found.items))]
    levels = levels_of(found.assessment)
    for dimension in rules.critical(levels):
        text = _("%(dimension)s stands at 1: an objective") % {
            "dimension": Dimension(dimension).label
        }
        lines.append(Block("level", text, dimension not in found.missing, dimension))
    if found.unscreened or found.screen:
        lines.append(Block("screen", _("Safeguarding screen"), not found.unscreened))
    # each activity carries its person and day by form
    assigned = bool(found.items) and all(i.family or i.centre for i in found.items)
    lines.append(Block("dates", _("Every activity has someone and a day"), assigned))
    lines.append(Block("sign", _("Signature or fingerprint of the family"), bool(plan.agreed_on)))
    lines.append(Block("approve", _("Approved by another person"), plan.approved_at is not None))
    return lines


def workers_at(site_id: UUID, *, on: date) -> list[User]:
    """Who of the Centre can take an activity on."""
    ids = Assignment.objects.in_force(on).filter(
        site_id=site_id, role__in=[Role.SOCIAL_WORKER, Role.PSYCHOLOGIST, Role.DIRECTOR]
    )
    return list(
        User.objects.filter(pk__in=ids.values("user_id"), is_active=True).order_by("given_names")
    )


def versions(plan: Plan) -> list[Plan]:
    return list(
        Plan.objects.filter(participation_id=plan.participation_id)
        .select_related("written_by", "approved_by")
        .prefetch_related("objectives")
        .order_by("-number")
    )


@dataclass(frozen=True)
class Change:
    """One version and what changed against the one before."""

    plan: Plan
    new: list[str]
    gone: list[str]
    kept: int


def changes(found: list[Plan]) -> list[Change]:
    """Newest first; objectives are compared by their words."""
    words = [{o.text for o in standing(p.objectives.all())} for p in found]
    before = [*words[1:], set()]
    return [
        Change(p, sorted(now - was), sorted(was - now), len(now & was))
        for p, now, was in zip(found, words, before, strict=True)
    ]


def home_to_print(household: Household, *, on: date) -> Residence | None:
    """Where they live, for paper; a protected address is not even fetched."""
    if household.violence_recorded:
        return None
    homes = Residence.objects.filter(household=household, from_day__lte=on)
    return homes.order_by("-from_day").first()
