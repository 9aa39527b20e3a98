"""Planned services that are late or near, on the desk of whoever leads the case."""

from datetime import date, timedelta

from django.db.models import Count, Exists, F, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext as _

from ayllu.accounts.access import Held
from ayllu.families.support import access
from ayllu.families.support.models import Planned
from ayllu.ground.offers import Due
from ayllu.intake.choices import ENROLLED
from ayllu.intake.models import Participation
from ayllu.people.register.reads import tile_of
from ayllu.ui import links

SOON = timedelta(days=7)


def due(held: Held, *, today: date) -> list[Due]:
    """One query, whatever the number of families."""
    taking = Participation.objects.filter(household=OuterRef("household"), state__in=ENROLLED)
    rows = (
        Planned.objects.filter(
            Exists(taking),
            site_id__in=held.sites_as(*access.WORK),
            ended_on=None,
            until_day__lte=today + SOON,
            household__mistaken_at=None,
        )
        .annotate(done=Count("given", filter=Q(given__mistaken_at=None)))
        .filter(done__lt=F("times"))
        .select_related("household", "person")
    )
    return [row(p) for p in rows]


def row(p: Planned) -> Due:
    name = p.detail or str(p.get_service_display())
    who = p.person.given_names if p.person else _("whole household")
    done = p.__dict__["done"]
    return Due(
        code="families.services.planned",
        tile=tile_of(p.household),
        title=p.household.called,
        what=_("%(service)s for %(who)s: %(done)s of %(times)s")
        % {"service": name, "who": who, "done": done, "times": p.times},
        url=f"{reverse('families_service_new', args=[p.household_id])}?planned={p.pk}",
        act=_("Write it down"),
        due_on=p.until_day,
        owner_id=p.household.case_lead_id,
        site_id=p.site_id,
        file_url=links.address_of(p.household),
    )
