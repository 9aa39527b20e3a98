"""What the register puts on a desk: children without a DNI, and papers that expire."""

from collections.abc import Iterable
from datetime import date, timedelta
from uuid import UUID

from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from ayllu.accounts.access import Held
from ayllu.ground.models import ImportJob
from ayllu.ground.offers import Due, Tile
from ayllu.lib.days import add_months
from ayllu.people.register import access, reads
from ayllu.people.register.choices import LIST_OF_FAMILIES, PaperKind, PaperState
from ayllu.people.register.models import IdentityPaper, Membership
from ayllu.ui import links

SOON = timedelta(days=60)
TIME_TO_GET_ONE = timedelta(days=30)


def due(held: Held, *, today: date) -> list[Due]:
    """A finding "has no DNI" of a child or her carer, and DNIs that expire within sixty days."""
    sites = held.sites_as(*access.EDITORS)
    rows = IdentityPaper.objects.filter(
        site_id__in=sites, ended_on=None, kind=PaperKind.DNI, person__mistaken_at=None
    ).exclude(person__died=True)
    waiting = (PaperState.NONE, PaperState.IN_PROCESS)
    lacking = list(rows.filter(state__in=waiting).select_related("person"))
    expiring = rows.filter(state=PaperState.VALID, expires_on__lte=today + SOON)
    ending = list(
        expiring.filter(person__birth_date__gt=add_months(today, -216)).select_related("person")
    )
    leads = case_leads((paper.person_id for paper in [*lacking, *ending]), today)
    return [*(row(p, leads, today) for p in [*lacking, *ending]), *ended_lists(held)]


def ended_lists(held: Held) -> Iterable[Due]:
    """Lists whose work ended and whose bringer has not looked yet: hers alone."""
    rows = ImportJob.objects.filter(
        user_id=held.user_id, importer=LIST_OF_FAMILIES, seen_at=None, finished_at__isnull=False
    )
    said = {
        ImportJob.State.TRIED: _("The list is read: see what would come in"),
        ImportJob.State.DONE: _("The list has come in"),
        ImportJob.State.UNDONE: _("The list is taken back"),
        ImportJob.State.STOPPED: _("The list stopped in the middle"),
        ImportJob.State.FAILED: _("The list could not be brought in"),
    }
    for job in rows.filter(state__in=said).defer("content", "mapping")[:20]:
        url = reverse("people_import_job", args=[job.pk])
        yield Due(
            code="people.import.ended",
            tile=Tile(job.pk, "L"),
            title=job.filename,
            what=said[ImportJob.State(job.state)],
            url=url,
            act=_("See the list"),
            is_new=True,
            owner_id=job.user_id,
            site_id=job.site_id,
            file_url=url,
        )


def case_leads(person_ids: Iterable[UUID], today: date) -> dict[UUID, tuple[str, UUID | None]]:
    """The household and its case lead of each person, in one query."""
    rows = Membership.objects.in_force(today).filter(person_id__in=list(person_ids))
    values = rows.values_list("person_id", "household__name", "household__case_lead_id")
    return {person_id: (name, lead) for person_id, name, lead in values}


def row(paper: IdentityPaper, leads: dict[UUID, tuple[str, UUID | None]], today: date) -> Due:
    person = paper.person
    where, owner = leads.get(person.pk, ("", None))
    is_missing = paper.state != PaperState.VALID
    return Due(
        code="people.dni.missing" if is_missing else "people.dni.expiring",
        tile=reads.tile_of(person),
        title=person.full_name,
        what=_("DNI missing") if is_missing else _("DNI expires"),
        url=address(person.pk),
        act=_("Record the DNI"),
        where=where,
        due_on=paper.entered_at.date() + TIME_TO_GET_ONE if is_missing else paper.expires_on,
        owner_id=owner,
        site_id=person.site_id,
        file_url=links.address_of(person),
    )


def address(person_id: UUID) -> str:
    try:
        return reverse("people_paper_new", args=[person_id])
    except NoReverseMatch:
        return ""
