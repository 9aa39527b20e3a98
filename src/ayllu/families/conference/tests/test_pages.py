"""From the call to the last task: what is shown, refused, kept, taken back and printed."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from ayllu.accounts.access import held_by
from ayllu.accounts.models import User
from ayllu.families.conference import indicators, panels, worklist
from ayllu.families.conference.factories import make_conference, make_guest, make_task
from ayllu.families.conference.models import Conference, Guest, Task
from ayllu.families.conference.tests.conftest import TODAY
from ayllu.ground import drafts, scopes
from ayllu.ground.models import Undo
from ayllu.lib.uuid7 import uuid7
from ayllu.people.papers.factories import make_consent
from ayllu.people.register.models import Household, Person
from ayllu.places.models import Body
from conftest import look

pytestmark = pytest.mark.usefixtures("eyes")
SOON = TODAY + timedelta(days=14)


def url(name: str, *args: Any) -> str:
    return reverse(f"families_conference{name}", args=args)


def day(found: date) -> str:
    return found.strftime("%d/%m/%Y")


def post(client: Client, to: str, **words: Any) -> Any:
    return client.post(to, {"command": str(uuid7()), **words})


def minutes(**changed: Any) -> dict[str, Any]:
    words: dict[str, Any] = {
        "held_on": day(TODAY), "reminded": "on", "matters": "La escuela da una vacante.",
        "child_view": "Quiero ir con mi prima", "child_how": "En casa, ayer",
        "tasks-TOTAL_FORMS": "2", "tasks-INITIAL_FORMS": "0",
        "tasks-0-what": "Llevar los papeles", "tasks-0-due_on": day(SOON),
    }  # fmt: skip
    return {k: v for k, v in (words | changed).items() if v is not None}


def take_back(client: Client, rosa: User) -> None:
    scopes.apply(scopes.Scope(user_id=rosa.pk))
    offer = Undo.objects.filter(taken_at=None).latest("until")
    look()
    assert post(client, reverse("desk_undo", args=[offer.pk])).status_code == 303


def codes(user: User, on: date) -> list[str]:
    found = worklist.due(held_by(user, on=TODAY), today=on)
    return [d.code.removeprefix("families.conference.") for d in found if d.owner_id == user.pk]


def test_from_the_file_to_signed_minutes_and_done_tasks(
    as_rosa: Client, rosa: User, carmen: User, household: Household, mother: Person
) -> None:
    file = as_rosa.get(reverse("casefile_household", args=[household.pk])).content.decode()
    assert url("_new", household.pk) in file
    words = {"reason": "Dos niños sin escuela", "planned_on": day(TODAY), "family_invited": "yes"}
    answer = post(as_rosa, url("_new", household.pk), **words)
    row = Conference.objects.get()
    assert answer.url == url("", row.pk)
    assert [g.user for g in row.guests.all()] == [rosa]
    assert codes(rosa, TODAY) == ["called"]
    assert post(as_rosa, url("_invite", row.pk), person=str(mother.pk)).status_code == 302
    there = [str(pk) for pk in row.guests.values_list("pk", flat=True)]
    said = minutes(present=there, **{"tasks-0-user": str(carmen.pk)})
    assert post(as_rosa, url("_hold", row.pk), **said).status_code == 302
    assert set(row.guests.values_list("present", flat=True)) == {True}
    task = Task.objects.get()
    assert (task.user, task.due_on) == (carmen, SOON)
    assert codes(rosa, TODAY) == ["sign"]
    assert codes(carmen, TODAY) == ["task"]
    sheet = as_rosa.get(url("_minutes", row.pk)).content.decode()
    assert "Quiero ir con mi prima" in sheet
    assert "Llevar los papeles" in sheet
    assert mother.full_name in sheet
    assert post(as_rosa, url("_sign", row.pk), on_day=day(TODAY)).status_code == 302
    assert codes(rosa, TODAY) == []
    told = {"state": "done", "on_day": day(TODAY)}
    assert post(as_rosa, url("_task", task.pk), **told).status_code == 302
    assert codes(carmen, TODAY) == []
    assert [e.title for e in panels.events(household)] == ["Reunión de caso"]


def test_the_database_words_of_a_call_and_of_the_minutes(
    as_rosa: Client, household: Household, called: Conference
) -> None:
    words = {"reason": "Sin escuela", "planned_on": day(TODAY), "family_invited": "no"}
    assert post(as_rosa, url("_new", household.pk), **words).status_code == 422
    words |= {"family_not_why": "El papá amenazó a la mamá."}
    assert post(as_rosa, url("_new", household.pk), **words).status_code == 302
    wrong: tuple[dict[str, Any], ...] = (
        {"reminded": None},
        {"child_view": None},
        {"matters": None},
        {"held_on": day(TODAY + timedelta(days=1))},
        {"next_on": day(TODAY)},
        {"tasks-0-due_on": None},
        {},  # nobody does what was decided
    )
    for change in wrong:
        said = minutes(**({"tasks-0-who": "La mamá"} if change else {}), **change)
        assert post(as_rosa, url("_hold", called.pk), **said).status_code == 422, change
    assert post(as_rosa, url("_hold", called.pk), **minutes(**{"tasks-0-who": "La mamá"})).url


def test_what_is_typed_is_kept_and_forgotten_once_it_is_saved(
    as_rosa: Client, rosa: User, called: Conference
) -> None:
    key = f"conference.minutes.{called.pk}"
    scopes.apply(scopes.Scope(user_id=rosa.pk))
    drafts.save(user_id=rosa.pk, key=key, fields={"matters": ["A medias"], "tasks-0-what": ["Ir"]})
    look()
    page = as_rosa.get(url("_hold", called.pk)).content.decode()
    assert "A medias" in page
    assert 'value="Ir"' in page
    post(as_rosa, url("_hold", called.pk), **minutes(**{"tasks-0-who": "La mamá"}))
    scopes.apply(scopes.Scope(user_id=rosa.pk))
    assert drafts.load(user_id=rosa.pk, key=key) == {}


def test_call_minutes_and_task_are_taken_back(
    as_rosa: Client, rosa: User, household: Household, called: Conference
) -> None:
    post(as_rosa, url("_hold", called.pk), **minutes(**{"tasks-0-user": str(rosa.pk)}))
    task = Task.objects.get()
    post(as_rosa, url("_task", task.pk), state="dropped", result="Ya fue")
    take_back(as_rosa, rosa)
    task.refresh_from_db()
    assert task.state == "open"
    take_back(as_rosa, rosa)
    called.refresh_from_db()
    task.refresh_from_db()
    assert (called.state, task.state) == ("called", "dropped")
    words = {"reason": "Otra", "planned_on": day(TODAY), "family_invited": "yes"}
    post(as_rosa, url("_new", household.pk), **words)
    take_back(as_rosa, rosa)
    assert Conference.objects.get(reason="Otra").state == "cancelled"


def test_somebody_from_outside_hears_the_case_only_with_consent(
    as_rosa: Client, about_child: Conference, child: Person, mother: Person, school: Body
) -> None:
    words = {"body": str(school.pk), "name": "Prof. Marín", "sees": "all"}
    answer = post(as_rosa, url("_invite", about_child.pk), **words)
    assert answer.status_code == 422
    assert "La familia no ha consentido" in answer.content.decode()
    general = words | {"sees": "general"}
    assert post(as_rosa, url("_invite", about_child.pk), **general).status_code == 302
    guest = Guest.objects.get(body=school)
    letter = as_rosa.get(url("_letter", about_child.pk, guest.pk)).content.decode()
    assert child.given_names not in letter
    assert about_child.household.called not in letter
    assert about_child.reason not in letter
    make_consent(person=child, giver=mother, purpose="sharing", recipient="school")
    assert post(
        as_rosa, url("_invite", about_child.pk), **{**words, "name": "Prof. Díaz"}
    ).status_code == 302  # fmt: skip
    other = Guest.objects.get(name="Prof. Díaz")
    letter = as_rosa.get(url("_letter", about_child.pk, other.pk)).content.decode()
    assert child.full_name in letter


def test_an_ending_consent_refuses_the_presence_on_the_day(
    as_rosa: Client, rosa: User, about_child: Conference, child: Person, mother: Person,
    school: Body,
) -> None:  # fmt: skip
    began, ended = TODAY - timedelta(days=30), TODAY - timedelta(days=3)
    make_consent(
        person=child, giver=mother, purpose="sharing", recipient="school",
        on=began, valid_until=ended,
    )  # fmt: skip
    guest = make_guest(about_child, body=school, name="Prof. Marín", sees="all", invited_on=ended)
    said = minutes(present=[str(guest.pk)], **{"tasks-0-user": str(rosa.pk)})
    answer = post(as_rosa, url("_hold", about_child.pk), **said)
    assert answer.status_code == 422
    assert "La familia no ha consentido" in answer.content.decode()
    about_child.refresh_from_db()
    assert about_child.state == "called"
    said = minutes(**{"tasks-0-user": str(rosa.pk)})
    assert post(as_rosa, url("_hold", about_child.pk), **said).status_code == 302


def test_figures_count_conferences_and_tasks_in_time(
    household: Household, rosa: User, called: Conference
) -> None:
    told = make_conference(household, rosa, TODAY, held=True)
    make_task(told, rosa, TODAY, state="done", done_on=TODAY)
    make_task(told, rosa, TODAY)
    found = indicators.month_figures(
        site_id=household.site_id, first=TODAY.replace(day=1), last=TODAY
    )
    assert [(f.value, f.of) for f in found] == [(1, None), (1, 1), (1, 2)]


def test_another_site_and_an_educator_find_nothing(
    as_tomas: Client, as_maribel: Client, called: Conference
) -> None:
    for client in (as_tomas, as_maribel):
        for name in ("", "_hold", "_minutes", "_invite"):
            assert client.get(url(name, called.pk)).status_code == 404


def test_a_list_asks_as_often_for_one_as_for_many(
    as_rosa: Client, rosa: User, household: Household, django_assert_max_num_queries: Any
) -> None:
    def look_at() -> None:
        assert as_rosa.get(url("s") + "?show=open").status_code == 200

    ids: list[UUID] = []
    for n in range(12):
        made = make_conference(household, rosa, TODAY - timedelta(days=n), held=True)
        make_task(made, rosa, TODAY)
        ids.append(made.pk)
    with django_assert_max_num_queries(24):
        look_at()
