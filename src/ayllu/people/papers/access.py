"""The only way to a consent or a document for a person; what she may not see is not found.

Row security holds site and compartment (a medical paper is seen by health workers alone); roles,
people hidden for safety and papers taken out of the file are held here.
"""

from uuid import UUID

from django.db.models import Q, QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404

from ayllu.accounts.access import Held, require
from ayllu.accounts.roles import Role
from ayllu.people.papers.models import Consent, Document, Withholding
from ayllu.people.register import access as register
from ayllu.people.register.models import Household, Person

READERS, EDITORS = register.READERS, register.EDITORS
ADDERS = (*EDITORS, Role.HEALTH_WORKER)
KEEPERS = (Role.DIRECTOR, Role.PRIVACY_OFFICER)


def person_to_add(held: Held, person_id: UUID) -> Person:
    """Someone to whose file a paper may be added."""
    person = register.person_for(held, person_id)
    require(held, *ADDERS, site_id=person.site_id)
    return person


def household_to_add(held: Held, household_id: UUID) -> Household:
    household = register.household_for(held, household_id)
    require(held, *ADDERS, site_id=household.site_id)
    return household


def consent_for(held: Held, consent_id: UUID) -> Consent:
    rows = Consent.objects.select_related(
        "person__site", "giver", "document", "entered_by", "replaces"
    )
    found = get_object_or_404(rows.filter(site_id__in=held.sites_as(*READERS)), pk=consent_id)
    register.person_for(held, found.person_id)
    return found


def consent_to_edit(held: Held, consent_id: UUID) -> Consent:
    consent = consent_for(held, consent_id)
    require(held, *EDITORS, site_id=consent.site_id)
    return consent


def withholding_to_edit(held: Held, withholding_id: UUID) -> Withholding:
    rows = Withholding.objects.select_related("person__site")
    found = get_object_or_404(rows.filter(site_id__in=held.sites_as(*EDITORS)), pk=withholding_id)
    register.person_for(held, found.person_id)
    return found


def documents_for(held: Held) -> QuerySet[Document]:
    """Papers in the file; those taken out only for whoever keeps them."""
    rows = Document.objects.filter(site_id__in=held.sites_as(*READERS))
    kept = Q(hidden_at=None) | Q(site_id__in=held.sites_as(*KEEPERS))
    return rows.filter(kept).select_related("person", "household", "site", "entered_by")


def document_for(held: Held, document_id: UUID) -> Document:
    document = get_object_or_404(documents_for(held), pk=document_id)
    if document.person_id is not None:
        register.person_for(held, document.person_id)
    return document


def document_to_edit(held: Held, document_id: UUID) -> Document:
    document = document_for(held, document_id)
    require(held, *EDITORS, site_id=document.site_id)
    return document


def document_to_restore(held: Held, document_id: UUID) -> Document:
    document = document_for(held, document_id)
    require(held, *KEEPERS, site_id=document.site_id)
    return document


def may_edit(held: Held, site_id: UUID) -> bool:
    return held.has(*EDITORS, site_id=site_id)


def may_add(held: Held, site_id: UUID) -> bool:
    return held.has(*ADDERS, site_id=site_id)


def may_restore(held: Held, site_id: UUID) -> bool:
    return held.has(*KEEPERS, site_id=site_id)


def must_be_shown(*, may_be_shown: bool) -> None:
    """A photograph without a running consent is not found, whoever asks."""
    if not may_be_shown:
        raise Http404
