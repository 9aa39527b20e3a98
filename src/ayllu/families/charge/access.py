"""Who may look at whose caseload: the social workers and the directors of a site."""

from django.db.models import QuerySet

from ayllu.accounts.access import Held, require
from ayllu.accounts.models import Assignment, User
from ayllu.accounts.roles import Role
from ayllu.places.models import Site

WORK = (Role.SOCIAL_WORKER, Role.DIRECTOR)
DIRECT = (Role.DIRECTOR,)


def workers(held: Held) -> QuerySet[User]:
    """Social workers, past and present, of the sites where she works."""
    require(held, *WORK)
    there = Assignment.objects.filter(
        role=Role.SOCIAL_WORKER, site_id__in=held.sites_as(*WORK)
    ).values("user_id")
    return User.objects.filter(pk__in=there).order_by("given_names", "surnames")


def sites(held: Held) -> list[Site]:
    require(held, *WORK)
    return list(Site.objects.filter(pk__in=held.sites_as(*WORK)).order_by("name"))


def directed(held: Held) -> list[Site]:
    require(held, *DIRECT)
    return list(Site.objects.filter(pk__in=held.sites_as(*DIRECT)).order_by("name"))
