"""From a group to its meetings and their figures; what is taken back."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from ayllu.accounts.access import held_by
from ayllu.accounts.models import User
from ayllu.families.community import indicators, rules, worklist
from ayllu.families.community.choices import Band
from ayllu.families.community.factories import make_group, make_meeting
from ayllu.families.community.models import Group, Meeting
from ayllu.families.community.tests.hands import TODAY, ago, day, figures, numbers, undo, url
from ayllu.lib.uuid7 import uuid7
from ayllu.places.models import Site

pytestmark = pytest.mark.usefixtures("eyes")


def test_from_the_first_day_to_a_meeting_in_two_taps(
    as_rosa: Client, rosa: User, cajamarca: Site
) -> None:
    words = {
        "command": str(uuid7()), "kind": "kitchen", "name": "Comedor Santa Rosa",
        "hamlet": "Mollepampa", "from_day": day(ago(10)), "companion": str(rosa.pk),
        "contact_role": "president", "contact_phone": "976 000 311",
    }  # fmt: skip
    for _again in range(2):
        answer = as_rosa.post(url("new"), words)
    group = Group.objects.get()
    assert answer["Location"] == url("one", group.pk)
    planned = {
        "command": str(uuid7()), "planned_on": day(TODAY), "topic": "nutrition",
        "worker": str(rosa.pk), "place": "Comedor",
    }  # fmt: skip
    as_rosa.post(url("plan", group.pk), planned)
    meeting = Meeting.objects.get()
    held = held_by(rosa, on=TODAY)
    assert [d.code for d in worklist.due(held, today=TODAY)] == ["families.community.untold"]
    page = as_rosa.get(url("tell", meeting.pk)).content.decode()
    assert "Comedor" in page
    told = numbers(meeting, TODAY, next_on=day(TODAY + timedelta(days=30)), place="Comedor")
    assert as_rosa.post(url("tell", meeting.pk), told).status_code == 302
    meeting.refresh_from_db()
    assert (meeting.state, meeting.came, meeting.men) == ("held", 22, 0)
    following = Meeting.objects.get(state="planned")
    assert (following.place, following.worker_id) == ("Comedor", rosa.pk)
    assert worklist.due(held, today=TODAY) == []
    assert "976 000 311" in as_rosa.get(url("one", group.pk)).content.decode()


def test_a_telling_is_taken_back_and_is_planned_again(
    as_rosa: Client, rosa: User, group: Group
) -> None:
    meeting = make_meeting(group, ago(1))
    as_rosa.post(url("tell", meeting.pk), numbers(meeting, ago(1), minutes="Hablamos."))
    undo(as_rosa, rosa)
    meeting.refresh_from_db()
    assert (meeting.state, meeting.women, meeting.minutes) == ("planned", None, "")


def test_a_telling_without_a_plan_that_is_taken_back_counts_for_nothing(
    as_rosa: Client, rosa: User, group: Group
) -> None:
    as_rosa.post(url("held", group.pk), numbers(group, ago(1)))
    assert figures(group)["indirect"] == 22
    undo(as_rosa, rosa)
    assert Meeting.objects.get().state == "mistaken"
    assert figures(group)["indirect"] == 0


def test_a_plan_and_a_falling_out_and_an_end_are_taken_back(
    as_rosa: Client, rosa: User, group: Group
) -> None:
    words = {
        "command": str(uuid7()), "planned_on": day(TODAY), "topic": "health",
        "worker": str(rosa.pk),
    }  # fmt: skip
    as_rosa.post(url("plan", group.pk), words)
    undo(as_rosa, rosa)
    assert Meeting.objects.get().state == "mistaken"
    meeting = make_meeting(group, TODAY)
    why = {"command": str(uuid7()), "why": "Faena."}
    as_rosa.post(url("cancel", meeting.pk), why)
    undo(as_rosa, rosa)
    meeting.refresh_from_db()
    assert (meeting.state, meeting.why) == ("planned", "")
    as_rosa.post(url("end", group.pk), {**why, "command": str(uuid7()), "on_day": day(TODAY)})
    group.refresh_from_db()
    assert group.to_day == TODAY
    undo(as_rosa, rosa)
    group.refresh_from_db()
    assert group.to_day is None


def test_an_end_calls_off_what_was_planned_for_later(as_rosa: Client, group: Group) -> None:
    late, ahead = make_meeting(group, ago(2)), make_meeting(group, TODAY + timedelta(days=9))
    words = {"command": str(uuid7()), "on_day": day(TODAY), "why": "Se mudó"}
    as_rosa.post(url("end", group.pk), words)
    late.refresh_from_db()
    ahead.refresh_from_db()
    assert (late.state, ahead.state, ahead.why) == ("planned", "cancelled", "Se mudó")


def test_told_again_it_is_corrected_and_the_history_keeps_what_was(
    as_rosa: Client, group: Group
) -> None:
    meeting = make_meeting(group, ago(3), 40)
    as_rosa.post(url("tell", meeting.pk), numbers(meeting, ago(3)))
    meeting.refresh_from_db()
    assert meeting.women == 18
    event = Meeting.pgh_event_model  # type: ignore[attr-defined]  # given by pghistory
    assert list(event.objects.filter(pgh_obj=meeting).values_list("women", flat=True)) == [40, 18]


def test_the_figures_of_a_month(group: Group, cajamarca: Site, rosa: User) -> None:
    other = make_group(cajamarca, rosa, ago(100), name="Ronda de Huambocancha")
    make_group(cajamarca, rosa, ago(100), name="Junta de agua")
    make_meeting(group, ago(30), 20, 2)
    make_meeting(group, ago(10), 14, 0, 0, 0, 30)
    make_meeting(other, ago(9), 5, 9, counted="estimated")
    make_meeting(other, ago(2))
    make_meeting(other, ago(90), 80)
    found = figures(group)
    assert found["indirect"] == 44 + 14
    assert (found["indirect-counted"], found["indirect-estimated"]) == (44, 14)
    assert (found["indirect-women"], found["indirect-girls"]) == (19, 30)
    assert sum(found[code] for code in indicators.BANDS.values()) == found["indirect"]
    held, met = indicators.meeting_figures(site_id=group.site_id, first=ago(40), last=TODAY)
    assert (held.value, held.of) == (3, 4)
    assert (met.value, met.of) == (2, 3)
    assert {"women", "men"} < set(Band.values)


def test_a_group_goes_quiet_after_three_months(group: Group, rosa: User) -> None:
    make_meeting(group, ago(91 + 5), 12)
    held = held_by(rosa, on=TODAY)
    assert [d.code for d in worklist.due(held, today=TODAY)] == ["families.community.quiet"]
    make_meeting(group, TODAY + timedelta(days=20))
    assert worklist.due(held, today=TODAY) == []
    assert not rules.is_quiet(group, ago(60), today=TODAY)


def test_what_a_colleague_who_left_had_to_tell_lies_on_every_desk(
    group: Group, carmen: User, rosa: User
) -> None:
    make_meeting(group, ago(1))
    held = held_by(carmen, on=TODAY)
    assert worklist.due(held, today=TODAY)[0].owner_id == rosa.pk
    User.objects.filter(pk=rosa.pk).update(is_active=False)
    assert worklist.due(held, today=TODAY)[0].owner_id is None


def test_the_list_asks_as_often_for_twenty_groups_as_for_two(
    as_rosa: Client, group: Group, cajamarca: Site, rosa: User, django_assert_max_num_queries: Any
) -> None:
    make_meeting(group, ago(5), 3)
    as_rosa.get(reverse("families_community"))
    with django_assert_max_num_queries(60) as few:
        as_rosa.get(reverse("families_community"))
    for n in range(20):
        more = make_group(cajamarca, rosa, ago(300), name=f"Grupo {n}")
        make_meeting(more, ago(5 + n), 3 + n)
    with django_assert_max_num_queries(len(few)):
        page = as_rosa.get(reverse("families_community")).content.decode()
    assert "Grupo 19" in page
