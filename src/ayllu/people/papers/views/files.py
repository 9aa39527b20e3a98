"""Bytes: a whole paper, a small picture, and the pieces of a file on its way."""

from uuid import UUID

from django.http import HttpResponse, HttpResponseRedirect, JsonResponse
from django.templatetags.static import static
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from ayllu.accounts.access import StaffRequest, require
from ayllu.audit import actions as audit
from ayllu.ground import vault
from ayllu.ground.commands import once
from ayllu.ground.constraints import Refused
from ayllu.people.papers import access
from ayllu.people.papers.actions import uploads
from ayllu.people.papers.choices import EXT, Media
from ayllu.people.papers.reads import documents, faces

# A picture may do nothing; the browser's own viewer of PDFs needs a place to stand.
ALONE = {
    Media.JPEG: "default-src 'none'; frame-ancestors 'none'; sandbox",
    Media.PDF: "default-src 'none'; object-src 'self'; style-src 'unsafe-inline';"
    " frame-ancestors 'none'",
}


@require_GET
def whole(request: StaffRequest, document_id: UUID) -> HttpResponse:
    """The reading is recorded, then the file is sent; nobody between keeps a copy."""
    row = access.document_for(request.held, document_id)
    today = timezone.localdate()
    access.must_be_shown(may_be_shown=documents.may_be_shown(row, today=today))
    audit.record("people.document.read", by=request.user, about=row, compartment=row.compartment)
    response = HttpResponse(documents.content(row), content_type=row.media)
    media = Media(row.media)
    name = f"documento-{str(row.pk)[-8:]}.{EXT[media]}"
    response["Content-Disposition"] = f'inline; filename="{name}"'
    response["Content-Security-Policy"] = ALONE[media]
    response["Cache-Control"] = "no-store"
    return response


@require_GET
def thumb(request: StaffRequest, document_id: UUID) -> HttpResponse:
    """A small picture: by its seal while the consent runs, or for whoever may read the paper."""
    now, viewer = timezone.now(), request.held.user_id
    name = ""
    if faces.is_sealed(request.GET.get("s", ""), document_id, viewer, now):
        name = faces.thumb_of(document_id, at=now)
    if not name:
        row = access.document_for(request.held, document_id)
        today = timezone.localdate(now)
        access.must_be_shown(may_be_shown=documents.may_be_shown(row, today=today))
        name = row.thumb_name
    if not name:
        return HttpResponseRedirect(static("ui/mark.svg"))
    response = HttpResponse(vault.fetch(name), content_type="image/jpeg")
    response["Cache-Control"] = "private, max-age=300"
    return response


@require_http_methods(["GET", "POST"])
@once
def upload(request: StaffRequest, key: str) -> HttpResponse:
    """Where to go on, or the next piece; the answer says how much has arrived."""
    require(request.held, *access.ADDERS)
    if request.method == "GET":
        uploads.forget_old(user=request.user, now=timezone.now())
        return JsonResponse({"offset": uploads.offset(user=request.user, key=key)})
    try:
        size, start = int(request.POST.get("size", "")), int(request.POST.get("start", ""))
        piece = request.FILES.getlist("piece")[0].read()
        offset = uploads.receive(user=request.user, key=key, size=size, start=start, piece=piece)
    except (ValueError, IndexError):
        return JsonResponse({}, status=422)
    except Refused as reason:
        return JsonResponse({"sentence": str(reason)}, status=422)
    return JsonResponse({"offset": offset})
