"""Pages of documents: the gallery, one paper, taking it in, correcting it, taking it out."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from ayllu.accounts.access import StaffRequest
from ayllu.audit import actions as audit
from ayllu.ground.commands import once
from ayllu.people.papers import access, panels
from ayllu.people.papers.actions import documents as actions
from ayllu.people.papers.actions import uploads
from ayllu.people.papers.choices import Kind
from ayllu.people.papers.forms.documents import CorrectForm, DocumentForm, WhyForm
from ayllu.people.papers.models import Document
from ayllu.people.papers.reads import documents
from ayllu.people.papers.views.pages import Whose, form_page, frame
from ayllu.people.register import access as register
from ayllu.people.register.models import Person

GET_POST = require_http_methods(["GET", "POST"])


def whose_of(document: Document) -> Whose:
    whose = document.person or document.household
    assert whose is not None  # the database holds that one of them is there
    return whose


def list_url(whose: Whose) -> str:
    name = "people_documents" if isinstance(whose, Person) else "people_household_documents"
    return reverse(name, args=[whose.pk])


@require_GET
def of_person(request: StaffRequest, person_id: UUID) -> HttpResponse:
    person = register.person_for(request.held, person_id)
    return gallery(request, person, documents.of_person(access.documents_for(request.held), person))


@require_GET
def of_household(request: StaffRequest, household_id: UUID) -> HttpResponse:
    """Of the household and of each of its people."""
    household = register.household_for(request.held, household_id)
    people = register.persons_for(request.held)
    rows = documents.of_household(access.documents_for(request.held), household, people)
    return gallery(request, household, rows)


def gallery(request: StaffRequest, whose: Whose, rows: Any) -> HttpResponse:
    today = timezone.localdate()
    found = panels.cards(rows, viewer=request.held.user_id, today=today)
    audit.record(
        "people.documents.read",
        by=request.user,
        about=whose,
        compartment="people",
        count=max(len(found), 1),
    )
    new = "people_document_new" if isinstance(whose, Person) else "people_household_document_new"
    context = {
        **frame(request, whose),
        "cards": [c for c in found if c.document.hidden_at is None],
        "taken_out": [c for c in found if c.document.hidden_at is not None],
        "adds": access.may_add(request.held, whose.site_id),
        "new_url": reverse(new, args=[whose.pk]),
    }
    return render(request, "people_papers/documents.html", context)


@GET_POST
@once
def new_of_person(request: StaffRequest, person_id: UUID) -> HttpResponse:
    return new(request, access.person_to_add(request.held, person_id))


@GET_POST
@once
def new_of_household(request: StaffRequest, household_id: UUID) -> HttpResponse:
    return new(request, access.household_to_add(request.held, household_id))


def new(request: StaffRequest, whose: Whose) -> HttpResponse:
    """From the camera or from files; the pages become one document."""
    form = DocumentForm(
        request.POST or None,
        request.FILES or None,
        of_household=not isinstance(whose, Person),
        initial={"kind": request.GET.get("tipo", "")},
    )

    def act(data: dict[str, Any]) -> None:
        files = form.files_of(request.user)
        actions.add(by=request.user, about=whose, files=files, **form.about())
        uploads.forget(user=request.user, keys=form.keys())

    return form_page(
        request,
        form,
        whose,
        title=_("Add a document"),
        submit=_("Put it into the file"),
        back=list_url(whose),
        done=_("Document saved."),
        act=act,
    )


@require_GET
def document(request: StaffRequest, document_id: UUID) -> HttpResponse:
    """What it is, until when, who brought it; the paper itself is opened on purpose."""
    row = access.document_for(request.held, document_id)
    today = timezone.localdate()
    card = panels.cards([row], viewer=request.held.user_id, today=today)[0]
    context = {
        **frame(request, whose_of(row)),
        "card": card,
        "document": row,
        "list_url": list_url(whose_of(row)),
        "edits": row.hidden_at is None and access.may_edit(request.held, row.site_id),
        "restores": row.hidden_at is not None and access.may_restore(request.held, row.site_id),
        "is_photo": row.kind == Kind.PHOTO,
    }
    return render(request, "people_papers/document.html", context)


@GET_POST
@once
def document_edit(request: StaffRequest, document_id: UUID) -> HttpResponse:
    row = access.document_to_edit(request.held, document_id)
    form = CorrectForm(request.POST or None, document=row)

    def act(data: dict[str, Any]) -> None:
        actions.correct(by=request.user, document=row, **form.changes())

    return form_page(
        request,
        form,
        whose_of(row),
        title=_("Correct what it says"),
        submit=_("Save"),
        back=reverse("people_document", args=[row.pk]),
        act=act,
    )


@GET_POST
@once
def document_hide(request: StaffRequest, document_id: UUID) -> HttpResponse:
    row = access.document_to_edit(request.held, document_id)

    def act(data: dict[str, Any]) -> None:
        actions.hide(by=request.user, document=row, why=data["why"])

    return form_page(
        request,
        WhyForm(request.POST or None),
        whose_of(row),
        title=_("Take it out of the file"),
        submit=_("Take the document out"),
        note=_(
            "Nothing is deleted: the director and the privacy officer keep it, with the reason."
        ),
        danger=True,
        back=list_url(whose_of(row)),
        done=_("Taken out of the file."),
        act=act,
    )


@require_POST
@once
def document_restore(request: StaffRequest, document_id: UUID) -> HttpResponse:
    row = access.document_to_restore(request.held, document_id)
    actions.restore(by=request.user, document=row)
    return HttpResponseRedirect(reverse("people_document", args=[row.pk]), status=303)
