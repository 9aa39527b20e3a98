"""What every page of intake shares: where it stands, a form shown again, an act that may refuse."""

from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from ayllu.accounts.access import StaffRequest
from ayllu.accounts.models import Assignment, User
from ayllu.ground import drafts
from ayllu.ground.constraints import attempt as attempt
from ayllu.intake import access, reads
from ayllu.people.register.models import Household
from ayllu.ui import links

Crumb = tuple[str, str]


def crumbs_of(household: Household | None, *more: Crumb) -> list[Crumb]:
    """Referrals or the family's file, then deeper."""
    first = (_("Referrals"), reverse("intake_referrals"))
    if household is not None:
        first = (household.name, links.address_of(household) or reverse("intake_referrals"))
    return [first, *more]


def page(
    request: StaffRequest,
    template: str,
    household: Household | None,
    here: str,
    *more: Crumb,
    status: int = 200,
    **context: Any,
) -> HttpResponse:
    """A page with its way back, and the family's picture in the crumb."""
    context |= {
        "crumbs": crumbs_of(household, *more),
        "here": here,
        "household": household,
        "tile": reads.tile(household) if household else None,
        "today": timezone.localdate(),
    }
    return render(request, template, context, status=status)


def form_page(
    request: StaffRequest,
    form: Any,
    household: Household | None,
    here: str,
    *more: Crumb,
    template: str = "intake/form.html",
    **context: Any,
) -> HttpResponse:
    """The form, or what was typed with what is wrong; it goes back to the last crumb."""
    context.setdefault("back_url", crumbs_of(household, *more)[-1][1])
    context.setdefault("submit", _("Save"))
    status = 422 if form.is_bound else 200
    return page(request, template, household, here, *more, form=form, status=status, **context)


def colleagues(site_id: Any) -> QuerySet[User]:
    """Staff who work at the site today."""
    today = Assignment.objects.in_force(timezone.localdate())
    at_site = today.filter(site_id=site_id).values("user_id")
    return User.objects.filter(pk__in=at_site, is_active=True).order_by("given_names")


def typed(request: StaffRequest, key: str, many: Sequence[str] = ()) -> dict[str, Any]:
    """What a lost session had typed, as initial values of the form."""
    return drafts.typed(user_id=request.user.pk, key=key, many=many)


def work(request: StaffRequest, row: Any) -> bool:
    return access.may_work(request.held, row)
