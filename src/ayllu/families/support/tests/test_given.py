"""Services of one family: two taps, never doubled in silence, marked when late, taken back."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ayllu.accounts.access import held_by
from ayllu.accounts.models import User
from ayllu.audit.models import Entry
from ayllu.families.support import panels, worklist
from ayllu.families.support.choices import CONSTRAINTS
from ayllu.families.support.factories import make_given, make_planned
from ayllu.families.support.models import Given
from ayllu.families.support.tests.conftest import take_back
from ayllu.ground.constraints import Refused, settled
from ayllu.lib.uuid7 import uuid7
from ayllu.people.register.models import Household, Person
from ayllu.places.models import Body, Site

pytestmark = pytest.mark.usefixtures("eyes")


def tap(client: Client, household: Household, service: str, *people: Person, **more: Any) -> Any:
    words = {"command": str(uuid7()), "service": service, "people": [str(p.pk) for p in people]}
    return client.post(reverse("families_service_quick", args=[household.pk]), {**words, **more})


def post(household: Household, today: date, **changed: Any) -> dict[str, Any]:
    return {
        "command": str(uuid7()),
        "service": "basket",
        "people": ["home"],
        "on_day": today.strftime("%d/%m/%Y"),
        **changed,
    }


def write(client: Client, household: Household, today: date, **changed: Any) -> Any:
    return client.post(
        reverse("families_service_new", args=[household.pk]), post(household, today, **changed)
    )


def test_two_taps_on_the_file_write_a_service_for_a_child(
    as_rosa: Client, household: Household, child: Person, today: date, rosa: User
) -> None:
    page = as_rosa.get(reverse("casefile_household", args=[household.pk])).content.decode()
    assert reverse("families_service_quick", args=[household.pk]) in page
    assert "csrfmiddlewaretoken" in page
    answer = tap(as_rosa, household, "growth_check", child)
    assert answer["Location"] == reverse("casefile_household", args=[household.pk])
    row = Given.objects.get()
    assert (row.person, row.kind, row.on_day, row.by_us, row.worker) == (
        child, "health", today, True, rosa,
    )  # fmt: skip
    assert Entry.objects.filter(code="families.services.give", household_id=household.pk).exists()


def test_a_basket_goes_to_the_whole_household_with_one_tap(
    as_rosa: Client, household: Household
) -> None:
    tap(as_rosa, household, "basket")
    assert Given.objects.get().person is None


def test_a_service_of_a_person_without_a_person_opens_the_form(
    as_rosa: Client, household: Household
) -> None:
    answer = tap(as_rosa, household, "growth_check")
    assert answer["Location"].endswith("?service=growth_check")
    assert not Given.objects.exists()


def test_the_same_command_twice_has_one_effect_and_one_answer(
    as_rosa: Client, household: Household, child: Person
) -> None:
    command = str(uuid7())
    first = tap(as_rosa, household, "growth_check", child, command=command)
    again = tap(as_rosa, household, "growth_check", child, command=command)
    assert first["Location"] == again["Location"]
    assert Given.objects.count() == 1


def test_the_same_service_on_the_same_day_is_asked_about(
    as_rosa: Client, household: Household, child: Person, mother: Person
) -> None:
    tap(as_rosa, household, "school_support", child)
    asked = tap(as_rosa, household, "school_support", child, mother)
    assert asked.status_code == 409
    assert child.full_name in asked.content.decode()
    assert Given.objects.count() == 1
    tap(as_rosa, household, "school_support", child, mother, leave_out="1")
    assert sorted(Given.objects.values_list("person__given_names", "nth")) == sorted(
        [(child.given_names, 0), (mother.given_names, 0)]
    )
    tap(as_rosa, household, "school_support", child, again="1")
    assert sorted(Given.objects.filter(person=child).values_list("nth", flat=True)) == [0, 1]


def test_another_day_is_not_asked_about(as_rosa: Client, household: Household, today: date) -> None:
    tap(as_rosa, household, "basket")
    assert write(as_rosa, household, today - timedelta(days=1)).status_code == 302
    assert Given.objects.count() == 2


def test_what_was_written_later_carries_its_mark(
    as_rosa: Client, household: Household, today: date
) -> None:
    write(as_rosa, household, today - timedelta(days=6))
    event = next(panels.events(household))
    assert (event.day, event.entered_on) == (today - timedelta(days=6), today)
    list_page = as_rosa.get(reverse("families_services"), {"late": "1"}).content.decode()
    assert "escrito el" in list_page


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"on_day": "01/01/2099"}, "on_day"),
        ({"people": []}, "people"),
        ({"service": "other"}, "detail"),
        ({"service": "emergency_money"}, "amount"),
        ({"giver": "other"}, "body_name"),
        ({"quantity": "-1"}, "quantity"),
    ],
)
def test_one_thing_missing_is_said_at_its_field(
    as_rosa: Client, household: Household, today: date, changed: dict[str, Any], field: str
) -> None:
    answer = write(as_rosa, household, today, **changed)
    assert answer.status_code == 422
    assert field in answer.context["form"].errors
    assert write(as_rosa, household, today).status_code == 302


def test_money_and_another_body_are_told_on_the_thread(
    as_rosa: Client, household: Household, today: date, cajamarca: Site
) -> None:
    post_office = Body.objects.create(site=cajamarca, kind="demuna", name="DEMUNA de Cajamarca")
    write(as_rosa, household, today, service="transport", amount="12.50", giver=str(post_office.pk))
    event = next(panels.events(household))
    assert "S/ 12.50" in event.text
    assert "DEMUNA de Cajamarca" in event.text


def test_taken_back_within_ten_minutes_it_leaves_the_lists(
    as_rosa: Client, rosa: User, household: Household, child: Person, mother: Person
) -> None:
    tap(as_rosa, household, "parenting", child, mother)
    assert take_back(as_rosa, rosa) == 303
    assert not Given.objects.real().exists()
    assert Given.objects.count() == 2
    assert tap(as_rosa, household, "parenting", child).status_code == 302


def test_a_mistake_says_why_and_leaves_figures_but_not_the_history(
    as_rosa: Client, household: Household, rosa: User, today: date
) -> None:
    row = make_given(household=household, service="basket", on=today, by=rosa)
    address = reverse("families_service_mistaken", args=[row.pk])
    assert as_rosa.post(address, {"command": str(uuid7()), "why": ""}).status_code == 422
    as_rosa.post(address, {"command": str(uuid7()), "why": "Era de otra familia."})
    row.refresh_from_db()
    assert row.mistaken_why == "Era de otra familia."
    assert (
        "Era de otra familia."
        in as_rosa.get(reverse("families_service", args=[row.pk])).content.decode()
    )


def refused(name: str) -> Any:
    return pytest.raises(Refused, match=str(CONSTRAINTS[name])[:40])


def test_the_database_refuses_what_the_form_refuses(
    household: Household, rosa: User, today: date
) -> None:
    words: dict[str, Any] = {"household": household, "service": "basket", "on": today, "by": rosa}
    with settled():
        row = make_given(**words)
    with refused("support_given_once_a_day"), settled():
        make_given(**words)
    with refused("support_given_not_in_future"), settled():
        make_given(**{**words, "on": today + timedelta(days=4)})
    with refused("support_given_by_us_or_another"), settled():
        make_given(**{**words, "on": today - timedelta(days=1)}, by_us=False)
    with refused("support_given_money_has_amount"), settled():
        make_given(**{**words, "service": "transport"})
    with refused("support_given_other_says_what"), settled():
        make_given(**{**words, "service": "other"})
    with refused("support_given_more_than_nothing"), settled():
        make_given(**{**words, "service": "transport"}, amount=0)
    with refused("support_given_stays"), settled():
        Given.objects.filter(pk=row.pk).update(on_day=today - timedelta(days=3))
    with settled():
        Given.objects.filter(pk=row.pk).update(mistaken_at=timezone.now(), mistaken_why="Doble")
        make_given(**words)


def test_only_people_of_the_family_receive(
    household: Household, rosa: User, today: date, cajamarca: Site, child: Person
) -> None:
    stranger = Person.objects.create(site=cajamarca, given_names="Yeni", primer_apellido="Yopla")
    words: dict[str, Any] = {"household": household, "service": "iron", "on": today, "by": rosa}
    with refused("support_given_person_of_household"), settled():
        make_given(**words, person=stranger)
    with settled():
        make_given(**words, person=child)


def test_what_was_planned_is_counted_against_what_was_given_and_lies_on_the_desk(
    as_rosa: Client, household: Household, rosa: User, child: Person, today: date
) -> None:
    planned = make_planned(
        household=household, service="school_support", until=today, by=rosa, person=child, times=2
    )
    found = worklist.due(held(rosa, today), today=today)
    assert [d.owner_id for d in found] == [rosa.pk]
    assert found[0].what.endswith("0 de 2")
    tap(as_rosa, household, "school_support", child)
    write(
        as_rosa, household, today - timedelta(days=1), service="school_support",
        people=[str(child.pk)],
    )  # fmt: skip
    assert planned.given.count() == 2
    assert worklist.due(held(rosa, today), today=today) == []


def test_a_planned_service_ends_with_its_reason(
    as_rosa: Client, household: Household, today: date
) -> None:
    address = reverse("families_service_plan", args=[household.pk])
    words = {
        "command": str(uuid7()), "service": "basket", "person": "home", "times": "3",
        "from_day": today.strftime("%d/%m/%Y"), "until_day": today.strftime("%d/%m/%Y"),
    }  # fmt: skip
    assert as_rosa.post(address, {**words, "times": "0"}).status_code == 422
    assert as_rosa.post(address, words).status_code == 302
    planned = household.planned_services.get()
    end = reverse("families_service_plan_end", args=[planned.pk])
    as_rosa.post(end, {"command": str(uuid7()), "why": "Ya no la necesitan."})
    planned.refresh_from_db()
    assert planned.ended_on == today


def held(user: User, day: date) -> Any:
    return held_by(user, on=day)
