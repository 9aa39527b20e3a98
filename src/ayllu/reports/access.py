"""Who may see the figures, and who the names behind them."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.shortcuts import get_object_or_404

from ayllu.accounts.access import Held, require
from ayllu.accounts.roles import Role
from ayllu.accounts.scopes import scope_of
from ayllu.ground.scopes import Scope, apply
from ayllu.places.models import Site

COUNTERS = (Role.DIRECTOR, Role.SOCIAL_WORKER, Role.MONITORING_OFFICER)
# How many concerns there were is told without names, to those who answer for the house.
CONCERNS = (Role.DIRECTOR, Role.MONITORING_OFFICER)
NAMERS = (Role.DIRECTOR, Role.SOCIAL_WORKER)


def sites_for(held: Held) -> list[Site]:
    """Sites whose figures she may see."""
    require(held, *COUNTERS)
    return list(Site.objects.filter(pk__in=held.sites_as(*COUNTERS)).order_by("name"))


def site_for_names(held: Held, code: str) -> Site:
    """A site at which she may read the list behind a figure; a monitoring officer has none."""
    require(held, *NAMERS)
    return get_object_or_404(Site, code=code, pk__in=held.sites_as(*NAMERS))


def site_to_count(held: Held, code: str) -> Site:
    """A site whose figures she may see."""
    require(held, *COUNTERS)
    return get_object_or_404(Site, code=code, pk__in=held.sites_as(*COUNTERS))


@contextmanager
def counting(held: Held, site: Site) -> Iterator[None]:
    """Count over all families of one site, for somebody who may see numbers there.

    A monitoring officer has no right to a single family, so her own scope would count none.
    Inside, the rows of this site are visible to the count; only numbers and keys leave it, and
    her own scope is put back before anything is shown.
    """
    require(held, *COUNTERS, site_id=site.pk)
    only_here = {c: [site.pk] for c in ("people", "case", "numbers")}
    apply(Scope(user_id=held.user_id, sites=only_here))
    try:
        yield
    finally:
        apply(scope_of(held))
