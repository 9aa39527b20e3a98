"""Which page shows which thing: the one place that knows every room's addresses."""

from ayllu.ui import links

ADDRESSES = {
    "people_register.person": "casefile_person",
    "people_register.household": "casefile_household",
    "intake.referral": "intake_referral",
    "intake.homevisit": "intake_visit",
    "intake.assessment": "intake_assessment",
    "intake.decision": "intake_decision",
    "intake.participation": "intake_participation",
    "families_plans.plan": "families_plan",
    "families_support.given": "families_service",
}


def register_all() -> None:
    links.register(ADDRESSES)
