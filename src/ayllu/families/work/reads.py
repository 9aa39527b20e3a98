"""Page-sized questions about paths that ``access`` gave."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Exists, OuterRef, Prefetch, QuerySet

from ayllu.families.plans.models import Objective
from ayllu.families.work import choices
from ayllu.families.work.choices import OPEN, Childcare, State, StepState
from ayllu.families.work.models import Job, Path, Step
from ayllu.intake.models import Participation
from ayllu.people.register import reads as register
from ayllu.people.register.models import Household, Person
from ayllu.places.models import Body

MOST = 200
KNOTS = {"planned": "todo", "doing": "now", "working": "done", "finished": "done"}


@dataclass(frozen=True)
class Line:
    """A path as a line shows it."""

    row: Path
    step: Step | None
    name: str
    job: Job | None
    late: bool

    @property
    def knot(self) -> str:
        return "late" if self.late else KNOTS.get(self.row.state, "none")

    @property
    def word(self) -> str:
        return str(self.row.get_state_display())

    @property
    def needs_care(self) -> bool:
        """Somebody is missing who cares for the children, while the path is open."""
        return self.row.childcare == Childcare.NEEDED and self.row.state in OPEN


def with_parts(rows: QuerySet[Path]) -> QuerySet[Path]:
    return rows.prefetch_related(
        Prefetch("steps", Step.objects.order_by("position")),
        Prefetch("jobs", Job.objects.order_by("from_day")),
    )


def line(path: Path, *, today: date) -> Line:
    is_open = path.state in OPEN
    todo = [s for s in path.steps.all() if s.state == StepState.TODO]
    step = todo[0] if todo and is_open and path.state != State.WORKING else None
    jobs = [j for j in path.jobs.all() if j.to_day is None]
    late_step = step is not None and step.due_on is not None and step.due_on < today
    return Line(
        row=path,
        step=step,
        name=name_of(path.kind, step.code) if step else "",
        job=jobs[0] if jobs else None,
        late=late_step,
    )


def name_of(kind: str, code: str) -> str:
    return next((s.name for s in choices.steps(kind) if s.code == code), code)


def lines(rows: QuerySet[Path], *, today: date) -> list[Line]:
    """Late first, then open ones, then ended ones, the latest first."""
    found = [line(p, today=today) for p in with_parts(rows)[:MOST]]
    return sorted(found, key=lambda x: (not x.late, x.row.state not in OPEN))


def at_sites(rows: QuerySet[Path], show: str, *, today: date) -> list[Line]:
    living = Participation.objects.filter(household=OuterRef("household"), to_day=None)
    left = Participation.objects.filter(household=OuterRef("household"), to_day__isnull=False)
    ordered = rows.order_by("-started_on", "id")
    if show == "ended":
        return lines(ordered.filter(state__in=[State.FINISHED, State.DROPPED]), today=today)
    states = [State.WORKING] if show == "working" else [State.PLANNED, State.DOING]
    return lines(ordered.filter(Exists(living) | ~Exists(left), state__in=states), today=today)


def steps_of(path: Path, *, today: date) -> list[tuple[Step, choices.Step, str]]:
    """Each step with its words and its knot."""
    about = {s.code: s for s in choices.steps(path.kind)}
    found = []
    here = True
    for s in Step.objects.filter(path=path).order_by("position"):
        late = s.state == StepState.TODO and s.due_on is not None and s.due_on < today
        knot = {"done": "done", "not_needed": "none"}.get(s.state)
        found.append((s, about[s.code], knot or ("late" if late else "now" if here else "todo")))
        here = here and s.state != StepState.TODO
    return found


def adults_of(household: Household, *, on: date, hidden_too: bool) -> list[Person]:
    """Members of eighteen or more; an age that is not known does not stand in the way."""
    found = [m.person for m in register.members(household, on=on) if not m.person.died]
    return [p for p in found if not p.is_child_on(on) and (hidden_too or not p.hidden_for_safety)]


def objectives_of(household: Household) -> list[Objective]:
    """Open objectives of the plan in force, those of livelihood first."""
    rows = Objective.objects.filter(
        plan__participation__household=household,
        plan__participation__to_day=None,
        plan__state__in=["agreed", "approved"],
        state="open",
    )
    return sorted(rows, key=lambda o: (o.dimension != "livelihood", o.position))


def bodies_of(site_id: UUID) -> list[Body]:
    return list(Body.objects.filter(site_id=site_id, closed_on=None).order_by("name"))
