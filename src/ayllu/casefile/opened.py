"""One child's file, read by an opening: what must be known in an emergency, nothing to edit."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from ayllu.accounts.access import Held, StaffRequest
from ayllu.audit import actions as audit
from ayllu.casefile import files
from ayllu.intake import reads as intake
from ayllu.locks import access, reads
from ayllu.people.register import panels as register
from ayllu.people.register import reads as people
from ayllu.visits.models import Visit

VISITS = 3
NOBODY: dict[Any, frozenset[UUID]] = {}


@require_GET
def by_opening(request: StaffRequest, opening_id: UUID) -> HttpResponse:
    """Each reading is recorded twice: on the opening, and on the file as any reading of it."""
    now = timezone.now()
    opening = access.own_opening(request.held, opening_id, now=now)
    child, today = opening.person, timezone.localdate()
    audit.record("casefile.opening.read", by=request.user, about=opening, compartment="people")
    audit.record("casefile.person.read", by=request.user, about=child, compartment="people")
    reader = Held(request.held.user_id, NOBODY)  # no role: nothing of it can be changed
    home = people.household_on(child, on=today)
    visits = Visit.objects.filter(household=home).exclude(done_on=None)
    context = {
        "opening": opening,
        "person": child,
        "face": files.face_of(child, reader),
        "line": files.person_line(child, reader, today),
        "flags": files.person_flags(child, today),
        "panels": register.of_person(child, held=reader, today=today),
        "beside": reads.beside(child.pk),
        "home": home,
        "way": intake.ways([home])[home.pk] if home else None,
        "visits": visits.order_by("-done_on")[:VISITS] if home else [],
    }
    return render(request, "casefile/opened.html", context)
