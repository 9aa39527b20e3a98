"""What the plans offer to the desk, the file, the month and the search."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.template.loader import render_to_string
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from ayllu.accounts.models import User
from ayllu.families.plans import finds, indicators, panels, worklist
from ayllu.families.plans.factories import make_plan
from ayllu.families.plans.models import Plan
from ayllu.families.plans.tests.conftest import assess_household, enrol
from ayllu.intake.models import Participation
from ayllu.people.register.factories import make_family
from ayllu.people.register.models import Household
from ayllu.places.models import Site

pytestmark = pytest.mark.usefixtures("eyes")
TODAY = date(2027, 1, 20)


def queries(ask: Callable[[], object]) -> int:
    with CaptureQueriesContext(connection) as seen:
        ask()
    return len(seen)


def codes(today: date) -> list[str]:
    return sorted(d.code for d in worklist.due(today=today))


def test_late_activities_stand_on_the_desk(approved: Plan) -> None:
    found = worklist.due(today=date(2027, 2, 10))
    assert {d.code for d in found} == {"families.activity.due"}
    assert all(d.url and d.tile.name for d in found)


def test_a_draft_waits_for_its_writer_and_an_agreed_one_for_the_director(
    draft: Plan, rosa: User
) -> None:
    (one,) = worklist.due(today=draft.from_day)
    assert (one.code, one.owner_id) == ("families.plan.agree", rosa.pk)


def test_level_one_without_a_plan_is_due_in_seven_days(
    participation: Participation, household: Household, rosa: User
) -> None:
    round_one = assess_household(household, rosa, food=1)
    (one,) = worklist.due(today=TODAY)
    assert round_one.finished_on
    assert one.code == "families.plan.forced"
    assert one.due_on == round_one.finished_on + timedelta(days=7)


def test_the_worklist_asks_the_same_number_of_questions_for_5_and_50(
    cajamarca: Site, rosa: User, elena: User
) -> None:
    def grow(number: int) -> int:
        for _one in range(number):
            participation = enrol(make_family(site=cajamarca, by=rosa), rosa, "active")
            words: dict[str, Any] = {
                "participation": participation,
                "written_by": rosa,
                "approved_by": elena,
            }
            make_plan(**words, state="approved")
        return queries(lambda: worklist.due(today=TODAY))

    assert grow(5) == grow(45)


def test_the_page_asks_the_same_number_of_questions_for_3_and_30(
    as_rosa: Client, cajamarca: Site, rosa: User
) -> None:
    def count(number: int) -> int:
        participation = enrol(make_family(site=cajamarca, by=rosa), rosa)
        lines = [("home", f"Objetivo {n}", "Nosotros", "El Centro", 30) for n in range(number)]
        plan = make_plan(participation=participation, written_by=rosa, objectives=lines)
        address = reverse("families_plan", args=[plan.pk])
        return queries(lambda: as_rosa.get(address))

    count(1)  # the first request of a process looks more things up
    assert count(3) == count(30)


def test_the_panel_shows_progress_and_what_comes_next(approved: Plan, household: Household) -> None:
    panel = panels.plan_panel(household, today=TODAY)
    assert panel
    text = render_to_string(panel.template, dict(panel.context))
    assert "Liam sin anemia" in text
    assert [e.day for e in panels.events(household)]


def test_figures_of_the_month(approved: Plan, cajamarca: Site, rosa: User) -> None:
    november: dict[str, Any] = {"first": date(2026, 11, 1), "last": date(2026, 11, 30)}
    done, _reviewed = indicators.month_figures(site_id=cajamarca.pk, **november)
    assert (done.value, done.ids) == (1, (approved.pk,))
    february: dict[str, Any] = {"first": date(2027, 2, 1), "last": date(2027, 2, 28)}
    _done, reviewed = indicators.month_figures(site_id=cajamarca.pk, **february)
    assert (reviewed.value, reviewed.of) == (0, 1)
    words: dict[str, Any] = {"participation": approved.participation, "written_by": rosa}
    make_plan(**words, number=2, from_day=date(2027, 2, 10))
    _done, reviewed = indicators.month_figures(site_id=cajamarca.pk, **february)
    assert (reviewed.value, reviewed.of) == (1, 1)


def test_a_plan_is_found_by_its_code(approved: Plan) -> None:
    (found,) = finds.find(f" {approved.code.lower()} ")
    assert found.url == reverse("families_plan", args=[approved.pk])
    assert finds.find("PF-00000") == []
