"""Figures of intake for one site and one month: each household once."""

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from django.db.models import OuterRef, Q, Subquery
from django.utils.translation import gettext as _

from ayllu.ground.offers import Figure
from ayllu.intake.choices import OPEN, Programme, State
from ayllu.intake.models import HomeVisit, Participation, Referral, Step
from ayllu.places.models import Site


def figures(site: Site, first: date, last: date) -> Iterator[Figure]:
    yield from by_step(site, last)
    yield from visits(site, first, last)
    yield from referrals(site, first, last)


def by_step(site: Site, day: date) -> Iterator[Figure]:
    """Where each family stood at the end of a day, read from its steps."""
    stood = Step.objects.filter(participation=OuterRef("pk"), at__date__lte=day)
    rows = Participation.objects.filter(
        Q(to_day=None) | Q(to_day__gt=day),
        site=site,
        programme=Programme.FAMILY_STRENGTHENING,
        household__isnull=False,
        from_day__lte=day,
    ).annotate(stood=Subquery(stood.order_by("-at", "-id").values("to_state")[:1]))
    found: dict[str, set[UUID]] = {s.value: set() for s in OPEN}
    for household, state in rows.values_list("household_id", "stood"):
        found.setdefault(state or State.SCREENING.value, set()).add(household)
    total = len(set().union(*(found[s.value] for s in OPEN)))
    for state in OPEN:
        ids = tuple(sorted(found[state.value]))
        label, text = str(state.label), _("Families at this step at the end of the day")
        yield Figure(f"intake.step.{state.value}", label, len(ids), total, text, day, ids)


def visits(site: Site, first: date, last: date) -> Iterator[Figure]:
    """Visits done, of those done or planned in the time and not cancelled."""
    rows = HomeVisit.objects.filter(site=site, cancelled_why="")
    done = rows.filter(done_on__range=(first, last))
    met = tuple(done.filter(nobody_home=False).order_by("id").values_list("id", flat=True))
    both = rows.filter(Q(done_on__range=(first, last)) | Q(planned_on__range=(first, last)))
    text = _("Home visits at which someone was at home, of all planned or done")
    yield Figure(
        "intake.visits", _("Visits done"), len(met), both.count(), text, last, met, "visit"
    )


def referrals(site: Site, first: date, last: date) -> Iterator[Figure]:
    """Referrals received; of them those screened by their day."""
    rows = Referral.objects.filter(site=site, received_at__date__range=(first, last))
    ids = tuple(
        r.pk
        for r in rows.select_related("screening").order_by("id")
        if hasattr(r, "screening") and r.screening.on_day <= r.due_on
    )
    text = _("Referrals screened by their day, of all received")
    label = _("Referrals screened on time")
    yield Figure("intake.referrals", label, len(ids), rows.count(), text, last, ids, "referral")
