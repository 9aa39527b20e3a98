"""What every page knows: its surface, the bar's words, the way to its help."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from ayllu.accounts.roles import Role
from ayllu.ground.models import Installation

CASE = (Role.SOCIAL_WORKER, Role.DIRECTOR, Role.PSYCHOLOGIST, Role.SAFEGUARDING_LEAD)


def page(request: HttpRequest) -> dict[str, Any]:
    return {
        "surface": settings.SURFACE,
        **installation(),
        "nav": nav(request),
        "request_number": request.META.get("AYLLU_REQUEST_ID", ""),
    }


def installation() -> dict[str, Any]:
    """Whose installation this is, and whether its people are invented."""
    row = Installation.objects.first()
    is_demo = row is not None and row.kind == Installation.Kind.DEMO
    return {"organisation": row.organisation if row else "", "is_demo": is_demo}


def nav(request: HttpRequest) -> list[dict[str, Any]]:
    """At most five words, only those that open something for this person."""
    held = getattr(request, "held", None)
    if held is None:
        return []
    words: list[tuple[str, str, bool]] = [
        ("desk_home", _("My day"), True),
        ("casefile_households", _("Families"), held.has(*CASE)),
        ("intake_referrals", _("Referrals"), held.has(Role.SOCIAL_WORKER, Role.DIRECTOR)),
        ("reports_month", _("This month"), held.has(Role.DIRECTOR, Role.MONITORING_OFFICER)),
        ("safeguarding_concerns", _("Safeguarding"), held.has(Role.SAFEGUARDING_LEAD)),
        ("accounts_staff", _("People and roles"), held.has(Role.ADMINISTRATOR)),
    ]
    found = [(name, label, address(name)) for name, label, shown in words if shown]
    return [
        {"label": label, "url": url, "current": request.path == url}
        for _name, label, url in found
        if url
    ]


def address(name: str) -> str:
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""
