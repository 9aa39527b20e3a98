"""A log that tells of a banned response raises a concern by itself, once, with its words."""

import pytest
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.people.register.factories import make_family, make_person
from ayllu.places.models import Site
from ayllu.safeguarding.actions import look_for_banned_responses
from ayllu.safeguarding.models import Concern, ConcernPerson
from conftest import look

TOLD = "Jugaron un rato. La mamá le pegó con la correa. Se conversó."


@pytest.mark.parametrize("text", [TOLD, "No le pegó, dice la abuela."])
def test_it_is_raised_to_look_at_without_a_level(
    rosa: User, salome: User, cajamarca: Site, text: str
) -> None:
    child = make_person(site=cajamarca)
    now = timezone.now()
    assert look_for_banned_responses(text, where="visit", person=child, by=rosa, at=now)
    look()
    concern = Concern.objects.get()
    assert (concern.level, concern.state, concern.kind) == (None, "new", "physical")
    assert "pegó" in concern.narrative
    assert "Jugaron" not in concern.narrative
    assert ConcernPerson.objects.get().person == child


def test_the_same_words_about_the_same_one_raise_it_once(rosa: User, cajamarca: Site) -> None:
    child, other = make_person(site=cajamarca), make_person(site=cajamarca, given_names="Yeni")
    for who in (child, child, other):
        for text in (TOLD, TOLD.upper()):
            look_for_banned_responses(text, where="visit", person=who, by=rosa, at=timezone.now())
    look()
    assert Concern.objects.count() == 2


def test_an_ordinary_log_raises_nothing(rosa: User, cajamarca: Site) -> None:
    family = make_family(site=cajamarca, by=rosa)
    text = "La casa está limpia. Pegó la lámina en su cuaderno."
    told = look_for_banned_responses(text, where="visit", person=family, by=rosa, at=timezone.now())
    assert not told
    assert not Concern.objects.exists()
