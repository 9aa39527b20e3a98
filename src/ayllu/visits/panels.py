"""Visits on the file of a family and on its thread."""

from collections.abc import Iterator
from datetime import date

from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext as _

from ayllu.accounts.access import Held
from ayllu.ground.offers import Event, Panel
from ayllu.people.register.models import Household
from ayllu.visits.choices import Result
from ayllu.visits.models import Visit

LIMIT = 200


def visits(household: Household, *, held: Held, today: date) -> Iterator[Panel]:
    """Every visit, planned and made, latest first; on the page of the visits."""
    del held
    rows = Visit.objects.filter(household=household).prefetch_related("words__person")
    rows = rows.select_related("worker", "second_worker").order_by("-done_on", "-planned_on")
    found = [(v, *standing(v, today), unseen(v)) for v in rows[:LIMIT]]
    if found:
        context = {"rows": found}
        yield Panel("visits", _("Home visits"), "visits/panels/visits.html", context, wide=True)


def unseen(visit: Visit) -> list[str]:
    """Given names of those who were not seen, with why."""
    words = [w for w in visit.words.all() if not w.seen]
    return [f"{w.person.given_names} ({w.get_why_display()})" for w in words]


def standing(visit: Visit, today: date) -> tuple[str, str]:
    """Shape and word of a visit."""
    if visit.cancelled_why:
        return "none", _("cancelled")
    if visit.done_on:
        word = str(Result(visit.result).label)
        return ("done", word) if visit.is_held else ("wait", word)
    late = visit.planned_on is not None and visit.planned_on < today
    return ("late", _("not made")) if late else ("due", _("planned"))


def events(
    household: Household, *, until: date | None = None, most: int = LIMIT
) -> Iterator[Event]:
    """Made, tried in vain, planned, the latest of ``until`` first; cancelled ones are not told."""
    rows = Visit.objects.filter(household=household, cancelled_why="").select_related("worker")
    rows = rows.alias(day=Coalesce("done_on", "planned_on"))
    if until:
        rows = rows.filter(day__lte=until)
    for v in rows.order_by("-day", "-id")[:most]:
        yield from event(v)


def event(v: Visit) -> Iterator[Event]:
    """A late entry says on the line when it was entered."""
    day = v.done_on or v.planned_on
    if day is None:
        return
    title = _("Home visit: %(why)s") if v.done_on else _("Home visit planned: %(why)s")
    failed = v.done_on is not None and not v.is_held
    yield Event(
        day,
        title % {"why": v.get_reason_display().lower()},
        Result(v.result).label.capitalize() + "." if failed else v.observations[:300],
        v.worker.short_name,
        knot="absent" if failed else "done" if v.done_on else "todo",
        icon="house",
        url=reverse("visits_one", args=[v.pk]),
        entered_on=v.entered_on if v.days_late else None,
    )
