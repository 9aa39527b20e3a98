"""The rules of reviews and exits: ``check_…`` raises the reason, ``can_…`` answers."""

from ayllu.families.reviews.rules.criteria import Facts as Facts
from ayllu.families.reviews.rules.criteria import Point as Point
from ayllu.families.reviews.rules.criteria import Round as Round
from ayllu.families.reviews.rules.criteria import blockers as blockers
from ayllu.families.reviews.rules.criteria import criteria as criteria
from ayllu.families.reviews.rules.steps import QUORUM as QUORUM
from ayllu.families.reviews.rules.steps import AlreadyClosed as AlreadyClosed
from ayllu.families.reviews.rules.steps import AlreadyDecided as AlreadyDecided
from ayllu.families.reviews.rules.steps import AlreadyReopened as AlreadyReopened
from ayllu.families.reviews.rules.steps import Blocked as Blocked
from ayllu.families.reviews.rules.steps import NeedsAnother as NeedsAnother
from ayllu.families.reviews.rules.steps import NeedsAssessment as NeedsAssessment
from ayllu.families.reviews.rules.steps import NoQuorum as NoQuorum
from ayllu.families.reviews.rules.steps import NotCleared as NotCleared
from ayllu.families.reviews.rules.steps import NotNow as NotNow
from ayllu.families.reviews.rules.steps import can_propose as can_propose
from ayllu.families.reviews.rules.steps import check_can_close as check_can_close
from ayllu.families.reviews.rules.steps import check_can_decide as check_can_decide
from ayllu.families.reviews.rules.steps import check_can_propose as check_can_propose
from ayllu.families.reviews.rules.steps import check_can_record as check_can_record
from ayllu.families.reviews.rules.steps import check_can_reopen as check_can_reopen
from ayllu.families.reviews.rules.steps import check_can_review as check_can_review
from ayllu.families.reviews.rules.steps import check_next as check_next
from ayllu.families.reviews.rules.steps import follow_up_days as follow_up_days
from ayllu.families.reviews.rules.steps import latest_next as latest_next
from ayllu.families.reviews.rules.steps import review_due as review_due
