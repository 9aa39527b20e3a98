"""What the pages share: a form's draft, one form on a page, an act that may refuse."""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import Promise

from ayllu.accounts.access import StaffRequest
from ayllu.complaints.register.models import Complaint
from ayllu.ground import drafts
from ayllu.ground.constraints import attempt

MANY = ("about_users",)  # several answers of one name


def draft_of(request: StaffRequest, key: str, first: dict[str, Any]) -> dict[str, Any]:
    """What was typed before, over what the form begins with."""
    return {**first, **drafts.typed(user_id=request.user.pk, key=key, many=MANY)}


def draft_url(key: str) -> str:
    return reverse("ground_draft", args=[key])


def acted(
    request: StaffRequest,
    row: Complaint,
    form: Any,
    act: Callable[[dict[str, Any]], Any],
    *,
    title: str | Promise,
    submit: str | Promise,
    template: str = "act",
    draft: str = "",
    **more: Any,
) -> HttpResponse:
    """Show one form of a complaint; do it and go back to its page, or say why not."""
    if form.is_valid() and attempt(form, lambda: act(form.cleaned_data)):
        if draft:
            drafts.forget(user_id=request.user.pk, key=draft)
        return redirect(more.pop("then", None) or reverse("complaints_one", args=[row.pk]))
    context = {
        "row": row,
        "form": form,
        "title": title,
        "submit": submit,
        "draft_url": draft_url(draft) if draft else "",
        "back_url": reverse("complaints_one", args=[row.pk]),
        **more,
    }
    status = 422 if form.is_bound else 200
    return render(request, f"complaints_register/{template}.html", context, status=status)
