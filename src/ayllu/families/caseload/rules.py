"""How a caseload is weighed, and which moves could be talked about. Pure: no clock, no query."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from django.utils.translation import gettext as _

from ayllu.families.caseload.choices import WEIGHTS
from ayllu.intake.choices import Level, Risk
from ayllu.intake.choices import State as Step

OFTEN = 3
FAR, VERY_FAR = 45, 90
MOST_MOVES = 12
TENTHS = {weight.code: weight.tenths for weight in WEIGHTS}

# --- what a family weighs


@dataclass(frozen=True)
class Facts:
    """What is known of a family that somebody has charge of."""

    state: str
    risk: str
    levels: Mapping[str, int] = field(default_factory=dict)
    minutes: int | None = None
    visits: int = 0


@dataclass(frozen=True)
class Part:
    """One line of the sum, in tenths."""

    code: str
    times: int
    tenths: int


def parts(facts: Facts) -> list[Part]:
    """Each line of the table that applies to this family."""
    base = {Step.AFTERCARE: "aftercare", Step.SUSPENDED: "suspended"}.get(
        Step(facts.state), "family"
    )
    found = [(base, 1)]
    if base == "family":
        found += [(facts.risk, 1)] if facts.risk in (Risk.HIGH, Risk.MEDIUM) else []
        found.append(("critical", count(facts.levels, Level.CRITICAL)))
        found.append(("low", count(facts.levels, Level.VULNERABLE)))
        found.append(("often", int(facts.visits >= OFTEN)))
        minutes = facts.minutes or 0
        far = "very_far" if minutes > VERY_FAR else "far"
        found.append((far, int(minutes > FAR)))
    return [Part(code, times, TENTHS[code] * times) for code, times in found if times]


def count(levels: Mapping[str, int], wanted: int) -> int:
    return sum(level == wanted for level in levels.values())


def weigh(facts: Facts) -> int:
    """Tenths of one ordinary family."""
    return sum(part.tenths for part in parts(facts))


# --- balance


@dataclass(frozen=True)
class Limit:
    families: int
    tenths: int


@dataclass
class Load:
    """What one worker carries."""

    worker: UUID
    families: int = 0
    tenths: int = 0

    def is_over(self, limit: Limit) -> bool:
        return self.families > limit.families or self.tenths > limit.tenths

    def has_room(self, limit: Limit, tenths: int) -> bool:
        return self.families < limit.families and self.tenths + tenths <= limit.tenths


@dataclass(frozen=True)
class Case:
    """One family as the balance sees it."""

    household: UUID
    participation: UUID
    worker: UUID
    tenths: int
    place: str = ""
    risk: str = Risk.MEDIUM
    leaving: bool = False
    visit_soon: bool = False


@dataclass(frozen=True)
class Suggestion:
    """A move to talk about, with what speaks for it and against it."""

    case: Case
    to: UUID
    reasons_for: Sequence[str]
    reasons_against: Sequence[str]


def suggest(loads: Sequence[Load], cases: Collection[Case], limit: Limit) -> list[Suggestion]:
    """From whoever is over the maximum to whoever has room, until nobody is over or room ends.

    Families that stand calmest go first: whoever is at high risk, about to leave or visited
    this week keeps her worker. Who carries too much today gets nobody, even after giving some
    away. Nothing moves by itself: each line is for people to talk about.
    """
    now = {load.worker: Load(load.worker, load.families, load.tenths) for load in loads}
    free = {load.worker for load in loads if not load.is_over(limit)}
    places = nearby(cases)
    found: list[Suggestion] = []
    calm = [c for c in cases if not c.leaving and c.risk != Risk.HIGH]
    for giver in sorted(loads, key=lambda x: (-x.tenths, str(x.worker))):
        own = sorted(
            (c for c in calm if c.worker == giver.worker),
            key=lambda c: (
                c.visit_soon,
                -best(c, places, giver.worker),
                c.tenths,
                str(c.household),
            ),
        )
        for case in own:
            if not now[giver.worker].is_over(limit) or len(found) >= MOST_MOVES:
                break
            to = receiver(case, [now[w] for w in free], places, limit)
            if to is not None:
                found.append(told(case, to, places))
                shift(now, case, to)
    return found


def nearby(cases: Collection[Case]) -> dict[tuple[str, UUID], int]:
    """How many families each worker has in each place."""
    found: dict[tuple[str, UUID], int] = {}
    for case in cases:
        if case.place:
            found[case.place, case.worker] = found.get((case.place, case.worker), 0) + 1
    return found


def best(case: Case, places: Mapping[tuple[str, UUID], int], but: UUID) -> int:
    others = (n for (place, who), n in places.items() if place == case.place and who != but)
    return max(others, default=0)


def receiver(
    case: Case, free: Collection[Load], places: Mapping[tuple[str, UUID], int], limit: Limit
) -> UUID | None:
    """Whoever already goes to that place, then whoever carries least."""
    order = sorted(
        (load for load in free if load.has_room(limit, case.tenths)),
        key=lambda x: (-places.get((case.place, x.worker), 0), x.tenths, str(x.worker)),
    )
    return order[0].worker if order else None


def shift(now: Mapping[UUID, Load], case: Case, to: UUID) -> None:
    now[case.worker].families -= 1
    now[case.worker].tenths -= case.tenths
    now[to].families += 1
    now[to].tenths += case.tenths


def told(case: Case, to: UUID, places: Mapping[tuple[str, UUID], int]) -> Suggestion:
    same = places.get((case.place, to), 0)
    good = [_("Room under the agreed maximum")]
    if same:
        said = _("Already goes to %(place)s: families there: %(n)s")
        good.insert(0, said % {"place": case.place, "n": same})
    bad = [_("The family would have to trust somebody new")]
    if not same and case.place:
        bad.append(_("Has no family yet in %(place)s") % {"place": case.place})
    if case.visit_soon:
        bad.append(_("A visit is planned within a week"))
    return Suggestion(case, to, good, bad)
