"""What the pages share: the family in view, one form with its draft."""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from ayllu.accounts.access import StaffRequest
from ayllu.families.work.models import Path
from ayllu.ground import drafts
from ayllu.ground.constraints import attempt
from ayllu.people.register.models import Household
from ayllu.ui import links


def framed(household: Household, path: Path | None = None, **more: Any) -> dict[str, Any]:
    return {
        "household": household,
        "household_url": links.address_of(household),
        "path": path,
        "today": timezone.localdate(),
        **more,
    }


def typed(request: StaffRequest, key: str) -> dict[str, Any]:
    return drafts.typed(user_id=request.user.pk, key=key)


def form_page(
    request: StaffRequest,
    form: Any,
    household: Household,
    path: Path | None,
    here: str,
    act: Callable[[], Any],
    *,
    key: str,
    submit: str = "",
    hint: str = "",
) -> HttpResponse:
    """One form, one act, back to the path; what is typed is kept as a draft under ``key``."""
    done = form.is_valid() and attempt(form, act)
    if done:
        drafts.forget(user_id=request.user.pk, key=key)
        found = done if isinstance(done, Path) else path
        assert found is not None
        return redirect("families_work_one", found.pk)
    back = reverse("families_work_of", args=[household.pk])
    context = framed(
        household,
        path,
        form=form,
        here=here,
        back_url=reverse("families_work_one", args=[path.pk]) if path else back,
        submit=submit or _("Save"),
        hint=hint,
        draft_url=reverse("ground_draft", args=[key]),
    )
    status = 422 if form.is_bound else 200
    return render(request, "families_work/form.html", context, status=status)
