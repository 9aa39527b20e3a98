"""What the pages share: the family in view, a form shown again."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from ayllu.accounts.access import StaffRequest
from ayllu.families.conference.models import Conference
from ayllu.people.register.models import Household
from ayllu.ui import links


def framed(household: Household, row: Conference | None = None, **more: Any) -> dict[str, Any]:
    return {
        "household": household,
        "household_url": links.address_of(household),
        "row": row,
        "today": timezone.localdate(),
        **more,
    }


def form_page(
    request: StaffRequest,
    form: Any,
    household: Household,
    row: Conference | None,
    here: str,
    *,
    template: str = "form",
    **more: Any,
) -> HttpResponse:
    """The form, or what was typed with what is wrong."""
    back = links.address_of(household)
    if row is not None:
        back = reverse("families_conference", args=[row.pk])
    more.setdefault("back_url", back)
    context = framed(household, row, form=form, here=here, **more)
    status = 422 if form.is_bound else 200
    return render(request, f"families_conference/{template}.html", context, status=status)
