"""The genogram large, and on a sheet; each reading is recorded before the page is sent."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from ayllu.accounts.access import StaffRequest
from ayllu.audit import actions as audit
from ayllu.people.kin import access as kin
from ayllu.people.kin import circle, genogram, reads, wording
from ayllu.people.register import access
from ayllu.people.register.models import Household, Person
from ayllu.people.register.reads import members
from ayllu.ui import links

WITH_TIES = "vinculos"


@require_GET
def of_person(request: StaffRequest, person_id: UUID) -> HttpResponse:
    person = access.person_for(request.held, person_id)
    return page(request, person, "people_kin/genogram.html")


@require_GET
def sheet_of_person(request: StaffRequest, person_id: UUID) -> HttpResponse:
    person = access.person_for(request.held, person_id)
    return page(request, person, "people_kin/sheet.html")


@require_GET
def of_household(request: StaffRequest, household_id: UUID) -> HttpResponse:
    household = access.household_for(request.held, household_id)
    return page(request, household, "people_kin/genogram.html")


@require_GET
def sheet_of_household(request: StaffRequest, household_id: UUID) -> HttpResponse:
    household = access.household_for(request.held, household_id)
    return page(request, household, "people_kin/sheet.html")


def page(request: StaffRequest, about: Person | Household, template: str) -> HttpResponse:
    wants_ties = WITH_TIES in request.GET and kin.sees_ties(request.held, about.site_id)
    audit.record(
        "kin.ties.read" if wants_ties else "kin.genogram.read",
        by=request.user,
        about=about,
        household_id=about.pk if isinstance(about, Household) else None,
        compartment="people",
    )
    return render(request, template, context(request, about, wants_ties))


def context(request: StaffRequest, about: Person | Household, ties: bool) -> dict[str, Any]:
    """The drawing, its words, and what may be done from here."""
    today = timezone.localdate()
    is_person = isinstance(about, Person)
    people = [about] if isinstance(about, Person) else [m.person for m in members(about, on=today)]
    visible = access.persons_for(request.held)
    found = circle.around(people, visible=visible, on=today, with_ties=ties)
    index = about if isinstance(about, Person) else None
    home = genogram.home_of(index, found) if is_person else about.pk
    drawing = genogram.drawn(found, index=about.pk if is_person else None, home=home, today=today)
    edits = access.may_edit(request.held, about.site_id)
    return {
        "about": about,
        "is_person": is_person,
        "back": links.address_of(about),
        "drawing": drawing,
        "summary": wording.summary(drawing),
        "generations": wording.told(found, drawing, today=today),
        "left_out": found.left_out,
        "edits": edits,
        "ties": ties,
        "may_see_ties": kin.sees_ties(request.held, about.site_id),
        "today": today,
        "place": about.site.name,
        "code": "" if isinstance(about, Person) else about.code,
        "rows": own_rows(about) if isinstance(about, Person) and edits else {},
        **addresses(about, ties=ties),
    }


def addresses(about: Person | Household, *, ties: bool) -> dict[str, str]:
    kind = "people_genogram" if isinstance(about, Person) else "people_household_genogram"
    here, asked = reverse(kind, args=[about.pk]), f"?{WITH_TIES}=1"
    sheet = reverse(f"{kind}_sheet", args=[about.pk]) + (asked if ties else "")
    return {
        "here": here,
        "sheet_url": sheet,
        "back_url": here + (asked if ties else ""),
        "other_url": here if ties else here + asked,
        "other_label": _("Without ties") if ties else _("Show closeness and strain"),
    }


def own_rows(person: Person) -> dict[str, Any]:
    """Facts of a person that may be corrected one by one."""
    return {
        "parents": list(reads.parents(person)),
        "unions": [(row, row.partner_of(person)) for row in reads.unions(person)],
        "ties": [
            (row, row.other if row.one_id == person.pk else row.one) for row in reads.ties(person)
        ],
    }
