"""The figures of a month: one line for each room that counts something."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from ayllu.accounts.access import Held
from ayllu.complaints.answers import indicators as complaints
from ayllu.families.benefits import indicators as benefits
from ayllu.families.caseload import indicators as caseload
from ayllu.families.community import indicators as community
from ayllu.families.conference import indicators as conference
from ayllu.families.counsel import indicators as counsel
from ayllu.families.gain import indicators as gain
from ayllu.families.issuing import indicators as issuing
from ayllu.families.legal import indicators as legal
from ayllu.families.outward import indicators as outward
from ayllu.families.plans import indicators as plans
from ayllu.families.reviews import indicators as reviews
from ayllu.families.support import indicators as support
from ayllu.families.work import indicators as work
from ayllu.ground.offers import Figure
from ayllu.places.models import Site
from ayllu.reports import access, care_figures, economy_figures
from ayllu.reports.months import Month
from ayllu.visits import indicators as visits

Indicators = Callable[[Site, date, date], Iterable[Figure]]


@dataclass(frozen=True)
class Group:
    """Figures that are read together."""

    key: str
    title: str | Promise
    rooms: tuple[Indicators, ...]


def plans_of(site: Site, first: date, last: date) -> list[Figure]:
    return plans.month_figures(site_id=site.pk, first=first, last=last)


def visits_of(site: Site, first: date, last: date) -> Iterable[Figure]:
    return visits.month_figures(site_id=site.pk, first=first, last=last)


def reviews_of(site: Site, first: date, last: date) -> list[Figure]:
    return reviews.month_figures(site_id=site.pk, first=first, last=last)


def services_of(site: Site, first: date, last: date) -> Iterable[Figure]:
    yield from support.month_figures(site_id=site.pk, first=first, last=last)
    yield from counsel.month_figures(site_id=site.pk, first=first, last=last)
    yield from benefits.month_figures(site_id=site.pk, first=first, last=last)
    yield from outward.month_figures(site_id=site.pk, first=first, last=last)
    yield from issuing.month_figures(site_id=site.pk, first=first, last=last)
    yield from legal.month_figures(site_id=site.pk, first=first, last=last)
    yield from work.month_figures(site_id=site.pk, first=first, last=last)
    yield from gain.month_figures(site_id=site.pk, first=first, last=last)


def conferences_of(site: Site, first: date, last: date) -> Iterable[Figure]:
    yield from caseload.month_figures(site_id=site.pk, first=first, last=last)
    yield from conference.month_figures(site_id=site.pk, first=first, last=last)


def community_of(site: Site, first: date, last: date) -> Iterable[Figure]:
    return community.meeting_figures(site_id=site.pk, first=first, last=last)


def indirect_of(site: Site, first: date, last: date) -> Iterable[Figure]:
    return community.indirect_figures(site_id=site.pk, first=first, last=last)


def heard(site: Site, first: date, last: date) -> Iterable[Figure]:
    return complaints.heard(site_id=site.pk, first=first, last=last)


def heard_answered(site: Site, first: date, last: date) -> Iterable[Figure]:
    return complaints.answered(site_id=site.pk, first=first, last=last)


GROUPS = (
    Group("moved", _("Families accompanied"), (care_figures.movement,)),
    Group("steps", _("Families by step"), (care_figures.families_by_step,)),
    Group("work", _("Visits and plans"), (visits_of, care_figures.visited, plans_of)),
    Group("reviews", _("Reviews and exits"), (reviews_of,)),
    Group("economy", _("Economy of the homes"), (economy_figures.economy,)),
    Group("together", _("Caseload and conferences"), (conferences_of,)),
    Group("services", _("Services given"), (services_of,)),
    Group("community", _("Community groups"), (community_of,)),
    Group("indirect", _("Indirect participants, apart from persons"), (indirect_of,)),
    Group("doors", _("Referrals"), (care_figures.referrals,)),
    Group("heard", _("Suggestions, complaints and thanks"), (heard,)),
    Group("heard-answered", _("How they were answered"), (heard_answered,)),
)


def figures(held: Held, site: Site, month: Month, *, today: date) -> dict[str, list[Figure]]:
    """All figures of a site and month, by group; a fixed number of questions."""
    with access.counting(held, site):
        return {
            group.key: [
                figure
                for room in group.rooms
                for figure in room(site, month.first, month.as_of(today))
            ]
            for group in GROUPS
        }


def figure(held: Held, site: Site, month: Month, code: str, *, today: date) -> Figure | None:
    found = figures(held, site, month, today=today)
    return next((f for group in found.values() for f in group if f.code == code), None)
