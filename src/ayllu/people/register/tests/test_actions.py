"""The writing verbs: audited, refused with a sentence, nobody lost."""

from dataclasses import replace
from datetime import date

import pytest

from ayllu.accounts.models import User
from ayllu.accounts.scopes import system_scope
from ayllu.audit.models import Entry
from ayllu.ground import scopes
from ayllu.ground.constraints import Refused
from ayllu.people.register import actions, factories, reads, rules
from ayllu.people.register.models import Household, Membership, Person
from ayllu.places.models import Site

TODAY = date(2026, 11, 24)
pytestmark = pytest.mark.usefixtures("eyes")


@pytest.fixture
def family(cajamarca: Site) -> Household:
    return factories.make_family(site=cajamarca)


@pytest.fixture
def kiara(cajamarca: Site) -> Person:
    return factories.make_person(site=cajamarca, born=date(2018, 3, 12))


def test_a_person_is_registered_with_keys_and_an_audit_row(rosa: User, cajamarca: Site) -> None:
    birth = rules.read_birth("03/2015", today=TODAY)
    person = actions.register_person(
        by=rosa,
        site=cajamarca,
        given_names="  Segundo  Jhon",
        primer_apellido="Chilón",
        birth=birth,
    )
    assert person.given_names == "Segundo Jhon"
    assert person.segundo_apellido is None
    assert person.search_keys
    assert Entry.objects.get(about_id=person.pk).compartment == "people"


def test_a_correction_saves_only_what_changed(rosa: User, kiara: Person) -> None:
    changed = actions.correct_person(by=rosa, person=kiara, given_names="Kiara", sex="male")
    assert changed == ["sex"]
    assert actions.correct_person(by=rosa, person=kiara, sex="male") == []
    assert Entry.objects.filter(code="people.person.correct").count() == 1


def test_the_same_dni_twice_is_a_sentence(rosa: User, kiara: Person, cajamarca: Site) -> None:
    other = factories.make_person(site=cajamarca, given_names="Zoe")
    first = actions.enter_paper(by=rosa, person=kiara, kind="dni", number="99000001-3", today=TODAY)
    with pytest.raises(Refused, match="número de documento"):
        actions.enter_paper(by=rosa, person=other, kind="dni", number="99000001", today=TODAY)
    actions.retire_paper(by=rosa, paper=first, on=TODAY, why="Era de otra persona")
    actions.enter_paper(by=rosa, person=other, kind="dni", number="99000001", today=TODAY)


def test_a_dni_takes_the_place_of_having_none(rosa: User, kiara: Person) -> None:
    actions.enter_paper(by=rosa, person=kiara, kind="dni", state="none", today=TODAY)
    assert reads.lacks_dni(reads.papers([kiara])[kiara.pk])
    actions.enter_paper(by=rosa, person=kiara, kind="dni", number="99000002", today=TODAY)
    assert [p.state for p in reads.papers([kiara])[kiara.pk]] == ["valid"]


def test_death_ends_the_place_at_home(rosa: User, family: Household) -> None:
    row = family.memberships.get(person__given_names="Santos")
    actions.record_death(by=rosa, person=row.person, on=TODAY, today=TODAY)
    row.refresh_from_db()
    assert (row.to_day, row.left_because) == (TODAY, "died")


def test_who_died_joins_no_household(rosa: User, family: Household, cajamarca: Site) -> None:
    santos = family.memberships.get(person__given_names="Santos").person
    other = factories.make_household(site=cajamarca)
    actions.record_death(by=rosa, person=santos, on=TODAY, today=TODAY)
    with pytest.raises(rules.Dead):
        actions.add_member(by=rosa, household=other, person=santos, role="aunt", from_day=TODAY)


def test_a_move_closes_the_old_address(rosa: User, family: Household) -> None:
    home = actions.Home(settlement="Mollepampa")
    actions.move_household(by=rosa, household=family, home=home, from_day=TODAY)
    old, new = reads.residences(family).order_by("from_day")
    assert (old.to_day, new.settlement) == (date(2026, 11, 23), "Mollepampa")
    with pytest.raises(rules.MovesBackwards):
        actions.move_household(by=rosa, household=family, home=home, from_day=date(2025, 1, 1))


def test_when_a_household_splits_nobody_vanishes(rosa: User, family: Household) -> None:
    before = {row.person_id for row in reads.members(family, on=TODAY)}
    leaving = list(family.memberships.filter(person__given_names__in=["Santos", "Zoe"]))
    new = actions.split_household(
        by=rosa,
        household=family,
        leaving=[row.person_id for row in leaving],
        name="Cotrina Ispilco",
        from_day=TODAY,
    )
    stay = {row.person_id for row in reads.members(family, on=TODAY)}
    went = {row.person_id for row in reads.members(new, on=TODAY)}
    assert (stay | went, stay & went) == (before, set())
    assert new.split_from == family


def test_the_same_person_is_not_a_member_twice(rosa: User, family: Household) -> None:
    kiara = family.memberships.get(person__given_names="Kiara").person
    with pytest.raises(Refused, match="ya pertenece"):
        actions.add_member(by=rosa, household=family, person=kiara, role="child", from_day=TODAY)


def test_a_person_of_another_site_does_not_join(
    rosa: User, family: Household, pachacamac: Site
) -> None:
    stranger = factories.make_person(site=pachacamac)
    with pytest.raises(rules.OtherSite):
        actions.add_member(by=rosa, household=family, person=stranger, role="child", from_day=TODAY)


def test_a_mistake_needs_a_reason_and_can_be_taken_back(rosa: User, kiara: Person) -> None:
    with pytest.raises(rules.NoReason):
        actions.mark_mistaken(by=rosa, thing=kiara, why=" ")
    scopes.apply(replace(system_scope(*scopes.COMPARTMENTS), user_id=rosa.pk))
    actions.mark_mistaken(by=rosa, thing=kiara, why="Repetida")
    assert not Person.objects.real().filter(pk=kiara.pk).exists()
    actions.undo_mistake(kiara.pk, by=rosa)
    assert Person.objects.real().filter(pk=kiara.pk).exists()


def test_new_work_ends_the_old(rosa: User, kiara: Person) -> None:
    for work, day in (("home", date(2026, 1, 1)), ("market", date(2026, 5, 1))):
        actions.record_occupation(by=rosa, person=kiara, work=work, from_day=day)
    row = reads.occupation_on(kiara, on=TODAY)
    assert row is not None
    assert row.work == "market"


def test_a_member_leaves_once(rosa: User, family: Household) -> None:
    row: Membership = family.memberships.get(person__given_names="Liam")
    actions.end_membership(by=rosa, membership=row, last_day=TODAY, because="moved_away")
    with pytest.raises(rules.AlreadyLeft):
        actions.end_membership(by=rosa, membership=row, last_day=TODAY)
