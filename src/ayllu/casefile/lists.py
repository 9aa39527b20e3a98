"""The list of families as its page needs it: filters, rows, next page."""

from datetime import date
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _

from ayllu.accounts.access import Held, StaffRequest
from ayllu.accounts.roles import Role
from ayllu.accounts.sites import sites_as
from ayllu.casefile import acts, files, reads
from ayllu.casefile.access import READERS
from ayllu.intake.choices import State
from ayllu.ui import links, words

Context = dict[str, Any]


def wanted(query: QueryDict, request: StaffRequest) -> reads.Wanted:
    """From the address, which holds codes and keys only; nonsense narrows nothing."""
    own = str(request.user.pk) if request.held.has(Role.SOCIAL_WORKER) else ""
    worker = query.get("worker", own)
    return reads.Wanted(
        step=query.get("step", "open"),
        worker=str(key(worker) or ""),
        after=key(query.get("after", "")),
        site=query.get("site", ""),
    )


def key(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


def context(
    request: StaffRequest,
    wanted: reads.Wanted,
    found: list[Any],
    following: UUID | None,
    *,
    today: date,
) -> Context:
    workers = reads.workers(request.held)
    names = reads.names_of(pk for h in found for pk in (h.worker, h.stand_in))
    sites = sites_as(request.held, *READERS)
    marks = {s.pk: s.short_name for s in sites} if len(sites) > 1 else {}
    return {
        "rows": [row(h, names, marks, today=today) for h in found],
        "sites": [("", _("All my sites")), *((s.code, s.name) for s in sites)] if marks else [],
        "site": wanted.site,
        "steps": [("open", _("All open steps")), ("", _("All, also closed")), *State.choices],
        "workers": [("", _("Everyone")), *((str(w.pk), w.short_name) for w in workers)],
        "step": wanted.step,
        "worker": wanted.worker,
        "next_url": address(wanted, following) if following else "",
        "first_url": address(wanted, None) if wanted.after else "",
        "new_url": acts.to("people_household_new") if enters(request.held) else "",
    }


def enters(held: Held) -> bool:
    """Who may register families; whoever only reads is not led to a closed door."""
    return held.has(Role.SOCIAL_WORKER, Role.DIRECTOR)


def address(wanted: reads.Wanted, after: UUID | None) -> str:
    parts = {"step": wanted.step, "worker": wanted.worker}
    parts |= {"site": wanted.site} if wanted.site else {}
    parts |= {"after": str(after)} if after else {}
    return f"{reverse('casefile_households')}?{urlencode(parts)}"


def row(household: Any, names: Any, marks: Any, *, today: date) -> Context:
    """One family: who, where, at which step, when last seen, with whom."""
    worker = names.get(household.worker)
    late = reads.is_late(household, today=today)
    return {
        "tile": {"id": household.pk, "initials": files.initials(household.name)},
        "name": household.name,
        "code": " · ".join(filter(None, (household.code, marks.get(household.site_id, "")))),
        "url": links.address_of(household),
        "place": household.place or "–",
        "step": State(household.step).label if household.step else _("Not yet in a programme"),
        "last": words.ago(household.last_visit, today) if household.last_visit else _("never"),
        "late": late,
        "worker": worker.short_name if worker else _("nobody yet"),
        "stand_in": names[household.stand_in].short_name if household.stand_in else "",
    }
