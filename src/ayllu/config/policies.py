"""Gathers what every room declares; applied as the owner after each migrate."""

from ayllu.accounts import policies as accounts
from ayllu.audit import policies as audit
from ayllu.complaints.answers import policies as complaints_answers
from ayllu.complaints.register import policies as complaints
from ayllu.datarights import policies as datarights
from ayllu.doorstep import policies as doorstep
from ayllu.families.benefits import policies as benefits
from ayllu.families.caseload import policies as caseload
from ayllu.families.charge import policies as charge
from ayllu.families.community import policies as community
from ayllu.families.conference import policies as conference
from ayllu.families.counsel import policies as counsel
from ayllu.families.gain import policies as gain
from ayllu.families.handover import policies as handover
from ayllu.families.issuing import policies as issuing
from ayllu.families.legal import policies as legal
from ayllu.families.outward import policies as outward
from ayllu.families.owed import policies as owed
from ayllu.families.plans import policies as plans
from ayllu.families.reviews import policies as reviews
from ayllu.families.socialreport import policies as socialreport
from ayllu.families.support import policies as support
from ayllu.families.work import policies as work
from ayllu.ground import own
from ayllu.ground.policies import Declared, Grant, gather
from ayllu.intake import policies as intake
from ayllu.locks import policies as locks
from ayllu.means import policies as means
from ayllu.people.changes import policies as changes
from ayllu.people.kin import policies as kin
from ayllu.people.papers import policies as papers
from ayllu.people.register import policies as register
from ayllu.places import policies as places
from ayllu.safeguarding import policies as safeguarding
from ayllu.safekeeping import policies as safekeeping
from ayllu.sponsorship import policies as sponsorship
from ayllu.visits import policies as visits
from ayllu.website import policies as website

FRAMEWORK = Declared(
    grants=[
        Grant("django_content_type", "portal", ("select",)),
        Grant("auth_permission", "app", ("select",)),
    ]
)

DECLARED = gather(
    [
        FRAMEWORK,
        own.DECLARED,
        places.DECLARED,
        accounts.DECLARED,
        audit.DECLARED,
        doorstep.DECLARED,
        register.DECLARED,
        kin.DECLARED,  # papers asks a function of kin
        papers.DECLARED,
        changes.DECLARED,
        safeguarding.DECLARED,
        locks.DECLARED,
        means.DECLARED,
        complaints.DECLARED,
        complaints_answers.DECLARED,
        intake.DECLARED,
        caseload.DECLARED,
        handover.DECLARED,
        charge.DECLARED,
        conference.DECLARED,
        visits.DECLARED,
        plans.DECLARED,
        support.DECLARED,
        reviews.DECLARED,
        counsel.DECLARED,
        legal.DECLARED,
        owed.DECLARED,
        work.DECLARED,
        gain.DECLARED,
        outward.DECLARED,
        community.DECLARED,
        benefits.DECLARED,
        socialreport.DECLARED,
        issuing.DECLARED,
        sponsorship.DECLARED,
        safekeeping.DECLARED,
        datarights.DECLARED,
        website.DECLARED,
    ]
)
