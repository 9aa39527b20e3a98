"""What intake shows on a file: one piece of code for the household and for the person."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from django.db.models import F
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from ayllu.accounts.access import Held
from ayllu.ground.offers import Event, Panel
from ayllu.intake import reads
from ayllu.intake.choices import Dimension, Level
from ayllu.intake.models import Assessment, Decision, Participation
from ayllu.people.register.models import Household, Person
from ayllu.ui import charts

HERE = "intake/panels"


def of_household(household: Household, *, held: Held, today: date) -> Iterator[Panel]:
    """How they are, in what they take part, what the panel decided; a fixed number of queries."""
    del held, today
    yield from how_they_are(household)
    yield from participations(Participation.objects.filter(household=household))
    rows = Decision.objects.filter(participation__household=household).order_by("-met_on")
    decisions = list(rows[:5])
    if decisions:
        title = _("Decisions of the panel")
        yield Panel("decisions", title, f"{HERE}/decisions.html", {"rows": decisions})


def of_person(person: Person, *, held: Held, today: date) -> Iterator[Panel]:
    """In what someone takes part alone; the family's programmes stand on the family's file."""
    del held, today
    yield from participations(Participation.objects.filter(person=person))


def participations(rows: Any) -> Iterator[Panel]:
    found = list(rows.select_related("worker").order_by("-from_day"))
    if found:
        title = _("Takes part in")
        yield Panel("participations", title, f"{HERE}/participations.html", {"rows": found})


def how_they_are(household: Household) -> Iterator[Panel]:
    """The last finished round over the one before: the picture, then the table.

    While a new round is under way the earlier ones stay hidden, so that they do not lead it.
    """
    rounds = Assessment.objects.filter(household=household)
    newest = list(rounds.order_by(F("finished_on").desc(nulls_first=True), "-number")[:2])
    if not newest:
        return
    link = reverse("intake_assessment", args=[newest[0].pk])
    title, act, template = _("How they are"), _("Open the assessment"), f"{HERE}/assessment.html"
    if newest[0].finished_on is None:
        yield Panel("dimensions", title, template, {"running": newest[0]}, link, act)
        return
    last, before = newest[0], newest[1] if len(newest) > 1 else None
    levels, earlier = reads.levels(last), reads.levels(before) if before else {}
    radar = charts.Radar(
        axes=tuple(charts.Axis(str(d.label), levels.get(d), earlier.get(d)) for d in Dimension),
        now_label=month_of(last),
        before_label=month_of(before) if before else "",
    )
    adequate = sum(1 for level in levels.values() if level >= Level.ADEQUATE)
    yield Panel("dimensions", title, template, {"radar": radar, "adequate": adequate}, link, act)
    table = {
        "rows": [change(d, levels, earlier) for d in Dimension],
        "has_before": before is not None,
        "per_head": last.income_per_head,
        "line": last.total_line,
    }
    yield Panel("levels", _("The eight dimensions"), f"{HERE}/levels.html", table)


def month_of(assessment: Assessment) -> str:
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
        "before": earlier,
        "word": Level(level).label if level else _("not rated"),
        "knot": knot,
        "change": word,
    }


def events(household: Household) -> Iterator[Event]:
    """Referrals, steps, finished assessments and decisions of a family."""
    for r in household.referrals.all():
        day, url = timezone.localdate(r.received_at), reverse("intake_referral", args=[r.pk])
        yield Event(day, _("Referral"), r.get_referrer_kind_display(), icon="inbox", url=url)
    yield from steps(Participation.objects.filter(household=household))
    for a in household.assessments.filter(finished_on__isnull=False).select_related("worker"):
        title = _("Assessment no. %(n)s, eight dimensions") % {"n": a.number}
        url = reverse("intake_assessment", args=[a.pk])
        if a.finished_on:
            yield Event(a.finished_on, title, by=a.worker.short_name, icon="scale", url=url)
    decided = Decision.objects.filter(participation__household=household, decided_at__isnull=False)
    for d in decided.select_related("decided_by"):
        by = d.decided_by.short_name if d.decided_by else ""
        title, url = _("Decision of the panel"), reverse("intake_decision", args=[d.pk])
        yield Event(d.met_on, title, d.get_outcome_display(), by, icon="users", url=url)


def person_events(person: Person) -> Iterator[Event]:
    yield from steps(Participation.objects.filter(person=person))


def steps(rows: Any) -> Iterator[Event]:
    """Every arrow of some participations."""
    found: Iterable[Participation] = rows.prefetch_related("steps__by")
    for p in found:
        url = reverse("intake_participation", args=[p.pk])
        for s in p.steps.all():
            title = f"{p.get_programme_display()}: {s.get_to_state_display().lower()}"
            by = s.by.short_name if s.by else ""
            yield Event(timezone.localdate(s.at), title, s.why, by, icon="route", url=url)
