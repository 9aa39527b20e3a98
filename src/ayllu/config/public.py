"""The frame of the public pages: their words in the head, the languages, the doors."""

from typing import Any
from urllib.parse import quote

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _


def frame(request: HttpRequest) -> dict[str, Any]:
    """Empty on the staff surface."""
    if settings.SURFACE != "portal":
        return {}
    here = request.resolver_match.url_name if request.resolver_match else ""
    words = (
        ("website_home", _("Where we help")),
        ("portal_refer", _("Refer a family")),
        ("portal_listen", _("We want to hear you")),
    )
    return {
        "nav": [{"label": w, "url": reverse(n), "current": n == here} for n, w in words],
        "languages": languages(request),
        "ask": {"label": _("Sponsor"), "url": reverse("portal_sponsor")},
        "doors": {
            "refer": reverse("portal_refer"),
            "concern": reverse("portal_concern"),
            "listen": reverse("portal_listen"),
            "answer": reverse("portal_answer"),
            "sponsor": reverse("portal_sponsor"),
            "privacy": reverse("website_privacy"),
        },
    }


def languages(request: HttpRequest) -> list[dict[str, Any]]:
    """Each language by its own name; a page that was posted goes back to its blank form."""
    back = quote(request.path)
    return [
        {
            "code": code,
            "label": label,
            "url": f"{reverse('website_language', args=[code])}?next={back}",
            "current": code == (get_language() or "es")[:2],
        }
        for code, label in settings.LANGUAGES
    ]
