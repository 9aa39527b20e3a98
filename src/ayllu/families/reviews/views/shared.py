"""What the pages share: the way back, a form shown again, an act that may refuse."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from ayllu.accounts.access import StaffRequest
from ayllu.ground.constraints import attempt as attempt
from ayllu.people.register.models import Household
from ayllu.ui import links

Crumb = tuple[str, str]


def page(
    request: StaffRequest,
    template: str,
    household: Household | None,
    here: str,
    *more: Crumb,
    status: int = 200,
    **context: Any,
) -> HttpResponse:
    """A page under the family's file and its reviews."""
    assert household is not None
    reviews = (_("Reviews and exit"), reverse("families_reviews", args=[household.pk]))
    found = [(household.name, links.address_of(household)), reviews, *more]
    context |= {
        "household": household,
        "here": here,
        "crumbs": [c for c in found if c[0] != here],
        "today": timezone.localdate(),
    }
    return render(request, template, context, status=status)


def form_page(
    request: StaffRequest,
    form: Any,
    household: Household | None,
    here: str,
    *more: Crumb,
    template: str = "families_reviews/form.html",
    **context: Any,
) -> HttpResponse:
    """The form, or what was typed with what is wrong."""
    assert household is not None
    back = more[-1][1] if more else reverse("families_reviews", args=[household.pk])
    context.setdefault("back_url", back)
    context.setdefault("submit", _("Save"))
    status = 422 if form.is_bound else 200
    return page(request, template, household, here, *more, form=form, status=status, **context)
