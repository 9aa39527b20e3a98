"""Keeps what is being typed in a long form, encrypted, for its author only."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from ayllu.ground import drafts
from ayllu.ground.commands import actor, once

MOST_BYTES = 300_000
MOST_KEY = 120


@require_POST
@once
def draft(request: HttpRequest, key: str) -> HttpResponse:
    """Save the posted fields under a key of the form.

    The command id of the form travels with it: once the form itself was sent, a draft that
    arrives late is refused instead of coming back to life.
    """
    if len(key) > MOST_KEY or int(request.META.get("CONTENT_LENGTH") or 0) > MOST_BYTES:
        return HttpResponse(status=413)
    fields = {name: request.POST.getlist(name) for name in request.POST}
    drafts.save(user_id=actor(request), key=key, fields=fields)
    return HttpResponse(status=204)
