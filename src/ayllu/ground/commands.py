"""The same form sent twice has one effect: ``@once`` around every view that writes."""

import hashlib
import json
from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar
from uuid import UUID

from django.core.files.uploadedfile import UploadedFile
from django.db import connection
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _

from ayllu.ground import constraints
from ayllu.ground.models import Command
from ayllu.ground.scopes import NOBODY

P = ParamSpec("P")
R = TypeVar("R", bound=HttpRequest)
View = Callable[Concatenate[R, P], HttpResponse]
NOT_CONTENT = {"csrfmiddlewaretoken", "command"}


def once(view: View[R, P]) -> View[R, P]:
    """Answer a repeated command as the first time; let other methods pass.

    The id is locked until this transaction ends, so of two at once the second waits and
    then reads the first one's answer. An answer below 300 or from 400 up is no effect:
    the same id may be sent again, corrected.
    """

    @wraps(view)
    def wrapped(request: R, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if request.method != "POST":
            return view(request, *args, **kwargs)
        command_id = read_id(request)
        if command_id is None:
            return refuse(_("This form is old. Open the page again; what you typed is below."))
        lock(command_id)
        mark = fingerprint(request)
        before = Command.objects.filter(id=command_id).first()
        if before:
            return repeat(request, before, mark)
        response = view(request, *args, **kwargs)
        remember(request, command_id, mark, response)
        return response

    wrapped.takes_commands = True  # type: ignore[attr-defined]  # read by the guard on forms
    return wrapped


def read_id(request: HttpRequest) -> UUID | None:
    try:
        return UUID(request.POST.get("command", ""))
    except ValueError:
        return None


def actor(request: HttpRequest) -> UUID:
    return request.user.pk or NOBODY


def lock(command_id: UUID) -> None:
    with connection.cursor() as cursor:
        key = command_id.int % 2**63
        cursor.execute("select pg_advisory_xact_lock(%s)", [key])


def fingerprint(request: HttpRequest) -> str:
    """Path and content, without tokens: another content under the same id is another thing."""
    names = sorted(set(request.POST) - NOT_CONTENT)
    fields = [[name, request.POST.getlist(name)] for name in names]
    files = [
        [name, [[str(f.name), digest(f)] for f in request.FILES.getlist(name)]]
        for name in sorted(request.FILES)
    ]
    content = json.dumps([request.path, fields, files])
    return hashlib.sha256(content.encode()).hexdigest()


def digest(file: "UploadedFile[bytes]") -> str:
    """What is in the file, not only how it is called; it is left as it was found."""
    found = hashlib.sha256()
    for chunk in file.chunks():
        found.update(chunk)
    file.seek(0)
    return found.hexdigest()


def repeat(request: HttpRequest, before: Command, mark: str) -> HttpResponse:
    if before.user_id != actor(request) or before.fingerprint != mark:
        raise constraints.Refused(_("This form was already sent with other content."))
    return HttpResponseRedirect(before.answer, status=303)


def remember(request: HttpRequest, command_id: UUID, mark: str, response: HttpResponse) -> None:
    if not 300 <= response.status_code < 400:
        return
    Command.objects.create(
        id=command_id,
        surface=str(request.META.get("AYLLU_SURFACE", "staff")),
        user_id=actor(request),
        page=(request.resolver_match.url_name or "")[:80] if request.resolver_match else "",
        fingerprint=mark,
        answer=response.headers.get("Location", "/")[:500],
    )


def refuse(sentence: str) -> HttpResponse:
    raise constraints.Refused(sentence)
