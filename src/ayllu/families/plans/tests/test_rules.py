"""The rules of the plan, without a database."""

from datetime import date

import pytest

from ayllu.accounts.models import User
from ayllu.families.plans import rules
from ayllu.families.plans.models import Plan

ROSA, ELENA = User(given_names="Rosa"), User(given_names="Elena")


def plan(state: str = "draft") -> Plan:
    return Plan(state=state, written_by=ROSA)


def test_each_level_one_without_an_objective_is_missing() -> None:
    levels = {"food": 1, "home": 2, "protection": 1, "care": 4}
    assert rules.missing_objectives(levels, {"protection"}) == ["food"]
    assert rules.missing_objectives({"food": 2}, set()) == []


def test_protection_at_one_needs_a_screen_once() -> None:
    assert rules.needs_screen({"protection": 1}, screened=False)
    assert not rules.needs_screen({"protection": 1}, screened=True)
    assert not rules.needs_screen({"protection": 2, "food": 1}, screened=False)


def test_the_forced_objective_has_seven_days_and_the_review_three_months() -> None:
    assert rules.forced_by(date(2026, 11, 10)) == date(2026, 11, 17)
    assert rules.next_review(date(2026, 11, 30)) == date(2027, 2, 28)


def test_a_draft_is_agreed_unless_one_thing_is_missing() -> None:
    rules.check_can_agree(plan(), objectives=1, missing=[], unscreened=False)
    with pytest.raises(rules.LevelOne):
        rules.check_can_agree(plan(), objectives=1, missing=["food"], unscreened=False)
    with pytest.raises(rules.NotScreened):
        rules.check_can_agree(plan(), objectives=1, missing=[], unscreened=True)
    with pytest.raises(rules.NotNow):
        rules.check_can_agree(plan(), objectives=0, missing=[], unscreened=False)
    with pytest.raises(rules.NotNow):
        rules.check_can_agree(plan("approved"), objectives=1, missing=[], unscreened=False)


def test_an_agreed_plan_is_approved_by_another() -> None:
    rules.check_can_approve(plan("agreed"), by_id=ELENA.pk, missing=[], unscreened=False)
    with pytest.raises(rules.SamePerson):
        rules.check_can_approve(plan("agreed"), by_id=ROSA.pk, missing=[], unscreened=False)
    with pytest.raises(rules.NotNow):
        rules.check_can_approve(plan("draft"), by_id=ELENA.pk, missing=[], unscreened=False)
    with pytest.raises(rules.AlreadyApproved):
        rules.check_can_approve(plan("approved"), by_id=ELENA.pk, missing=[], unscreened=False)
