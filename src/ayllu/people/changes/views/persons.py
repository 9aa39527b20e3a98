"""A relative who lives elsewhere; two files that are one person."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from ayllu.accounts.access import StaffRequest
from ayllu.audit import actions as audit
from ayllu.ground.commands import once
from ayllu.ground.constraints import Refused
from ayllu.lib.matching import PersonSketch
from ayllu.people.changes import access as changes
from ayllu.people.changes import actions, forms, reads, rules
from ayllu.people.changes.actions.joining import are_kin, side
from ayllu.people.changes.views.pages import GET_POST, form_page, show
from ayllu.people.register import access, finds
from ayllu.people.register.models import Person
from ayllu.people.register.reads import alike, sketch_of, tile_of
from ayllu.ui import links


@GET_POST
@once
def relative(request: StaffRequest, person_id: UUID) -> HttpResponse:
    """Registered with her link; shown first who may be the same person."""
    of = access.person_to_edit(request.held, person_id)
    form = forms.RelativeForm(request.POST or None)
    if form.is_valid() and is_undecided(request, form, of):
        title = _("Is she or he already registered?")
        return show(request, form, about=of, title=title, submit=_("Go on"))

    def act(_data: dict[str, Any]) -> None:
        chosen = form.cleaned_data.get("same_as", "")
        known = (
            access.person_to_edit(request.held, UUID(chosen)) if chosen not in ("", "new") else None
        )
        actions.add_relative(
            by=request.user,
            of=of,
            today=timezone.localdate(),
            same_as=known,
            **form.words(),
            **form.person_fields(),
        )

    return form_page(
        request,
        form,
        about=of,
        title=_("A relative who lives elsewhere"),
        submit=_("Register the relative"),
        note=_("For the genogram and for searching: a father, a grandmother, a sister far away."),
        act=act,
    )


def is_undecided(request: StaffRequest, form: forms.RelativeForm, of: Person) -> bool:
    """Whether someone alike exists and nobody said yet who it is."""
    data = form.cleaned_data
    if data.get("same_as"):
        return False
    sketch = PersonSketch(
        given=data["given_names"],
        primer=data["primer_apellido"],
        segundo=data["segundo_apellido"],
        birth_date=data["birth"].day,
        birth_precision=data["birth"].precision,
        dni="",
    )
    people = access.persons_for(request.held).real().filter(site=of.site)
    found = alike(people, sketch, on=timezone.localdate())
    if found:
        audit.record(
            "people.search.alike.read",
            by=request.user,
            site_id=of.site_id,
            compartment="people",
            count=len(found),
        )
        form.ask(found)
    return bool(found)


@require_GET
def same(request: StaffRequest, person_id: UUID) -> HttpResponse:
    """Which other file is this person? Likely ones first, others by name or code."""
    person = access.person_to_edit(request.held, person_id)
    today = timezone.localdate()
    others = access.persons_for(request.held).real().filter(site=person.site).exclude(pk=person.pk)
    typed = " ".join(request.GET.get("q", "").split())
    found = [row.person for row in alike(others, sketch_of(person), on=today)]
    if typed:
        ids = [f.tile.id for f in finds.find(request.held, typed) if f.kind == "person"]
        found = list(others.filter(pk__in=ids))
    homes = reads.last_homes(found)
    context = {
        "person": person,
        "back": links.address_of(person),
        "typed": typed,
        "found": [(tile_of(p), p, homes.get(p.pk), p.age_on(today)) for p in found],
    }
    return render(request, "people_changes/same.html", context)


@GET_POST
@once
def join(request: StaffRequest, person_id: UUID, other_id: UUID) -> HttpResponse:
    """Both files side by side: what becomes one, what stays where it is, and why."""
    kept = access.person_to_edit(request.held, person_id)
    joined = access.person_to_edit(request.held, other_id)
    form = forms.WhyForm(request.POST or None)

    def act(data: dict[str, Any]) -> Person:
        actions.join_files(by=request.user, kept=kept, joined=joined, why=data["why"])
        return kept

    return form_page(
        request,
        form,
        about=kept,
        title=_("Two files, one person?"),
        submit=_("They are one person: join the files"),
        act=act,
        template="people_changes/join.html",
        joined=joined,
        rows=reads.compared(kept, joined),
        stays=reads.stays_with(joined),
        refusal=refusal(kept, joined),
    )


def refusal(kept: Person, joined: Person) -> str:
    try:
        rules.check_can_join(side(kept), side(joined), kin=are_kin(kept, joined))
    except Refused as reason:
        return str(reason)
    return ""


@GET_POST
@once
def part(request: StaffRequest, same_id: UUID) -> HttpResponse:
    row = changes.same_to_part(request.held, same_id)
    form = forms.WhyForm(request.POST or None)

    def act(data: dict[str, Any]) -> None:
        actions.part_files(by=request.user, same=row, why=data["why"])

    return form_page(
        request,
        form,
        about=row.kept,
        title=_("They are two people after all"),
        submit=_("Part the files"),
        note=_("What was carried over goes back, unless it was changed since."),
        act=act,
    )
