"""Pages about a household."""

from datetime import date
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET, require_http_methods

from ayllu.accounts.access import StaffRequest
from ayllu.audit import actions as audit
from ayllu.ground import onward
from ayllu.ground.commands import once
from ayllu.ground.constraints import Refused
from ayllu.people.register import access, actions, forms, reads
from ayllu.people.register.models import Household
from ayllu.people.register.views.pages import (
    chosen_or_new,
    form_page,
    is_undecided,
    seen,
    step_page,
)
from ayllu.places.models import Site
from ayllu.ui import links

GET_POST = require_http_methods(["GET", "POST"])


@GET_POST
@once
def new(request: StaffRequest) -> HttpResponse:
    """The household and its people in one form; it works without a script."""
    sites = access.sites_to_enter(request.held)
    asked = next((site for site in sites if site.code == request.GET.get("site")), None)
    wanted = onward.asked(request.GET)
    first = wanted.begin(request.held) if wanted else {}
    first |= {"site": str(asked.pk)} if asked else {}
    form = forms.HouseholdForm(request.POST or None, sites=sites, by=request.user, initial=first)
    rows = forms.row_set(wider(request))
    if "more" in request.POST:
        rows.quiet()
        form.errors.clear()
        return household_page(request, form, rows, status=200)
    if not form.is_bound or not (form.is_valid() & rows.is_valid()):
        return household_page(request, form, rows, status=422 if form.is_bound else 200)
    site = form.chosen_site()
    undecided = [is_undecided(request, row, site) for row in rows.filled()]  # ask about all
    if any(undecided):
        return household_page(request, form, rows, status=200, step=True)
    try:
        household = register(request, form, rows, site)
        form.keep(request.user)
        if wanted is None:
            return seen(household)
        address = wanted.end(household, held=request.held, by=request.user)
        return HttpResponseRedirect(address, status=303)
    except Refused as reason:
        form.add_error(None, str(reason))
        return household_page(request, form, rows, status=422)


def wider(request: StaffRequest) -> Any:
    """What was posted, with two more rows when they were asked for."""
    if request.method != "POST":
        return None
    posted = request.POST.copy()
    if "more" in posted:
        posted["p-TOTAL_FORMS"] = str(min(int(posted.get("p-TOTAL_FORMS") or 0) + 2, 20))
    return posted


def household_page(
    request: StaffRequest, form: Any, rows: Any, *, status: int, step: bool = False
) -> HttpResponse:
    context = {"form": form, "rows": rows, "step": step}
    return render(request, "people_register/household_new.html", context, status=status)


def register(
    request: StaffRequest, form: forms.HouseholdForm, rows: forms.Rows, site: Site
) -> Household:
    """One household, its people, their papers and its telephone, all or nothing."""
    today, data = timezone.localdate(), form.cleaned_data
    household = actions.open_household(
        by=request.user,
        site=site,
        name=data["name"],
        home=form.home(),
        from_day=today,
        violence_recorded=data["violence_recorded"],
        safe_to_visit=data["safe_to_visit"],
        can_undo=True,
    )
    for row in rows.filled():
        enter_row(request, household, row, today)
    if data["number"]:
        actions.add_phone(by=request.user, household=household, **form.phone())
    return household


def enter_row(request: StaffRequest, household: Household, row: forms.RowForm, today: date) -> None:
    person = chosen_or_new(request, row, household.site)
    actions.add_member(
        by=request.user, household=household, person=person, from_day=today, **row.place()
    )
    paper = row.paper()
    if paper:
        actions.enter_paper(by=request.user, person=person, today=today, **paper)


