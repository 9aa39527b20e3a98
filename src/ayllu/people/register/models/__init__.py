from ayllu.people.register.models.household import Household, Membership, Phone, Residence
from ayllu.people.register.models.life import CareAlert, Occupation
from ayllu.people.register.models.paper import IdentityPaper
from ayllu.people.register.models.person import Person, PersonQuerySet

__all__ = [
    "CareAlert",
    "Household",
    "IdentityPaper",
    "Membership",
    "Occupation",
    "Person",
    "PersonQuerySet",
    "Phone",
    "Residence",
]
