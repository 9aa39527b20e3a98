"""Who may answer, and when it is asked whether that was enough. Pure."""

from collections.abc import Collection
from datetime import date, timedelta
from uuid import UUID

from ayllu.complaints.answers.choices import CONSTRAINTS
from ayllu.complaints.register import rules
from ayllu.complaints.register.choices import State
from ayllu.complaints.register.models import Complaint
from ayllu.ground.constraints import Refused

ASK_AFTER = timedelta(days=14)  # then the person is asked whether the answer was enough


class ByAnother(Refused):
    sentence = CONSTRAINTS["complaints_appeal_by_another"]


def check_can_answer(
    row: Complaint, *, by: UUID, before: Collection[UUID], on: date, today: date
) -> None:
    """Not whom it is about; after an appeal not who answered before; not on a day to come."""
    rules.check_can_move(row, State.ANSWERED)
    if by in row.about_users:
        raise rules.NamedNeverAnswers
    if by in before:
        raise ByAnother
    if on > today:
        raise rules.NotYet


def can_answer(row: Complaint, *, by: UUID, before: Collection[UUID]) -> bool:
    return rules.can_move(row, State.ANSWERED) and by not in {*row.about_users, *before}
