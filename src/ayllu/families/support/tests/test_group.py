"""One act for many families; the list of a site; figures in which nobody counts twice."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from ayllu.accounts import scopes
from ayllu.accounts.access import held_by
from ayllu.accounts.models import User
from ayllu.families.support import indicators, panels
from ayllu.families.support.factories import make_given
from ayllu.families.support.models import Given, GroupAct
from ayllu.families.support.tests.conftest import take_back
from ayllu.ground import scopes as ground
from ayllu.intake.choices import State
from ayllu.intake.factories import make_participation
from ayllu.lib.uuid7 import uuid7
from ayllu.people.register.factories import make_family
from ayllu.people.register.models import Household, Person
from ayllu.places.models import Site
from conftest import look

pytestmark = pytest.mark.usefixtures("eyes")
PAGE = "families_service_group"


def families(site: Site, by: User, count: int, today: date) -> list[Household]:
    made = [make_family(site=site, by=by, case_lead=by) for _ in range(count)]
    for home in made:
        make_participation(
            household=home, by=by, state=State.ACTIVE, from_day=today - timedelta(days=90)
        )
    return made


def post(homes: list[Household], today: date, **changed: Any) -> dict[str, Any]:
    return {
        "command": str(uuid7()),
        "title": "Canastas de julio",
        "service": "basket",
        "on_day": today.strftime("%d/%m/%Y"),
        "who": [f"{home.pk}:" for home in homes],
        **changed,
    }


def test_twenty_families_one_submission_one_effect(
    as_rosa: Client, rosa: User, cajamarca: Site, today: date
) -> None:
    homes = families(cajamarca, rosa, 20, today)
    words = post(homes, today)
    for _again in range(2):
        assert as_rosa.post(reverse(PAGE), words).status_code in (302, 303)
    assert Given.objects.count() == 20
    assert Given.objects.values("act").distinct().count() == 1
    assert GroupAct.objects.get().title == "Canastas de julio"
    assert take_back(as_rosa, rosa) == 303
    assert not Given.objects.real().exists()


def test_a_group_leaves_out_whoever_has_it(
    as_rosa: Client, rosa: User, cajamarca: Site, today: date
) -> None:
    homes = families(cajamarca, rosa, 3, today)
    make_given(household=homes[0], service="basket", on=today, by=rosa)
    asked = as_rosa.post(reverse(PAGE), post(homes, today))
    assert asked.status_code == 409
    assert not GroupAct.objects.exists()
    as_rosa.post(reverse(PAGE), post(homes, today, leave_out="1"))
    assert sorted(Given.objects.values_list("household_id", flat=True)) == sorted(
        h.pk for h in homes
    )


def test_nobody_ticked_is_said_and_nothing_written(
    as_rosa: Client, rosa: User, cajamarca: Site, today: date
) -> None:
    homes = families(cajamarca, rosa, 1, today)
    answer = as_rosa.post(reverse(PAGE), post(homes, today, who=[]))
    assert answer.status_code == 422
    assert "Elija quién lo recibió." in answer.content.decode()
    assert not GroupAct.objects.exists()


def test_a_family_of_another_site_cannot_be_slipped_in(
    as_rosa: Client, rosa: User, tomas: User, pachacamac: Site, cajamarca: Site, today: date
) -> None:
    mine, theirs = families(cajamarca, rosa, 1, today), families(pachacamac, tomas, 1, today)
    as_rosa.post(reverse(PAGE), post([*mine, *theirs], today))
    assert [g.household for g in Given.objects.all()] == mine


def test_whoever_works_at_another_site_sees_no_service(
    rosa: User, tomas: User, household: Household, today: date
) -> None:
    make_given(household=household, service="basket", on=today, by=rosa)
    for user, seen in ((rosa, 1), (tomas, 0)):
        ground.apply(scopes.scope_of(held_by(user, on=today)))
        assert Given.objects.count() == seen
    look()


def test_the_list_of_a_site_is_narrowed_by_each_filter(
    as_rosa: Client, rosa: User, household: Household, child: Person, today: date
) -> None:
    make_given(household=household, service="basket", on=today, by=rosa)
    make_given(
        household=household, service="growth_check", on=today - timedelta(days=60), by=rosa,
        person=child, by_us=False, body_name="Posta de Porcón",
    )  # fmt: skip

    def shown(**query: str) -> str:
        page: str = as_rosa.get(reverse("families_services"), query).content.decode()
        return page.split("</main>")[0].split("</form>")[-1]

    assert "Canasta" in shown()
    assert "Control de crecimiento" not in shown()
    assert "Control de crecimiento" in shown(span="quarter")
    assert "Canasta" not in shown(span="quarter", kind="health")
    assert "Canasta" not in shown(span="quarter", by="other")
    assert "Control" not in shown(span="quarter", by="us")
    assert "Canasta" not in shown(worker=str(uuid7()))


def test_nobody_is_counted_twice(
    rosa: User, household: Household, child: Person, today: date
) -> None:
    for service in ("growth_check", "iron", "school_support"):
        make_given(household=household, service=service, on=today, by=rosa, person=child)
    make_given(household=household, service="basket", on=today, by=rosa)
    first = today.replace(day=1)
    found = {
        f.code: (f.value, f.of)
        for f in indicators.month_figures(site_id=household.site_id, first=first, last=today)
    }
    assert found["services-families"] == (1, None)
    assert found["services-people"] == (1, None)
    assert found["services-health"] == (1, 1)
    assert found["services-money"] == (0, 1)
    assert found["services-quarter"] == (1, 1)


def queries(ask: Callable[[], object]) -> int:
    with CaptureQueriesContext(connection) as seen:
        ask()
    return len(seen)


def test_questions_do_not_grow_with_the_families(
    as_rosa: Client, rosa: User, cajamarca: Site, today: date
) -> None:
    def few() -> int:
        return queries(lambda: as_rosa.get(reverse(PAGE)))

    families(cajamarca, rosa, 3, today)
    as_rosa.get(reverse(PAGE))
    before = few()
    homes = families(cajamarca, rosa, 20, today)
    assert few() == before
    for home in homes:
        make_given(household=home, service="basket", on=today, by=rosa)
    assert queries(lambda: list(panels.events(homes[0]))) == 1
