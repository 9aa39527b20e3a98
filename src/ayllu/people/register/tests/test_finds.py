"""The search box: any order, accents, sound, document, telephone, household; and why."""

from dataclasses import replace
from datetime import date

import pytest

from ayllu.accounts.access import Held, held_by
from ayllu.accounts.models import User
from ayllu.audit.models import Entry
from ayllu.lib.matching import PersonSketch
from ayllu.people.register import access, factories, finds, reads
from ayllu.people.register.models import Household, Person
from ayllu.places.models import Site

TODAY = date(2026, 11, 24)
pytestmark = pytest.mark.usefixtures("eyes")


@pytest.fixture
def family(cajamarca: Site) -> Household:
    household = factories.make_family(site=cajamarca, phone="+51900000144", code="F-7K2QM")
    factories.make_paper(person=household.memberships.get(is_head=True).person, number="99000007")
    return household


@pytest.fixture
def held(rosa: User) -> Held:
    return held_by(rosa, on=TODAY)


@pytest.mark.parametrize(
    "text",
    ["kiara tacilla", "Tacilla Huaripata Kiara", "quiara tasilla", "KIARA HUARIPATA", "kiara taci"],
)
@pytest.mark.usefixtures("family")
def test_kiara_is_found_first_however_she_is_typed(held: Held, text: str) -> None:
    first = finds.find(held, text)[0]
    assert first.title == "Tacilla Huaripata, Kiara"
    assert "Huaripata Cotrina" in first.subtitle
    assert first.why


@pytest.mark.usefixtures("family")
def test_a_document_is_found_and_the_search_recorded(held: Held) -> None:
    assert [f.title for f in finds.find(held, "99000007")] == ["Huaripata Cotrina, Rosa Elena"]
    assert Entry.objects.get(code="people.search.document.read").by_id == held.user_id


@pytest.mark.parametrize("text", ["900 000 144", "F-7K2QM", "huaripata cotrina"])
@pytest.mark.usefixtures("family")
def test_a_household_is_found(held: Held, text: str) -> None:
    assert "household" in {find.kind for find in finds.find(held, text)}


@pytest.mark.parametrize("text", ["muñoz", "munoz", "ÑAUPARI", "munoz naupari"])
def test_a_household_is_found_with_and_without_its_tilde(
    held: Held, cajamarca: Site, text: str
) -> None:
    home = factories.make_household(site=cajamarca, name="Familia Muñoz Ñaupari")
    assert home.pk in {one.tile.id for one in finds.find(held, text)}


def test_who_bears_a_single_word_comes_before_who_only_sounds_like_it(
    held: Held, cajamarca: Site
) -> None:
    for surname in ("Abanto", "Bardales", "Zavaleta"):
        factories.make_person(site=cajamarca, given_names="Maribel", primer_apellido=surname)
    marcelina = factories.make_person(
        site=cajamarca, given_names="Marcelina", primer_apellido="Zegarra"
    )
    assert reads.candidates("Marcelina", wanted=2)[0] == marcelina.pk


@pytest.mark.usefixtures("family")
def test_tomas_finds_nothing_of_cajamarca(tomas: User) -> None:
    held = held_by(tomas, on=TODAY)
    for text in ("kiara tacilla", "900000144", "F-7K2QM", "huaripata", "99000007"):
        assert finds.find(held, text) == []


def sketch(given: str, born: date | None = date(2018, 3, 12)) -> PersonSketch:
    return PersonSketch(given, "Tacilla", "Huaripata", born)


@pytest.mark.usefixtures("family")
def test_likely_duplicates_are_shown_but_twins_are_not_accused(held: Held) -> None:
    people = access.persons_for(held)
    assert [a.person.given_names for a in reads.alike(people, sketch("Kiara"), on=TODAY)] == [
        "Kiara"
    ]
    assert reads.alike(people, sketch("Yamile"), on=TODAY) == []


def test_another_document_is_another_person_and_the_same_one_is_the_same(
    held: Held, cajamarca: Site
) -> None:
    kiara = factories.make_person(site=cajamarca, born=date(2018, 3, 12))
    factories.make_paper(person=kiara, number="99000007")
    asked = [replace(sketch("Kiara"), dni=dni) for dni in ("", "99000007", "99000023")]
    found = reads.alike_of(access.persons_for(held), asked, on=TODAY)
    assert [[row.person.pk for row in rows] for rows in found] == [[kiara.pk], [kiara.pk], []]
    assert found[1][0].is_sure


@pytest.mark.usefixtures("family")
def test_the_number_of_queries_of_a_search_is_flat(
    held: Held, cajamarca: Site, django_assert_max_num_queries: object
) -> None:
    for n in range(40):
        factories.make_person(site=cajamarca, given_names="Kiara", segundo_apellido=f"Rojas{n}")
    with django_assert_max_num_queries(6):  # type: ignore[operator]  # a fixture without types
        assert len(finds.find(held, "kiara tacilla")) == 10


def test_one_letter_finds_nobody(held: Held) -> None:
    assert finds.find(held, "k") == []
    assert Person.objects.count() == 0


def test_a_code_without_a_digit_is_a_code_too(rosa: User, cajamarca: Site) -> None:
    household = factories.make_household(site=cajamarca, code="F-DYERN")
    found = finds.find(held_by(rosa, on=TODAY), "f-dyern")
    assert [one.tile.id for one in found] == [household.pk]
