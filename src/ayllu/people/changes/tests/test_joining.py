"""Two files that are one person: one stays, the other points to it, and it can be taken back."""

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from ayllu.accounts.models import User
from ayllu.ground.constraints import Refused
from ayllu.lib.uuid7 import uuid7
from ayllu.people.changes import actions, reads, rules
from ayllu.people.changes.models import Same
from ayllu.people.kin import actions as kin
from ayllu.people.kin.models import Parenthood
from ayllu.people.register import factories
from ayllu.people.register.models import Household, IdentityPaper, Membership, Person
from ayllu.places.models import Site

pytestmark = pytest.mark.usefixtures("her_eyes")


@pytest.fixture
def home(cajamarca: Site) -> Household:
    return factories.make_family(site=cajamarca)


@pytest.fixture
def jhon(cajamarca: Site) -> Person:
    person: Person = factories.make_person(
        site=cajamarca, given_names="Jhon", primer_apellido="Vásquez", sex="unknown"
    )
    factories.make_paper(person=person, state="none")
    return person


@pytest.fixture
def john(cajamarca: Site, home: Household, rosa: User) -> Person:
    """The same boy, written by somebody else: in a household, with his DNI and his mother."""
    person: Person = factories.make_person(
        site=cajamarca,
        given_names="John",
        primer_apellido="Vazquez",
        sex="male",
        born=date(2017, 9, 30),
        dni="99000555",
    )
    factories.add_member(household=home, person=person)
    mother = home.memberships.get(is_head=True).person
    kin.add_parent(by=rosa, child=person, parent=mother)
    return person


def test_the_file_that_stays_has_everything_and_the_other_points_to_it(
    rosa: User, jhon: Person, john: Person, home: Household
) -> None:
    same = actions.join_files(by=rosa, kept=jhon, joined=john, why="El mismo DNI")
    jhon.refresh_from_db()
    john.refresh_from_db()
    assert Membership.objects.get(household=home, person=jhon)
    assert Parenthood.objects.get(child=jhon)
    assert (jhon.sex, jhon.birth_date) == ("male", date(2017, 9, 30))
    assert IdentityPaper.objects.get(person=jhon, state="valid").number == "99000555"
    assert IdentityPaper.objects.get(person=jhon, state="none").ended_on
    assert john.mistaken_at
    assert reads.same_as(john) == same
    assert [row.joined for row in reads.also(jhon)] == [john]


def snapshot(*people: Person) -> list[Any]:
    found: list[Any] = []
    for person in people:
        person.refresh_from_db()
        names = ("sex", "birth_date", "birth_precision", "mistaken_at", "mistaken_why")
        found += [getattr(person, name) for name in names]
        found.append(sorted(Membership.objects.filter(person=person).values_list("pk")))
        found.append(sorted(Parenthood.objects.filter(child=person).values_list("pk")))
        papers = IdentityPaper.objects.filter(person=person)
        found.append(sorted(papers.values_list("pk", "ended_on")))
    return found


def test_parting_puts_everything_back_as_it_was(rosa: User, jhon: Person, john: Person) -> None:
    before = snapshot(jhon, john)
    same = actions.join_files(by=rosa, kept=jhon, joined=john, why="El mismo DNI")
    assert snapshot(jhon, john) != before
    actions.undo_join(same.pk, by=rosa)
    assert snapshot(jhon, john) == before
    with pytest.raises(rules.AlreadyParted):
        actions.part_files(by=rosa, same=same, why="Otra vez")


def test_what_was_changed_since_stays_when_files_are_parted(
    rosa: User, jhon: Person, john: Person
) -> None:
    same = actions.join_files(by=rosa, kept=jhon, joined=john, why="El mismo DNI")
    Person.objects.filter(pk=jhon.pk).update(sex="female")
    actions.part_files(by=rosa, same=same, why="Son primos")
    jhon.refresh_from_db()
    assert jhon.sex == "female"


