"""Addresses of the tests: pages that write one row and then end in every way a page can end."""

from collections.abc import Callable
from datetime import timedelta

from django.contrib.auth.decorators import login_not_required
from django.db import connection
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import include, path
from django.utils import timezone

from ayllu.ground import scopes
from ayllu.ground.commands import actor, once
from ayllu.ground.constraints import Refused
from ayllu.ground.models import ImportRow, Undo
from ayllu.lib.uuid7 import uuid7

handler404 = "ayllu.config.errors.not_found"
handler500 = "ayllu.config.errors.failed"
ELSEWHERE = uuid7()  # where no row is
meanwhile: list[Callable[[], None]] = []  # what a test does while a page is at work


def leave_a_mark(request: HttpRequest, word: str) -> Undo:
    """A row whose owner is the one who asks."""
    until = timezone.now() + timedelta(minutes=1)
    return Undo.objects.create(
        code=word[:60], about_id=ELSEWHERE, user_id=actor(request), until=until
    )


def missing() -> None:
    raise Http404


def fault() -> None:
    raise RuntimeError("Wilmer Tacilla lives in Porcón")


def broken_query() -> None:
    with connection.cursor() as cursor:
        cursor.execute("select 1 / 0")


def refused() -> None:
    raise Refused("Ese día ya pasó.")


def broken_at_the_end() -> None:
    """A foreign key is checked at commit: here it finds nobody."""
    scopes.apply(scopes.Scope(sites={"people": [ELSEWHERE]}))
    ImportRow.objects.create(
        job_id=ELSEWHERE, site_id=ELSEWHERE, user_id=scopes.NOBODY, number=1, row=1, outcome="x"
    )


ENDS = {
    "missing": missing,
    "fault": fault,
    "broken_query": broken_query,
    "refused": refused,
    "late": broken_at_the_end,
}


def act(request: HttpRequest) -> HttpResponse:
    """Write, then end as the form says: a status or one of ``ENDS``."""
    words = request.POST or request.GET
    mark = leave_a_mark(request, words.get("word", "mark"))
    for do in meanwhile:
        do()
    end = words.get("end", "303")
    if end in ENDS:
        ENDS[end]()
    if end == "303":
        return HttpResponseRedirect(f"/hecho/{mark.pk}/", status=303)
    return HttpResponse(status=int(end) if end.isdigit() else 200)


urlpatterns = [
    path("prueba/", login_not_required(once(act)), name="ground_test_once"),
    path("otra/", login_not_required(once(act)), name="ground_test_other"),
    path("suelta/", login_not_required(act), name="ground_test_free"),
    path("", include("ayllu.config.urls_staff")),
]
