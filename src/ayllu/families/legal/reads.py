"""Page-sized questions about legal matters that ``access`` gave."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Prefetch, QuerySet
from django.utils.translation import gettext as _

from ayllu.families.legal import choices, rules
from ayllu.families.legal.choices import OBTAINS, WON, Kind, State, StepState
from ayllu.families.legal.models import Hearing, Matter, Step
from ayllu.intake.models import Participation
from ayllu.people.register import reads as register
from ayllu.people.register.choices import PaperState
from ayllu.people.register.models import Household, IdentityPaper, Person
from ayllu.places.models import Body

MOST = 200


@dataclass(frozen=True)
class Line:
    """A matter as a line shows it: the step that comes, the next hearing, whether it is late."""

    row: Matter
    step: Step | None
    name: str
    hearing: Hearing | None
    late: bool
    done: int
    total: int

    @property
    def knot(self) -> str:
        if self.row.state == State.CLOSED:
            return "done" if self.row.result in WON else "none"
        return "late" if self.late else "now"

    @property
    def word(self) -> str:
        if self.row.state == State.CLOSED:
            return str(self.row.get_result_display())
        return _("Late") if self.late else str(self.row.get_state_display())


def with_parts(rows: QuerySet[Matter]) -> QuerySet[Matter]:
    coming = Hearing.objects.filter(state="planned").order_by("on_day", "at")
    return rows.prefetch_related(
        Prefetch("steps", Step.objects.order_by("position")),
        Prefetch("hearings", coming, to_attr="coming"),
    )


def line(m: Matter, *, today: date) -> Line:
    found = list(m.steps.all())
    step = next((s for s in found if s.state == StepState.TODO), None)
    coming: list[Hearing] = m.coming  # type: ignore[attr-defined]  # with_parts
    hearing = next(iter(coming), None)
    open_ = m.state == State.OPEN
    late = open_ and (
        (step is not None and rules.is_late(step.state, step.due_on, today=today))
        or any(h.on_day < today for h in coming)
    )
    return Line(
        row=m,
        step=step if open_ else None,
        name=name_of(m.kind, step.code) if step else "",
        hearing=hearing if open_ else None,
        late=late,
        done=sum(s.state != StepState.TODO for s in found),
        total=len(found),
    )


def name_of(kind: str, code: str) -> str:
    return next((s.name for s in choices.steps(kind) if s.code == code), code)


def lines(rows: QuerySet[Matter], *, today: date) -> list[Line]:
    """Late first, then what is under way by its next day, then what is closed, latest first."""
    found = [line(m, today=today) for m in with_parts(rows)[:MOST]]
    return sorted(found, key=order)


def order(x: Line) -> tuple[Any, ...]:
    closed = x.row.state == State.CLOSED
    day = x.row.result_on if closed else x.step.due_on if x.step else None
    number = (day or date.max).toordinal()
    return (closed, not x.late, -number if closed else number)


def at_sites(rows: QuerySet[Matter], show: str, *, today: date) -> list[Line]:
    """The list of the sites; closed families only where something is closed."""
    living = Participation.objects.filter(household=OuterRef("household"), to_day=None)
    ended = Participation.objects.filter(household=OuterRef("household"), to_day__isnull=False)
    if show == "closed":
        return lines(rows.filter(state=State.CLOSED).order_by("-result_on"), today=today)
    here = rows.filter(Exists(living) | ~Exists(ended), state=State.OPEN)
    if show == "identity":
        here = here.filter(kind__in=OBTAINS)
    if show == "courts":
        here = here.exclude(kind__in=[*OBTAINS, Kind.SIS, Kind.DISABILITY])
    return lines(here.order_by("opened_on", "id"), today=today)


@dataclass(frozen=True)
class StepLine:
    """One step with its words from the table."""

    row: Step
    about: choices.Step
    here: bool
    late: bool

    @property
    def knot(self) -> str:
        if self.row.state == StepState.DONE:
            return "done"
        if self.row.state == StepState.NOT_NEEDED:
            return "none"
        return "late" if self.late else "now" if self.here else "todo"


def step_lines(m: Matter, *, today: date) -> list[StepLine]:
    about = {s.code: s for s in choices.steps(m.kind)}
    found = [s for s in Step.objects.filter(matter=m).order_by("position") if s.code in about]
    first = next((s.pk for s in found if s.state == StepState.TODO), None)
    return [
        StepLine(
            row=s,
            about=about[s.code],
            here=s.pk == first,
            late=rules.is_late(s.state, s.due_on, today=today),
        )
        for s in found
    ]


def checklist(m: Matter) -> list[tuple[Any, str]]:
    names = {p.code: p.name for p in choices.papers(m.kind)}
    return [(n, names.get(n.code, n.code)) for n in m.needed.order_by("id")]


def obtained(m: Matter) -> str:
    """The kind of identity paper that the result gave and that is not on the file yet, or ''."""
    kind = OBTAINS.get(m.kind, "")
    if not kind or m.result not in WON or m.person_id is None or m.result_on is None:
        return ""
    papers = IdentityPaper.objects.filter(
        person_id=m.person_id, kind=kind, state=PaperState.VALID, ended_on=None
    )
    if m.kind in (Kind.DNI_RENEWAL, Kind.DNI_DUPLICATE, Kind.DNI_CORRECTION):
        papers = papers.filter(entered_at__date__gte=m.result_on)
    return "" if papers.exists() else kind


def people_of(household: Household, *, on: date, hidden_too: bool) -> list[Person]:
    """Members about whom a matter may be; whoever hides for safety only through the lead."""
    found = [m.person for m in register.members(household, on=on) if not m.person.died]
    return [p for p in found if hidden_too or not p.hidden_for_safety]


def bodies_of(site_id: UUID) -> list[Body]:
    return list(Body.objects.filter(site_id=site_id, closed_on=None).order_by("name"))


def hearings_of(m: Matter) -> list[Hearing]:
    return list(Hearing.objects.filter(matter=m).order_by("-on_day", "-at"))


def coming(rows: QuerySet[Matter], *, today: date) -> list[Hearing]:
    """Hearings that come, and those nobody told about, by their day."""
    found = Hearing.objects.filter(state="planned", matter__in=rows.filter(state=State.OPEN))
    related = found.select_related("matter__household", "matter__person", "matter__worker")
    return list(related.order_by("on_day", "at", "id")[:MOST])
