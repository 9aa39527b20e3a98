"""Pages that bring a list of families in: upload, columns, result, decisions, taking back."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from ayllu.accounts.access import StaffRequest, require
from ayllu.audit import actions as audit
from ayllu.ground import tasks
from ayllu.ground.commands import once
from ayllu.ground.constraints import Refused
from ayllu.ground.importing.kinds import UnreadableFile
from ayllu.ground.models import ImportedThing, ImportJob
from ayllu.people.register import access
from ayllu.people.register.forms.importing import UndoForm, UploadForm
from ayllu.people.register.importers import columns, decisions, files, refused, words
from ayllu.ui import trips

GET_POST = require_http_methods(["GET", "POST"])
State = ImportJob.State
SHOWN = 200
COLUMNS = (State.MAPPING, State.TRIED, State.FAILED)
QUIET = timedelta(seconds=30)


def job_for(request: StaffRequest, job_id: UUID) -> ImportJob:
    """One's own job, while one may enter people at its site."""
    require(request.held, *access.EDITORS)
    job = get_object_or_404(ImportJob, pk=job_id, user_id=request.user.pk)
    require(request.held, *access.EDITORS, site_id=job.site_id)
    return job


def note(request: StaffRequest, job: ImportJob, code: str, count: int = 1) -> None:
    audit.record(
        code, by=request.user, about=job, site_id=job.site_id, compartment="people", count=count
    )


def go(name: str, job: ImportJob) -> HttpResponse:
    return HttpResponseRedirect(reverse(name, args=[job.pk]), status=303)


@GET_POST
@once
def upload(request: StaffRequest) -> HttpResponse:
    """My lists, and a place to bring another one."""
    sites = access.sites_to_enter(request.held).select_related("district")
    form = UploadForm(request.POST or None, request.FILES or None, sites=sites, by=request.user)
    if request.method == "POST" and form.is_valid():
        try:
            return go("people_import_mapping", take(request, form))
        except UnreadableFile as reason:
            form.add_error("file", words.reason(reason.code))
    jobs = ImportJob.objects.filter(user_id=request.user.pk, importer=files.CODE)
    context = {"form": form, "jobs": jobs.defer("content").order_by("-created_at")[:30]}
    status = 422 if form.is_bound and form.errors else 200
    return render(request, "people_register/import/upload.html", context, status=status)


def take(request: StaffRequest, form: UploadForm) -> ImportJob:
    """Check the file by what it is, seal it, propose its columns."""
    file, site = form.cleaned_data["file"], form.chosen_site()
    if file.size > files.MAX_BYTES:
        raise UnreadableFile("file_too_big")
    data = file.read()
    book = files.book_of(data, file.name)
    mapping = files.proposal(book, site)
    job = ImportJob.objects.create(
        importer=files.CODE,
        site_id=site.pk,
        user_id=request.user.pk,
        filename=file.name[:200],
        content=files.sealed(data),
        mapping=mapping.as_json(),
        reference_date=files.stated(book, mapping),
    )
    form.keep(request.user)
    note(request, job, "people.import.upload")
    return job


@GET_POST
@once
def mapping(request: StaffRequest, job_id: UUID) -> HttpResponse:
    """Column by column: what it says, and what it is read as."""
    job = job_for(request, job_id)
    if job.state not in COLUMNS or not job.content:
        return go("people_import_job", job)
    book = files.book_of(files.opened(job), job.filename)
    errors: list[str] = []
    if request.method == "POST":
        errors = columns.correct(job, book, request.POST)
        if not errors:
            tasks.start(job, "dry")
            note(request, job, "people.import.try")
            return go("people_import_job", job)
    context = {
        "job": job,
        "errors": errors,
        "sheets": columns.shown(job, book),
        "stated": files.stated(book, columns.of(job)),
        "layouts": words.LAYOUTS.items(),
    }
    page = "people_register/import/mapping.html"
    return render(request, page, context, status=422 if errors else 200)


