"""Which page shows which thing: the one place that knows every room's addresses."""

from ayllu.ui import faces, links

ADDRESSES = {
    "people_register.person": "casefile_person",
    "people_register.household": "casefile_household",
    "people_papers.consent": "people_consent",
    "people_papers.document": "people_document",
    "complaints_register.complaint": "complaints_one",
    "intake.referral": "intake_referral",
    "means.sheet": "means_sheet",
    "visits.visit": "visits_one",
    "intake.assessment": "intake_assessment",
    "intake.decision": "intake_decision",
    "intake.participation": "intake_participation",
    "families_plans.plan": "families_plan",
    "datarights.request": "datarights_request",
    "safekeeping.erasure": "safekeeping_erasure",
    "safekeeping.incident": "safekeeping_incident",
    "families_counsel.episode": "families_counsel_episode",
    "families_benefits.benefit": "families_benefit",
    "families_handover.handover": "families_handover",
    "families_conference.conference": "families_conference",
    "families_work.path": "families_work_one",
    "families_legal.matter": "families_legal_one",
    "families_outward.outward": "families_outward_one",
    "families_community.group": "families_community_one",
    "families_socialreport.socialreport": "families_report",
    "families_support.given": "families_service",
    "families_reviews.review": "families_review",
    "families_reviews.exit": "families_exit",
}


# Who knows the photographs that may be shown.
FACES = "ayllu.people.papers.reads.faces.addresses"


def register_all() -> None:
    links.register(ADDRESSES)
    faces.register(FACES)
