"""Never a name; what must not happen to a meeting is refused by the database."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.db import models
from django.test import Client
from django.urls import reverse

from ayllu.accounts.models import User
from ayllu.families.community.choices import CONSTRAINTS
from ayllu.families.community.factories import make_group, make_meeting
from ayllu.families.community.models import TABLES, Group, Meeting
from ayllu.families.community.tests.hands import TODAY, ago, day, figures, numbers, url
from ayllu.ground.constraints import Refused, settled
from ayllu.lib.uuid7 import uuid7
from ayllu.people.register.models import Household, Person
from ayllu.places.models import Site

pytestmark = pytest.mark.usefixtures("eyes")


def test_no_column_can_hold_who_came() -> None:
    """Every key leads to a place, a group or a member of staff; no column counts as a name."""
    for model in TABLES:
        for field in model._meta.concrete_fields:
            assert field.related_model not in (Person, Household)
        texts = {f.name for f in model._meta.concrete_fields if isinstance(f, models.TextField)}
        assert texts <= {"agreed", "contact_phone"}
    reverse_keys = [r.related_model for t in TABLES for r in t._meta.related_objects]
    assert {m._meta.model_name for m in reverse_keys} <= {"meeting", "groupevent", "meetingevent"}


def refused(name: str) -> Any:
    return pytest.raises(Refused, match=re.escape(str(CONSTRAINTS[name])[:30]))


def test_nobody_came_is_not_a_meeting(as_rosa: Client, group: Group) -> None:
    meeting = make_meeting(group, ago(1))
    empty = numbers(meeting, ago(1), women="", girls="0")
    answer = as_rosa.post(url("tell", meeting.pk), empty)
    assert answer.status_code == 422
    assert "¿No vino nadie?" in answer.content.decode()
    assert as_rosa.post(url("cancel", meeting.pk), {"command": str(uuid7())}).status_code == 422
    why = {"command": str(uuid7()), "why": "Llovió."}
    assert as_rosa.post(url("cancel", meeting.pk), why).status_code == 302


@pytest.mark.parametrize(
    ("changed", "wrong"),
    [
        ({"held_on": day(TODAY + timedelta(days=1))}, "Ese día todavía no llega"),
        ({"women": "-3"}, "women"),
        ({"women": "2001"}, "women"),
        ({"counted": ""}, "counted"),
        ({"topic": "other"}, "Escriba qué otro tema"),
        ({"next_on": day(ago(1))}, "La próxima reunión del grupo"),
    ],
)
def test_what_cannot_be_told(
    as_rosa: Client, group: Group, changed: dict[str, str], wrong: str
) -> None:
    sent = numbers(group, ago(1), **changed)
    answer = as_rosa.post(url("held", group.pk), sent)
    assert answer.status_code == 422
    assert wrong in answer.content.decode()
    assert not Meeting.objects.exists()


def test_the_database_refuses(group: Group, rosa: User, carmen: User, pachacamac: Site) -> None:
    with settled():
        meeting = make_meeting(group, ago(20), 12, 1)
    mine = Meeting.objects.filter(pk=meeting.pk)
    wrong: dict[str, dict[str, Any]] = {
        "community_held_whole": {"women": None},
        "community_held_somebody": {"women": 0, "men": 0},
        "community_not_held_has_no_numbers": {"state": "cancelled", "why": "Llovió"},
        "community_says_why": {"state": "mistaken"},
        "community_numbers_possible": {"women": 2001},
        "community_two_people": {"second_worker": rosa},
        "community_within_days": {"held_on": ago(501)},
        "community_same_site": {"site": pachacamac},
    }
    for name, changed in wrong.items():
        with refused(name), settled():
            mine.update(**changed)
    with settled():
        mine.update(second_worker=carmen, women=2000)
    with refused("community_planned_has_day"), settled():
        make_meeting(group, ago(5), planned_on=None)
    with refused("community_held_once"), settled():
        make_meeting(group, ago(20), 3)
    with settled():
        make_meeting(group, ago(4))
    with refused("community_planned_once"), settled():
        make_meeting(group, ago(4))


def test_the_database_keeps_the_days_of_a_group(group: Group, rosa: User, cajamarca: Site) -> None:
    mine = Group.objects.filter(pk=group.pk)
    with refused("community_group_days"), settled():
        mine.update(to_day=ago(600), from_day=ago(599), ended_why="Cerró")
    make_meeting(group, ago(20), 12)
    with refused("community_meetings_within"), settled():
        mine.update(to_day=ago(21), ended_why="Cerró")
    with refused("community_meetings_within"), settled():
        mine.update(from_day=ago(19))
    with refused("community_group_end_says_why"), settled():
        mine.update(to_day=ago(1))
    with refused("community_group_once"), settled():
        make_group(cajamarca, rosa, ago(2))
    with settled():
        mine.update(to_day=ago(1), ended_why="Cerró")
    with refused("community_within_days"), settled():
        make_meeting(group, TODAY)
    with settled():
        make_group(cajamarca, rosa, ago(2))


def test_another_site_and_a_carer_find_nothing(
    as_tomas: Client, as_maribel: Client, group: Group
) -> None:
    for client in (as_tomas, as_maribel):
        for name in ("one", "sheet", "edit", "held"):
            assert client.get(url(name, group.pk)).status_code == 404
    assert group.name not in as_tomas.get(reverse("families_community")).content.decode()


def test_the_sheet_has_boxes_and_no_line_for_a_name(as_rosa: Client, group: Group) -> None:
    page = as_rosa.get(url("sheet", group.pk)).content.decode()
    assert "Sin nombres" in page
    for word in ("Firma", "DNI", "Nombres y apellidos"):
        assert word not in page


def test_entered_by_mistake_it_counts_for_nothing_and_says_why(
    as_rosa: Client, group: Group
) -> None:
    meeting = make_meeting(group, ago(1), 40)
    as_rosa.post(url("mistaken", meeting.pk), {"command": str(uuid7()), "why": "Era otro grupo."})
    assert "Era otro grupo." in as_rosa.get(url("one", group.pk)).content.decode()
    assert figures(group)["indirect"] == 0
    again = numbers(meeting, ago(1))
    assert as_rosa.post(url("tell", meeting.pk), again).status_code == 422
