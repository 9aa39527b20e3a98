"""What the pages share: the group in view, one form with its draft."""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from ayllu.accounts.access import StaffRequest
from ayllu.families.community.models import Group
from ayllu.ground import drafts
from ayllu.ground.constraints import attempt


def typed(request: StaffRequest, key: str) -> dict[str, Any]:
    return drafts.typed(user_id=request.user.pk, key=key)


def form_page(
    request: StaffRequest,
    form: Any,
    group: Group | None,
    here: str,
    act: Callable[[], Any],
    *,
    key: str,
    template: str = "form",
    **more: Any,
) -> HttpResponse:
    """One form, one act, on to the page of the group; what is typed is kept as a draft."""
    if form.is_valid() and (made := attempt(form, act)):
        drafts.forget(user_id=request.user.pk, key=key)
        return redirect("families_community_one", getattr(made, "group_id", made.pk))
    to = [group.pk] if group else []
    context = {
        "group": group,
        "form": form,
        "here": here,
        "back_url": reverse(f"families_community{'_one' if group else ''}", args=to),
        "submit": _("Save"),
        "draft_url": reverse("ground_draft", args=[key]),
        **more,
    }
    status = 422 if form.is_bound else 200
    return render(request, f"families_community/{template}.html", context, status=status)
