"""What was typed when a session had ended: sealed, and shown to the same person only."""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.http import HttpRequest
from django.utils import timezone

from ayllu.ground import crypto

KEY = "waiting"
GOOD_FOR = timedelta(hours=12)
NOT_KEPT = {"csrfmiddlewaretoken", "password", "login"}


@dataclass(frozen=True)
class Waiting:
    """A form that could not be received."""

    path: str
    command: str
    fields: list[tuple[str, str]]


def keep(request: HttpRequest) -> None:
    """Seal the form into the visitor's new session; the next sign-in finds it."""
    fields = [
        (name, value)
        for name in request.POST
        if name not in NOT_KEPT
        for value in request.POST.getlist(name)
    ]
    content = {
        "path": request.get_full_path(),
        "was": request.META.get("AYLLU_WAS", ""),
        "at": timezone.now().isoformat(),
        "fields": fields,
    }
    request.session[KEY] = crypto.seal(json.dumps(content), bound_to=KEY)


def find(request: HttpRequest, *, now: datetime) -> Waiting | None:
    """The form that waits for this person, if it is hers and not old."""
    token = request.session.get(KEY)
    if not token:
        return None
    content: dict[str, Any] = json.loads(crypto.unseal(token, bound_to=KEY))
    hers = content["was"] in ("", str(request.user.pk))
    if not hers or now - datetime.fromisoformat(content["at"]) > GOOD_FOR:
        return None
    pairs = [(name, value) for name, value in content["fields"]]
    command = next((value for name, value in pairs if name == "command"), "")
    return Waiting(content["path"], command, [p for p in pairs if p[0] != "command"])


def forget(request: HttpRequest) -> None:
    request.session.pop(KEY, None)
