"""The genogram of recorded families: who is in it, what it shows, how it is said in words."""

from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from ayllu.accounts.access import held_by
from ayllu.accounts.models import User
from ayllu.lib.genogram.tests import checks
from ayllu.people.kin import actions, circle, genogram, wording
from ayllu.people.register import access, factories
from ayllu.people.register.models import Household, Person
from ayllu.places.models import Site
from tests import scenes

TODAY = date(2026, 11, 24)
pytestmark = pytest.mark.usefixtures("eyes")


@pytest.fixture
def home(rosa: User, cajamarca: Site) -> Household:
    """Rosa Elena with children of two fathers, her mother who cares, a grandfather who died."""

    def person(given: str, sex: str, born: date, **more: Any) -> Person:
        return factories.make_person(site=cajamarca, given_names=given, sex=sex, born=born, **more)

    mother = person("Rosa Elena", "female", date(1995, 4, 18))
    santos = person("Santos", "female", date(1968, 11, 1))
    fidencio = person("Fidencio", "male", date(1958, 1, 1), died=True, died_on=date(2019, 5, 5))
    segundo = person("Segundo", "male", date(1992, 2, 2))
    jose = person("José", "male", date(1997, 2, 2))
    kiara = person("Kiara", "female", date(2018, 6, 3))
    twins = [person(n, s, date(2025, 9, 24)) for n, s in (("Zoe", "female"), ("Gael", "male"))]
    for child, above in (
        (mother, (santos, fidencio)),
        (kiara, (mother, segundo)),
        *((twin, (mother, jose)) for twin in twins),
    ):
        for parent in above:
            actions.add_parent(by=rosa, child=child, parent=parent)
    couple: dict[str, Any] = {"by": rosa, "one": segundo, "other": mother}
    actions.record_union(**couple, kind="married", from_day=date(2017, 1, 1))
    actions.record_union(**couple, kind="separated", from_day=date(2021, 3, 1))
    household = factories.make_household(
        site=cajamarca,
        members=[(mother, "mother"), (kiara, "child"), *((t, "child") for t in twins)],
    )
    factories.add_member(household=household, person=santos, role="grandmother", is_carer=True)
    return household


def seen(rosa: User, household: Household, **more: Any) -> circle.Circle:
    rows = household.memberships.select_related("person").order_by("-is_head")
    people = [row.person for row in rows]
    held = held_by(rosa, on=TODAY)
    return circle.around(people, visible=access.persons_for(held), on=TODAY, **more)


def test_the_household_and_its_kin_are_drawn_with_their_signs(rosa: User, home: Household) -> None:
    found = seen(rosa, home)
    drawing = genogram.drawn(found, index=None, home=home.pk, today=TODAY)
    checks.nothing_overlaps(drawing)
    checks.rings_hold_their_people(drawing)
    words = {s.words[0].text: s for s in drawing.signs}
    assert set(words) == {
        *("Rosa Elena", "Santos", "Fidencio", "Segundo", "José", "Kiara", "Zoe", "Gael")
    }
    assert words["Fidencio"].cross
    assert words["Fidencio"].words[1].text == "1958 – 2019"
    assert words["Santos"].words[1].text == "cuida a los niños"
    assert words["Kiara"].inside == "8"
    (parted,) = [line for line in drawing.lines if line.kind == "married"]
    assert parted.marks.count("M") == 1
    assert [r.word.text for r in drawing.rings if r.word] == ["viven juntos"]
    assert len(drawing.rings[0].members) == 5


def test_the_same_is_said_in_words(rosa: User, home: Household) -> None:
    found = seen(rosa, home)
    drawing = genogram.drawn(found, index=None, home=home.pk, today=TODAY)
    told = wording.told(found, drawing, today=TODAY)
    assert [len(row) for row in told] == [2, 3, 3]
    by_name = {t.person.given_names: t for row in told for t in row}
    facts = dict(by_name["Rosa Elena"].facts)
    assert "Segundo" in facts["Separados"]
    assert "desde el 01/03/2021" in facts["Separados"]
    assert "Kiara" in facts["Madre o padre de"]
    assert by_name["Fidencio"].age == "falleció el 05/05/2019"
    assert "8 personas en 3 generaciones" in wording.summary(drawing)


def test_whom_one_may_not_see_is_not_drawn(rosa: User, home: Household) -> None:
    scenes.hide(Person.objects.get(given_names="José"))
    names = {p.given_names for p in seen(rosa, home).people}
    assert "José" not in names
    assert "Segundo" in names


def test_no_more_than_asked_are_drawn_the_nearest_first(rosa: User, home: Household) -> None:
    found = seen(rosa, home, most=6)
    assert found.left_out == 2
    here = set(home.memberships.values_list("person_id", flat=True))
    assert here <= {p.pk for p in found.people}


def test_five_generations_are_cut_to_four(rosa: User, cajamarca: Site) -> None:
    line = [
        factories.make_person(
            site=cajamarca, given_names=f"Ana {n}", born=date(1900 + 25 * n, 1, 1)
        )
        for n in range(5)
    ]
    for child, parent in zip(line[1:], line, strict=False):
        actions.add_parent(by=rosa, child=child, parent=parent)
    held = held_by(rosa, on=TODAY)
    found = circle.around([line[2]], visible=access.persons_for(held), on=TODAY, most=30, steps=3)
    drawing = genogram.drawn(found, index=line[2].pk, home=None, today=TODAY)
    assert len(drawing.rows) == 4


@pytest.mark.parametrize("how_many", [5, 25])
def test_the_circle_is_read_with_the_same_queries(
    how_many: int, rosa: User, cajamarca: Site, django_assert_num_queries: Any
) -> None:
    mother = factories.make_person(site=cajamarca, born=date(1980, 1, 1))
    for n in range(how_many):
        child = factories.make_person(
            site=cajamarca, given_names=f"Inti {n}", born=date(2010, 1, 1 + n)
        )
        actions.add_parent(by=rosa, child=child, parent=mother)
    visible = access.persons_for(held_by(rosa, on=TODAY))
    with django_assert_num_queries(10):
        found = circle.around([mother], visible=visible, on=TODAY, with_ties=True)
    assert len(found.people) == how_many + 1


def test_page_panel_and_sheet_show_the_same_drawing(
    as_rosa: Any, as_tomas: Any, as_maribel: Any, home: Household
) -> None:
    for name in ("people_household_genogram", "people_household_genogram_sheet"):
        address = reverse(name, args=[home.pk])
        page = as_rosa.get(address)
        assert page.status_code == 200
        assert "<svg" in page.content.decode()
        assert as_tomas.get(address).status_code == 404
        assert as_maribel.get(address).status_code == 404
    one, sheet = (
        as_rosa.get(reverse(n, args=[home.pk])).content.decode().split("<svg width")[1]
        for n in ("people_household_genogram", "people_household_genogram_sheet")
    )
    assert one.split("</svg>")[0] == sheet.split("</svg>")[0]


def test_a_household_in_which_nobody_lives_says_what_to_do(as_rosa: Any, cajamarca: Site) -> None:
    empty = factories.make_household(site=cajamarca)
    page = as_rosa.get(reverse("people_household_genogram", args=[empty.pk]))
    assert "Nadie vive aquí ahora" in page.content.decode()
