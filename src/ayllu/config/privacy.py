"""Gathers the declared life of every field of every room."""

from django.apps import apps

from ayllu.accounts import privacy as accounts
from ayllu.audit import privacy as audit
from ayllu.complaints.answers import privacy as complaints_answers
from ayllu.complaints.register import privacy as complaints
from ayllu.datarights import privacy as datarights
from ayllu.doorstep import privacy as doorstep
from ayllu.families.benefits import privacy as benefits
from ayllu.families.caseload import privacy as caseload
from ayllu.families.charge import privacy as charge
from ayllu.families.community import privacy as community
from ayllu.families.conference import privacy as conference
from ayllu.families.counsel import privacy as counsel
from ayllu.families.gain import privacy as gain
from ayllu.families.handover import privacy as handover
from ayllu.families.issuing import privacy as issuing
from ayllu.families.legal import privacy as legal
from ayllu.families.outward import privacy as outward
from ayllu.families.owed import privacy as owed
from ayllu.families.plans import privacy as plans
from ayllu.families.reviews import privacy as reviews
from ayllu.families.socialreport import privacy as socialreport
from ayllu.families.support import privacy as support
from ayllu.families.work import privacy as work
from ayllu.ground import own_privacy as ground
from ayllu.ground.privacy import Clock, Line
from ayllu.intake import privacy as intake
from ayllu.keeping import declared
from ayllu.locks import privacy as locks
from ayllu.means import privacy as means
from ayllu.people.changes import privacy as changes
from ayllu.people.kin import privacy as kin
from ayllu.people.papers import privacy as papers
from ayllu.people.register import privacy as register
from ayllu.places import privacy as places
from ayllu.safeguarding import privacy as safeguarding
from ayllu.safekeeping import privacy as safekeeping
from ayllu.sponsorship import privacy as sponsorship
from ayllu.visits import privacy as visits
from ayllu.website import privacy as website

ROOMS = (
    ground,
    audit,
    places,
    accounts,
    doorstep,
    register,
    papers,
    kin,
    changes,
    safeguarding,
    locks,
    means,
    complaints,
    complaints_answers,
    intake,
    caseload,
    handover,
    charge,
    conference,
    visits,
    plans,
    support,
    reviews,
    counsel,
    legal,
    owed,
    work,
    gain,
    outward,
    community,
    benefits,
    socialreport,
    issuing,
    sponsorship,
    safekeeping,
    datarights,
    website,
)
DECLARED: dict[str, dict[str, Line]] = {k: v for room in ROOMS for k, v in room.DECLARED.items()}
CLOCKS: dict[str, Clock] = {
    label: clock for room in ROOMS for label, clock in getattr(room, "CLOCKS", {}).items()
}


def register_all() -> None:
    """Lines, clocks and models: what ends things reads them below, without knowing the rooms."""
    models = {model._meta.label_lower: model for model in apps.get_models()}
    declared.register(DECLARED, CLOCKS, models)
