"""Working days of a site: weekdays without the holidays of Peru and the site's own closed days."""

from datetime import date, timedelta
from functools import cache
from uuid import UUID

import holidays

from ayllu.lib import days
from ayllu.places.models import ClosedDay, Site


@cache
def holidays_of(year: int) -> frozenset[date]:
    """Public holidays of Peru in a year."""
    return frozenset(holidays.country_holidays("PE", years=year))


def closed_days(site: Site | UUID, *, around: date) -> frozenset[date]:
    """Days without work at a site from a year before ``around`` to a year after; one query."""
    site_id = site.pk if isinstance(site, Site) else site
    year = timedelta(days=366)
    own = ClosedDay.objects.filter(site_id=site_id, day__range=(around - year, around + year))
    public = (holidays_of(n) for n in range(around.year - 1, around.year + 2))
    return frozenset(own.values_list("day", flat=True)).union(*public)


def working_days_after(day: date, n: int, site: Site | UUID) -> date:
    """The day on which ``n`` working days after ``day`` have passed at the site."""
    return days.add_working_days(day, n, closed_days(site, around=day))
