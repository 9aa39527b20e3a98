"""What intake shows on the file of a household, and its knots on the thread."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from ayllu.ground.offers import Event, Panel
from ayllu.intake import reads
from ayllu.intake.models import Assessment, Decision, HomeVisit, Participation, Referral, Step
from ayllu.people.register.models import Household


def panels(household: Household, *, today: date) -> Iterator[Panel]:
    """Participations, visits, assessments, decisions; a fixed number of queries."""
    rows = Participation.objects.filter(household=household).select_related("worker")
    found = list(rows.order_by("-from_day"))
    if found:
        template = "intake/panels/participations.html"
        yield Panel("participations", _("Takes part in"), template, {"rows": found})
    yield visit_panel(household, today)
    rounds = assessment_panel(household)
    if rounds is not None:
        yield rounds
    decisions = list(
        Decision.objects.filter(participation__household=household).order_by("-met_on")[:5]
    )
    if decisions:
        template = "intake/panels/decisions.html"
        yield Panel("decisions", _("Decisions of the panel"), template, {"rows": decisions})


def visit_panel(household: Household, today: date) -> Panel:
    rows = HomeVisit.objects.filter(household=household, cancelled_why="")
    context = {
        "planned": list(rows.filter(done_on=None).order_by("planned_on")),
        "done": list(rows.filter(done_on__isnull=False).order_by("-done_on")[:5]),
        "today": today,
    }
    link = reverse("intake_visit_new", args=[household.pk])
    title, act = _("Home visits"), _("Plan a visit")
    return Panel("visits", title, "intake/panels/visits.html", context, link, act)


def assessment_panel(household: Household) -> Panel | None:
    """The last finished round over the one before; hidden while a new one is under way."""
    rounds = Assessment.objects.filter(household=household)
    running = rounds.filter(finished_on=None).first()
    done = list(rounds.filter(finished_on__isnull=False).order_by("-number")[:2])
    if not done and running is None:
        return None
    radar = None
    if done and running is None:
        radar = reads.radar(done[0], done[1] if len(done) > 1 else None)
    context = {"radar": radar, "running": running, "last": done[0] if done else None}
    link = reverse("intake_assessment", args=[(running or done[0]).pk])
    template = "intake/panels/assessment.html"
    return Panel("dimensions", _("How they are"), template, context, link, _("Open"), wide=True)


def events(household: Household) -> Iterator[Event]:
    """Referrals, steps, visits, finished assessments and decisions."""
    for r in Referral.objects.filter(household=household):
        day, url = timezone.localdate(r.received_at), reverse("intake_referral", args=[r.pk])
        yield Event(day, _("Referral"), r.get_referrer_kind_display(), icon="inbox", url=url)
    for s in Step.objects.filter(participation__household=household).select_related("by"):
        by = s.by.short_name if s.by else ""
        yield Event(timezone.localdate(s.at), str(s.get_to_state_display()), s.why, by)
    visits = HomeVisit.objects.filter(household=household, done_on__isnull=False)
    for v in visits.select_related("worker"):
        yield visited(v)
    rounds = Assessment.objects.filter(household=household, finished_on__isnull=False)
    for a in rounds.select_related("worker"):
        title = _("Assessment %(n)s") % {"n": a.number}
        url = reverse("intake_assessment", args=[a.pk])
        if a.finished_on:
            yield Event(a.finished_on, title, by=a.worker.short_name, icon="scale", url=url)
    decisions = Decision.objects.filter(
        participation__household=household, decided_at__isnull=False
    )
    for d in decisions.select_related("decided_by"):
        by = d.decided_by.short_name if d.decided_by else ""
        title, url = _("Decision of the panel"), reverse("intake_decision", args=[d.pk])
        yield Event(d.met_on, title, d.get_outcome_display(), by, icon="scale", url=url)


def visited(v: HomeVisit) -> Event:
    """A late entry says on the line when it was entered."""
    entered = timezone.localdate(v.entered_at)
    day = v.done_on or entered
    return Event(
        day,
        _("Nobody was at home") if v.nobody_home else _("Home visit"),
        v.observations[:300],
        v.worker.short_name,
        knot="absent" if v.nobody_home else "done",
        icon="footprints",
        url=reverse("intake_visit", args=[v.pk]),
        entered_on=entered if entered > day else None,
    )
