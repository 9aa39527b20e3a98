"""Pages of kinship: a parent, a guardian, a couple, a birth."""

from typing import Any
from uuid import UUID

from django import forms as django_forms
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from ayllu.accounts.access import StaffRequest
from ayllu.ground.commands import once
from ayllu.ground.constraints import Refused
from ayllu.people.kin import actions, forms, reads
from ayllu.people.register import access
from ayllu.people.register.models import Household, Person
from ayllu.ui import links

GET_POST = require_http_methods(["GET", "POST"])


def answer(
    request: StaffRequest,
    form: django_forms.Form,
    about: Person | Household,
    words: tuple[str | Promise, str | Promise],
    act: Any,
) -> HttpResponse:
    """One form, one act; back to the file."""
    if form.is_valid():
        try:
            act(form.cleaned_data)
            return HttpResponseRedirect(links.address_of(about) or "/", status=303)
        except Refused as reason:
            form.add_error(None, str(reason))
    context = {
        "form": form,
        "about": about,
        "back": links.address_of(about),
        "title": words[0],
        "submit": words[1],
    }
    status = 422 if form.is_bound else 200
    return render(request, "people_kin/form.html", context, status=status)


@GET_POST
@once
def parent_new(request: StaffRequest, person_id: UUID) -> HttpResponse:
    child = access.person_to_edit(request.held, person_id)
    people = list(reads.around(child))
    form = forms.ParentForm(request.POST or None, people=people)

    def act(data: dict[str, Any]) -> None:
        parent = access.person_for(request.held, UUID(data.pop("person")))
        actions.add_parent(by=request.user, child=child, parent=parent, **data)

    return answer(request, form, child, (_("Record a parent"), _("Save the parent")), act)


@GET_POST
@once
def guardian_new(request: StaffRequest, person_id: UUID) -> HttpResponse:
    child = access.person_to_edit(request.held, person_id)
    people = list(reads.around(child))
    first = {"from_day": timezone.localdate()}
    form = forms.GuardianForm(request.POST or None, people=people, initial=first)

    def act(data: dict[str, Any]) -> None:
        chosen = data.pop("person")
        guardian = access.person_for(request.held, UUID(chosen)) if chosen else None
        actions.add_guardian(by=request.user, child=child, guardian=guardian, **data)

    return answer(request, form, child, (_("Record a guardian"), _("Save the guardian")), act)


@GET_POST
@once
def union_new(request: StaffRequest, person_id: UUID) -> HttpResponse:
    one = access.person_to_edit(request.held, person_id)
    people = list(reads.around(one))
    form = forms.UnionForm(request.POST or None, people=people)

    def act(data: dict[str, Any]) -> None:
        other = access.person_for(request.held, UUID(data.pop("person")))
        actions.record_union(by=request.user, one=one, other=other, **data)

    return answer(request, form, one, (_("Record a couple"), _("Save the couple")), act)


@GET_POST
@once
def baby_new(request: StaffRequest, household_id: UUID) -> HttpResponse:
    """A birth in the household: names, mother and father, her place at home."""
    household = access.household_to_edit(request.held, household_id)
    people = list(reads.living_in(household, on=timezone.localdate()))
    form = forms.BabyForm(request.POST or None, people=people)

    def act(data: dict[str, Any]) -> None:
        mother = access.person_for(request.held, UUID(data["mother"]))
        chosen = data["father"]
        father = access.person_for(request.held, UUID(chosen)) if chosen else None
        actions.new_baby(
            by=request.user,
            household=household,
            mother=mother,
            father=father,
            from_day=data["born_on"],
            **form.person_fields(),
        )

    return answer(request, form, household, (_("A birth"), _("Register the baby")), act)
