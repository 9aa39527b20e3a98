"""Page-sized questions about suggestions and complaints."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from django.db.models import QuerySet

from ayllu.accounts.access import Held
from ayllu.accounts.models import User
from ayllu.complaints.register import access, rules
from ayllu.complaints.register.choices import OPEN, Harm, Kind, State, Who
from ayllu.complaints.register.models import Complaint

MOST = 300
KNOTS = {
    State.NEW: "new",
    State.ACKNOWLEDGED: "due",
    State.ANSWERED: "now",
    State.APPEALED: "alert",
    State.CLOSED: "done",
    State.PASSED_ON: "wait",
}
FILTERS = ("kind", "about", "who", "way")


@dataclass
class Row:
    """One line of the register."""

    complaint: Complaint
    due: date | None
    late: bool
    knot: str
    state: str
    words: str = ""
    urgent: bool = False


@dataclass(frozen=True)
class Register:
    rows: list[Row] = field(default_factory=list)
    late: int = 0
    more: bool = False


def line(found: Complaint, *, today: date) -> Row:
    late = rules.is_late(found, today=today)
    return Row(
        found,
        due=rules.due_on(found),
        late=late,
        knot="late" if late else KNOTS[State(found.state)],
        state=str(State(found.state).label),
        words=found.words[:160],
        urgent=found.harm == Harm.PROPOSED and found.state in OPEN,
    )


def filtered(rows: QuerySet[Complaint], chosen: Mapping[str, str]) -> QuerySet[Complaint]:
    wanted = {name: chosen[name] for name in FILTERS if chosen.get(name)}
    return rows.filter(**wanted)


def register(held: Held, chosen: Mapping[str, str], show: str, *, today: date) -> Register:
    """Possible harm first, then what is late, children before others, then by day; one query."""
    rows = filtered(access.complaints(held), chosen).select_related("responsible", "site")
    if show in ("open", "late"):
        rows = rows.filter(state__in=OPEN)
    elif show == "answered":
        rows = rows.filter(state=State.ANSWERED)
    elif show == "closed":
        rows = rows.filter(state__in=[State.CLOSED, State.PASSED_ON])
    got = list(rows.order_by("-received_at")[: MOST + 1])
    lines = [line(found, today=today) for found in got[:MOST]]
    if show == "late":
        lines = [found for found in lines if found.late]
    return Register(
        sorted(lines, key=lambda r: order(r, today)),
        late=sum(found.late for found in lines),
        more=len(got) > MOST,
    )


def order(found: Row, today: date) -> tuple[bool, bool, bool, int]:
    """Open ones by their day; what is done by when it came, latest first."""
    child = found.complaint.who == Who.CHILD
    day = (found.due - today).days if found.due else -found.complaint.on_day.toordinal()
    rank = day if found.due else 10**7 + day
    return not found.urgent, not found.late, not (found.due and child), rank


def named(row: Complaint) -> list[User]:
    return list(User.objects.filter(pk__in=row.about_users).order_by("surnames"))


def path(row: Complaint) -> list[dict[str, str]]:
    """From coming to closing: behind, here, to come."""
    order = [State.NEW, State.ACKNOWLEDGED, State.ANSWERED, State.CLOSED]
    if row.state == State.PASSED_ON:
        order = [State.NEW, State.PASSED_ON]
    elif row.kind == Kind.THANKS:
        order = [State.NEW, State.CLOSED]
    elif row.state == State.APPEALED:
        order.insert(2, State.APPEALED)
    here = order.index(State(row.state)) if State(row.state) in order else 0
    word = {-1: "done", 0: "here", 1: "todo"}
    return [
        {"label": str(s.label), "state": word[(n > here) - (n < here)]} for n, s in enumerate(order)
    ]


def of_year(held: Held, year: int) -> list[Complaint]:
    """The printed register: in the order in which they came."""
    rows = access.register(held).filter(on_day__year=year).select_related("responsible", "site")
    return list(rows.order_by("on_day", "received_at")[:MOST])
