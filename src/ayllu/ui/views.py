"""The gallery: each component in each state, for people and for the accessibility checks."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from ayllu.ui import gallery


def _only_where_shown() -> None:
    """A real installation has no gallery."""
    if not (settings.DEBUG or getattr(settings, "AYLLU_GALLERY", False)):
        raise Http404


@require_GET
def ui_gallery(request: HttpRequest) -> HttpResponse:
    """All components on one page."""
    _only_where_shown()
    return render(request, "ui/gallery.html", gallery.context())


@require_GET
def ui_gallery_sheet(request: HttpRequest) -> HttpResponse:
    """A sample A4 sheet."""
    _only_where_shown()
    return render(request, "ui/gallery_sheet.html", gallery.context())


@require_GET
def ui_gallery_public(request: HttpRequest) -> HttpResponse:
    """A sample page of the portal."""
    _only_where_shown()
    return render(request, "ui/gallery_public.html", gallery.context())


@require_GET
def ui_gallery_field(request: HttpRequest) -> HttpResponse:
    """A sample page used at the door, with an undo strip."""
    _only_where_shown()
    undo = {"text": "Ariana llegó tarde, 08:47", "url": request.path}
    context = {**gallery.context(), "field_page": True, "undo": undo}
    return render(request, "ui/gallery_field.html", context)
