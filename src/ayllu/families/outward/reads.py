"""Page-sized questions about referrals to other bodies."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import OuterRef, QuerySet, Subquery

from ayllu.families.outward.choices import Basis, State
from ayllu.families.outward.models import Outward
from ayllu.lib.phones import show_phone
from ayllu.people.papers.choices import Purpose
from ayllu.people.papers.models import Withholding
from ayllu.people.papers.reads import consents
from ayllu.people.register import reads as register
from ayllu.people.register.choices import Answer
from ayllu.people.register.models import Household, Person, Residence
from ayllu.places.models import Body

MOST = 200
KNOTS = {"draft": "todo", "sent": "wait", "answered": "done", "cancelled": "none"}


def people_of(household: Household, *, on: date, hidden_too: bool) -> list[Person]:
    """Members who may be told of; whoever hides for safety only through the lead."""
    found = [m.person for m in register.members(household, on=on) if not m.person.died]
    return [p for p in found if hidden_too or not p.hidden_for_safety]


def bodies_of(site_id: UUID) -> list[Body]:
    return list(Body.objects.filter(site_id=site_id, closed_on=None).order_by("name"))


def may_tell(row: Outward, *, on: date) -> bool:
    return consents.allows(row.person_id, Purpose.SHARING, row.recipient, on)


def is_only_a_draft(row: Outward, *, on: date) -> bool:
    """Called off, or without the right to tell it: the letter says so across itself."""
    may = row.basis == Basis.DUTY or row.sent_on is not None or may_tell(row, on=on)
    return row.state == State.CANCELLED or not may


def taken_back(row: Outward) -> date | None:
    """The day on which the consent under a sent letter was withdrawn, if nobody gave it anew."""
    rows = consents.withdrawn([row.site_id]).filter(
        person_id=row.person_id, recipient=row.recipient, ended_on__gte=row.sent_on or date.max
    )
    return rows.order_by("-ended_on").values_list("ended_on", flat=True).first()


def to_stop(site_ids: Iterable[UUID]) -> QuerySet[Outward]:
    """Letters out there whose consent was withdrawn, with its day as ``withdrawn_on``."""
    gone = consents.withdrawn(site_ids)
    under = gone.filter(
        person=OuterRef("person"),
        recipient=OuterRef("recipient"),
        ended_on__gte=OuterRef("sent_on"),
    )
    rows = Outward.objects.filter(
        person_id__in=gone.values("person_id"),
        basis=Basis.CONSENT,
        state__in=[State.SENT, State.ANSWERED],
        stop_asked_on=None,
    )
    day = Subquery(under.order_by("-ended_on").values("ended_on")[:1])
    return rows.annotate(withdrawn_on=day).exclude(withdrawn_on=None)


def withheld(row: Outward, *, on: date) -> list[Withholding]:
    """What must not be told to this body, or to anybody of its kind."""
    return list(consents.withheld(row.person, on=on, recipient=row.recipient))


@dataclass(frozen=True)
class Ways:
    """How the body may reach the family: what the letter may print, and what it must say."""

    home: Residence | None
    phones: list[str]
    may_write: bool
    hidden: bool


def ways(row: Outward, *, on: date) -> Ways:
    """No address and no number where violence is recorded; only numbers that are safe to call."""
    household = row.household
    if household.violence_recorded or row.person.hidden_for_safety:
        return Ways(None, [], may_write=False, hidden=True)
    safe = [p for p in register.phones(household) if p.safe_to_call == Answer.YES]
    home = register.residence_on(household, on=on) if row.with_address else None
    return Ways(
        home=home,
        phones=[show_phone(p.number) for p in safe],
        may_write=any(p.safe_to_write == Answer.YES for p in safe),
        hidden=False,
    )


def of_household(household_id: UUID) -> QuerySet[Outward]:
    rows = Outward.objects.filter(household_id=household_id)
    return rows.select_related("person", "body", "worker").order_by("-written_on", "-id")


def at_sites(rows: QuerySet[Outward], show: str) -> Iterable[Outward]:
    wanted = {"sent": [State.SENT], "draft": [State.DRAFT], "answered": [State.ANSWERED]}[show]
    return rows.filter(state__in=wanted).order_by("follow_up_on", "-written_on", "id")[:MOST]
