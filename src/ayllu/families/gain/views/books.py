"""A small business: its plan on one page, what was given, month by month, on paper."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from ayllu.accounts.access import StaffRequest
from ayllu.audit import actions as audit
from ayllu.families.gain import access, actions, forms, reads
from ayllu.families.gain.models import Business
from ayllu.families.gain.views.shared import form_page, framed, typed
from ayllu.families.work.models import Path
from ayllu.ground.commands import once
from ayllu.lib.days import add_months

GET_POST = require_http_methods(["GET", "POST"])
HERE = "families_gain_business"
MONTHS = 14


@require_GET
def business(request: StaffRequest, path_id: UUID) -> HttpResponse:
    """The plan, what was put in, and what each month left."""
    path = access.business_path_for(request.held, path_id)
    audit.record(
        "families.gain_book.read", by=request.user, about=path, household_id=path.household_id
    )
    book = reads.book_of(path)
    works = access.can_work(request.held, path.site_id)
    bars = reads.bars(book) if book else None
    return render(
        request, "families_gain/business.html", framed(path, book=book, bars=bars, works=works)
    )


@require_GET
def sheet(request: StaffRequest, path_id: UUID) -> HttpResponse:
    """The plan and an empty cash book for six months, to fill in by hand."""
    path = access.business_path_for(request.held, path_id, to=access.WORK)
    audit.record(
        "families.gain_sheet.read", by=request.user, about=path, household_id=path.household_id
    )
    context = framed(
        path,
        book=reads.book_of(path),
        lines=range(6),
        what=_("My business"),
        place=path.site.name,
        code=path.code,
        back_url=reverse(HERE, args=[path.pk]),
    )
    return render(request, "families_gain/sheet.html", context)


@GET_POST
@once
def plan(request: StaffRequest, path_id: UUID) -> HttpResponse:
    path = access.business_path_for(request.held, path_id, to=access.WORK)
    today, key = timezone.localdate(), f"gain.business.{path.pk}"
    row = Business.objects.filter(path=path).first()
    known: dict[str, Any] = {"agreed_on": today, "sells": path.title}
    if row is not None:
        known = {name: getattr(row, name) for name in forms.BusinessForm.base_fields}
    form = forms.BusinessForm(
        request.POST or None, today=today, initial={**known, **typed(request, key)}
    )

    def act() -> Any:
        return actions.agree(path=path, words=form.cleaned_data, by=request.user)

    return form_page(request, form, path, _("The plan on one page"), act, key=key, to=HERE)


def book_for(request: StaffRequest, path_id: UUID) -> tuple[Path, reads.Book | None]:
    path = access.business_path_for(request.held, path_id, to=access.WORK)
    return path, reads.book_of(path)


@GET_POST
@once
def supply(request: StaffRequest, path_id: UUID) -> HttpResponse:
    path, book = book_for(request, path_id)
    if book is None:
        return redirect("families_gain_plan", path.pk)
    today, key = timezone.localdate(), f"gain.supply.{path.pk}"
    form = forms.SupplyForm(
        request.POST or None, today=today, initial={"on_day": today, **typed(request, key)}
    )

    def act() -> Any:
        words = form.cleaned_data
        return actions.give(business=book.business, words=words, by=request.user, at=timezone.now())

    return form_page(request, form, path, _("What was given"), act, key=key, to=HERE)


@GET_POST
@once
def month(request: StaffRequest, path_id: UUID) -> HttpResponse:
    """Sales and costs of a month; one that is written already comes filled in."""
    path, book = book_for(request, path_id)
    if book is None:
        return redirect("families_gain_plan", path.pk)
    today, key = timezone.localdate(), f"gain.month.{path.pk}"
    this = today.replace(day=1)
    asked = request.GET.get("month", f"{this:%Y-%m-%d}")
    written = {f"{s.month:%Y-%m-%d}": s for s in book.sheets}
    known: dict[str, Any] = {"month": asked}
    if asked in written:
        known |= {name: getattr(written[asked], name) for name in ("sales", "costs", "note")}
    months = [add_months(this, -n) for n in range(MONTHS)]
    form = forms.MonthForm(
        request.POST or None,
        months=[(f"{m:%Y-%m-%d}", date_format(m, "F Y")) for m in months],
        initial={**known, **typed(request, key)},
    )

    def act() -> Any:
        words = dict(form.cleaned_data)
        return actions.write_month(
            business=book.business, month=words.pop("month"), words=words, by=request.user,
            today=today,
        )  # fmt: skip

    return form_page(request, form, path, _("A month of the cash book"), act, key=key, to=HERE)
