"""The way of a day: whose it is, on the phone with big buttons, and on paper."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, cast
from uuid import UUID

from django import forms
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from ayllu.accounts.access import StaffRequest, require
from ayllu.accounts.models import User
from ayllu.audit import actions as audit
from ayllu.desk import way
from ayllu.intake import reads as intake
from ayllu.visits import access, reads


class AskedForm(forms.Form):
    """Which day and whose; nothing else is asked in an address."""

    dia = forms.DateField(required=False, input_formats=["%Y-%m-%d", "%d/%m/%Y"])
    de = forms.UUIDField(required=False)


def context_of(request: HttpRequest) -> dict[str, Any]:
    """Today and her own where nothing is asked; what the page and the sheet share."""
    staff = cast(StaffRequest, request)
    require(staff.held, *access.READ)
    form = AskedForm(request.GET)
    said = form.cleaned_data if form.is_valid() else {}
    day, whose = said.get("dia") or timezone.localdate(), said.get("de") or staff.user.pk
    rows = reads.of_day(access.visits(staff.held), whose, day)
    audit.record("visits.day.read", by=staff.user, count=len(rows))
    people = workers(staff)
    stops = way.stops(rows, day=day)
    return {
        "stops": stops,
        "km": way.whole(stops),
        "day": day,
        "who": next((u for u in people if u.pk == whose), staff.user),
        "people": people,
        "works": staff.held.has(*access.WORK),
        **addresses(day, whose),
    }


def week_of(request: HttpRequest) -> dict[str, Any]:
    """What she has planned for the next seven days, and what is late."""
    staff = cast(StaffRequest, request)
    require(staff.held, *access.WORK)
    today = timezone.localdate()
    mine = reads.planned(access.visits(staff.held, to_work=True)).filter(worker=staff.user)
    rows = list(mine.filter(planned_on__lte=today + timedelta(days=7))[:40])
    audit.record("visits.form.read", by=staff.user, count=len(rows))
    ways = intake.ways(v.household for v in rows)
    sheets = [{"visit": v, "way": ways[v.household_id]} for v in rows]
    return {"sheets": sheets, "today": today, "back_url": reverse("visits_list")}


def addresses(day: date, whose: UUID) -> dict[str, str]:
    def at(name: str, when: date) -> str:
        return f"{reverse(name)}?dia={when:%Y-%m-%d}&de={whose}"

    step = timedelta(days=1)
    return {
        "before_url": at("desk_day", day - step),
        "after_url": at("desk_day", day + step),
        "sheet_url": at("desk_day_sheet", day),
        "back_url": at("desk_day", day),
    }


def workers(staff: StaffRequest) -> Sequence[User]:
    """Whose day she may ask for: those who have visits at her sites lately."""
    own = access.visits(staff.held).filter(cancelled_why="")
    recent = own.filter(planned_on__gte=timezone.localdate() - timedelta(days=60))
    return list(User.objects.filter(pk__in=recent.values("worker_id")).order_by("given_names"))
