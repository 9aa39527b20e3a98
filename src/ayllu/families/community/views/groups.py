"""Pages of groups: the list, one group, its sheet on paper, who is counted and how."""

from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods

from ayllu.accounts.access import Held, StaffRequest
from ayllu.accounts.sites import mark
from ayllu.audit import actions as audit
from ayllu.families.community import access, actions, forms, reads, rules
from ayllu.families.community.choices import AGES
from ayllu.families.community.views.shared import form_page, typed
from ayllu.ground.commands import once
from ayllu.lib.phones import show_phone

GET_POST = require_http_methods(["GET", "POST"])


def alone(held: Held) -> UUID | None:
    sites = held.sites_as(*access.READ)
    return next(iter(sites)) if len(sites) == 1 else None


@require_GET
def every(request: StaffRequest) -> HttpResponse:
    """Groups of her sites: those that wait for somebody first."""
    ended = request.GET.get("show") == "ended"
    rows = access.groups(request.held).filter(to_day__isnull=not ended)
    today = timezone.localdate()
    lines = reads.lines(rows, today=today)
    mark([line.group for line in lines], request.held)
    sites = request.held.sites_as(*access.READ)
    held = reads.held_in(sites, date(today.year, 1, 1), today)
    found = rules.indirect(held)
    audit.record(
        "families.community_list.read",
        by=request.user,
        site_id=alone(request.held),
        count=len(lines),
    )
    context = {
        "lines": lines,
        "tabs": tabs(ended),
        "ended": ended,
        "tally": tally(lines, len(held), found.total) if not ended else [],
        "works": bool(request.held.sites_as(*access.WORK)),
        "today": today,
    }
    return render(request, "families_community/every.html", context)


def tabs(ended: bool) -> list[dict[str, Any]]:
    return [
        {"label": _("Accompanied"), "url": "?", "current": not ended},
        {"label": _("No longer"), "url": "?show=ended", "current": ended},
    ]


def tally(lines: list[reads.Line], meetings: int, people: int) -> list[tuple[int, str]]:
    return [
        (len(lines), ngettext("group", "groups", len(lines))),
        (meetings, ngettext("meeting this year", "meetings this year", meetings)),
        (people, ngettext("indirect participant", "indirect participants", people)),
    ]


@require_GET
def one(request: StaffRequest, community_group_id: UUID) -> HttpResponse:
    """A group: what comes, what was held, how many came, what was agreed."""
    group = access.group_for(request.held, community_group_id)
    audit.record("families.community.read", by=request.user, about=group)
    today, meetings = timezone.localdate(), reads.of_group(group)
    held = [m for m in meetings if m.held_on and m.state == "held"]
    shown = meetings if request.GET.get("show") == "all" else meetings[: reads.ON_PAGE]
    lately = [m for m in held if m.held_on and m.held_on.year == today.year]
    context = {
        "group": group,
        "phone": show_phone(str(group.contact_phone)) if group.contact_phone else "",
        "ahead": reads.ahead_of(group),
        "meetings": [(m, reads.KNOTS[m.state], reads.in_words(m)) for m in shown],
        "bars": reads.attendance(meetings),
        "year": rules.indirect(lately),
        "held": len(lately),
        "hidden": len(meetings) - len(shown),
        "quiet": rules.is_quiet(group, held[0].held_on if held else None, today=today),
        "works": access.can_work(request.held, group.site_id) and group.to_day is None,
        "today": today,
    }
    return render(request, "families_community/one.html", context)


@require_GET
def sheet(request: StaffRequest, community_group_id: UUID) -> HttpResponse:
    """The blank attendance sheet: boxes to tally in by age and sex, and no line for a name."""
    group = access.group_for(request.held, community_group_id, to=access.WORK)
    audit.record("families.community_sheet.read", by=request.user, about=group)
    ahead = reads.ahead_of(group)
    context = {
        "group": group,
        "meeting": ahead[0] if ahead else None,
        "ages": AGES,
        "what": _("Attendance in numbers"),
        "place": group.site.name,
        "back_url": reverse("families_community_one", args=[group.pk]),
    }
    return render(request, "families_community/sheet.html", context)


@require_GET
def indirect(request: StaffRequest) -> HttpResponse:
    """The indirect participants of a year, group by group, with the rule in the open."""
    today = timezone.localdate()
    asked = request.GET.get("year", "")
    year = int(asked) if asked.isdecimal() and 2000 < int(asked) <= today.year else today.year
    sites = request.held.sites_as(*access.READ)
    access.groups(request.held)
    held = reads.held_in(sites, date(year, 1, 1), min(date(year, 12, 31), today))
    found = rules.indirect(held)
    audit.record(
        "families.community_list.read",
        by=request.user,
        site_id=alone(request.held),
        count=len(found.best),
    )
    times: dict[UUID, int] = {}
    for meeting in held:
        times[meeting.group_id] = times.get(meeting.group_id, 0) + 1
    best = sorted(found.best, key=lambda m: (-m.came, m.group.name))
    context = {
        "found": found,
        "rows": [(m, times[m.group_id]) for m in best],
        "ages": reads.by_age(found.bands),
        "meetings": len(held),
        "year": str(year),
        "years": [str(n) for n in range(today.year, reads.first_year(sites, today) - 1, -1)],
    }
    return render(request, "families_community/indirect.html", context)


@GET_POST
@once
def new(request: StaffRequest) -> HttpResponse:
    """A group that is accompanied from now on."""
    sites = access.sites_to_work(request.held)
    ids = [site.pk for site in sites]
    today, key = timezone.localdate(), "community.new"
    form = forms.GroupForm(
        request.POST or None,
        districts=reads.districts(ids),
        staff=reads.going(ids, on=today),
        today=today,
        initial={"from_day": today, "companion": str(request.user.pk), **typed(request, key)},
    )
    form.ask_site(sites, request.user)

    def act() -> Any:
        made = actions.open_group(site=form.chosen_site(), words=form.told(), by=request.user)
        form.keep(request.user)
        return made

    return form_page(request, form, None, _("Accompany a group"), act, key=key)


@GET_POST
@once
def edit(request: StaffRequest, community_group_id: UUID) -> HttpResponse:
    group = access.group_for(request.held, community_group_id, to=access.WORK)
    today, key = timezone.localdate(), f"community.edit.{group.pk}"
    staff = reads.going([group.site_id], on=today)
    staff += [group.companion] if group.companion not in staff else []
    known = {name: getattr(group, name) for name in forms.GroupForm.base_fields}
    known |= {"companion": str(group.companion_id), "contact_phone": str(group.contact_phone)}
    form = forms.GroupForm(
        request.POST or None,
        districts=reads.districts([group.site_id]),
        staff=staff,
        today=today,
        initial={**known, **typed(request, key)},
    )

    def act() -> Any:
        return actions.change_group(group=group, words=form.told(), by=request.user)

    return form_page(request, form, group, _("Change the group"), act, key=key)


@GET_POST
@once
def end(request: StaffRequest, community_group_id: UUID) -> HttpResponse:
    """No longer accompanied; its meetings stay."""
    group = access.group_for(request.held, community_group_id, to=access.WORK)
    today, key = timezone.localdate(), f"community.end.{group.pk}"
    form = forms.EndForm(
        request.POST or None, today=today, initial={"on_day": today, **typed(request, key)}
    )

    def act() -> Any:
        told = form.cleaned_data
        return actions.end_group(
            group=group, on=told["on_day"], why=told["why"], by=request.user, at=timezone.now()
        )

    return form_page(request, form, group, _("No longer accompanied"), act, key=key)
