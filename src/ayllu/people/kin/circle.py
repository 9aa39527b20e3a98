"""Whom a genogram shows: those who live together and their kin, the nearest first.

Three steps along parents, children and couples, four generations and thirty people at most; the
number of questions to the database depends on the steps alone.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet

from ayllu.people.kin.models import Parenthood, Tie, Union
from ayllu.people.register.models import Membership, Person

MOST, STEPS, GENERATIONS = 30, 3, 4


@dataclass(frozen=True)
class Circle:
    """People with everything between them; ``left_out`` says how many more are known."""

    people: list[Person]
    parenthoods: list[Parenthood] = field(default_factory=list)
    unions: list[Union] = field(default_factory=list)
    memberships: list[Membership] = field(default_factory=list)
    ties: list[Tie] = field(default_factory=list)
    left_out: int = 0


@dataclass
class _Reach:
    """How many steps away each person is, and the links that led there: (one, other, down)."""

    steps: dict[UUID, int]
    links: list[tuple[UUID, UUID, int]] = field(default_factory=list)

    def widen(self, step: int) -> None:
        edge = [pk for pk, n in self.steps.items() if n == step - 1]
        parents = Parenthood.objects.filter(
            Q(child__in=edge) | Q(parent__in=edge), mistaken_at=None
        ).values_list("parent_id", "child_id")
        couples = Union.objects.filter(
            Q(one__in=edge) | Q(other__in=edge), mistaken_at=None
        ).values_list("one_id", "other_id")
        self.links += [(one, other, 1) for one, other in parents]
        self.links += [(one, other, 0) for one, other in couples]
        for one, other, _down in self.links:
            for pk in (one, other):
                self.steps.setdefault(pk, step)

    def levels(self, first: UUID) -> dict[UUID, int]:
        """Generations below the first person; whoever is no kin of hers stands beside her."""
        found, waiting = {first: 0}, [first]
        while waiting:
            here = waiting.pop()
            for one, other, down in self.links:
                for known, new, shift in ((one, other, down), (other, one, -down)):
                    if known == here and new not in found:
                        found[new] = found[here] + shift
                        waiting.append(new)
        return {pk: found.get(pk, 0) for pk in self.steps}


def around(
    start: Sequence[Person],
    *,
    visible: QuerySet[Person],
    on: date,
    with_ties: bool = False,
    most: int = MOST,
    steps: int = STEPS,
) -> Circle:
    """The circle of some people, the first of them never left out; and of those they live with.

    Whom the asker may not see is not in it.
    """
    reach = _Reach({person.pk: 0 for person in start})
    for pk in housemates(list(reach.steps), on):
        reach.steps.setdefault(pk, 1)
    for step in range(1, steps + 1):
        reach.widen(step)
    found = list(visible.filter(pk__in=reach.steps, mistaken_at=None))
    first = start[0].pk if start else None
    found.sort(
        key=lambda p: (
            p.pk != first, reach.steps[p.pk], p.birth_date or date.max, p.sort_key, p.pk
        )
    )  # fmt: skip
    people = _nearest(found, reach.levels(first), most) if first else []
    return between(people, on=on, with_ties=with_ties, left_out=len(found) - len(people))


def housemates(ids: Collection[UUID], on: date) -> QuerySet[Membership, UUID]:
    """Those who live in the same households on a day."""
    homes = Membership.objects.in_force(on).filter(person__in=ids, household__mistaken_at=None)
    rows: QuerySet[Membership] = Membership.objects.in_force(on)
    return rows.filter(household_id__in=homes.values("household_id")).values_list(
        "person_id", flat=True
    )


def _nearest(found: list[Person], level: dict[UUID, int], most: int) -> list[Person]:
    """The nearest within four generations."""
    chosen: list[Person] = []
    low = high = level[found[0].pk] if found else 0
    for person in found:
        here = level[person.pk]
        if len(chosen) < most and max(high, here) - min(low, here) < GENERATIONS:
            low, high = min(low, here), max(high, here)
            chosen.append(person)
    return chosen


def between(people: list[Person], *, on: date, with_ties: bool, left_out: int) -> Circle:
    """Everything that is recorded between the people of a circle."""
    ids = [p.pk for p in people]
    both = Q(one__in=ids) & Q(other__in=ids)
    return Circle(
        people=people,
        parenthoods=list(
            Parenthood.objects.filter(child__in=ids, parent__in=ids, mistaken_at=None)
        ),
        unions=list(
            Union.objects.filter(both, mistaken_at=None).order_by("from_day", "entered_at")
        ),
        memberships=list(
            Membership.objects.in_force(on)
            .filter(person__in=ids, household__mistaken_at=None)
            .select_related("household")
            .order_by("household__code")
        ),
        ties=list(_ties(both)) if with_ties else [],
        left_out=left_out,
    )


def _ties(both: Q) -> QuerySet[Tie]:
    return Tie.objects.filter(both, mistaken_at=None, to_day=None).order_by("said_on", "id")


def twins(people: Collection[Person], parents: dict[UUID, set[UUID]]) -> list[tuple[UUID, UUID]]:
    """Born on one day, known to the day, of a common parent."""
    exact = [p for p in people if p.birth_date and p.birth_precision == "day" and parents[p.pk]]
    return [
        (one.pk, other.pk)
        for n, one in enumerate(exact)
        for other in exact[n + 1 :]
        if one.birth_date == other.birth_date and parents[one.pk] & parents[other.pk]
    ]
