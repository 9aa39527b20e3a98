"""Panels and events of intake, until it offers its own."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from ayllu.accounts.access import Held
from ayllu.ground.offers import Event, Panel
from ayllu.intake import panels as intake
from ayllu.intake.choices import Dimension, Level
from ayllu.intake.models import Assessment, Participation, Step
from ayllu.people.register.models import Household, Person
from ayllu.ui import links, words
from ayllu.ui.charts import Axis, Radar

LIMIT = 200


def dimensions(household: Household, *, held: Held, today: date) -> Iterator[Panel]:
    """The eight dimensions of the last round over the one before.

    While a new round is under way the earlier one stays hidden, so that it does not lead it.
    """
    del held, today
    if Assessment.objects.filter(household=household, finished_on=None).exists():
        yield from filter(None, [intake.assessment_panel(household)])
        return
    rounds = list(
        Assessment.objects.filter(household=household, finished_on__isnull=False)
        .prefetch_related("ratings")
        .order_by("-number")[:2]
    )
    if not rounds:
        return
    now = {r.dimension: r.level for r in rounds[0].ratings.all()}
    before = {r.dimension: r.level for r in rounds[1].ratings.all()} if len(rounds) > 1 else {}
    labels = [round_name(a) for a in rounds]
    yield Panel(
        key="dimensions",
        title=_("How they are"),
        template="casefile/parts/dimensions.html",
        context={
            "radar": Radar(
                axes=tuple(
                    Axis(str(d.label), now.get(d.value), before.get(d.value)) for d in Dimension
                ),
                now_label=labels[0],
                before_label=labels[1] if len(labels) > 1 else "",
            ),
            "rows": [change(d, now, before) for d in Dimension],
            "has_before": bool(before),
            "adequate": sum(1 for level in now.values() if level >= Level.ADEQUATE),
            "per_head": rounds[0].income_per_head,
            "line": rounds[0].total_line,
        },
        link=links.address_of(rounds[0]),
        link_label=_("Open the assessment"),
    )


def round_name(assessment: Assessment) -> str:
    return date_format(assessment.finished_on, "F Y").lower() if assessment.finished_on else ""


def change(dimension: Dimension, now: dict[str, int], before: dict[str, int]) -> dict[str, Any]:
    """One line of the table: the level in words, and better or worse."""
    level, earlier = now.get(dimension.value), before.get(dimension.value)
    knot, word = "", ""
    if level is not None and earlier is not None:
        knot = "done" if level > earlier else "alert" if level < earlier else ""
        word = _("better") if level > earlier else _("worse") if level < earlier else _("the same")
    return {
        "name": dimension.label,
        "level": level,
        "word": Level(level).label if level else _("not rated"),
        "knot": knot,
        "change": word,
    }


def participations(thing: Household | Person, *, held: Held, today: date) -> Iterator[Panel]:
    """In what they take part, at which step, with whom."""
    del held, today
    mine = {"household": thing} if isinstance(thing, Household) else {"person": thing}
    rows = Participation.objects.filter(**mine).select_related("worker").order_by("-from_day")
    found = [
        {
            "programme": p.get_programme_display(),
            "step": p.get_state_display(),
            "from_day": p.from_day,
            "to_day": p.to_day,
            "worker": p.worker.short_name if p.worker else "",
            "url": links.address_of(p),
        }
        for p in rows
    ]
    if found:
        yield Panel(
            key="participations",
            title=_("Takes part in"),
            template="casefile/parts/participations.html",
            context={"rows": found},
        )


def visits(household: Household) -> Iterator[Event]:
    for v in household.visits.filter(cancelled_why="").select_related("worker")[:LIMIT]:
        day = v.done_on or v.planned_on
        if day is None:
            continue
        title = _("Home visit: %(why)s") if v.done_on else _("Home visit planned: %(why)s")
        yield Event(
            day=day,
            title=title % {"why": v.get_reason_display().lower()},
            text=_("Nobody was at home.") if v.nobody_home else v.observations[:220],
            by=v.worker.short_name,
            knot="done" if v.done_on else "todo",
            icon="house",
            url=links.address_of(v),
            entered_on=words.local_day(v.entered_at) if v.done_on else None,
        )


def visit_list(household: Household, *, held: Held, today: date) -> Iterator[Panel]:
    """Every visit, planned and made, latest first."""
    del held
    rows = household.visits.select_related("worker").order_by("-done_on", "-planned_on")[:LIMIT]
    cells = [visit_cells(v, today) for v in rows]
    if cells:
        columns = (_("Day"), _("Why"), _("Who went"), _("Seen"))
        yield Panel(
            key="visits",
            title=_("Home visits"),
            template="casefile/parts/table.html",
            context={"columns": [{"label": c} for c in columns], "rows": cells},
            wide=True,
        )


def visit_cells(v: Any, today: date) -> list[dict[str, Any]]:
    day = v.done_on or v.planned_on
    word = _("not made") if v.planned_on and v.planned_on < today else _("planned")
    state = (_("cancelled"), "none") if v.cancelled_why else (word, "due")
    if v.done_on:
        state = (_("nobody at home"), "wait") if v.nobody_home else (v.present[:60], "done")
    return [
        {"text": words.day(day) or "–", "url": links.address_of(v)},
        {"text": v.get_reason_display()},
        {"text": v.worker.short_name},
        {"text": state[0], "knot": state[1]},
    ]


def steps(thing: Household | Person) -> Iterator[Event]:
    """Every arrow of a participation."""
    column = "household" if isinstance(thing, Household) else "person"
    rows = Step.objects.filter(**{f"participation__{column}": thing}).select_related("by")
    for s in rows.select_related("participation")[:LIMIT]:
        yield Event(
            day=words.local_day(s.at) or s.at.date(),
            title=f"{s.participation.get_programme_display()}: {s.get_to_state_display().lower()}",
            text=s.why,
            by=s.by.short_name if s.by else "",
            icon="route",
            url=links.address_of(s.participation),
        )


def assessments(household: Household) -> Iterator[Event]:
    for a in household.assessments.filter(finished_on__isnull=False).select_related("worker"):
        yield Event(
            day=a.finished_on or a.started_on,
            title=_("Assessment no. %(n)s, eight dimensions") % {"n": a.number},
            by=a.worker.short_name,
            icon="scale",
            url=links.address_of(a),
        )
