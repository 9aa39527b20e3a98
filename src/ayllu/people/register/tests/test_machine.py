"""Households over time, driven at random: nobody is lost, nobody is twice in one household."""

from datetime import date, timedelta
from itertools import pairwise
from typing import Any
from uuid import UUID

import pytest
from django.db import transaction
from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule, run_state_machine_as_test

from ayllu.ground.constraints import Refused
from ayllu.lib.uuid7 import uuid7
from ayllu.people.register import actions, factories
from ayllu.people.register.models import Household, Membership, Person, Residence
from ayllu.places.models import Site
from tests.budgets import budget
from tests.chance import Undone

START = date(2024, 3, 1)
REFUSED = object()
picks = st.integers(0, 50)
pauses = st.sampled_from([0, 0, 1, 1, 30])


class Households(Undone):
    """Each rule is one act, on the same day or later; a refusal changes nothing.

    ``living`` is what must stand afterwards: who lives where now, reckoned without the database.
    """

    site: Site

    def __init__(self) -> None:
        super().__init__()
        self.day = START + timedelta(days=10)
        self.homes = [factories.make_family(site=self.site, name=f"Hogar {uuid7()}")]
        rows = list(self.homes[0].memberships.all())
        self.people = {row.person_id for row in rows}
        self.rows = {row.pk for row in rows}
        self.living = {(row.household_id, row.person_id) for row in rows}

    def act(self, do: Any, **words: Any) -> Any:
        """What the act answers, or REFUSED."""
        try:
            with transaction.atomic():
                return do(by=None, **words)
        except Refused:
            return REFUSED

    def home(self, pick: int) -> Household:
        return self.homes[pick % len(self.homes)]

    def someone(self, pick: int) -> Person:
        return Person.objects.get(pk=sorted(self.people)[pick % len(self.people)])

    @rule(days=pauses)
    def time_passes(self, days: int) -> None:
        self.day += timedelta(days=days)

    def join(self, household: Household, person: Person) -> None:
        words = {"household": household, "person": person, "role": "child"}
        row = self.act(actions.add_member, from_day=self.day, **words)
        if row is not REFUSED:
            self.rows.add(row.pk)
            self.living.add((household.pk, person.pk))

    @rule(home=picks)
    def someone_is_born(self, home: int) -> None:
        baby = factories.make_person(site=self.site, given_names=f"Illari {len(self.people)}")
        self.people.add(baby.pk)
        self.join(self.home(home), baby)

    @rule(home=picks, who=picks)
    def someone_joins(self, home: int, who: int) -> None:
        """Another household, or the old one again."""
        self.join(self.home(home), self.someone(who))

    @rule(who=picks)
    def someone_leaves(self, who: int) -> None:
        if not self.living:
            return
        household, person = sorted(self.living)[who % len(self.living)]
        row = Membership.objects.get(household_id=household, person_id=person, to_day=None)
        if self.act(actions.end_membership, membership=row, last_day=self.day) is not REFUSED:
            self.living.remove((household, person))

    @rule(home=picks)
    def a_household_moves(self, home: int) -> None:
        address = actions.Home(settlement=f"Caserío {self.day}")
        words = {"household": self.home(home), "home": address}
        self.act(actions.move_household, from_day=self.day, **words)

    @rule(home=picks, how_many=st.integers(0, 4))
    def a_household_splits(self, home: int, how_many: int) -> None:
        household = self.home(home)
        lives = sorted(person for place, person in self.living if place == household.pk)
        leaving = lives[:how_many]
        words = {"household": household, "leaving": leaving, "name": f"Hogar {uuid7()}"}
        new = self.act(actions.split_household, from_day=self.day, **words)
        if new is REFUSED:
            return
        self.homes.append(new)
        self.living -= {(household.pk, person) for person in leaving}
        self.living |= {(new.pk, person) for person in leaving}
        self.rows |= set(new.memberships.values_list("pk", flat=True))

    @rule(who=picks, ago=st.integers(0, 20))
    def someone_dies(self, who: int, ago: int) -> None:
        person, day = self.someone(who), self.day - timedelta(days=ago)
        if self.act(actions.record_death, person=person, on=day, today=self.day) is not REFUSED:
            self.living = {pair for pair in self.living if pair[1] != person.pk}

    def memberships(self) -> list[Membership]:
        return list(Membership.objects.filter(household__in=self.homes))

    @invariant()
    def everyone_lives_where_the_acts_have_put_them(self) -> None:
        now = {(m.household_id, m.person_id) for m in self.memberships() if m.to_day is None}
        assert now == self.living

    @invariant()
    def nobody_is_lost_and_no_day_of_the_past(self) -> None:
        assert Person.objects.filter(pk__in=self.people).count() == len(self.people)
        assert {row.pk for row in self.memberships()} == self.rows
        assert {row.person_id for row in self.memberships()} <= self.people

    @invariant()
    def no_days_overlap_in_one_household(self) -> None:
        spans: dict[tuple[UUID, UUID], list[tuple[date, date]]] = {}
        for row in self.memberships():
            span = (row.from_day, row.to_day or date.max)
            assert span[0] <= span[1]
            spans.setdefault((row.household_id, row.person_id), []).append(span)
        apart(spans.values())

    @invariant()
    def no_household_lives_in_two_places(self) -> None:
        spans: dict[UUID, list[tuple[date, date]]] = {}
        for row in Residence.objects.filter(household__in=self.homes):
            span = (row.from_day, row.to_day or date.max)
            spans.setdefault(row.household_id, []).append(span)
        apart(spans.values())
        assert all(max(end for _, end in of) == date.max for of in spans.values())

    @invariant()
    def the_dead_live_nowhere(self) -> None:
        dead = Person.objects.filter(pk__in=self.people, died=True).values_list("pk", flat=True)
        assert not set(dead) & {person for _, person in self.living}


def apart(spans: Any) -> None:
    for days in spans:
        for (_, end), (start, _) in pairwise(sorted(days)):
            assert end < start


@pytest.mark.slow
@pytest.mark.usefixtures("eyes")
def test_households_over_time_lose_nobody(cajamarca: Site) -> None:
    machine = type("Here", (Households,), {"site": cajamarca})
    run_state_machine_as_test(machine, settings=budget(20, 300, steps=20))
