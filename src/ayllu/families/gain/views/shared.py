"""What the pages share: the family and the person in view, one form with its draft."""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from ayllu.accounts.access import StaffRequest
from ayllu.families.work.models import Path
from ayllu.ground import drafts
from ayllu.ground.constraints import attempt
from ayllu.ui import links


def framed(path: Path, **more: Any) -> dict[str, Any]:
    url = links.address_of(path.household)
    return {"household": path.household, "household_url": url, "path": path, **more}


def typed(request: StaffRequest, key: str) -> dict[str, Any]:
    return drafts.typed(user_id=request.user.pk, key=key)


def form_page(
    request: StaffRequest,
    form: Any,
    path: Path,
    here: str,
    act: Callable[[], Any],
    *,
    key: str,
    to: str,
    hint: str = "",
) -> HttpResponse:
    """One form, one act, on to the page ``to``; what is typed is kept as a draft."""
    back = reverse(to, args=[path.pk])
    if form.is_valid() and attempt(form, act):
        drafts.forget(user_id=request.user.pk, key=key)
        return redirect(back)
    context = framed(
        path,
        form=form,
        here=here,
        back_url=back,
        submit=_("Save"),
        hint=hint,
        draft_url=reverse("ground_draft", args=[key]),
    )
    status = 422 if form.is_bound else 200
    return render(request, "families_gain/form.html", context, status=status)
