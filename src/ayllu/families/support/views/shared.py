"""What the pages of services share: the family in view, a service that is already written."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from ayllu.accounts.access import StaffRequest
from ayllu.families.support import reads, rules
from ayllu.families.support.choices import Service
from ayllu.families.support.reads import Recipient
from ayllu.families.support.rules import What
from ayllu.people.register.models import Household, Person
from ayllu.ui import links

NOT_TYPED = {"csrfmiddlewaretoken", "command", "again", "leave_out"}


def framed(household: Household, **more: Any) -> dict[str, Any]:
    return {"household": household, "household_url": links.address_of(household), **more}


def status_of(form: Any) -> int:
    """A refused form is shown again with 422."""
    return 422 if form.is_bound else 200


def wanted(request: StaffRequest, recipients: Sequence[Recipient], what: What) -> list[Recipient]:
    """All of them, or, when she said so, only those who do not have it that day."""
    if "leave_out" not in request.POST:
        return list(recipients)
    known = reads.known(recipients, service=what.service, detail=what.detail, on=what.on_day)
    return [r for r in recipients if r not in known]


def ask(
    request: StaffRequest, found: rules.Already, what: What, total: int, back_url: str
) -> HttpResponse:
    """Already written that day: again, only the others, or nothing. Nothing is lost meanwhile."""
    homes = Household.objects.in_bulk([h for h, _p in found.known])
    people = Person.objects.in_bulk([p for _h, p in found.known if p])
    names = [(homes[h].name, people[p].full_name if p else "") for h, p in found.known]
    context = {
        "names": sorted(names),
        "others": total - len(names),
        "what": what,
        "service": what.detail or Service(what.service).label,
        "typed": [
            (name, value)
            for name in request.POST
            if name not in NOT_TYPED
            for value in request.POST.getlist(name)
        ],
        "back_url": back_url,
    }
    return render(request, "families_support/again.html", context, status=409)
