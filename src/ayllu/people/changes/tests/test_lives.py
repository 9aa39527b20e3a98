"""Lives in any order, driven at random: nobody is lost, no household empties unnoticed."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import transaction
from django.utils import timezone
from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule, run_state_machine_as_test

from ayllu.accounts.access import held_by
from ayllu.accounts.models import User
from ayllu.ground.constraints import Refused
from ayllu.people.changes import actions, reads
from ayllu.people.changes.models import Same
from ayllu.people.register import actions as register
from ayllu.people.register import factories
from ayllu.people.register.models import Membership, Person
from ayllu.places.models import Site
from tests.budgets import budget
from tests.chance import Undone

pytestmark = pytest.mark.usefixtures("her_eyes")


def today() -> date:
    return timezone.localdate()


picks = st.integers(0, 50)


class Lives(Undone):
    """Any order of leaving, dying, joining, parting, mistakes and coming back."""

    site: Site
    by: User

    def __init__(self) -> None:
        super().__init__()
        self.homes = [factories.make_family(site=self.site, name=f"Hogar {n}") for n in range(2)]
        self.people = sorted(
            Membership.objects.filter(household__in=self.homes).values_list("person_id", flat=True)
        )

    def act(self, do: Any, **words: Any) -> None:
        try:
            with transaction.atomic():
                do(by=self.by, **words)
        except Refused:
            pass

    def person(self, n: int) -> Person:
        return Person.objects.get(pk=self.people[n % len(self.people)])

    @rule(who=picks)
    def leaves(self, who: int) -> None:
        row = Membership.objects.filter(person=self.person(who), to_day=None).first()
        if row:
            self.act(register.end_membership, membership=row, last_day=today())

    @rule(who=picks)
    def dies(self, who: int) -> None:
        self.act(register.record_death, person=self.person(who), on=today(), today=today())

    @rule(who=picks)
    def was_a_mistake(self, who: int) -> None:
        self.act(register.mark_mistaken, thing=self.person(who), why="Por error")

    @rule(who=picks, home=picks)
    def comes(self, who: int, home: int) -> None:
        words = {"household": self.homes[home % 2], "role": "child"}
        day = today() + timedelta(days=1)
        self.act(actions.place, person=self.person(who), from_day=day, **words)

    @rule(who=picks, other=picks)
    def has_two_files(self, who: int, other: int) -> None:
        Person.objects.filter(pk__in=self.people).update(birth_date=None, birth_precision="unknown")
        kept, joined = self.person(who), self.person(other)
        self.act(actions.join_files, kept=kept, joined=joined, why="La misma")

    @rule()
    def are_two_after_all(self) -> None:
        row = Same.objects.filter(parted_at=None).order_by("-entered_at").first()
        if row:
            self.act(actions.part_files, same=row, why="Son dos")

    @invariant()
    def nobody_is_lost(self) -> None:
        """At home, on the list, dead, a mistake or joined: each person is one of these."""
        listed = {p.pk for p in reads.without_home(held_by(self.by, on=today()), on=today())}
        home = set(
            Membership.objects.filter(person__in=self.people, household__in=self.homes)
            .exclude(to_day__lt=today())
            .values_list("person_id", flat=True)
        )
        for person in Person.objects.filter(pk__in=self.people):
            known = person.died or person.mistaken_at or person.pk in home
            assert known or person.pk in listed

    @invariant()
    def a_household_is_lived_in_or_ended(self) -> None:
        for home in self.homes:
            lived = home.memberships.filter(to_day=None, person__mistaken_at=None).exists()
            assert lived is (reads.end_of(home) is None)

    @invariant()
    def a_joined_file_points_to_one_that_stays(self) -> None:
        joined = set(Same.objects.filter(parted_at=None).values_list("joined_id", flat=True))
        assert not Person.objects.filter(pk__in=joined, mistaken_at=None).exists()


@pytest.mark.slow
def test_lives_in_any_order_lose_nobody(cajamarca: Site, rosa: User) -> None:
    machine = type("Here", (Lives,), {"site": cajamarca, "by": rosa})
    run_state_machine_as_test(machine, settings=budget(12, 100))
