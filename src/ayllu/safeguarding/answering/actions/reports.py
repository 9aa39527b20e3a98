"""Reports to an authority: written, handed over with their number, answered."""

from datetime import date, datetime

from ayllu.accounts.models import User
from ayllu.ground.codes import new_code
from ayllu.ground.constraints import settled
from ayllu.places.models import Body
from ayllu.safeguarding import rules
from ayllu.safeguarding.actions.steps import locked, note
from ayllu.safeguarding.models import Concern, Report


def write(*, by: User, concern: Concern, to: str, body: Body | None, what: str) -> Report:
    """The words that will be printed; nothing is reported yet."""
    with settled():
        row = locked(concern)
        rules.check_open(row.state)
        made = Report.objects.create(
            site_id=row.site_id,
            concern=row,
            to=to,
            body=body,
            code=new_code("R"),
            what=what,
            written_by=by,
            entered_by=by,
        )
        note("report_written", by, row)
    return made


def hand_over(
    *, by: User, report: Report, at: datetime, how: str, number: str, now: datetime
) -> None:
    """From now on its words stand. The clock of the report stops at ``at``."""
    with settled():
        row = Report.objects.select_for_update().get(pk=report.pk)
        if row.made_at is not None:
            raise rules.HandedOver
        rules.check_made(at, known_at=report.concern.known_at, now=now)
        row.made_at, row.made_by, row.how, row.number = at, by, how, number
        row.save(update_fields=["made_at", "made_by", "how", "number"])
        note("report", by, report.concern)


def answer(*, by: User, report: Report, on: date, words: str, number: str) -> None:
    """What the authority said; a number that came later is added."""
    with settled():
        row = Report.objects.select_for_update().get(pk=report.pk)
        row.answer, row.answered_on = words, on
        row.number = number or row.number
        row.save(update_fields=["answer", "answered_on", "number"])
        note("report_answered", by, report.concern)
