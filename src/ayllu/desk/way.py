"""The visits of a day in the order of the way, with only what may be said of each home."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from ayllu.intake import reads as intake
from ayllu.lib import route
from ayllu.people.register.models import Household, Residence
from ayllu.places import degrees
from ayllu.places.models import Site
from ayllu.visits.choices import Danger
from ayllu.visits.models import Visit
from ayllu.visits.reads.danger import dangers

RAINS = (12, 1, 2, 3)  # December to March in the sierra


@dataclass(frozen=True)
class Stop:
    """One home of the day. Of a protected one nothing is said about where it is."""

    visit: Visit
    way: intake.Way
    dangers: list[Danger]
    home: Residence | None
    minutes: int | None
    km: float | None
    is_from_centre: bool
    is_exact: bool
    rains: bool


def stops(visits: Collection[Visit], *, day: date) -> list[Stop]:
    """In the order of the way; seven questions, whatever the number of visits."""
    families = {v.household_id: v.household for v in visits}
    homes = homes_of(families.values())
    ways, danger = intake.ways(families.values()), dangers(list(families.values()), on=day)
    by_site: dict[UUID, list[Visit]] = {}
    for visit in visits:
        by_site.setdefault(visit.site_id, []).append(visit)
    found: list[Stop] = []
    for rows in by_site.values():
        spots = [spot(v, homes.get(v.household_id)) for v in rows]
        for n, leg in enumerate(route.order(centre(rows[0].site), spots)):
            family = leg.spot.key.household
            known = None if family.violence_recorded else homes.get(family.pk)
            found.append(
                Stop(
                    visit=leg.spot.key,
                    way=ways[family.pk],
                    dangers=danger[family.pk],
                    home=known,
                    minutes=leg.minutes if known else None,
                    km=round(leg.km, 1) if known and leg.km is not None else None,
                    is_from_centre=n == 0,
                    is_exact=leg.spot.exact,
                    rains=day.month in RAINS,
                )
            )
    return found


def homes_of(families: Collection[Household]) -> dict[UUID, Residence]:
    rows = Residence.objects.filter(household__in=families, to_day=None)
    return {home.household_id: home for home in rows.select_related("district")}


def centre(site: Site) -> route.Spot[None]:
    """The middle of the district of the Centre."""
    d = site.district
    return route.Spot(None, latitude=d.latitude, longitude=d.longitude)


def spot(visit: Visit, home: Residence | None) -> route.Spot[Visit]:
    """A protected home is only somewhere in its district; sealed degrees never leave here."""
    if home is None:
        return route.Spot(visit)
    d, hidden = home.district, visit.household.violence_recorded
    latitude, longitude = (d.latitude, d.longitude) if d else (None, None)
    exact = None if hidden else degrees.read(home.coordinates)
    if exact:
        latitude, longitude = exact
    place = "" if hidden else f"{home.district_id}/{home.settlement}" if home.settlement else ""
    minutes = None if hidden else home.minutes_from_centre
    return route.Spot(visit, place, latitude, longitude, bool(exact), minutes)


def whole(found: Collection[Stop]) -> float | None:
    """Kilometres of the whole way in a straight line; unknown when one of them is, or is kept."""
    told = [s.km for s in found if s.km is not None]
    return round(sum(told), 1) if found and len(told) == len(found) else None
