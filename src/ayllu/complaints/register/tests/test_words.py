"""What words point to: a person, a harm, a rule of days; and what is printed for the wall."""

from datetime import date
from typing import Any
from uuid import UUID

import pytest
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from ayllu.complaints.register import deadlines, rules
from ayllu.complaints.register.choices import PUBLIC_PATH
from ayllu.complaints.register.rules import Colleague
from conftest import ScopedClient
from tests.guards.addresses import PORTAL

STAFF = [
    Colleague(UUID(int=1), "Elena Cabanillas Urteaga", frozenset({"director"})),
    Colleague(UUID(int=2), "Maribel Cueva Llanos", frozenset({"educator"})),
    Colleague(UUID(int=3), "Luz Marina Alcántara", frozenset({"privacy_officer"})),
]


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("La señorita Maribel me da al último", {2}),
        ("la DIRECTORA no nos recibe", {1}),
        ("señora alcantara", {3}),
        ("Falta luz en la escalera", set()),
        ("La sopa viene fría", set()),
    ],
)
def test_words_that_name_someone_keep_her_away(words: str, who: set[int]) -> None:
    assert rules.named_in(words, STAFF) == {UUID(int=n) for n in who}


@pytest.mark.parametrize(
    "words",
    [
        "un chico grande me pega", "me tocó ahí", "nos encierran en el baño", "le tengo miedo",
        "she hit me", "me jaló del pelo", "no nos dan de comer", "me maqaman",
    ],
)  # fmt: skip
def test_words_that_may_tell_of_harm_are_recognised(words: str) -> None:
    assert rules.harm_words(words)


@pytest.mark.parametrize(
    "words",
    ["La sopa viene fría", "Beatriz cocina rico", "Quiero matemáticas", "Falta luz", "Mi abuela"],
)
def test_other_words_are_left_alone(words: str) -> None:
    assert rules.harm_words(words) == []


@given(day=st.dates(date(2009, 1, 1), date(2030, 1, 1)))
def test_every_day_has_its_rule_and_a_child_never_waits_longer(day: date) -> None:
    child, grown = (deadlines.in_force(day, who=who) for who in ("child", "parent"))
    assert child.from_day <= day or child.from_day == min(
        d.from_day for d in deadlines.deadlines() if d.who == "child"
    )
    assert child.acknowledge <= grown.acknowledge <= grown.answer
    assert child.answer <= grown.answer


def test_the_poster_gives_the_address_that_the_portal_has(settings: Any) -> None:
    assert reverse("portal_listen", urlconf=PORTAL) == f"/{PUBLIC_PATH}"


def test_what_is_printed_opens_for_everyone(as_maribel: ScopedClient, settings: Any) -> None:
    settings.PORTAL_ADDRESS = "https://ayllu.example"
    page = as_maribel.get(reverse("complaints_poster")).content.decode()
    assert "https://ayllu.example/queremos-escucharte/" in page
    assert "Me gustó" in as_maribel.get(reverse("complaints_blank")).content.decode()
    adult = as_maribel.get(reverse("complaints_blank"), {"for": "adult"}).content.decode()
    assert "¿Qué debería cambiar?" in adult
