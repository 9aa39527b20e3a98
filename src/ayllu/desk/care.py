"""What intake lets wait, until it offers its own: referrals, visits, panel decisions."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from django.db.models import Exists, Max, OuterRef
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from ayllu.accounts.access import Held
from ayllu.ground.offers import Due, Tile
from ayllu.intake.choices import ENROLLED, State
from ayllu.intake.models import Decision, HomeVisit, Participation, Referral
from ayllu.people.register.models import Household
from ayllu.ui import links, words

VISIT_DAYS = 45


def worklist(held: Held, *, today: date) -> Iterator[Due]:
    """Four questions, whatever the number of families."""
    del held  # the row policies have already left out other sites
    yield from referrals(today)
    yield from planned_visits(today)
    yield from missed_visits(today)
    yield from decisions(today)


def to(name: str, *args: Any) -> str:
    try:
        return reverse(name, args=args)
    except NoReverseMatch:
        return ""


def tile(household: Household) -> Tile:
    initials = "".join(w[0] for w in household.name.replace("Familia ", "").split()[:2])
    return Tile(household.pk, initials.upper(), household.name)


def due(household: Household, code: str, what: str, url: str, act: str, **more: Any) -> Due:
    return Due(
        code=code,
        tile=tile(household),
        title=household.name,
        what=what,
        url=url or links.address_of(household),
        act=act,
        site_id=household.site_id,
        file_url=links.address_of(household),
        **more,
    )


def referrals(today: date) -> Iterator[Due]:
    for r in Referral.objects.filter(screening=None).order_by("due_on")[:200]:
        words_ = r.family_name.replace("Familia ", "").split()
        initials = "".join(w[0] for w in words_[:2]).upper()
        url = to("intake_referral", r.pk)
        yield Due(
            code="intake.referral.screen",
            tile=Tile(r.pk, initials, r.family_name),
            title=r.family_name,
            what=_("Referral: %(who)s") % {"who": r.get_referrer_kind_display()},
            where=_("Answer before %(day)s") % {"day": words.day(r.due_on)},
            url=url,
            act=_("Read"),
            due_on=r.due_on,
            is_new=True,
            owner_id=r.worker_id,
            site_id=r.site_id,
            file_url=url,
        )


def planned_visits(today: date) -> Iterator[Due]:
    open_visits = HomeVisit.objects.filter(
        done_on=None, cancelled_why="", planned_on__lte=today + timedelta(days=14)
    )
    for v in open_visits.select_related("household"):
        yield due(
            v.household,
            "intake.visit.planned",
            _("Home visit planned: %(why)s") % {"why": v.get_reason_display()},
            to("intake_visit_record", v.pk),
            _("Write it down"),
            due_on=v.planned_on,
            owner_id=v.worker_id,
        )


def missed_visits(today: date) -> Iterator[Due]:
    """More than forty-five days without a visit, and none planned."""
    planned = HomeVisit.objects.filter(
        household=OuterRef("household"), done_on=None, cancelled_why=""
    )
    active = (
        Participation.objects.filter(state__in=ENROLLED, household__isnull=False)
        .filter(~Exists(planned))
        .select_related("household")
        .annotate(last=Max("household__visits__done_on"))
    )
    for p in active:
        if p.household is None:
            continue
        last = p.last or p.from_day
        day = words.day_short(last)
        text = _("Home visit. The last one was on %(day)s.") if p.last else _("No home visit yet.")
        yield due(
            p.household,
            "intake.visit.missing",
            text % {"day": day},
            to("intake_visit_new", p.household_id),
            _("Plan a visit"),
            due_on=last + timedelta(days=VISIT_DAYS),
            owner_id=p.worker_id,
        )


def decisions(today: date) -> Iterator[Due]:
    """An assessment is finished and the panel has not decided."""
    ready = (
        Participation.objects.filter(
            state=State.ASSESSMENT, household__assessments__finished_on__isnull=False
        )
        .filter(
            ~Exists(Decision.objects.filter(participation=OuterRef("pk"), decided_at__isnull=False))
        )
        .select_related("household")
        .annotate(finished=Max("household__assessments__finished_on"))
    )
    for p in ready:
        if p.household is None:
            continue
        yield due(
            p.household,
            "intake.decision.pending",
            _("Decision of the panel pending since %(day)s") % {"day": words.day_short(p.finished)},
            to("intake_participation", p.pk),
            _("Prepare"),
            due_on=p.finished + timedelta(days=14),
            owner_id=p.worker_id,
        )
