"""Who may fetch what of requests: the privacy officer and, as second reader, the director."""

from uuid import UUID

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from ayllu.accounts.access import Held, require
from ayllu.accounts.roles import Role
from ayllu.datarights.models import Entry, Request
from ayllu.people.register import access as register
from ayllu.people.register.models import Person

TWO = (Role.PRIVACY_OFFICER, Role.DIRECTOR)
OFFICER = (Role.PRIVACY_OFFICER,)


def person_for(held: Held, pk: UUID) -> Person:
    person = register.person_for(held, pk)
    require(held, *OFFICER, site_id=person.site_id)
    return person


def requests(held: Held) -> QuerySet[Request]:
    require(held, *TWO)
    found = Request.objects.select_related("person", "site", "read_by", "checked_by", "identity_by")
    return found.filter(site_id__in=held.sites_as(*TWO))


def request_for(held: Held, pk: UUID, *, to: tuple[Role, ...] = TWO) -> Request:
    found = get_object_or_404(requests(held), pk=pk)
    require(held, *to, site_id=found.site_id)
    return found


def entry_for(held: Held, pk: UUID) -> Entry:
    rows = Entry.objects.select_related("request__person").filter(site_id__in=held.sites_as(*TWO))
    return get_object_or_404(rows, pk=pk)
