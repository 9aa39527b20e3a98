"""A request: written down, identity checked, answered, handed over, closed."""

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ayllu.accounts.models import User
from ayllu.accounts.scopes import system_scope
from ayllu.audit import actions as audit
from ayllu.datarights import rules
from ayllu.datarights.choices import Outcome, Right, State
from ayllu.datarights.models import Request, Restriction
from ayllu.ground.codes import new_code
from ayllu.ground.constraints import settled
from ayllu.ground.scopes import acting
from ayllu.keeping import taking
from ayllu.people.register.models import Person
from ayllu.places import calendar
from ayllu.places import reads as places

RIGHTS = "rights"
# Whose notes are not in a file to take along: their holders hand them over themselves.
APART = {
    "safeguarding": _("Concerns: ask the safeguarding lead"),
    "families_counsel": _("Psychological notes: ask the psychologist"),
}


def due_on(right: str, received: date, site_id: Any) -> date:
    """Working days of the site after the day on which it was received; a dated setting."""
    term = places.term_on(f"arco.{right}", received)
    return calendar.working_days_after(received, term.number, site_id)


@transaction.atomic
def write(
    *,
    person: Person,
    right: str,
    capacity: str,
    received_on: date,
    by: User,
    asker_name: str = "",
    asker_paper: str = "",
    asker_contact: str = "",
    what: str = "",
) -> Request:
    with settled():
        row = Request.objects.create(
            site_id=person.site_id,
            code=new_code("R"),
            person=person,
            right=right,
            capacity=capacity,
            asker_name=asker_name,
            asker_paper=asker_paper,
            asker_contact=asker_contact,
            what=what,
            received_on=received_on,
            due_on=due_on(right, received_on, person.site_id),
            entered_by=by,
        )
    note(row, "written", by)
    return row


@transaction.atomic
def identify(
    *, request: Request, how: str, on: date, supporter: str, supporter_name: str, by: User
) -> Request:
    """How it was seen that she is who she says, and whom she brings along."""
    row = moved(request, State.IDENTIFIED)
    row.identity_how, row.identity_on, row.identity_by = how, on, by
    row.supporter, row.supporter_name = supporter, supporter_name
    return saved(row, "identified", by)


@transaction.atomic
def answer(*, request: Request, outcome: str, reply: str, by: User, at: datetime) -> Request:
    """By a letter with its reasons. A file that is asked to be erased is restricted instead."""
    rules.check_can_answer(request.right, outcome)
    row = moved(request, State.ANSWERED)
    row.outcome, row.reply, row.answered_by, row.ended_at = outcome, reply, by, at
    saved(row, "answered", by)
    if row.right == Right.CANCELLATION and outcome == Outcome.RESTRICTED:
        with settled():
            Restriction.objects.create(
                site_id=row.site_id,
                person=row.person,
                request=row,
                from_day=timezone.localdate(at),
                why=reply[:500],
                entered_by=by,
            )
    return row


@transaction.atomic
def hand_over(
    *,
    request: Request,
    met_on: date,
    met_where: str,
    met_present: str,
    handed_how: str,
    handed_what: str,
    by: User,
    at: datetime,
) -> Request:
    """In a meeting, not by post; the receipt's number stands on the paper that is signed."""
    row = moved(request, State.HANDED)
    row.met_on, row.met_where, row.met_present = met_on, met_where, met_present
    row.handed_how, row.handed_what = handed_how, handed_what
    row.receipt, row.ended_at = new_code("E"), at
    row.outcome = Outcome.PARTLY if row.withheld else Outcome.GRANTED
    return saved(row, "handed", by)


@transaction.atomic
def close(*, request: Request, by: User) -> Request:
    return saved(moved(request, State.CLOSED), "closed", by)


@transaction.atomic
def withdraw(*, request: Request, by: User, at: datetime) -> Request:
    row = moved(request, State.WITHDRAWN)
    row.ended_at = at
    return saved(row, "withdrawn", by)


@transaction.atomic
def lift(*, restriction: Restriction, why: str, by: User, at: datetime) -> Restriction:
    restriction.lifted_at, restriction.lifted_why = at, why
    restriction.save(update_fields=["lifted_at", "lifted_why"])
    audit.record("datarights.restriction.lifted", by=by, about=restriction, compartment=RIGHTS)
    return restriction


def moved(request: Request, to: State) -> Request:
    """The row locked, so that of two at once the second is told; not saved yet."""
    row = Request.objects.select_for_update(of=("self",)).get(pk=request.pk)
    rules.check_can_move(row.state, to)
    row.state = to
    return row


def saved(row: Request, verb: str, by: User) -> Request:
    with settled():
        row.save()
    note(row, verb, by)
    return row


def note(row: Request, verb: str, by: User) -> None:
    audit.record(f"datarights.request.{verb}", by=by, about=row, compartment=RIGHTS)


@transaction.atomic
def take_along(*, person: Person, why: str, by: User) -> tuple[bytes, int]:
    """JSON and CSV of her rows; notes of holders apart are theirs to give, and the file says so."""
    with acting(system_scope("people", "case", RIGHTS)):
        tables = list(taking.tables_of(person, besides=APART))
    about = {
        "person": person.full_name,
        "made_at": timezone.now().isoformat(),
        "not_included": [str(word) for word in APART.values()],
    }
    data, count = taking.file_of(tables, about)
    audit.record(
        "datarights.person.export", by=by, about=person, count=count, reason=why, compartment=RIGHTS
    )
    return data, count
