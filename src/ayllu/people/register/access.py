"""The only way to fetch people for a person: row security by site, roles here."""

from uuid import UUID

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from ayllu.accounts.access import Held, require
from ayllu.accounts.roles import Role
from ayllu.people.register.models import (
    CareAlert,
    Household,
    IdentityPaper,
    Membership,
    Person,
    PersonQuerySet,
    Phone,
)
from ayllu.places.models import Site

EDITORS = (Role.SOCIAL_WORKER, Role.DIRECTOR)
READERS = (
    *EDITORS,
    Role.PSYCHOLOGIST,
    Role.HEALTH_WORKER,
    Role.SAFEGUARDING_LEAD,
    Role.PRIVACY_OFFICER,
)


def persons_for(held: Held) -> PersonQuerySet:
    """Everyone whose file is open to this member of staff."""
    people: PersonQuerySet = Person.objects.filter(site_id__in=held.sites_as(*READERS))
    hidden_too = held.sites_as(Role.SAFEGUARDING_LEAD)
    return people.exclude(hidden_for_safety=True) if not hidden_too else people


def person_for(held: Held, person_id: UUID) -> Person:
    return get_object_or_404(persons_for(held).select_related("site"), pk=person_id)


def person_to_edit(held: Held, person_id: UUID) -> Person:
    person = person_for(held, person_id)
    require(held, *EDITORS, site_id=person.site_id)
    return person


def households_for(held: Held) -> QuerySet[Household]:
    return Household.objects.filter(site_id__in=held.sites_as(*READERS))


def household_for(held: Held, household_id: UUID) -> Household:
    found = households_for(held).select_related("site", "case_lead")
    return get_object_or_404(found, pk=household_id)


def household_to_edit(held: Held, household_id: UUID) -> Household:
    household = household_for(held, household_id)
    require(held, *EDITORS, site_id=household.site_id)
    return household


def membership_to_edit(held: Held, membership_id: UUID) -> Membership:
    rows = Membership.objects.select_related("household", "person", "site")
    return get_object_or_404(rows.filter(site_id__in=held.sites_as(*EDITORS)), pk=membership_id)


def paper_to_edit(held: Held, paper_id: UUID) -> IdentityPaper:
    rows = IdentityPaper.objects.select_related("person", "site")
    return get_object_or_404(rows.filter(site_id__in=held.sites_as(*EDITORS)), pk=paper_id)


def phone_to_edit(held: Held, phone_id: UUID) -> Phone:
    rows = Phone.objects.select_related("household", "person", "site").filter(to_day=None)
    return get_object_or_404(rows.filter(site_id__in=held.sites_as(*EDITORS)), pk=phone_id)


def alert_to_edit(held: Held, alert_id: UUID) -> CareAlert:
    """An open one of somebody whose file she may edit; who is hidden from her has none."""
    rows = CareAlert.objects.select_related("person", "site").filter(to_day=None)
    mine = rows.filter(site_id__in=held.sites_as(*EDITORS), person__in=persons_for(held))
    return get_object_or_404(mine, pk=alert_id)


def sites_to_enter(held: Held) -> QuerySet[Site]:
    """Where this person may enter people; not found when nowhere."""
    require(held, *EDITORS)
    return Site.objects.filter(id__in=held.sites_as(*EDITORS)).order_by("name")


def may_edit(held: Held, site_id: UUID) -> bool:
    return held.has(*EDITORS, site_id=site_id)


def may_see_address(held: Held, household: Household) -> bool:
    """Where violence is recorded: the safeguarding lead and whoever leads the case."""
    if not household.violence_recorded:
        return True
    is_lead = household.case_lead_id == held.user_id
    return is_lead or held.has(Role.SAFEGUARDING_LEAD, site_id=household.site_id)
