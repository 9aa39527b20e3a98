"""Gathers the sentence of every named constraint."""

from ayllu.accounts import choices as accounts
from ayllu.complaints.answers import choices as complaints_answers
from ayllu.complaints.register import choices as complaints
from ayllu.datarights import choices as datarights
from ayllu.families.benefits import choices as benefits
from ayllu.families.caseload import choices as caseload
from ayllu.families.charge import choices as charge
from ayllu.families.community import choices as community
from ayllu.families.conference import choices as conference
from ayllu.families.counsel import choices as counsel
from ayllu.families.gain import choices as gain
from ayllu.families.handover import choices as handover
from ayllu.families.issuing import choices as issuing
from ayllu.families.legal import choices as legal
from ayllu.families.outward import choices as outward
from ayllu.families.owed import choices as owed
from ayllu.families.plans import choices as plans
from ayllu.families.reviews import choices as reviews
from ayllu.families.socialreport import choices as socialreport
from ayllu.families.support import choices as support
from ayllu.families.work import choices as work
from ayllu.ground import constraints
from ayllu.intake import choices as intake
from ayllu.locks import choices as locks
from ayllu.means import choices as means
from ayllu.people.changes import choices as changes
from ayllu.people.kin import choices as kin
from ayllu.people.papers import choices as papers
from ayllu.people.register import choices as register
from ayllu.safeguarding import choices as safeguarding
from ayllu.safekeeping import choices as safekeeping
from ayllu.sponsorship import choices as sponsorship
from ayllu.visits import choices as visits

ROOMS = (
    accounts,
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
)


def register_all() -> None:
    for room in ROOMS:
        constraints.register(room.CONSTRAINTS)
