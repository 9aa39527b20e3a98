"""What the pages of requests show."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, Q

from ayllu.accounts.access import Held
from ayllu.datarights import access, composing, rules
from ayllu.datarights.choices import LIVE, STEPS, Mode, Reason, State
from ayllu.datarights.models import Entry, Mark, Request, Restriction
from ayllu.keeping.kinds import kind_of
from ayllu.people.register.models import Household, Person
from ayllu.safekeeping import reads as safekeeping
from ayllu.safekeeping.choices import Answer

SOON = timedelta(days=5)


@dataclass(frozen=True)
class Shown:
    """An entry as it is handed over."""

    kind: str
    day: date | None
    lines: list[rules.Line]
    whole: str = ""  # why all of it is withheld


def rows(held: Held, *, today: date) -> dict[str, list[Request]]:
    """Open ones, the most urgent first; the last that ended."""
    found = access.requests(held)
    live = list(found.filter(state__in=LIVE).order_by("due_on"))
    for row in live:
        row.knot = knot(row, today)  # type: ignore[attr-defined]  # for the page
    return {"live": live, "ended": list(found.exclude(state__in=LIVE).order_by("-ended_at")[:20])}


def knot(row: Request, today: date) -> str:
    if row.state in (State.HANDED, State.ANSWERED):
        return "done"
    if row.due_on < today:
        return "late"
    return "due" if row.due_on <= today + SOON else "now"


def path(row: Request) -> list[dict[str, str]]:
    """What is behind, where it stands, what is to come; an answer by letter is shorter."""
    steps = list(STEPS)
    if row.state == State.ANSWERED or (row.outcome and not row.receipt):
        steps = [State.RECEIVED, State.IDENTIFIED, State.ANSWERED, State.CLOSED]
    here = steps.index(State(row.state)) if row.state in steps else -1
    word = {-1: "done", 0: "here", 1: "todo"}
    return [
        {"label": str(s.label), "state": word[(n > here) - (n < here)]} for n, s in enumerate(steps)
    ]


def entries(row: Request) -> list[Entry]:
    suggested = Count("marks", filter=Q(marks__mode=Mode.SUGGESTED))
    withheld = Count("marks", filter=Q(marks__mode=Mode.WITHHELD))
    found = row.entries.defer("content").annotate(suggested=suggested, withheld=withheld)
    return list(found.order_by("position"))


def by_kind(found: Iterable[Entry]) -> list[dict[str, Any]]:
    groups: dict[str, list[Entry]] = {}
    for entry in found:
        groups.setdefault(entry.kind, []).append(entry)
    return [{"title": kind_of(kind), "entries": rows} for kind, rows in groups.items()]


def beside(entry: Entry) -> tuple[Entry | None, Entry | None]:
    mine = Entry.objects.filter(request=entry.request_id).defer("content").order_by("position")
    before = mine.filter(position__lt=entry.position).last()
    return before, mine.filter(position__gt=entry.position).first()


def shown(row: Request) -> list[Shown]:
    """The file as it is handed over: what is withheld is not among these words any more."""
    marks: dict[Any, list[Mark]] = {}
    for mark in Mark.objects.filter(entry__request=row, mode=Mode.WITHHELD):
        marks.setdefault(mark.entry_id, []).append(mark)
    return [one(entry, marks.get(entry.pk, [])) for entry in row.entries.order_by("position")]


def one(entry: Entry, marks: list[Mark]) -> Shown:
    whole = next((m for m in marks if m.whole), None)
    lines = rules.withheld(
        composing.lines_of(entry.content), [m.words for m in marks], whole=whole is not None
    )
    reason = str(Reason(whole.reason).label) if whole else ""
    return Shown(kind_of(entry.kind), entry.day, lines, reason)


def added(row: Request) -> list[tuple[str, str]]:
    """What holders of notes apart decided to hand over."""
    return [
        (str(w.get_compartment_display()), w.text)
        for w in safekeeping.words_of(row.pk)
        if w.answer == Answer.GIVES
    ]


def withheld_list(row: Request) -> list[tuple[str, int]]:
    return [(str(Reason(reason).label), count) for reason, count in sorted(row.withheld.items())]


def restriction_of(thing: Person | Household) -> list[Restriction]:
    """In force, of a person or of anybody in a household."""
    found = Restriction.objects.filter(lifted_at=None).select_related("person")
    if isinstance(thing, Person):
        return list(found.filter(person=thing))
    return list(found.filter(person__memberships__household=thing).distinct())
