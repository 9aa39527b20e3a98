"""On paper: the blank form to take along, and the filled one."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from ayllu.accounts.access import StaffRequest
from ayllu.audit import actions as audit
from ayllu.intake import reads as intake
from ayllu.intake.choices import Dimension
from ayllu.intake.scale import SCALES
from ayllu.visits import access, reads
from ayllu.visits.choices import Unseen
from ayllu.visits.models import Visit
from ayllu.visits.views.frame import words_of


@require_GET
def blank(request: StaffRequest, visit_id: UUID) -> HttpResponse:
    """To take along: who lives there with boxes, the eight dimensions, lines."""
    visit = access.visit(request.held, visit_id, to_work=True)
    audit.record("visits.form.read", by=request.user, about=visit)
    day = visit.planned_on or timezone.localdate()
    context = {
        **sheet(visit, _("Home visit form")),
        "members": [
            {"m": m, "is_child": reads.is_child(m, day)}
            for m in reads.members(visit.household, day)
        ],
        "reasons": [u.label for u in Unseen],
        "dimensions": [{"label": d.label, "scale": SCALES[d]} for d in Dimension],
    }
    return render(request, "visits/blank.html", context)


@require_GET
def filled(request: StaffRequest, visit_id: UUID) -> HttpResponse:
    """What was written, on paper, for the folder that is kept locked."""
    visit = access.visit(request.held, visit_id)
    audit.record("visits.filled.read", by=request.user, about=visit)
    context = {
        **sheet(visit, _("Home visit")),
        "words": words_of(visit) if visit.is_held else [],
        "noted": visit.noted.order_by("id"),
        "papers": visit.papers.count(),
    }
    return render(request, "visits/filled.html", context)


def sheet(visit: Visit, what: str) -> dict[str, Any]:
    return {
        "visit": visit,
        "way": intake.ways([visit.household])[visit.household_id],
        "what": what,
        "code": visit.code,
        "place": visit.site.name,
        "back_url": reverse("visits_one", args=[visit.pk]),
    }
