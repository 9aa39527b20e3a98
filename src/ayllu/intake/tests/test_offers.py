"""What intake offers to the file, the desk, the search and the month; letters come in once."""

import json
from datetime import date, timedelta
from typing import Any

import pytest
from django.template.loader import render_to_string

from ayllu.accounts.access import held_by
from ayllu.accounts.models import User
from ayllu.doorstep import actions as doorstep
from ayllu.intake import factories, finds, panels, tasks, worklist
from ayllu.intake.models import Participation, Referral
from ayllu.people.register.models import Household
from ayllu.places.models import Site

pytestmark = pytest.mark.django_db


def test_the_file_shows_everything_and_hides_ratings_while_a_round_runs(
    family: Household, assessed: Participation, rosa: User, today: date
) -> None:
    factories.make_assessment(household=family, by=rosa)
    factories.make_decision(participation=assessed, by=rosa)
    held = held_by(rosa, on=today)
    found = {p.key: p for p in panels.of_household(family, held=held, today=today)}
    assert set(found) == {"participations", "dimensions", "levels", "decisions"}
    for panel in found.values():
        assert render_to_string(panel.template, dict(panel.context)).strip()
    assert len(list(panels.events(family))) >= 3
    factories.make_assessment(household=family, by=rosa, finished=False)
    again = {p.key: p for p in panels.of_household(family, held=held, today=today)}
    assert "radar" not in again["dimensions"].context
    assert "levels" not in again


def test_late_things_lie_on_the_desk_of_their_worker(
    cajamarca: Site, family: Household, rosa: User, carmen: User, elena: User, today: date
) -> None:
    factories.make_referral(site=cajamarca, received=today - timedelta(days=30), worker=rosa)
    factories.make_assessment(household=family, by=rosa, finished=False)
    codes = {d.code for d in worklist.worklist(held_by(rosa, on=today), today=today)}
    assert codes == {"intake.referral.screen", "intake.assessment.unfinished"}
    assert not worklist.worklist(held_by(carmen, on=today), today=today)
    assert len(worklist.worklist(held_by(elena, on=today), today=today)) == 2


def test_a_referral_is_found_by_code_and_by_name(cajamarca: Site, rosa: User, today: date) -> None:
    referral = factories.make_referral(site=cajamarca)
    held = held_by(rosa, on=today)
    assert [f.title for f in finds.finds(held, referral.code)] == [referral.family_name]
    assert [f.title for f in finds.finds(held, "cotrina")] == [referral.family_name]


def test_a_letter_becomes_a_referral_once(cajamarca: Site) -> None:
    said: dict[str, Any] = {
        "family_name": "Zelada",
        "concern": "Solos desde las cinco",
        "urgency": "soon",
        "referrer_kind": "neighbour",
        "family_knows": False,
        "reasons": ["neglect", "made up"],
    }
    code = doorstep.drop_referral(json.loads(json.dumps(said)))
    assert (tasks.collect_letters(), tasks.collect_letters()) == (1, 0)
    referral = Referral.objects.get()
    assert (referral.code, referral.reasons, referral.urgency) == (code, ["neglect"], "soon")
