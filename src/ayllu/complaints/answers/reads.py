"""What was done and answered, for the page of a complaint."""

from uuid import UUID

from ayllu.complaints.answers.models import Answer, Measure
from ayllu.complaints.register.models import Complaint


def measures(row: Complaint) -> list[Measure]:
    found = Measure.objects.filter(complaint=row, taken_back_at=None).select_related("by")
    return list(found.order_by("on_day", "entered_at"))


def answers(row: Complaint) -> list[Answer]:
    found = Answer.objects.filter(complaint=row, taken_back_at=None).select_related("by")
    return list(found.order_by("number"))


def answered_before(row: Complaint) -> set[UUID]:
    return {answer.by_id for answer in answers(row)}
