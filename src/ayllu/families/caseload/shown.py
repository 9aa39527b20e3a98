"""The lines of a caseload sorted, narrowed and put in words for its page and its sheet."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ayllu.families.caseload.lines import Line
from ayllu.families.plans.choices import PlanState
from ayllu.intake.choices import Dimension, Level, Risk, State
from ayllu.ui import charts, links

FAR = date.max
ORDERS: dict[str, tuple[Any, Callable[[Line], Any]]] = {
    "late": (gettext_lazy("What is late first"), lambda x: x.order),
    "visit": (gettext_lazy("Next visit first"), lambda x: (x.visit_due or FAR, x.order)),
    "review": (gettext_lazy("Next review first"), lambda x: (x.review_due or FAR, x.order)),
    "low": (gettext_lazy("Lowest levels first"), lambda x: (levels_key(x), x.order)),
    "since": (gettext_lazy("Longest with us first"), lambda x: (x.row.from_day, x.order)),
    "name": (gettext_lazy("By name"), lambda x: (x.household.sort_key, str(x.row.pk))),
}
SHOWS: dict[str, tuple[Any, Callable[[Line], bool]]] = {
    "": (gettext_lazy("All of them"), lambda _x: True),
    "late": (gettext_lazy("With something late"), lambda x: bool(x.late)),
    "alert": (gettext_lazy("With an alert"), lambda x: bool(x.alerts)),
    "exit": (gettext_lazy("Near the exit"), lambda x: x.near_exit or x.exit is not None),
    "plan": (
        gettext_lazy("Without an approved plan"),
        lambda x: x.plan is None or x.plan.state != PlanState.APPROVED,
    ),
    "stand_in": (gettext_lazy("I stand in"), lambda x: bool(x.for_whom)),
}


def levels_key(line: Line) -> tuple[int, int]:
    """Never rated comes first; then the lowest level, then their sum."""
    values = list(line.levels.values())
    return (min(values, default=0), sum(values))


@dataclass(frozen=True)
class Wanted:
    """From the address: codes only; nonsense narrows nothing."""

    order: str = "late"
    show: str = ""
    step: str = ""

    @classmethod
    def of(cls, query: QueryDict) -> "Wanted":
        order, show, step = (query.get(k, "") for k in ("order", "show", "step"))
        return cls(
            order if order in ORDERS else "late",
            show if show in SHOWS else "",
            step if step in State.values else "",
        )


def chosen(lines: Sequence[Line], wanted: Wanted) -> list[Line]:
    keep, key = SHOWS[wanted.show][1], ORDERS[wanted.order][1]
    found = [x for x in lines if keep(x) and wanted.step in ("", x.row.state)]
    return sorted(found, key=key)


def choices_of(lines: Sequence[Line]) -> dict[str, list[tuple[str, Any]]]:
    """What the filters offer: only steps at which somebody stands."""
    there = {x.row.state for x in lines}
    steps = [(s.value, s.label) for s in State if s in there]
    return {
        "orders": [(k, label) for k, (label, _key) in ORDERS.items()],
        "shows": [(k, label) for k, (label, _keep) in SHOWS.items()],
        "steps": [("", _("All steps")), *steps],
    }


def strip(levels: dict[str, int]) -> charts.Levels:
    return charts.Levels(tuple((str(d.label), levels.get(d.value)) for d in Dimension))


def row(line: Line, *, today: date) -> dict[str, Any]:
    """What the templates need, in words and knots."""
    low = [
        f"{d.label} {line.levels[d.value]}"
        for d in Dimension
        if line.levels.get(d.value, Level.SECURE) <= Level.VULNERABLE
    ]
    return {
        "line": line,
        "url": links.address_of(line.household),
        "step": State(line.row.state).label,
        "risk": Risk(line.row.risk).label,
        "strip": strip(line.levels),
        "low": ", ".join(low),
        "visit": due(line.visit_due, today),
        "review": due(line.review_due, today),
        "follow_up": due(line.follow_up, today),
        "plan": plan_of(line),
    }


def due(day: date | None, today: date) -> tuple[str, date] | None:
    """Shape and day: late, or still to come."""
    if day is None:
        return None
    return ("late" if day < today else "due" if (day - today).days <= 14 else "todo"), day


def plan_of(line: Line) -> tuple[str, str]:
    if line.plan is None:
        return ("none", _("no plan yet"))
    knots = {PlanState.DRAFT: "todo", PlanState.AGREED: "wait", PlanState.APPROVED: "done"}
    state = PlanState(line.plan.state)
    return knots[state], str(state.label)


@dataclass(frozen=True)
class Sum:
    """The first sentence: how many families, how many things late, in how many of them."""

    families: int
    covering: int
    late: int
    late_in: int


def total(lines: Sequence[Line]) -> Sum:
    behind = [x for x in lines if x.late]
    return Sum(
        families=sum(not x.for_whom for x in lines),
        covering=sum(bool(x.for_whom) for x in lines),
        late=sum(len(x.late) for x in behind),
        late_in=len(behind),
    )
