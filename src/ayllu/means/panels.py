"""What a household lives on, on its file and on its thread."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from ayllu.accounts.access import Held
from ayllu.ground.offers import Event, Panel
from ayllu.means import access, reads
from ayllu.people.register.models import Household


def of_household(household: Household, *, held: Held, today: date) -> Iterator[Panel]:
    """Where they stand and what changed since the first sheet; one question."""
    del today
    if not held.has(*access.READ, site_id=household.site_id):
        return
    sheets, works = list(reads.finished(household.pk)), access.can_work(held, household)
    if sheets or works:
        change = reads.change(sheets)
        yield Panel(
            key="means",
            title=_("Economy of the home"),
            template="means/panel.html",
            context={
                "now": reads.standing(sheets[-1]) if sheets else None,
                "change": change,
                "bars": reads.bars(change) if change else None,
                "write_url": reverse("means_write", args=[household.pk]) if works else "",
            },
            link=reverse("means_family", args=[household.pk]),
            link_label=_("See all"),
        )


def events(household: Household) -> Iterator[Event]:
    for s in reads.finished(household.pk).select_related("worker"):
        entered = timezone.localdate(s.finished_at) if s.finished_at else None
        yield Event(
            s.on_day,
            _("Sheet of the economy"),
            by=s.worker.short_name,
            icon="coins",
            url=reverse("means_sheet", args=[s.pk]),
            entered_on=entered,
        )
