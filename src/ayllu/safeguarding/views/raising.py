"""Anyone raises a concern, from anywhere; nothing of it stays on the page."""

import re
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from ayllu.accounts.access import StaffRequest
from ayllu.accounts.sites import sites_as
from ayllu.ground.commands import once
from ayllu.people.register.models import Person
from ayllu.places.models import Site
from ayllu.safeguarding import actions, forms, reads

CODE = re.compile(r"S-[0-9A-Z]{5}")


@require_http_methods(["GET", "POST"])
@once
def raise_(request: StaffRequest) -> HttpResponse:
    """The answer shows the code and nothing else."""
    person = visible_person(request.GET.get("person", ""))
    sites = [person.site] if person else own_sites(request)
    form = forms.RaiseForm(
        request.POST or None, staff=reads.colleagues(), sites=sites, by=request.user
    )
    if form.is_valid():
        code = actions.raise_concern(
            by=request.user,
            site=form.chosen_site(),
            persons=[person] if person else [],
            **form.answers(),
        )
        form.keep(request.user)
        return redirect("safeguarding_raised", code)
    status = 422 if form.is_bound else 200
    context = {"form": form, "person": person}
    return render(request, "safeguarding/raise.html", context, status=status)


def visible_person(text: str) -> Person | None:
    """Whom the page was about from which she came; row security decides whether she sees him."""
    try:
        return Person.objects.filter(pk=UUID(text)).select_related("site").first()
    except ValueError:
        return None


def own_sites(request: StaffRequest) -> list[Site]:
    """Where she works today; someone without a role is heard at the first site."""
    found = sites_as(request.held) or list(Site.objects.order_by("id")[:1])
    if not found:
        raise Http404
    return found


@require_GET
def raised(request: HttpRequest, code: str) -> HttpResponse:
    if not CODE.fullmatch(code):
        raise Http404
    return render(request, "safeguarding/raised.html", {"code": code})
