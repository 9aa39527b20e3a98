"""Households over time, driven at random: nobody is lost, nobody is twice in one household."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from ayllu.ground.constraints import Refused
from ayllu.lib.uuid7 import uuid7
from ayllu.people.register import actions, factories
from ayllu.people.register.models import Household, Membership, Person
from ayllu.places.models import Site

START = date(2024, 3, 1)
picks = st.integers(0, 50)


class Households(RuleBasedStateMachine):
    """Each rule is one act a day later; a refusal changes nothing."""

    site: Site

    def __init__(self) -> None:
        super().__init__()
        self.day = START + timedelta(days=10)
        self.homes = [factories.make_family(site=self.site, name=f"Hogar {uuid7()}")]
        self.people = {row.person_id for row in self.homes[0].memberships.all()}

    def act(self, do: Any, **words: Any) -> Any:
        self.day += timedelta(days=1)
        try:
            with transaction.atomic():
                return do(by=None, **words)
        except Refused:
            return None

    @rule(home=picks)
    def someone_is_born(self, home: int) -> None:
        baby = factories.make_person(site=self.site, given_names=f"Illari {len(self.people)}")
        self.people.add(baby.pk)
        household = self.homes[home % len(self.homes)]
        day = self.day
        self.act(actions.add_member, household=household, person=baby, role="child", from_day=day)

    @rule(home=picks, who=picks)
    def someone_joins_another_household(self, home: int, who: int) -> None:
        person = Person.objects.get(pk=sorted(self.people)[who % len(self.people)])
        household = self.homes[home % len(self.homes)]
        day = self.day
        self.act(actions.add_member, household=household, person=person, role="child", from_day=day)

    @rule(who=picks)
    def someone_leaves(self, who: int) -> None:
        open_rows = list(Membership.objects.filter(household__in=self.homes, to_day=None))
        if open_rows:
            row = open_rows[who % len(open_rows)]
            self.act(actions.end_membership, membership=row, last_day=self.day)

    @rule(home=picks, how_many=st.integers(0, 4))
    def a_household_splits(self, home: int, how_many: int) -> None:
        household = self.homes[home % len(self.homes)]
        rows = list(household.memberships.filter(to_day=None).order_by("id"))
        leaving = [row.person_id for row in rows[:how_many]]
        words = {"household": household, "leaving": leaving, "name": f"Hogar {uuid7()}"}
        new = self.act(actions.split_household, from_day=self.day, **words)
        if isinstance(new, Household):
            self.homes.append(new)

    @rule(who=picks)
    def someone_dies(self, who: int) -> None:
        person = Person.objects.get(pk=sorted(self.people)[who % len(self.people)])
        self.act(actions.record_death, person=person, on=self.day, today=self.day)

    @invariant()
    def nobody_is_lost(self) -> None:
        assert Person.objects.filter(pk__in=self.people).count() == len(self.people)
        seen = set(Membership.objects.filter(household__in=self.homes).values_list("person_id"))
        assert len(seen) >= 5

    @invariant()
    def no_days_overlap_in_one_household(self) -> None:
        spans: dict[Any, list[tuple[date, date]]] = {}
        for row in Membership.objects.filter(household__in=self.homes):
            span = (row.from_day, row.to_day or date.max)
            assert span[0] <= span[1]
            spans.setdefault((row.household_id, row.person_id), []).append(span)
        for days in spans.values():
            for (_, end), (start, _) in zip(sorted(days), sorted(days)[1:], strict=False):
                assert end < start


@pytest.mark.slow
@pytest.mark.usefixtures("eyes")
def test_households_over_time_lose_nobody(cajamarca: Site) -> None:
    machine = type("Here", (Households,), {"site": cajamarca})
    budget = settings(
        max_examples=15,
        stateful_step_count=15,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(machine, settings=budget)
