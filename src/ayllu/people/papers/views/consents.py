"""Pages of consents: what runs, giving, renewing, withdrawing, and the paper to sign."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET, require_http_methods

from ayllu.accounts.access import StaffRequest
from ayllu.audit import actions as audit
from ayllu.ground.commands import once
from ayllu.people.papers import access, panels
from ayllu.people.papers.actions import consents as actions
from ayllu.people.papers.actions import documents as filing
from ayllu.people.papers.actions import uploads
from ayllu.people.papers.choices import Kind, Purpose
from ayllu.people.papers.forms.consents import (
    ConsentForm,
    DayForm,
    WithdrawForm,
    WithholdForm,
)
from ayllu.people.papers.models import Consent
from ayllu.people.papers.reads import consents, documents, touching
from ayllu.people.papers.views.pages import form_page, frame
from ayllu.people.register import access as register_access
from ayllu.people.register import reads as register
from ayllu.people.register.models import Person

GET_POST = require_http_methods(["GET", "POST"])
YEAR = timedelta(days=365)
FROM_BEFORE = ("scope", "capacity", "giver_body", "giver_paper", "how", "read_aloud_by",
               "language", "witness")  # fmt: skip


def list_url(person: Person) -> str:
    return reverse("people_consents", args=[person.pk])


@require_GET
def consents_of(request: StaffRequest, person_id: UUID) -> HttpResponse:
    """What runs, what is over, what must not be told."""
    person = register_access.person_for(request.held, person_id)
    audit.record("people.consent.read", by=request.user, about=person, compartment="people")
    today = timezone.localdate()
    context = {
        **frame(request, person),
        "lines": panels.lines(consents.standing(person), person, today),
        "ended": panels.lines(consents.ended(person), person, today),
        "withheld": consents.withheld(person, on=today),
        "edits": access.may_edit(request.held, person.site_id),
    }
    return render(request, "people_papers/consents.html", context)


@require_GET
def consent(request: StaffRequest, consent_id: UUID) -> HttpResponse:
    """One version: who, how, until when, its paper, and what its end touched."""
    row = access.consent_for(request.held, consent_id)
    audit.record("people.consent.read", by=request.user, about=row, compartment="people")
    context = {
        **frame(request, row.person),
        "line": panels.lines([row], row.person, timezone.localdate())[0],
        "consent": row,
        "end": row.ends.select_related("entered_by").first(),
        "edits": row.ended_on is None and access.may_edit(request.held, row.site_id),
    }
    return render(request, "people_papers/consent.html", context)


def consent_form(request: StaffRequest, person: Person, **first: Any) -> ConsentForm:
    today = timezone.localdate()
    first = {"given_on": today, "valid_until": today + YEAR, **first}
    return ConsentForm(
        request.POST or None,
        request.FILES or None,
        initial=first,
        person=person,
        people=grown_ups(person),
        scans=documents.scans(person),
        today=today,
    )


def grown_ups(person: Person) -> list[Person]:
    """Adults of her household, and a mother who is still young: among them is who consents."""
    today = timezone.localdate()
    home = register.household_on(person, on=today)
    rows = register.members(home, on=today) if home else []
    grown = [r.person for r in rows if r.is_carer or not r.person.is_child_on(today)]
    return [p for p in grown if p.pk != person.pk]


def keep(
    request: StaffRequest, person: Person, form: ConsentForm, renews: Consent | None = None
) -> None:
    """The consent and, when it came along, its signed paper; both or neither."""
    scan_id = form.cleaned_data["document"] or None
    if form.has_files():
        files = form.files_of(request.user)
        scan_id = filing.add(by=request.user, about=person, kind=Kind.CONSENT, files=files).pk
        uploads.forget(user=request.user, keys=form.keys())
    actions.give(
        by=request.user,
        person=person,
        today=timezone.localdate(),
        renews=renews,
        document_id=scan_id,
        **form.words(),
    )


@GET_POST
@once
def consent_new(request: StaffRequest, person_id: UUID) -> HttpResponse:
    person = register_access.person_to_edit(request.held, person_id)
    form = consent_form(request, person, what=request.GET.get("para", ""))
    return form_page(
        request,
        form,
        person,
        title=_("Record a consent"),
        submit=_("Save the consent"),
        back=list_url(person),
        done=_("Consent saved."),
        act=lambda data: keep(request, person, form),
    )


@GET_POST
@once
def consent_renew(request: StaffRequest, consent_id: UUID) -> HttpResponse:
    """The next version of a consent; the one before stays to be read."""
    before = access.consent_to_edit(request.held, consent_id)
    first = {name: getattr(before, name) for name in FROM_BEFORE}
    what = f"{before.purpose}:{before.recipient}"
    form = consent_form(request, before.person, what=what, giver=before.giver_id, **first)
    what_field: Any = form.fields["what"]
    what_field.choices = [(what, str(before))]
    return form_page(
        request,
        form,
        before.person,
        title=_("Renew the consent"),
        submit=_("Save the consent"),
        back=list_url(before.person),
        done=_("Consent renewed. The one before stays in the history."),
        act=lambda data: keep(request, before.person, form, before),
    )


@GET_POST
@once
def consent_withdraw(request: StaffRequest, consent_id: UUID) -> HttpResponse:
    """It acts at once; the page says beforehand what it touches."""
    row = access.consent_to_edit(request.held, consent_id)
    today = timezone.localdate()

    def act(data: dict[str, Any]) -> None:
        actions.withdraw(by=request.user, consent=row, today=today, **data)

    return form_page(
        request,
        WithdrawForm(request.POST or None, initial={"on": today}),
        row.person,
        title=_("Withdraw the consent"),
        submit=_("Withdraw it now"),
        note=str(row),
        points=touching.touched(row),
        danger=True,
        back=reverse("people_consent", args=[row.pk]),
        done=_("Withdrawn. It holds from this moment, everywhere."),
        act=act,
    )


@GET_POST
@once
def withhold_new(request: StaffRequest, person_id: UUID) -> HttpResponse:
    person = register_access.person_to_edit(request.held, person_id)
    today = timezone.localdate()

    def act(data: dict[str, Any]) -> None:
        actions.withhold(by=request.user, person=person, from_day=today, **data)

    return form_page(
        request,
        WithholdForm(request.POST or None),
        person,
        title=_("What must not be told"),
        submit=_("Save"),
        back=list_url(person),
        act=act,
    )


@GET_POST
@once
def withhold_end(request: StaffRequest, withholding_id: UUID) -> HttpResponse:
    row = access.withholding_to_edit(request.held, withholding_id)

    def act(data: dict[str, Any]) -> None:
        actions.end_withholding(by=request.user, withholding=row, **data)

    return form_page(
        request,
        DayForm(request.POST or None, initial={"on": timezone.localdate()}),
        row.person,
        title=_("It may be told again"),
        submit=_("Save"),
        note=row.what,
        back=list_url(row.person),
        act=act,
    )


@require_GET
def sheet(request: StaffRequest, consent_id: UUID) -> HttpResponse:
    """A consent as a paper, filled in, to sign or to give along."""
    row = access.consent_for(request.held, consent_id)
    audit.record("people.consent.read", by=request.user, about=row, compartment="people")
    return paper(request, row.person, row)


@require_GET
def blank(request: StaffRequest, person_id: UUID) -> HttpResponse:
    """The paper for a visit, to be read aloud and filled in by hand."""
    person = register_access.person_for(request.held, person_id)
    audit.record("people.consent.read", by=request.user, about=person, compartment="people")
    return paper(request, person, None)


def paper(request: StaffRequest, person: Person, row: Consent | None) -> HttpResponse:
    context = {
        "person": person,
        "consent": row,
        "place": person.site.name,
        "what": _("consent"),
        "purposes": [(p, panels.ASKS[p]) for p in Purpose if row is None or p == row.purpose],
        "back_url": list_url(person),
        "age": person.age_on(timezone.localdate()),
    }
    return render(request, "people_papers/sheet.html", context)
