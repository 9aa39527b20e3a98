"""How long what is kept, and how it ends: the same lines that the program obeys."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from ayllu.accounts.access import StaffRequest
from ayllu.keeping import policy as policies
from ayllu.places import reads as places
from ayllu.safekeeping import reads


@require_GET
def policy(request: StaffRequest) -> HttpResponse:
    today = timezone.localdate()
    context = {
        "chapters": policies.chapters(places.terms_on(today)),
        "today": today,
        "night": reads.last_night(),
    }
    return render(request, "safekeeping/policy.html", context)
