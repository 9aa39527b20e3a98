"""Who may open which file. The row policies say the same below: site and compartment."""

from uuid import UUID

from ayllu.accounts.access import Held, require
from ayllu.accounts.roles import Role
from ayllu.people.register import access as register
from ayllu.people.register.models import Household, Person

READERS = (Role.SOCIAL_WORKER, Role.DIRECTOR, Role.PSYCHOLOGIST, Role.SAFEGUARDING_LEAD)
PERSON_READERS = (*READERS, Role.HEALTH_WORKER)
WRITERS = (Role.SOCIAL_WORKER, Role.DIRECTOR)


def household_for(held: Held, pk: UUID) -> Household:
    """The family's file; not found at a site where she is not one of the readers."""
    household = register.household_for(held, pk)
    require(held, *READERS, site_id=household.site_id)
    return household


def person_for(held: Held, pk: UUID) -> Person:
    """A person's file; a health worker reads it too, without what belongs to the case."""
    person = register.person_for(held, pk)
    require(held, *PERSON_READERS, site_id=person.site_id)
    return person
