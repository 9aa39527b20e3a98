"""What the pages share: one form, one act, one answer; and the step "already registered?"."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from ayllu.accounts.access import StaffRequest
from ayllu.audit import actions as audit
from ayllu.ground.constraints import Refused
from ayllu.lib.matching import PersonSketch
from ayllu.people.register import access, actions, reads
from ayllu.people.register.forms import PersonForm
from ayllu.people.register.models import Household, Person
from ayllu.places.models import Site
from ayllu.ui import links

Text = str | Promise


def seen(thing: Any) -> HttpResponse:
    """Go to the page that shows a thing."""
    return HttpResponseRedirect(links.address_of(thing) or "/", status=303)


def form_page(
    request: StaffRequest,
    form: forms.Form,
    *,
    about: Person | Household | None,
    title: Text,
    submit: Text,
    act: Callable[[dict[str, Any]], Any],
    note: Text = "",
) -> HttpResponse:
    """Show the form; when it is right, act and go to what ``act`` gave back or to ``about``."""
    if form.is_valid():
        try:
            return seen(act(form.cleaned_data) or about)
        except Refused as reason:
            form.add_error(None, str(reason))
    return show(request, form, about=about, title=title, submit=submit, note=note)


def show(
    request: StaffRequest,
    form: forms.Form,
    *,
    about: Person | Household | None,
    title: Text,
    submit: Text,
    note: Text = "",
) -> HttpResponse:
    """The page of one form; with errors, 422."""
    context = {
        "form": form,
        "title": title,
        "submit": submit,
        "note": note,
        "about": about,
        "back": links.address_of(about) if about else "",
    }
    status = 422 if form.is_bound and form.errors else 200
    return render(request, "people_register/form.html", context, status=status)


def step_page(request: StaffRequest, form: PersonForm, *, about: Household | None) -> HttpResponse:
    """Shown once before a new person: who may be the same."""
    title = _("Is she or he already registered?")
    return show(request, form, about=about, title=title, submit=_("Go on"))


def is_undecided(request: StaffRequest, form: PersonForm, site: Site) -> bool:
    """Whether someone alike exists and nobody said yet who it is; then the form shows them."""
    if form.cleaned_data.get("same_as"):
        return False
    data = form.cleaned_data
    number = data["number"] if data.get("kind") in ("", "dni") else ""
    sketch = PersonSketch(
        given=data["given_names"],
        primer=data["primer_apellido"],
        segundo=data["segundo_apellido"],
        birth_date=data["birth"].day,
        birth_precision=data["birth"].precision,
        dni=number or "",
    )
    people = access.persons_for(request.held).real()
    alike = reads.alike(people, sketch, on=timezone.localdate())
    elsewhere = reads.count_elsewhere(sketch)
    if not (alike or elsewhere):
        return False
    audit.record(
        "people.search.alike.read",
        by=request.user,
        site_id=site.pk,
        compartment="people",
        count=len(alike) + elsewhere,
    )
    form.ask(alike, elsewhere)
    return True


def chosen_or_new(request: StaffRequest, form: PersonForm, site: Site) -> Person:
    """The registered person who was chosen in the step, or a new one with her reason."""
    same = form.cleaned_data.get("same_as", "")
    if same and same != "new":
        return access.person_to_edit(request.held, UUID(same))
    return actions.register_person(by=request.user, site=site, **form.person_fields())
