"""Takes reports further without forms, for tests and the demo."""

from datetime import datetime

from ayllu.accounts.models import User
from ayllu.families.issuing import actions
from ayllu.families.issuing.choices import Verdict
from ayllu.families.issuing.models import Issue
from ayllu.families.socialreport.models import SocialReport

NUMBER = "CTSP 12345"


def make_asked(row: SocialReport, at: datetime) -> SocialReport:
    return actions.ask(report=row, register_number=NUMBER, by=row.worker, at=at)


def make_approved(row: SocialReport, by: User, at: datetime) -> SocialReport:
    make_asked(row, at)
    return actions.answer(report=row, verdict=Verdict.APPROVED, note_text="", by=by, at=at)


def make_issued(row: SocialReport, approver: User, at: datetime) -> Issue:
    """With an order unless consents run."""
    make_approved(row, approver, at)
    return actions.issue(report=row, by=row.worker, at=at)
