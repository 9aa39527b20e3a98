"""Pages about one person."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from ayllu.accounts.access import StaffRequest
from ayllu.ground.commands import once
from ayllu.people.register import access, actions, forms
from ayllu.people.register.views.pages import (
    chosen_or_new,
    form_page,
    is_undecided,
    step_page,
)

GET_POST = require_http_methods(["GET", "POST"])


@GET_POST
@once
def new(request: StaffRequest) -> HttpResponse:
    sites = access.sites_to_enter(request.held)
    form = forms.NewPersonForm(request.POST or None, sites=sites, by=request.user)
    if form.is_valid() and is_undecided(request, form, form.chosen_site()):
        return step_page(request, form, about=None)

    def act(_data: dict[str, Any]) -> Any:
        form.keep(request.user)
        return chosen_or_new(request, form, form.chosen_site())

    title, submit = _("Register a person"), _("Register the person")
    return form_page(request, form, about=None, title=title, submit=submit, act=act)


@GET_POST
@once
def edit(request: StaffRequest, person_id: UUID) -> HttpResponse:
    person = access.person_to_edit(request.held, person_id)
    form = forms.CorrectForm(request.POST or None, person=person)

    def act(_data: dict[str, Any]) -> None:
        actions.correct_person(by=request.user, person=person, **form.changes())

    title, submit = _("Correct the data of a person"), _("Save the correction")
    return form_page(request, form, about=person, title=title, submit=submit, act=act)


@GET_POST
@once
def death(request: StaffRequest, person_id: UUID) -> HttpResponse:
    person = access.person_to_edit(request.held, person_id)

    def act(data: dict[str, Any]) -> None:
        today = timezone.localdate()
        actions.record_death(by=request.user, person=person, on=data["on"], today=today)

    return form_page(
        request,
        forms.DeathForm(request.POST if request.method == "POST" else None),
        about=person,
        title=_("Record a death"),
        submit=_("Record the death"),
        note=_("The file stays. The person leaves the household on that day."),
        act=act,
    )


@GET_POST
@once
def paper_new(request: StaffRequest, person_id: UUID) -> HttpResponse:
    person = access.person_to_edit(request.held, person_id)

    def act(data: dict[str, Any]) -> None:
        today = timezone.localdate()
        actions.enter_paper(by=request.user, person=person, today=today, **data)

    known = {name: request.GET[name] for name in forms.PaperForm.base_fields if name in request.GET}
    form = forms.PaperForm(request.POST or None, initial=known)
    title, submit = _("Record an identity paper"), _("Save the paper")
    return form_page(request, form, about=person, title=title, submit=submit, act=act)


@GET_POST
@once
def paper_end(request: StaffRequest, paper_id: UUID) -> HttpResponse:
    paper = access.paper_to_edit(request.held, paper_id)

    def act(data: dict[str, Any]) -> None:
        today = timezone.localdate()
        actions.retire_paper(by=request.user, paper=paper, on=today, why=data["why"])

    form = forms.WhyForm(request.POST or None)
    title, submit = _("A paper is no longer in force"), _("Retire the paper")
    return form_page(request, form, about=paper.person, title=title, submit=submit, act=act)


@GET_POST
@once
def phone(request: StaffRequest, person_id: UUID) -> HttpResponse:
    person = access.person_to_edit(request.held, person_id)

    def act(data: dict[str, Any]) -> None:
        actions.add_phone(by=request.user, person=person, **data)

    form = forms.PhoneFields(request.POST or None)
    title, submit = _("Add a telephone"), _("Save the telephone")
    return form_page(request, form, about=person, title=title, submit=submit, act=act)


@GET_POST
@once
def alert(request: StaffRequest, person_id: UUID) -> HttpResponse:
    person = access.person_to_edit(request.held, person_id)

    def act(data: dict[str, Any]) -> None:
        actions.add_care_alert(by=request.user, person=person, **data)

    form = forms.AlertForm(request.POST or None, initial={"from_day": timezone.localdate()})
    title, submit = _("What carers must know"), _("Save the warning")
    return form_page(request, form, about=person, title=title, submit=submit, act=act)


@GET_POST
@once
def occupation(request: StaffRequest, person_id: UUID) -> HttpResponse:
    person = access.person_to_edit(request.held, person_id)

    def act(data: dict[str, Any]) -> None:
        actions.record_occupation(by=request.user, person=person, **data)

    form = forms.OccupationForm(request.POST or None, initial={"from_day": timezone.localdate()})
    title, submit = _("Record work"), _("Save the work")
    return form_page(request, form, about=person, title=title, submit=submit, act=act)


@GET_POST
@once
def mistaken(request: StaffRequest, person_id: UUID) -> HttpResponse:
    person = access.person_to_edit(request.held, person_id)

    def act(data: dict[str, Any]) -> None:
        actions.mark_mistaken(by=request.user, thing=person, why=data["why"])

    form = forms.WhyForm(request.POST or None)
    note = _("It leaves lists and searches; nothing is deleted. Ten minutes to take it back.")
    title, submit = _("Entered by mistake"), _("Mark as a mistake")
    return form_page(request, form, about=person, title=title, submit=submit, note=note, act=act)
