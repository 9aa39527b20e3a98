"""Pages of meetings: plan, tell in two or three taps, not held, entered by mistake."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_http_methods

from ayllu.accounts.access import StaffRequest
from ayllu.accounts.models import User
from ayllu.families.community import access, actions, forms, reads
from ayllu.families.community.choices import Band, State
from ayllu.families.community.models import Group, Meeting
from ayllu.families.community.views.shared import form_page, typed
from ayllu.ground.commands import once

GET_POST = require_http_methods(["GET", "POST"])
SHARED = ("topic", "detail", "place", "starts_at")


def staff_for(group: Group, meeting: Meeting | None = None) -> list[User]:
    """Who works at the site today, and who was written down already."""
    found = reads.going([group.site_id], on=timezone.localdate())
    written = [group.companion]
    written += [u for u in (meeting.worker, meeting.second_worker) if u] if meeting else []
    return [*found, *(u for u in dict.fromkeys(written) if u not in found)]


def usual(group: Group) -> dict[str, Any]:
    """As the last time: same place, who accompanies the group."""
    return {"place": group.place, "worker": str(group.companion_id), "counted": "counted"}


@GET_POST
@once
def plan(request: StaffRequest, community_group_id: UUID) -> HttpResponse:
    group = access.group_for(request.held, community_group_id, to=access.WORK)
    key = f"community.plan.{group.pk}"
    form = forms.PlanForm(
        request.POST or None,
        staff=staff_for(group),
        today=timezone.localdate(),
        initial={**usual(group), **typed(request, key)},
    )

    def act() -> Any:
        return actions.plan(group=group, words=form.told(), by=request.user, at=timezone.now())

    return form_page(request, form, group, _("Plan a meeting"), act, key=key)


@GET_POST
@once
def held(request: StaffRequest, community_group_id: UUID) -> HttpResponse:
    """A meeting that nobody had planned."""
    group = access.group_for(request.held, community_group_id, to=access.WORK)
    known = {**usual(group), "held_on": timezone.localdate()}
    return tell_page(request, group, None, known, f"community.held.{group.pk}")


@GET_POST
@once
def tell(request: StaffRequest, meeting_id: UUID) -> HttpResponse:
    """What was planned is known; numbers are typed and saved. Told again, it is corrected."""
    meeting = access.meeting_for(request.held, meeting_id)
    known = {name: getattr(meeting, name) for name in (*SHARED, "minutes", *Band.values)}
    known |= {
        "counted": meeting.counted or "counted",
        "held_on": meeting.held_on or meeting.planned_on,
        "worker": str(meeting.worker_id),
        "second_worker": str(meeting.second_worker_id or ""),
    }
    return tell_page(request, meeting.group, meeting, known, f"community.tell.{meeting.pk}")


def tell_page(
    request: StaffRequest, group: Group, meeting: Meeting | None, known: dict[str, Any], key: str
) -> HttpResponse:
    form = forms.TellForm(
        request.POST or None,
        staff=staff_for(group, meeting),
        today=timezone.localdate(),
        initial={**known, **typed(request, key)},
    )
    again = meeting is not None and meeting.state == State.HELD

    def act() -> Any:
        return actions.tell(
            group=group,
            meeting=meeting,
            words=form.told(),
            next_on=form.cleaned_data["next_on"],
            by=request.user,
            at=timezone.now(),
        )

    here = _("Correct the meeting") if again else _("Tell the meeting")
    more: dict[str, Any] = {"meeting": meeting, "again": again, "template": "tell"}
    return form_page(request, form, group, here, act, key=key, **more)


def why_page(
    request: StaffRequest, meeting: Meeting, here: str, verb: str, act: Callable[[str], Any]
) -> HttpResponse:
    key = f"community.{verb}.{meeting.pk}"
    form = forms.WhyForm(request.POST or None, initial=typed(request, key))

    def done() -> Any:
        return act(form.cleaned_data["why"])

    return form_page(request, form, meeting.group, here, done, key=key, meeting=meeting)


@GET_POST
@once
def cancel(request: StaffRequest, meeting_id: UUID) -> HttpResponse:
    """Planned and not held, with the reason."""
    meeting = access.meeting_for(request.held, meeting_id)

    def act(why: str) -> Any:
        return actions.cancel(meeting=meeting, why=why, by=request.user, at=timezone.now())

    return why_page(request, meeting, _("The meeting was not held"), "cancel", act)


@GET_POST
@once
def mistaken(request: StaffRequest, meeting_id: UUID) -> HttpResponse:
    """Written of the wrong group or twice: it counts for nothing from now on."""
    meeting = access.meeting_for(request.held, meeting_id)

    def act(why: str) -> Any:
        return actions.mistaken(meeting=meeting, why=why, by=request.user)

    return why_page(request, meeting, pgettext("meeting", "Entered by mistake"), "mistaken", act)
