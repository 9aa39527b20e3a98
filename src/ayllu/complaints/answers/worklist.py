"""Suggestions and complaints that wait: on the desk of who answers; late, on the director's too."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from ayllu.accounts.access import Held
from ayllu.accounts.roles import Role
from ayllu.complaints.answers.rules import ASK_AFTER
from ayllu.complaints.register import access, rules
from ayllu.complaints.register.choices import OPEN, Harm, State, Who
from ayllu.complaints.register.models import Complaint
from ayllu.ground.offers import Due, Tile

MOST = 100


def waiting(held: Held) -> Iterator[tuple[Complaint, date]]:
    """What has a day: open ones, and answered ones of which nobody asked whether it was enough."""
    rows = access.complaints(held).filter(state__in=[*OPEN, State.ANSWERED])
    for row in rows.order_by("answer_by")[:MOST]:
        day = rules.due_on(row)
        if row.state == State.ANSWERED and row.answered_on:
            day = row.answered_on + ASK_AFTER
        if day is not None:
            yield row, day


def due(held: Held, *, today: date) -> list[Due]:
    """One query. Code and clock, no words; whom it is about finds nothing."""
    found = []
    for row, day in waiting(held):
        works_here = row.site_id in held.sites_as(*Role)
        owner = row.responsible_id
        if owner is None and access.entrusts(held, row):
            owner = held.user_id
        found.append(line(row, day, owner=owner, works_here=works_here, today=today))
        directs = held.has(Role.DIRECTOR, site_id=row.site_id)
        if day < today and directs and owner != held.user_id:
            found.append(line(row, day, owner=held.user_id, works_here=True, today=today))
    return found


def line(row: Complaint, day: date, *, owner: object, works_here: bool, today: date) -> Due:
    return Due(
        code="complaints.due",
        tile=Tile(row.pk, row.code[2:4]),
        title=f"{row.get_kind_display()} {row.code}",
        what=what(row),
        where=_("from a child") if row.who == Who.CHILD else "",
        url=reverse("complaints_one", args=[row.pk]),
        act=_("Open it"),
        due_on=day,
        is_new=row.state == State.NEW and day >= today,
        owner_id=owner,  # type: ignore[arg-type]  # a key or nobody
        site_id=row.site_id if works_here else None,
    )


def what(row: Complaint) -> str:
    if row.harm == Harm.PROPOSED and row.state in OPEN:
        return _("Its words may tell of harm: read it today")
    return {
        State.NEW: _("Read it and say that it was read"),
        State.ACKNOWLEDGED: _("Answer it"),
        State.APPEALED: _("The person was not satisfied: answer anew"),
        State.ANSWERED: _("Ask whether the answer was enough"),
    }[State(row.state)]


def waits(held: Held) -> bool:
    """Whether something late lies with her, so that her desk is shown before her own room."""
    today = timezone.localdate()
    return any(r.responsible_id == held.user_id and day < today for r, day in waiting(held))
