"""Requests whose days run, and what waits for the second reader."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from ayllu.accounts.access import Held
from ayllu.accounts.roles import Role
from ayllu.datarights import access
from ayllu.datarights.choices import LIVE, State
from ayllu.datarights.models import Request
from ayllu.ground.offers import Due
from ayllu.people.register.reads import tile_of


def due(held: Held, *, today: date) -> Iterator[Due]:
    """One query; the officer's own, and a reading to check for whoever did not do it."""
    del today
    if not held.has(*access.TWO):
        return
    rows = Request.objects.filter(state__in=LIVE).select_related("person")
    for row in rows.filter(site_id__in=held.sites_as(*access.TWO)):
        checks = row.state == State.CHECKING and row.read_by_id != held.user_id
        if checks or held.has(Role.PRIVACY_OFFICER, site_id=row.site_id):
            yield Due(
                code="datarights.request",
                tile=tile_of(row.person),
                title=row.person.full_name,
                what=_("A file to check before it is handed over")
                if checks
                else f"{row.get_right_display()} · {row.get_state_display()}",
                url=reverse("datarights_request", args=[row.pk]),
                act=_("Open the request"),
                due_on=row.due_on,
                owner_id=held.user_id,
                site_id=row.site_id,
            )