@GET_POST
@once
def member_new(request: StaffRequest, household_id: UUID) -> HttpResponse:
    """Someone joins: a new person, or a registered one chosen in the step."""
    household = access.household_to_edit(request.held, household_id)
    first = {"from_day": timezone.localdate()}
    form = forms.MemberForm(request.POST or None, initial=first)
    if form.is_valid() and is_undecided(request, form, household.site):
        return step_page(request, form, about=household)

    def act(data: dict[str, Any]) -> None:
        person = chosen_or_new(request, form, household.site)
        actions.add_member(
            by=request.user,
            household=household,
            person=person,
            from_day=data["from_day"],
            **form.place(),
        )

    title, submit = _("Add someone to the household"), _("Add to the household")
    return form_page(request, form, about=household, title=title, submit=submit, act=act)


@GET_POST
@once
def member_end(request: StaffRequest, membership_id: UUID) -> HttpResponse:
    row = access.membership_to_edit(request.held, membership_id)

    def act(data: dict[str, Any]) -> None:
        actions.end_membership(by=request.user, membership=row, **data)

    return form_page(
        request,
        forms.EndMemberForm(request.POST or None, initial={"last_day": timezone.localdate()}),
        about=row.household,
        title=_("No longer lives here"),
        submit=_("Record the departure"),
        note=row.person.full_name,
        act=act,
    )


@GET_POST
@once
def move(request: StaffRequest, household_id: UUID) -> HttpResponse:
    household = access.household_to_edit(request.held, household_id)
    form = forms.MoveForm(request.POST or None, initial={"from_day": timezone.localdate()})

    def act(data: dict[str, Any]) -> None:
        actions.move_household(
            by=request.user, household=household, home=form.home(), from_day=data["from_day"]
        )

    title, submit = _("The household moved"), _("Record the new address")
    return form_page(request, form, about=household, title=title, submit=submit, act=act)


@GET_POST
@once
def split(request: StaffRequest, household_id: UUID) -> HttpResponse:
    household = access.household_to_edit(request.held, household_id)
    members = list(reads.members(household, on=timezone.localdate()))
    form = forms.SplitForm(request.POST or None, members=members)

    def act(data: dict[str, Any]) -> Household:
        return actions.split_household(
            by=request.user,
            household=household,
            leaving=[UUID(pk) for pk in data["leaving"]],
            name=data["name"],
            from_day=data["from_day"],
            home=form.home(),
            head=UUID(data["head"]) if data["head"] else None,
        )

    note = _("Those who leave begin a household of their own. Both keep their history.")
    title, submit = _("The household splits"), _("Split the household")
    return form_page(request, form, about=household, title=title, submit=submit, note=note, act=act)


@GET_POST
@once
def phone(request: StaffRequest, household_id: UUID) -> HttpResponse:
    household = access.household_to_edit(request.held, household_id)

    def act(data: dict[str, Any]) -> None:
        actions.add_phone(by=request.user, household=household, **data)

    form = forms.PhoneFields(request.POST or None)
    title, submit = _("Add a telephone"), _("Save the telephone")
    return form_page(request, form, about=household, title=title, submit=submit, act=act)


@GET_POST
@once
def mistaken(request: StaffRequest, household_id: UUID) -> HttpResponse:
    household = access.household_to_edit(request.held, household_id)

    def act(data: dict[str, Any]) -> None:
        actions.mark_mistaken(by=request.user, thing=household, why=data["why"])

    form = forms.WhyForm(request.POST or None)
    note = _("It leaves lists and searches; nothing is deleted. Ten minutes to take it back.")
    title, submit = _("Entered by mistake"), _("Mark as a mistake")
    return form_page(request, form, about=household, title=title, submit=submit, note=note, act=act)


@require_GET
def address(request: StaffRequest, household_id: UUID) -> HttpResponse:
    """The address, on purpose; the reading is recorded before the page is sent."""
    household = access.household_for(request.held, household_id)
    if not access.may_see_address(request.held, household):
        raise Http404
    audit.record(
        "people.address.read",
        by=request.user,
        about=household,
        household_id=household.pk,
        compartment="people",
    )
    home = reads.residence_on(household, on=timezone.localdate())
    edits = access.may_edit(request.held, household.site_id)
    back = links.address_of(household)
    context = {"household": household, "home": home, "edits": edits, "back": back}
    return render(request, "people_register/address.html", context)
