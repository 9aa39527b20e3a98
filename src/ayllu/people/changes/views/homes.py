"""Where people live: the list of who lives nowhere, and the acts that end it."""

from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from ayllu.accounts.access import StaffRequest
from ayllu.audit import actions as audit
from ayllu.ground.commands import once
from ayllu.people.changes import actions, forms, reads
from ayllu.people.changes.views.pages import GET_POST, form_page, show
from ayllu.people.kin import reads as kin
from ayllu.people.register import access
from ayllu.people.register.models import Household, Membership, Person
from ayllu.people.register.reads import members, residence_on, tile_of
from ayllu.ui import links


@require_GET
def without_home(request: StaffRequest) -> HttpResponse:
    """Nobody vanishes: who belongs to no household, and where nobody lives."""
    sites = access.sites_to_enter(request.held)
    today = timezone.localdate()
    people = list(reads.without_home(request.held, on=today)[: reads.MOST])
    homes = reads.last_homes(people)
    households = list(reads.empty_households(request.held)[: reads.MOST])
    audit.record(
        "people.nowhere.read",
        by=request.user,
        site_id=sites.values_list("pk", flat=True)[0],
        compartment="people",
        count=len(people) + len(households),
    )
    context = {
        "people": [
            (tile_of(p), p, links.address_of(p), homes.get(p.pk), p.age_on(today)) for p in people
        ],
        "households": [(tile_of(h), h, links.address_of(h), reads.end_of(h)) for h in households],
        "most": reads.MOST,
    }
    return render(request, "people_changes/without_home.html", context)


def offered(request: StaffRequest, person: Person) -> QuerySet[Household]:
    """Households where she lived, and where her kin live now."""
    today = timezone.localdate()
    own = Membership.objects.filter(person=person).values("household_id")
    near = Membership.objects.in_force(today).filter(person__in=kin.near(person))
    found = access.households_for(request.held).filter(
        Q(pk__in=own) | Q(pk__in=near.values("household_id")), site=person.site, mistaken_at=None
    )
    return found.order_by("name")


@GET_POST
@once
def place(request: StaffRequest, person_id: UUID) -> HttpResponse:
    person = access.person_to_edit(request.held, person_id)
    form = forms.PlaceForm(
        request.POST or None,
        households=offered(request, person),
        initial={"from_day": timezone.localdate()},
    )

    def act(data: dict[str, Any]) -> Household:
        chosen, name = data.pop("household"), data.pop("name")
        if chosen == forms.NEW:
            return actions.open_home_for(
                by=request.user,
                person=person,
                name=name,
                role=data["role"],
                from_day=data["from_day"],
            )
        household = access.household_to_edit(request.held, UUID(chosen))
        actions.place(by=request.user, person=person, household=household, **data)
        return household

    elsewhere = reverse("people_whereabouts_new", args=[person.pk])
    return form_page(
        request,
        form,
        about=person,
        title=_("Where does she or he live?"),
        submit=_("Record the household"),
        act=act,
        other_url=elsewhere,
        other_label=_("In no household of ours: say where"),
    )


@GET_POST
@once
def whereabouts(request: StaffRequest, person_id: UUID) -> HttpResponse:
    person = access.person_to_edit(request.held, person_id)
    form = forms.WhereForm(request.POST or None, initial={"from_day": timezone.localdate()})

    def act(data: dict[str, Any]) -> None:
        actions.record_whereabouts(by=request.user, person=person, **data)

    return form_page(
        request,
        form,
        about=person,
        title=_("Lives in no household of ours"),
        submit=_("Record where"),
        note=_("She or he leaves the list of people without a household; the history stays."),
        act=act,
    )


@GET_POST
@once
def end(request: StaffRequest, household_id: UUID) -> HttpResponse:
    household = access.household_to_edit(request.held, household_id)
    found = reads.end_of(household)
    first = {"because": found.because if found else "unknown"}
    form = forms.EndForm(request.POST or None, initial=first)

    def act(data: dict[str, Any]) -> None:
        actions.confirm_end(by=request.user, household=household, **data)

    return form_page(
        request,
        form,
        about=household,
        title=_("What happened to this household?"),
        submit=_("Record what happened"),
        note=_("Nobody lives here now. The file stays; if somebody comes back, it opens again."),
        act=act,
    )


@GET_POST
@once
def heads(request: StaffRequest, household_id: UUID) -> HttpResponse:
    household = access.household_to_edit(request.held, household_id)
    today = timezone.localdate()
    form = forms.HeadsForm(
        request.POST or None, rows=list(members(household, on=today)), today=today
    )

    def act(data: dict[str, Any]) -> None:
        carers = {UUID(pk) for pk in data["carers"]}
        actions.set_heads(
            by=request.user, household=household, head=UUID(data["head"]), carers=carers
        )

    return form_page(
        request,
        form,
        about=household,
        title=_("Who heads the household, who cares for the children"),
        submit=_("Save"),
        act=act,
    )


@require_GET
def life(request: StaffRequest, household_id: UUID) -> HttpResponse:
    """What happened? One door to the acts on a household and its people."""
    household = access.household_to_edit(request.held, household_id)
    today = timezone.localdate()
    rows = [
        {"tile": tile_of(m.person), "person": m.person, "row": m}
        for m in members(household, on=today)
    ]
    context = {"household": household, "rows": rows, "back": links.address_of(household)}
    return render(request, "people_changes/life.html", context)


@GET_POST
@once
def way(request: StaffRequest, household_id: UUID) -> HttpResponse:
    """How one gets there, typed at the desk or taken from the phone at the door."""
    household = access.household_to_edit(request.held, household_id)
    home = residence_on(household, on=timezone.localdate())
    if not access.may_see_address(request.held, household):
        raise Http404
    if home is None:
        return redirect("people_move", household.pk)
    audit.record(
        "people.address.read",
        by=request.user,
        about=household,
        household_id=household.pk,
        compartment="people",
    )
    initial = {name: getattr(home, name) for name in actions.WAY}
    form = forms.WayForm(request.POST or None, initial=initial)
    onward = safe_next(request)
    if form.is_valid():
        actions.tell_way(by=request.user, home=home, **form.cleaned_data)
        return redirect(onward or links.address_of(household) or "/")
    return show(
        request,
        form,
        about=household,
        title=_("How to get there"),
        submit=_("Save"),
        template="people_changes/way.html",
        home=home,
        onward=onward,
    )


def safe_next(request: StaffRequest) -> str:
    """Back to the day of visits from which she came; never to another place."""
    asked = request.POST.get("next", "") or request.GET.get("next", "")
    here = url_has_allowed_host_and_scheme(asked, allowed_hosts=None)
    return asked if here and asked.startswith("/") else ""