def test_a_household_that_both_belong_to_is_carried_once(
    rosa: User, jhon: Person, john: Person, home: Household
) -> None:
    factories.add_member(household=home, person=jhon)
    actions.join_files(by=rosa, kept=jhon, joined=john, why="El mismo DNI")
    assert Membership.objects.filter(household=home, person=jhon).count() == 1
    assert Membership.objects.filter(household=home, person=john).count() == 1


@pytest.mark.parametrize(
    ("spoil", "refusal"),
    [
        ("kin", rules.Kin),
        ("number", rules.TwoNumbers),
        ("birth", rules.TwoBirths),
        ("died", rules.OneDied),
        ("mistaken", rules.AlreadyJoined),
    ],
)
def test_two_people_are_never_joined(
    spoil: str, refusal: type[Refused], rosa: User, jhon: Person, john: Person
) -> None:
    with transaction.atomic():
        if spoil == "kin":
            kin.record_union(by=rosa, one=jhon, other=john, kind="cohabiting")
        elif spoil == "number":
            factories.make_paper(person=jhon, number="99000777")
        elif spoil == "birth":
            Person.objects.filter(pk=jhon.pk).update(
                birth_date=date(2017, 9, 29), birth_precision="day"
            )
        elif spoil == "died":
            Person.objects.filter(pk=jhon.pk).update(died=True)
        else:
            Person.objects.filter(pk=jhon.pk).update(mistaken_at="2026-01-01T00:00Z")
        with pytest.raises(refusal):
            actions.join_files(by=rosa, kept=jhon, joined=john, why="El mismo")
        transaction.set_rollback(True)
    actions.join_files(by=rosa, kept=jhon, joined=john, why="El mismo")


def test_a_file_is_not_joined_to_itself_nor_without_a_reason(rosa: User, jhon: Person) -> None:
    with pytest.raises(rules.OneFile):
        actions.join_files(by=rosa, kept=jhon, joined=jhon, why="La misma")
    with pytest.raises(Refused):
        actions.join_files(by=rosa, kept=jhon, joined=jhon, why=" ")


def test_the_database_joins_a_file_once_and_only_into_one_that_stays(
    rosa: User, jhon: Person, john: Person, cajamarca: Site
) -> None:
    third = factories.make_person(site=cajamarca, given_names="Jon")
    actions.join_files(by=rosa, kept=jhon, joined=john, why="El mismo")
    for kept, joined, name in (
        (third, john, "changes_same_once"),
        (john, third, "changes_same_into_one_that_stays"),
        (third, third, "changes_same_not_oneself"),
    ):
        with pytest.raises(IntegrityError, match=name), transaction.atomic():
            Same.objects.create(site=cajamarca, kept=kept, joined=joined, why="x")


def test_pages_compare_join_and_part(
    as_rosa: Any, as_tomas: Any, jhon: Person, john: Person
) -> None:
    found = as_rosa.get(reverse("people_same", args=[jhon.pk]))
    assert found.status_code == 200
    asked = as_rosa.get(reverse("people_same", args=[jhon.pk]), {"q": "John Vazquez"})
    assert str(john.pk) in asked.content.decode()
    address = reverse("people_join", args=[jhon.pk, john.pk])
    assert as_tomas.get(address).status_code == 404
    page = as_rosa.get(address).content.decode()
    assert "30/09/2017" in page
    assert as_rosa.post(address, {"command": str(uuid7())}).status_code == 422
    command = {"command": str(uuid7()), "why": "El mismo DNI"}
    for _twice in range(2):
        assert as_rosa.post(address, command).status_code == 303
    file = as_rosa.get(reverse("casefile_person", args=[john.pk])).content.decode()
    assert "es la misma persona que" in file
    part = reverse("people_part", args=[Same.objects.get().pk])
    command = {"command": str(uuid7()), "why": "Son primos"}
    assert as_rosa.post(part, command).status_code == 303
    assert Same.objects.get().parted_at
    page = as_rosa.get(reverse("people_join", args=[jhon.pk, jhon.pk])).content.decode()
    assert "No se pueden unir" in page
