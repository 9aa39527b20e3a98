"""What the pages of visits share: where one stands, a form shown again."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from ayllu.accounts.access import StaffRequest
from ayllu.people.register.models import Household
from ayllu.people.register.reads import tile_of
from ayllu.ui import links
from ayllu.visits import access, reads
from ayllu.visits.models import Visit
from ayllu.visits.reads import danger

Crumb = tuple[str, str]


def page(
    request: StaffRequest, template: str, here: str, *crumbs: Crumb, status: int = 200, **more: Any
) -> HttpResponse:
    context = {"here": here, "crumbs": crumbs, "today": timezone.localdate(), **more}
    return render(request, f"visits/{template}.html", context, status=status)


def family_page(
    request: StaffRequest, template: str, here: str, family: Household, *crumbs: Crumb, **more: Any
) -> HttpResponse:
    """Under the file of the family; an answer to a form that was not right is a 422."""
    first = (family.called, links.address_of(family) or reverse("visits_list"))
    status = 422 if getattr(more.get("form"), "is_bound", False) else 200
    more = {"household": family, "tile": tile_of(family), **more}
    more.setdefault("back_url", (crumbs[-1] if crumbs else first)[1])
    return page(request, template, here, first, *crumbs, status=status, **more)


def crumb(visit: Visit) -> Crumb:
    return visit.code, reverse("visits_one", args=[visit.pk])


def two(request: StaffRequest, family: Household, but: UUID) -> dict[str, Any]:
    """Who may go along, and whether somebody must."""
    today = timezone.localdate()
    return {
        "colleagues": access.colleagues(family.site_id, today).exclude(pk=but),
        "dangers": danger.of(family, on=today),
    }


def words_of(visit: Visit) -> list[dict[str, Any]]:
    """Of each member on the day of the visit: seen, why not, or no word."""
    day = visit.done_on or timezone.localdate()
    said = {w.person_id: w for w in visit.words.select_related("person")}
    rows: list[dict[str, Any]] = [
        {
            "m": m,
            "person": m.person,
            "is_child": reads.is_child(m, day),
            "word": said.pop(m.person_id, None),
        }
        for m in reads.members(visit.household, day)
    ]
    return rows + [{"person": w.person, "word": w, "is_child": w.is_child} for w in said.values()]


def tabs_of(request: StaffRequest, wanted: str, alone: int | None) -> Sequence[dict[str, object]]:
    here = reverse("visits_list")
    tabs = [
        {"label": _("Mine"), "url": here, "current": wanted == "mias"},
        {"label": _("Everyone's"), "url": f"{here}?lista=todas", "current": wanted == "todas"},
    ]
    if alone is not None:
        word = _("Alone, with a reason (%(n)s)") % {"n": alone}
        tabs.append({"label": word, "url": f"{here}?lista=solas", "current": wanted == "solas"})
    return tabs
