"""Couples change and keep their history; ties have a source and are seen by few."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from ayllu.accounts.factories import make_user
from ayllu.accounts.models import User
from ayllu.accounts.roles import Role
from ayllu.audit.models import Entry
from ayllu.ground.constraints import Refused
from ayllu.lib.uuid7 import uuid7
from ayllu.people.kin import actions, reads, rules
from ayllu.people.kin.models import Tie, Union
from ayllu.people.register import factories
from ayllu.people.register.models import Household, Person
from ayllu.places.models import Site

pytestmark = pytest.mark.usefixtures("eyes")


def today() -> date:
    return timezone.localdate()


def ago(days: int) -> date:
    return today() - timedelta(days=days)


@pytest.fixture
def family(cajamarca: Site) -> Household:
    return factories.make_family(site=cajamarca)


@pytest.fixture
def rosa_elena(family: Household) -> Person:
    return family.memberships.get(person__given_names="Rosa Elena").person


@pytest.fixture
def jose(cajamarca: Site) -> Person:
    return factories.make_person(
        site=cajamarca, given_names="José", sex="male", born=date(1990, 1, 1)
    )


def test_a_couple_that_parts_keeps_what_it_was(
    rosa: User, rosa_elena: Person, jose: Person
) -> None:
    words: dict[str, Any] = {"by": rosa, "one": rosa_elena, "other": jose}
    actions.record_union(**words, kind="married", from_day=ago(900))
    actions.record_union(
        **words | {"one": jose, "other": rosa_elena}, kind="separated", from_day=ago(30)
    )
    rows = Union.objects.order_by("from_day")
    assert [(r.kind, r.from_day, r.to_day) for r in rows] == [
        ("married", ago(900), ago(31)),
        ("separated", ago(30), None),
    ]
    assert [r.kind for r in reads.unions(rosa_elena)] == ["separated"]


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"kind": "married"}, rules.SameAsNow),
        ({"from_day": ago(901)}, rules.BeforeThat),
        ({"from_day": ago(-1)}, rules.NotYet),
    ],
)
def test_a_change_that_cannot_be_is_refused(
    change: dict[str, Any], refusal: type[Refused], rosa: User, rosa_elena: Person, jose: Person
) -> None:
    words: dict[str, Any] = {"by": rosa, "one": rosa_elena, "other": jose}
    actions.record_union(**words, kind="married", from_day=ago(900))
    good: dict[str, Any] = {"kind": "divorced", "from_day": ago(10)}
    with pytest.raises(refusal):
        actions.record_union(**words, **good | change)
    actions.record_union(**words, **good)


def test_a_mother_and_her_child_are_no_couple(
    rosa: User, rosa_elena: Person, family: Household
) -> None:
    kiara = family.memberships.get(person__given_names="Kiara").person
    actions.add_parent(by=rosa, child=kiara, parent=rosa_elena)
    for one, other in ((rosa_elena, kiara), (kiara, rosa_elena)):
        with pytest.raises(rules.ParentAndChild):
            actions.record_union(by=rosa, one=one, other=other, kind="cohabiting")


def test_the_database_keeps_one_open_row_for_two_people(
    cajamarca: Site, rosa_elena: Person, jose: Person
) -> None:
    Union.objects.create(site=cajamarca, one=rosa_elena, other=jose, kind="married")
    with pytest.raises(IntegrityError, match="kin_union_one_open"), transaction.atomic():
        Union.objects.create(site=cajamarca, one=jose, other=rosa_elena, kind="cohabiting")


def test_a_couple_recorded_by_mistake_leaves_the_lists(
    rosa: User, rosa_elena: Person, jose: Person
) -> None:
    row = actions.record_union(by=rosa, one=rosa_elena, other=jose, kind="married")
    with pytest.raises(Refused):
        actions.take_union_back(by=rosa, union=row, why="")
    actions.take_union_back(by=rosa, union=row, why="Era su cuñado")
    assert list(reads.unions(rosa_elena)) == []
    assert Union.objects.get().mistaken_at


def test_a_tie_has_a_source_and_the_last_word_stands(
    rosa: User, rosa_elena: Person, jose: Person
) -> None:
    words: dict[str, Any] = {"by": rosa, "one": rosa_elena, "other": jose, "said_by": "child"}
    actions.record_tie(**words, kind="close", said_on=ago(200), from_day=ago(300))
    tie = actions.record_tie(**words, kind="conflict", said_on=ago(2), from_day=ago(20))
    assert [(t.kind, t.to_day) for t in Tie.objects.order_by("from_day")] == [
        ("close", ago(21)),
        ("conflict", None),
    ]
    assert [t.kind for t in reads.ties(jose)] == ["conflict"]
    actions.end_tie(by=rosa, tie=tie, last_day=today())
    assert list(reads.ties(jose)) == []
    with pytest.raises(rules.NotYet):
        actions.record_tie(**words, kind="close", said_on=ago(-1))


def test_closeness_is_seen_by_those_who_work_with_the_family(
    as_rosa: Any, sign_in: Any, rosa: User, rosa_elena: Person, family: Household
) -> None:
    deysi = make_user("deysi", "Deysi", "Cotrina", Role.HEALTH_WORKER, family.site)
    santos = family.memberships.get(person__given_names="Santos").person
    actions.record_tie(
        by=rosa, one=rosa_elena, other=santos, kind="conflict", said_by="staff", said_on=ago(1)
    )
    address = reverse("people_genogram", args=[rosa_elena.pk])
    for client, sees in ((as_rosa, True), (sign_in(deysi), False)):
        plain = client.get(address)
        assert plain.status_code == 200
        assert "l-conflict" not in plain.content.decode()
        assert ("l-conflict" in client.get(address + "?vinculos=1").content.decode()) is sees
    assert Entry.objects.filter(code="kin.ties.read", by_id=rosa.pk).count() == 1


def test_pages_of_ties_and_mistakes(
    as_rosa: Any, as_tomas: Any, rosa: User, rosa_elena: Person, family: Household
) -> None:
    santos = family.memberships.get(person__given_names="Santos").person
    kiara = family.memberships.get(person__given_names="Kiara").person
    row = actions.add_parent(by=rosa, child=kiara, parent=santos)
    union = actions.record_union(by=rosa, one=rosa_elena, other=santos, kind="cohabiting")
    day = today().strftime("%d/%m/%Y")
    said = {"person": str(santos.pk), "kind": "close", "said_by": "child", "said_on": day}
    posts = [
        ("people_tie_new", rosa_elena.pk, said),
        ("people_parent_mistaken", row.pk, {"why": "Es la abuela"}),
        ("people_union_mistaken", union.pk, {"why": "Es su madre"}),
    ]
    for name, pk, form in posts:
        address = reverse(name, args=[pk])
        assert as_tomas.get(address).status_code == 404
        assert as_rosa.get(address).status_code == 200
        assert as_rosa.post(address, {"command": str(uuid7())}).status_code == 422
        assert as_rosa.post(address, {"command": str(uuid7())} | form).status_code == 303
    address = reverse("people_tie_end", args=[Tie.objects.get().pk])
    done = {"command": str(uuid7()), "last_day": day}
    assert as_rosa.post(address, done).status_code == 303
    assert Tie.objects.get().to_day == today()
