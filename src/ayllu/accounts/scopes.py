"""From a person's assignments of today to what the database may show her."""

from uuid import UUID

from ayllu.accounts.access import Held
from ayllu.accounts.roles import COMPARTMENTS
from ayllu.ground.scopes import Scope
from ayllu.places.models import Site


def scope_of(held: Held, *, surface: str = "staff") -> Scope:
    """One list of sites for each compartment; a change of assignment acts at once."""
    sites: dict[str, set[UUID]] = {}
    for role, site_ids in held.roles.items():
        for compartment in COMPARTMENTS[role]:
            sites.setdefault(compartment, set()).update(site_ids)
    return Scope(user_id=held.user_id, sites=sites, surface=surface)


def system_scope(*compartments: str) -> Scope:
    """For jobs of the system: the named compartments at every site, nothing else."""
    everywhere = list(Site.objects.values_list("id", flat=True))
    return Scope(sites=dict.fromkeys(compartments, everywhere))
