"""What the forms of the plan post."""

from typing import Any

from ayllu.families.plans.models import Plan
from ayllu.lib.uuid7 import uuid7
from ayllu.people.register.models import Household, Person


def command() -> str:
    return str(uuid7())


def mother_of(household: Household) -> Person:
    return household.memberships.get(is_head=True).person


def objective_post(household: Household, **changed: Any) -> dict[str, Any]:
    return {
        "command": command(),
        "text": "Un cuarto aparte para dormir",
        "dimension": "home",
        "due_on": "31/01/2027",
        "steps-TOTAL_FORMS": "2",
        "steps-INITIAL_FORMS": "0",
        "steps-0-text": "Nivelar el cuarto de atrás",
        "steps-0-takes": f"p:{mother_of(household).pk}",
        "steps-0-due_on": "15/01/2027",
        "steps-1-text": "",
        **changed,
    }


def agree_post(plan: Plan, household: Household, **changed: Any) -> dict[str, Any]:
    return {
        "command": command(),
        "on_day": "20/11/2026",
        "signing-TOTAL_FORMS": "1",
        "signing-INITIAL_FORMS": "1",
        "signing-0-person_id": str(mother_of(household).pk),
        "signing-0-how": "signature",
        "signing-0-language": "es",
        **changed,
    }
