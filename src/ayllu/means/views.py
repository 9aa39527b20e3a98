"""Pages of the economy of a household."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from ayllu.accounts.access import StaffRequest
from ayllu.audit import actions as audit
from ayllu.ground import drafts
from ayllu.ground.commands import once
from ayllu.ground.constraints import attempt
from ayllu.means import access, actions, forms, reads, rules
from ayllu.means.models import Sheet
from ayllu.people.register.models import Household
from ayllu.people.register.reads import tile_of
from ayllu.ui import links


def frame(family: Household, here: str, **more: Any) -> dict[str, Any]:
    """Where one stands: the family, its economy, here."""
    top = reverse("means_family", args=[family.pk])
    family_url = links.address_of(family)
    return {
        "household": family, "family_url": family_url, "tile": tile_of(family), "top": top,
        "here": here, "back_url": top,
        "here_is_deeper": here != _("Economy of the home"), **more,
    }  # fmt: skip


@require_GET
def family(request: StaffRequest, household_id: UUID) -> HttpResponse:
    """Where they stand, what changed since the first sheet, every sheet."""
    home = access.household_for(request.held, household_id)
    audit.record("means.family.read", by=request.user, about=home, household_id=home.pk)
    sheets = list(access.sheets(request.held, home))
    found = reads.change(sheets)
    works = access.can_work(request.held, home)
    context = frame(
        home,
        _("Economy of the home"),
        now=reads.standing(sheets[-1]) if sheets else None,
        change=found,
        bars=reads.bars(found) if found else None,
        rows=[reads.standing(s) for s in reversed(sheets)],
        works=works,
        draft=actions.draft_of(home) if works else None,
    )
    return render(request, "means/family.html", context)


@require_http_methods(["GET", "POST"])
@once
def write(request: StaffRequest, household_id: UUID) -> HttpResponse:
    """One page for the whole sheet; saved as often as needed, finished once."""
    home = access.household_for(request.held, household_id, to_work=True)
    key, draft = f"means.sheet.{household_id}", actions.draft_of(home)
    members = reads.members(home.pk, draft.on_day if draft else timezone.localdate())
    data, who = request.POST or None, {"members": members}
    # what is posted stands alone: a line equal to the draft's is still a line
    start = {"sheet": None, "incomes": None, "debts": None}
    start = start if data else begun(request, draft, len(members), key)
    form = forms.SheetForm(data, initial=start["sheet"])
    incomes = forms.IncomeSet(data, initial=start["incomes"], prefix="in", form_kwargs=who)
    debts = forms.DebtSet(data, initial=start["debts"], prefix="debt")
    right = all([form.is_valid(), incomes.is_valid(), debts.is_valid()])
    sheet = attempt(form, lambda: save(request, home, form, incomes, debts)) if right else None
    if sheet:
        drafts.forget(user_id=request.user.pk, key=key)
        return redirect(onward(request, home, sheet))
    context = frame(
        home,
        _("Sheet of the economy"),
        form=form,
        incomes=incomes,
        debts=debts,
        draft_url=reverse("ground_draft", args=[key]),
        next=request.GET.get("next", ""),
    )
    return render(request, "means/write.html", context, status=422 if form.is_bound else 200)


def begun(request: StaffRequest, draft: Sheet | None, counted: int, key: str) -> dict[str, Any]:
    """What the draft holds; over it what a lost session had typed."""
    sheet: dict[str, Any] = {"on_day": timezone.localdate(), "heads": counted or None}
    incomes: list[dict[str, Any]] = []
    debts: list[dict[str, Any]] = []
    if draft:
        sheet = {"on_day": draft.on_day, "heads": draft.heads, "note": draft.note}
        got, spent, owing = reads.parts(draft)
        for s in spent:
            sheet |= {f"amount_{s.head}": s.amount, f"every_{s.head}": s.every}
        incomes = [{**vars(i), "person": str(i.person_id or "")} for i in got]
        debts = [vars(d) for d in owing]
    user = request.user.pk
    sheet |= drafts.typed(user_id=user, key=key)
    return {
        "sheet": sheet,
        "incomes": drafts.typed_lines(user_id=user, key=key, prefix="in") or incomes,
        "debts": drafts.typed_lines(user_id=user, key=key, prefix="debt") or debts,
    }


def save(
    request: StaffRequest, home: Household, form: forms.SheetForm, incomes: Any, debts: Any
) -> Sheet:
    data = form.cleaned_data
    sheet = actions.write(
        household=home,
        on_day=data["on_day"],
        heads=data["heads"],
        note=data["note"],
        incomes=[f.line() for f in incomes.forms if f.cleaned_data.get("source")],
        spendings=form.spendings(),
        debts=[f.cleaned_data for f in debts.forms if f.cleaned_data.get("to_whom")],
        by=request.user,
        today=timezone.localdate(),
    )
    if "finish" in request.POST:
        actions.finish(sheet=sheet, by=request.user, at=timezone.now(), can_undo=True)
    return sheet


def onward(request: StaffRequest, home: Household, sheet: Sheet) -> str:
    """Back to the assessment that asked for it, else to the economy of the home."""
    wanted = request.POST.get("next", "")
    if url_has_allowed_host_and_scheme(wanted, allowed_hosts=None):
        return wanted
    return reverse("means_family", args=[home.pk])


@require_GET
def one(request: StaffRequest, sheet_id: UUID) -> HttpResponse:
    return shown(request, sheet_id, "sheet")


@require_GET
def printed(request: StaffRequest, sheet_id: UUID) -> HttpResponse:
    """One page on A4."""
    return shown(request, sheet_id, "printed")


def shown(request: StaffRequest, sheet_id: UUID, template: str) -> HttpResponse:
    sheet = access.sheet_for(request.held, sheet_id)
    home = sheet.household
    audit.record("means.sheet.read", by=request.user, about=sheet)
    incomes, spendings, debts = reads.parts(sheet)
    first = access.sheets(request.held, home).first()
    found = reads.change([first, sheet]) if first and first.pk != sheet.pk else None
    context = frame(
        home,
        _("Sheet of the economy"),
        now=reads.standing(sheet),
        sheet=sheet,
        economy=rules.reckon(incomes, spendings, debts),
        incomes=[(i, rules.in_month(i, 6)) for i in incomes],  # June: a month without rain
        spendings=[(s, rules.monthly_of(s)) for s in spendings],
        debts=debts,
        change=found,
        bars=reads.bars(found) if found else None,
        what=_("Economy of the home"),
        place=sheet.site.name,
        code=home.code,
        counted=reads.members(home.pk, sheet.on_day),
    )
    if template == "printed":
        context["back_url"] = reverse("means_sheet", args=[sheet_id])
    return render(request, f"means/{template}.html", context)
