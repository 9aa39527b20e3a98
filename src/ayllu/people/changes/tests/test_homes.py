"""Nobody vanishes, and no household empties unnoticed."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from ayllu.accounts.access import held_by
from ayllu.accounts.models import User
from ayllu.lib.uuid7 import uuid7
from ayllu.people.changes import actions, reads, rules, worklist
from ayllu.people.changes.models import HouseholdEnd, Whereabouts
from ayllu.people.kin import reads as kin
from ayllu.people.register import actions as register
from ayllu.people.register import factories
from ayllu.people.register.models import Household, Membership, Person
from ayllu.places.models import Site

pytestmark = pytest.mark.usefixtures("her_eyes")


def today() -> date:
    return timezone.localdate()


@pytest.fixture
def home(cajamarca: Site, rosa: User) -> Household:
    """A grandmother and her grandchild."""
    people = [
        (factories.make_person(site=cajamarca, given_names="Santos", born=date(1968, 1, 1)),
         "grandmother"),
        (factories.make_person(site=cajamarca, given_names="Inti", born=date(2018, 1, 1)),
         "grandchild"),
    ]  # fmt: skip
    return factories.make_household(site=cajamarca, members=people, case_lead=rosa)


def named(name: str) -> Person:
    person: Person = Person.objects.get(given_names=name)
    return person


def lost(rosa: User) -> list[str]:
    return [p.given_names for p in reads.without_home(held_by(rosa, on=today()), on=today())]


def leave(rosa: User, name: str, because: str = "moved_away") -> None:
    row = Membership.objects.get(person=named(name), to_day=None)
    yesterday = today() - timedelta(days=1)
    register.end_membership(by=rosa, membership=row, last_day=yesterday, because=because)


def test_the_last_one_who_leaves_ends_the_household_with_the_reason(
    rosa: User, home: Household
) -> None:
    leave(rosa, "Inti")
    assert reads.end_of(home) is None
    leave(rosa, "Santos", "alternative_care")
    end = reads.end_of(home)
    assert end is not None
    assert (end.because, end.on_day) == ("alternative_care", today() - timedelta(days=1))
    assert list(reads.empty_households(held_by(rosa, on=today()))) == [home]
    actions.confirm_end(
        by=rosa, household=home, because="moved_away", note="A Chiclayo, con una tía"
    )
    assert list(reads.empty_households(held_by(rosa, on=today()))) == []


def test_a_death_a_mistake_and_a_joined_file_end_a_household_too(
    rosa: User, home: Household, cajamarca: Site
) -> None:
    register.record_death(by=rosa, person=named("Santos"), on=today(), today=today())
    register.mark_mistaken(by=rosa, thing=named("Inti"), why="Era otro niño")
    end = reads.end_of(home)
    assert end is not None
    assert end.because == "died"
    register.undo_mistake(named("Inti").pk, by=rosa)
    assert reads.end_of(home) is None
    assert HouseholdEnd.objects.get().reopened_at


def test_whoever_comes_back_opens_it_again(rosa: User, home: Household) -> None:
    for name in ("Inti", "Santos"):
        leave(rosa, name)
    actions.place(
        by=rosa, person=named("Inti"), household=home, role="grandchild", from_day=today()
    )
    assert reads.end_of(home) is None


def test_a_household_in_which_people_live_has_not_ended(rosa: User, home: Household) -> None:
    with pytest.raises(rules.NotEnded):
        actions.confirm_end(by=rosa, household=home, because="moved_away", note="Se fueron")


def test_who_belongs_to_no_household_is_on_the_list_until_it_is_known_where(
    rosa: User, home: Household
) -> None:
    assert lost(rosa) == []
    leave(rosa, "Inti")
    assert lost(rosa) == ["Inti"]
    actions.record_whereabouts(by=rosa, person=named("Inti"), where="care", from_day=today())
    assert lost(rosa) == []
    with pytest.raises(rules.LivesSomewhere):
        actions.record_whereabouts(by=rosa, person=named("Santos"), where="away", from_day=today())
    future = today() + timedelta(days=1)
    with pytest.raises(rules.NotYet):
        actions.record_whereabouts(by=rosa, person=named("Inti"), where="away", from_day=future)
    new = actions.open_home_for(
        by=rosa, person=named("Inti"), name="Inti", role="child", from_day=today()
    )
    assert Whereabouts.objects.get().to_day
    assert new.memberships.get().is_head


def test_the_desk_asks_where_and_what_happened(rosa: User, home: Household) -> None:
    for name in ("Inti", "Santos"):
        leave(rosa, name)
    dues = worklist.due(held_by(rosa, on=today()), today=today())
    assert sorted(d.code for d in dues) == ["people.nobody", "people.nowhere", "people.nowhere"]
    assert {d.owner_id for d in dues} == {rosa.pk}


@pytest.mark.parametrize("how_many", [2, 8])
def test_the_list_asks_as_often_for_few_as_for_many(
    how_many: int, as_rosa: Any, cajamarca: Site, django_assert_max_num_queries: Any
) -> None:
    for n in range(how_many):
        factories.make_person(site=cajamarca, given_names=f"Inti {n}")
    with django_assert_max_num_queries(30):
        page = as_rosa.get(reverse("people_without_home"))
    assert page.content.decode().count("Decir dónde") == how_many


def test_a_relative_elsewhere_is_kin_and_not_lost(rosa: User, home: Household) -> None:
    words: dict[str, Any] = {
        "by": rosa, "of": named("Inti"), "where": "elsewhere", "today": today(),
        "primer_apellido": "Huaripata", "sex": "male",
    }  # fmt: skip
    with pytest.raises(rules.NoParents):
        actions.add_relative(**words, link="sibling", given_names="Gael")
    actions.add_relative(**words, link="parent", given_names="José")
    actions.add_relative(**words, link="sibling", given_names="Gael")
    gone = actions.add_relative(**words, link="parent", given_names="Luz", died=True)
    assert {r.parent.given_names for r in kin.parents(named("Inti"))} == {"José", "Luz"}
    assert [s.person.given_names for s in kin.siblings(named("Inti"))] == ["Gael"]
    assert lost(rosa) == []
    gone.refresh_from_db()
    assert gone.died


def test_after_a_death_somebody_else_heads_and_cares(rosa: User, home: Household) -> None:
    inti, santos = named("Inti"), named("Santos")
    actions.set_heads(by=rosa, household=home, head=inti.pk, carers=[inti.pk])
    assert [(m.is_head, m.is_carer) for m in home.memberships.filter(person=inti)] == [(True, True)]
    assert not home.memberships.get(person=santos).is_head
    with pytest.raises(rules.NobodyHeads):
        actions.set_heads(by=rosa, household=home, head=uuid7(), carers=[])


def test_pages_lead_from_the_list_to_a_household(
    as_rosa: Any, as_tomas: Any, rosa: User, home: Household
) -> None:
    leave(rosa, "Inti")
    listed = reverse("people_without_home")
    assert "Inti" in as_rosa.get(listed).content.decode()
    assert "Inti" not in as_tomas.get(listed).content.decode()
    address = reverse("people_place", args=[named("Inti").pk])
    assert as_tomas.get(address).status_code == 404
    day = today().strftime("%d/%m/%Y")
    good = {"household": str(home.pk), "role": "grandchild", "from_day": day}
    assert as_rosa.post(address, {"command": str(uuid7())}).status_code == 422
    assert as_rosa.post(address, {"command": str(uuid7())} | good).status_code == 303
    assert lost(rosa) == []
    leave_again = reverse("people_household_life", args=[home.pk])
    assert "Nació un bebé" in as_rosa.get(leave_again).content.decode()
    relative = reverse("people_relative_new", args=[named("Inti").pk])
    form = {
        "link": "parent", "couple": "never_together", "where": "away", "given_names": "José",
        "primer_apellido": "Becerra", "sex": "male", "birth": "1990",
    }  # fmt: skip
    assert as_rosa.get(relative).status_code == 200
    assert as_rosa.post(relative, {"command": str(uuid7())} | form).status_code == 303
    asked = as_rosa.post(relative, {"command": str(uuid7())} | form | {"link": "sibling"})
    assert "Becerra, José" in asked.content.decode()
    assert Person.objects.filter(given_names="José").count() == 1


def test_pages_of_whereabouts_ends_and_heads(as_rosa: Any, rosa: User, home: Household) -> None:
    heads = reverse("people_household_heads", args=[home.pk])
    form = {"head": str(named("Santos").pk), "carers": [str(named("Santos").pk)]}
    assert as_rosa.post(heads, {"command": str(uuid7())} | form).status_code == 303
    for name in ("Inti", "Santos"):
        leave(rosa, name)
    day = today().strftime("%d/%m/%Y")
    where = reverse("people_whereabouts_new", args=[named("Inti").pk])
    form = {"where": "elsewhere", "from_day": day}
    assert as_rosa.post(where, {"command": str(uuid7())} | form).status_code == 303
    end = reverse("people_household_end", args=[home.pk])
    assert as_rosa.post(end, {"command": str(uuid7())}).status_code == 422
    form = {"because": "moved_away", "note": "A Chiclayo"}
    assert as_rosa.post(end, {"command": str(uuid7())} | form).status_code == 303
    file = as_rosa.get(reverse("casefile_household", args=[home.pk])).content.decode()
    assert "A Chiclayo" in file
