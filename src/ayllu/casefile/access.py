"""Who may open which file. The row policies say the same below: site and compartment."""

from uuid import UUID

from django.shortcuts import get_object_or_404

from ayllu.accounts.access import Held, require
from ayllu.accounts.roles import Role
from ayllu.people.register.models import Household, Person

READERS = (Role.SOCIAL_WORKER, Role.DIRECTOR, Role.PSYCHOLOGIST, Role.SAFEGUARDING_LEAD)
PERSON_READERS = (*READERS, Role.HEALTH_WORKER)
WRITERS = (Role.SOCIAL_WORKER, Role.DIRECTOR)


def household_for(held: Held, pk: UUID) -> Household:
    """The family's file; not found at a site where she is not one of the readers."""
    require(held, *READERS)
    households = Household.objects.select_related("case_lead", "site").filter(
        site__in=held.sites_as(*READERS)
    )
    return get_object_or_404(households, pk=pk)


def person_for(held: Held, pk: UUID) -> Person:
    """A person's file; a health worker reads it too, without what belongs to the case."""
    require(held, *PERSON_READERS)
    people = Person.objects.select_related("site").filter(site__in=held.sites_as(*PERSON_READERS))
    return get_object_or_404(people, pk=pk)
