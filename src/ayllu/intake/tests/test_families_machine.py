"""Families that take part, split, move and die at random: one open participation a programme."""

from datetime import UTC, datetime, time
from typing import Any
from uuid import UUID

import pytest
from django.db import IntegrityError, transaction
from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule, run_state_machine_as_test

from ayllu.accounts.models import User
from ayllu.intake import choices
from ayllu.intake.actions import steps
from ayllu.intake.choices import Programme, State
from ayllu.intake.models import Participation
from ayllu.people.register.models import Household
from ayllu.people.register.tests.test_machine import REFUSED, Households, apart, picks
from ayllu.places.models import Site
from tests.budgets import budget

PROGRAMMES = st.sampled_from([Programme.FAMILY_STRENGTHENING, Programme.CHILDCARE])
Where = tuple[UUID, str]


class Families(Households):
    """The households of the register, and where each stands in each programme."""

    rosa: User
    elena: User

    def __init__(self) -> None:
        super().__init__()
        self.open: dict[Where, UUID] = {}  # the participation that goes on
        self.ever: set[UUID] = set()

    def at(self) -> datetime:
        """Noon of the day at which the machine stands; later acts of a day come later."""
        seconds = sum(map(len, (self.ever, self.rows)))
        return datetime.combine(self.day, time(17, seconds // 60 % 60, seconds % 60), UTC)

    def take(self, do: Any, *given: Any, **words: Any) -> Any:
        return self.act(lambda by: do(*given, by=words.pop("who", self.rosa), **words))

    @rule(home=picks, programme=PROGRAMMES)
    def a_family_comes_or_comes_back(self, home: int, programme: str) -> None:
        household = self.home(home)
        words = {"why": "Derivada", "programme": programme, "at": self.at()}
        row = self.take(steps.open_for, household, **words)
        if row is REFUSED:
            return
        where = (household.pk, str(programme))
        if where in self.open:
            assert row.pk == self.open[where], "gone on with, never a copy"
        self.open[where] = row.pk
        self.ever.add(row.pk)

    @rule(pick=picks, to=st.sampled_from(list(State)), elena=st.booleans())
    def a_step_is_taken(self, pick: int, to: State, elena: bool) -> None:
        if not self.ever:
            return
        row = Participation.objects.get(pk=sorted(self.ever)[pick % len(self.ever)])
        who = self.elena if elena else self.rosa
        if self.take(steps.take, row, to=to, why="–", at=self.at(), who=who) is REFUSED:
            return
        where = (row.household_id, row.programme)
        assert isinstance(where[0], UUID)
        if to in choices.OPEN:
            self.open[where[0], where[1]] = row.pk
        else:
            self.open.pop((where[0], where[1]), None)

    @rule(home=picks, programme=PROGRAMMES)
    def someone_writes_a_second_one_past_the_program(self, home: int, programme: str) -> None:
        household = self.home(home)
        if (household.pk, str(programme)) not in self.open:
            return
        with pytest.raises(IntegrityError, match="one_open"), transaction.atomic():
            second(household, programme, self.day)

    @invariant()
    def what_is_open_is_what_the_acts_left_open(self) -> None:
        rows = Participation.objects.filter(household__in=self.homes)
        assert {row.pk for row in rows} == self.ever
        now = [(row.household_id, row.programme, row.pk) for row in rows if row.to_day is None]
        assert len({one[:2] for one in now}) == len(now)
        assert {(h, p): pk for h, p, pk in now} == self.open
        assert all((row.to_day is None) == (row.state in choices.OPEN) for row in rows)

    @invariant()
    def no_two_of_a_programme_overlap(self) -> None:
        spans: dict[Any, list[Any]] = {}
        for row in Participation.objects.filter(household__in=self.homes):
            where = (row.household_id, row.programme)
            spans.setdefault(where, []).append((row.from_day, row.to_day or row.from_day.max))
        apart(spans.values())

    @invariant()
    def whoever_moves_out_leaves_the_participation_with_the_household(self) -> None:
        for (household, _), pk in self.open.items():
            assert Participation.objects.get(pk=pk).household_id == household


def second(household: Household, programme: str, day: Any) -> Participation:
    return Participation.objects.create(
        site_id=household.site_id,
        household=household,
        programme=programme,
        state=State.SCREENING,
        from_day=day,
    )


@pytest.mark.slow
@pytest.mark.usefixtures("eyes")
def test_families_over_time_take_part_once(cajamarca: Site, rosa: User, elena: User) -> None:
    words = {"site": cajamarca, "rosa": rosa, "elena": elena}
    machine = type("Here", (Families,), words)
    run_state_machine_as_test(machine, settings=budget(15, 200, steps=30))
