"""What the pages share: the family in view, one form with its draft, the record of a reading."""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from ayllu.accounts.access import StaffRequest
from ayllu.families.legal.models import Matter
from ayllu.ground import drafts
from ayllu.ground.constraints import attempt
from ayllu.people.register.models import Household
from ayllu.ui import links


def framed(household: Household, matter: Matter | None = None, **more: Any) -> dict[str, Any]:
    return {
        "household": household,
        "household_url": links.address_of(household),
        "matter": matter,
        "today": timezone.localdate(),
        **more,
    }


def typed(request: StaffRequest, key: str) -> dict[str, Any]:
    return drafts.typed(user_id=request.user.pk, key=key)


def form_page(
    request: StaffRequest,
    form: Any,
    household: Household,
    matter: Matter | None,
    here: str,
    act: Callable[[], Any],
    *,
    key: str = "",
    back: str = "",
    submit: str = "",
    hint: str = "",
) -> HttpResponse:
    """One form, one act, back to the matter; what is typed is kept where ``key`` names a draft."""
    done = form.is_valid() and attempt(form, act)
    if done:
        drafts.forget(user_id=request.user.pk, key=key)
        found = done if isinstance(done, Matter) else matter
        assert found is not None
        return redirect("families_legal_one", found.pk)
    if not back:
        assert matter is not None
        back = reverse("families_legal_one", args=[matter.pk])
    context = framed(
        household,
        matter,
        form=form,
        here=here,
        back_url=back,
        submit=submit or _("Save"),
        hint=hint,
        draft_url=reverse("ground_draft", args=[key]) if key else "",
    )
    status = 422 if form.is_bound else 200
    return render(request, "families_legal/form.html", context, status=status)
