"""What the database refuses from whoever writes past the actions."""

from typing import Any

import pytest
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.families.plans.choices import CONSTRAINTS
from ayllu.families.plans.factories import make_plan, make_screen
from ayllu.families.plans.models import Activity, Objective, Plan, ProtectionScreen
from ayllu.families.plans.tests.conftest import assess_household
from ayllu.ground.constraints import Refused, settled
from ayllu.intake.models import Participation
from ayllu.people.register.models import Household

pytestmark = pytest.mark.usefixtures("eyes")
HUNGER = (("food", "Tres comidas cada día", "Sembrar el biohuerto", "Semillas", 60),)


def refused(name: str):
    return pytest.raises(Refused, match=str(CONSTRAINTS[name])[:40])


def test_a_plan_with_its_objective_for_level_one_is_agreed_and_without_it_is_refused(
    participation: Participation, household: Household, rosa: User
) -> None:
    hungry = assess_household(household, rosa, food=1)
    words: dict[str, Any] = {"participation": participation, "written_by": rosa, "state": "agreed"}
    with refused("families_plan_level_1_has_objective"), settled():
        make_plan(**words)  # the latest round counts where the plan names none
    with settled():
        assert make_plan(**words, objectives=HUNGER, assessment=hungry).state == "agreed"


def test_protection_at_one_is_screened_first(
    participation: Participation, household: Household, rosa: User
) -> None:
    threat = assess_household(household, rosa, protection=1)
    safe = (("protection", "Sin violencia en casa", "Hablar", "Acompañar", 30),)
    words: dict[str, Any] = {"participation": participation, "written_by": rosa, "state": "agreed"}
    with refused("families_plan_screened"), settled():
        make_plan(**words, objectives=safe)
    make_screen(assessment=threat, on=threat.started_on)
    with settled():
        assert make_plan(**words, objectives=safe).state == "agreed"


def test_a_screen_without_concern_says_why(household: Household, rosa: User) -> None:
    threat = assess_household(household, rosa, protection=1)
    with refused("families_screen_says_why"), settled():
        make_screen(assessment=threat, on=threat.started_on, reason="")
    with settled():
        make_screen(assessment=threat, on=threat.started_on)
    assert ProtectionScreen.objects.count() == 1


def test_an_agreed_plan_is_signed(draft: Plan) -> None:
    with refused("families_plan_agreed_is_signed"), settled():
        Plan.objects.filter(pk=draft.pk).update(state="agreed", agreed_on=draft.from_day)


def test_the_writer_never_approves(agreed: Plan, rosa: User, elena: User) -> None:
    mine = Plan.objects.filter(pk=agreed.pk)
    now = timezone.now()
    with refused("families_plan_approved_by_another"), settled():
        mine.update(state="approved", approved_by=rosa, approved_at=now)
    with settled():
        mine.update(state="approved", approved_by=elena, approved_at=now)


def test_the_words_of_a_draft_change(draft: Plan) -> None:
    with settled():
        Objective.objects.filter(plan=draft).update(text="Otras palabras")
    assert Objective.objects.filter(plan=draft, text="Otras palabras").count() == 3


def test_the_words_of_an_agreed_objective_and_activity_are_refused(agreed: Plan) -> None:
    with refused("families_plan_agreed_stays"), settled():
        Objective.objects.filter(plan=agreed).update(text="Otras palabras")
    with refused("families_plan_agreed_stays"), settled():
        Activity.objects.filter(objective__plan=agreed).update(text="Otras palabras")
    with settled():
        Activity.objects.filter(objective__plan=agreed).update(state="doing")


def test_one_version_in_force(approved: Plan, rosa: User, elena: User) -> None:
    words: dict[str, Any] = {"participation": approved.participation, "written_by": rosa}
    with refused("families_plan_one_approved"), settled():
        make_plan(**words, number=2, state="approved", approved_by=elena)
    with settled():
        make_plan(**words, number=2)
    with refused("families_plan_one_version_in_force"), settled():
        make_plan(**words, number=3)
