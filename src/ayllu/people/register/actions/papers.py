"""Identity papers: entered, and no longer in force."""

from datetime import date

from ayllu.accounts.models import User
from ayllu.audit import actions as audit
from ayllu.ground.constraints import settled
from ayllu.people.register import rules
from ayllu.people.register.choices import PaperState
from ayllu.people.register.models import IdentityPaper, Person


def enter_paper(
    *,
    by: User | None,
    person: Person,
    kind: str,
    state: str = PaperState.VALID,
    number: str = "",
    issued_on: date | None = None,
    expires_on: date | None = None,
    note: str = "",
    today: date,
) -> IdentityPaper:
    """A paper in place of "none" or "in process" of its kind; the same number twice is refused."""
    read = rules.read_number(kind, state, number)
    with settled():
        waiting = (PaperState.NONE, PaperState.IN_PROCESS)
        before = IdentityPaper.objects.filter(person=person, kind=kind, ended_on=None)
        for paper in before.filter(state__in=waiting):
            paper.ended_on = today
            paper.save(update_fields=["ended_on"])
        paper = IdentityPaper.objects.create(
            site=person.site,
            entered_by=by,
            person=person,
            kind=kind,
            state=state,
            number=read,
            issued_on=issued_on,
            expires_on=expires_on,
            note=note,
        )
        audit.record("people.paper.enter", by=by, about=paper, compartment="people")
    return paper


def retire_paper(*, by: User, paper: IdentityPaper, on: date, why: str) -> None:
    """Lost, replaced or wrong: its number is free again, the row stays."""
    rules.check_reason(why)
    paper.ended_on = on
    with settled():
        paper.save(update_fields=["ended_on"])
        audit.record("people.paper.retire", by=by, about=paper, compartment="people", reason=why)
