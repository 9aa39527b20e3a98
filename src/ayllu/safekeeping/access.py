"""Who may fetch what of safekeeping; what she may not see is not found."""

from uuid import UUID

from django.db.models import Q, QuerySet
from django.shortcuts import get_object_or_404

from ayllu.accounts.access import Held, require
from ayllu.accounts.roles import Role
from ayllu.people.register import access as register
from ayllu.people.register.models import Person
from ayllu.safekeeping.choices import HOLDERS
from ayllu.safekeeping.models import Affected, Erasure, Incident, Word

OFFICER = (Role.PRIVACY_OFFICER,)
TWO = (Role.PRIVACY_OFFICER, Role.DIRECTOR)  # one asks, the other approves or checks
HOLD = tuple(HOLDERS.values())


def person_for(held: Held, pk: UUID) -> Person:
    """Somebody whose data are asked about; who is hidden for safety is found by her lead alone."""
    person = register.person_for(held, pk)
    require(held, *TWO, site_id=person.site_id)
    return person


def words(held: Held) -> QuerySet[Word]:
    """What the holder of notes apart is asked, at her sites."""
    require(held, *HOLD)
    mine = Q(pk__in=[])
    for compartment, role in HOLDERS.items():
        mine |= Q(compartment=compartment, site_id__in=held.sites_as(role))
    return Word.objects.filter(mine).select_related("person", "site")


def word_for(held: Held, pk: UUID) -> Word:
    return get_object_or_404(words(held), pk=pk)


def erasures(held: Held) -> QuerySet[Erasure]:
    require(held, *TWO)
    found = Erasure.objects.select_related("person", "asked_by", "approved_by", "site")
    return found.filter(site_id__in=held.sites_as(*TWO))


def erasure_for(held: Held, pk: UUID) -> Erasure:
    return get_object_or_404(erasures(held), pk=pk)


def incidents(held: Held) -> QuerySet[Incident]:
    require(held, *TWO)
    found = Incident.objects.select_related("user", "site", "read_at")
    return found.filter(site_id__in=held.sites_as(*TWO))


def incident_for(held: Held, pk: UUID, *, to: tuple[Role, ...] = TWO) -> Incident:
    found = get_object_or_404(incidents(held), pk=pk)
    require(held, *to, site_id=found.site_id)
    return found


def affected_for(held: Held, pk: UUID) -> Affected:
    rows = Affected.objects.select_related("incident", "person")
    return get_object_or_404(rows.filter(site_id__in=held.sites_as(*OFFICER)), pk=pk)