@GET_POST
@once
def job(request: StaffRequest, job_id: UUID) -> HttpResponse:
    """Progress while it runs; then what came of every line and what is to be decided."""
    found = job_for(request, job_id)
    if request.method == "POST":
        return act(request, found)
    if found.state == State.MAPPING:
        return redirect("people_import_mapping", job_id=found.pk)
    part = "work" if trips.target(request) == "work" else "job"
    response = render(request, f"people_register/import/{part}.html", page_of(request, found))
    if request.headers.get("HX-Request") and not found.runs:
        response["HX-Refresh"] = "true"
    return response


def act(request: StaffRequest, found: ImportJob) -> HttpResponse:
    """Keep the decisions; bring in, or close the file."""
    wanted = request.POST.get("act")
    if wanted == "stop":
        if tasks.stop(found):
            note(request, found, "people.import.stop")
        return go("people_import_job", found)
    if found.runs:
        raise Refused(_("The work is still going on. Wait until it is done."))
    if wanted == "close":
        found.content, found.closed_at = "", timezone.now()
        found.save(update_fields=["content", "closed_at"])
        note(request, found, "people.import.close")
    elif wanted == "import" and may_bring_in(found):
        decisions.keep(found, request.POST)
        tasks.start(found, "import")
        note(request, found, "people.import.run")
    return go("people_import_job", found)


def may_bring_in(found: ImportJob) -> bool:
    """Tried whole once, not being taken back; after a stop or a failure it goes on."""
    tried = found.state in ImportJob.GOES_ON and found.rows.exclude(key="").exists()
    return bool(found.content) and tried and not found.undo_why


def page_of(request: StaffRequest, found: ImportJob) -> dict[str, Any]:
    if found.runs:
        quiet = timezone.now() - (found.moved_at or found.created_at)
        return {"job": found, "failure": "", "is_quiet": quiet > QUIET}
    if found.seen_at is None:
        ImportJob.objects.filter(pk=found.pk).update(seen_at=timezone.now())
    rows = found.rows.order_by("number")
    lines = list(rows.filter(outcome__in=["refused", "warning"])[:SHOWN])
    for line in lines:
        line.said = [words.reason(code) for code in line.reasons]  # type: ignore[attr-defined]  # for the page
    if found.total:
        note(request, found, "people.import.read", found.total)
    made = ImportedThing.objects.filter(job_id=found.pk)
    asked = decisions.questions(request.held, found)
    failed = list(rows.filter(state="failed"))
    left = found.rows.filter(state="").exclude(key="").exists()
    again = found.state != State.DONE or bool(asked or failed)
    return {
        "job": found,
        "failure": words.reason(found.failure) if found.failure else "",
        "warnings": [words.reason(code) for code in found.warnings],
        "counts": decisions.counts(found),
        "refused": [line for line in lines if line.outcome == "refused"],
        "warned": [line for line in lines if line.outcome == "warning"],
        "failed": failed,
        "questions": asked,
        "made": made.filter(undone_at=None).count(),
        "touched": decisions.touched(made),
        "may_import": may_bring_in(found) and again,
        "goes_on": left and found.state in (State.STOPPED, State.FAILED),
    }


@require_GET
def refused_file(request: StaffRequest, job_id: UUID) -> HttpResponse:
    """The refused rows as they came, with the reasons beside them."""
    found = job_for(request, job_id)
    if not found.content or found.runs:
        raise Http404
    data, kind, name = refused.file_of(found)
    note(request, found, "people.import.refused.read", found.rows.filter(outcome="refused").count())
    response = HttpResponse(data, content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["X-Content-Type-Options"] = "nosniff"
    return response


@GET_POST
@once
def undo(request: StaffRequest, job_id: UUID) -> HttpResponse:
    """Take the whole list back, with a reason."""
    found = job_for(request, job_id)
    form = UndoForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if found.runs:
            raise Refused(_("The work is still going on. Wait until it is done."))
        found.undo_why = form.cleaned_data["why"]
        tasks.start(found, "undo")
        note(request, found, "people.import.undo")
        return go("people_import_job", found)
    made = ImportedThing.objects.filter(job_id=found.pk, undone_at=None).count()
    context = {"form": form, "job": found, "made": made}
    status = 422 if form.is_bound and form.errors else 200
    return render(request, "people_register/import/undo.html", context, status=status)
