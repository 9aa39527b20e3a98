"""The file of a household and of a person. Each reading is recorded before the page is sent."""

from typing import cast
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from ayllu.accounts.access import StaffRequest, require
from ayllu.audit import actions as audit
from ayllu.casefile import access, acts, files, lists, panels, reads
from ayllu.people.register.models import Household, Person


@require_GET
def households(request: HttpRequest) -> HttpResponse:
    """The list of families; without a choice, a social worker's own."""
    staff = cast(StaffRequest, request)
    require(staff.held, *access.READERS)
    today = timezone.localdate()
    wanted = lists.wanted(request.GET, staff)
    found, following = reads.families(staff.held, wanted, today=today)
    site_id = found[0].site_id if found else None
    audit.record("casefile.households.read", by=staff.user, site_id=site_id, count=len(found))
    context = lists.context(staff, wanted, found, following, today=today)
    return render(request, "casefile/households.html", context)


def opened_household(request: HttpRequest, pk: UUID) -> tuple[StaffRequest, Household]:
    staff = cast(StaffRequest, request)
    household = access.household_for(staff.held, pk)
    audit.record("casefile.household.read", by=staff.user, about=household, household_id=pk)
    return staff, household


@require_GET
def household(request: HttpRequest, pk: UUID) -> HttpResponse:
    staff, family = opened_household(request, pk)
    today = timezone.localdate()
    shown = panels.gathered(panels.HOUSEHOLD, family, staff.held, today=today)
    events = panels.thread(
        panels.HOUSEHOLD_EVENTS, family, many=panels.HOUSEHOLD_MANY, most=files.SHORT_THREAD
    )
    context = {
        **files.household_frame(family, staff.held, shown, "summary"),
        **panels.columns(shown),
        "entries": files.entries(events[: files.SHORT_THREAD]),
        "reads": files.readings(staff, pk, pk, today=today, short=True),
    }
    return render(request, "casefile/household.html", context)


@require_GET
def household_plan(request: HttpRequest, pk: UUID) -> HttpResponse:
    staff, family = opened_household(request, pk)
    shown = panels.gathered(panels.HOUSEHOLD_PLAN, family, staff.held, today=timezone.localdate())
    context = files.household_frame(family, staff.held, shown, "plan")
    context["start_url"] = acts.to("families_plan_new", pk)
    return render(request, "casefile/household_plan.html", context)


@require_GET
def household_visits(request: HttpRequest, pk: UUID) -> HttpResponse:
    staff, family = opened_household(request, pk)
    today = timezone.localdate()
    shown = panels.gathered(panels.HOUSEHOLD_VISITS, family, staff.held, today=today)
    context = files.household_frame(family, staff.held, shown, "visits")
    context["plan_url"] = acts.to("visits_new", pk)
    return render(request, "casefile/household_visits.html", context)


@require_GET
def household_story(request: HttpRequest, pk: UUID) -> HttpResponse:
    staff, family = opened_household(request, pk)
    until = files.until(request.GET)
    events = panels.thread(panels.HOUSEHOLD_EVENTS, family, many=panels.HOUSEHOLD_MANY, until=until)
    context = files.household_frame(family, staff.held, [], "story")
    context |= files.story(events, until)
    return render(request, "casefile/household_story.html", context)


@require_GET
def household_opened(request: HttpRequest, pk: UUID) -> HttpResponse:
    staff, family = opened_household(request, pk)
    found = files.readings(staff, pk, pk, today=timezone.localdate(), short=False)
    context = {**files.household_frame(family, staff.held, [], ""), "reads": found}
    return render(request, "casefile/household_opened.html", context)


def opened_person(request: HttpRequest, pk: UUID) -> tuple[StaffRequest, Person]:
    staff = cast(StaffRequest, request)
    who = access.person_for(staff.held, pk)
    audit.record("casefile.person.read", by=staff.user, about=who, compartment="people")
    return staff, who


@require_GET
def person(request: HttpRequest, pk: UUID) -> HttpResponse:
    staff, who = opened_person(request, pk)
    today = timezone.localdate()
    shown = panels.gathered(panels.PERSON, who, staff.held, today=today)
    events = panels.life(who, staff.held, most=files.SHORT_THREAD)
    context = {
        **files.person_frame(who, staff.held, shown, today=today),
        "side": panels.gathered(panels.PERSON_ASIDE, who, staff.held, today=today),
        "entries": files.entries(events[: files.SHORT_THREAD]),
        "reads": files.readings(staff, pk, None, today=today, short=True),
    }
    return render(request, "casefile/person.html", context)


@require_GET
def person_story(request: HttpRequest, pk: UUID) -> HttpResponse:
    staff, who = opened_person(request, pk)
    today = timezone.localdate()
    until = files.until(request.GET)
    events = panels.life(who, staff.held, until=until)
    context = files.person_frame(who, staff.held, [], today=today)
    context |= files.story(events, until) | {"here": _("Story")}
    return render(request, "casefile/person_story.html", context)


@require_GET
def person_opened(request: HttpRequest, pk: UUID) -> HttpResponse:
    staff, who = opened_person(request, pk)
    today = timezone.localdate()
    found = files.readings(staff, pk, None, today=today, short=False)
    context = files.person_frame(who, staff.held, [], today=today)
    context |= {"reads": found, "here": _("Who opened it")}
    return render(request, "casefile/person_opened.html", context)
