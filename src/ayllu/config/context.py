"""What every page knows: its surface, the bar's words, the way to its help."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from ayllu.accounts.roles import WORK, Role
from ayllu.config import public
from ayllu.desk import help as help_pages
from ayllu.desk import undo
from ayllu.ground.commands import actor
from ayllu.ground.models import Installation
from ayllu.ui import trips

CASE = (Role.SOCIAL_WORKER, Role.DIRECTOR, Role.PSYCHOLOGIST, Role.SAFEGUARDING_LEAD)
SEARCHERS = (*CASE, Role.HEALTH_WORKER)

# Pages of intake that stand under the family's word; the others are referrals.
INTAKE_OF_FAMILIES = tuple(
    f"intake_{word}" for word in ("assess", "rating", "partic", "step", "deci", "minutes")
)
FAMILY_WORK = (*INTAKE_OF_FAMILIES, "visits_", "means_")
# Wings of families that stand under the family's word.
PLAN = ("plan", "version", "screen", "child", "agree", "appro", "sheet", "objective", "activity")
FAMILIES = tuple(
    f"families_{word}"
    for word in (
        *PLAN,
        "serv",
        "benefit",
        "outward",
        "community",
        "conference",
        "caseload",
        "hand",
        "balance",
        "limit",
        "report",
        "legal",
        "owed",
        "work",
        "gain",
    )
)


def families_of(held: Any) -> tuple[str, ...]:
    """A psychologist has a word of her own for the support she gives."""
    return FAMILIES if held.has(Role.PSYCHOLOGIST) else (*FAMILIES, "families_counsel")


def page(request: HttpRequest) -> dict[str, Any]:
    return {
        "surface": settings.SURFACE,
        **other_language(),
        **installation(),
        "nav": nav(request),
        "role_label": role_label(request),
        "may_search": may_search(request),
        "help_url": help_url(request),
        "undo": undo_strip(request),
        **public.frame(request),
        **trips.frame(request),
        "request_number": request.META.get("AYLLU_REQUEST_ID", ""),
    }


def other_language() -> dict[str, str]:
    """The language one click away, under its own name."""
    code = "es" if get_language() == "en" else "en"
    return {"other_language": code, "other_language_name": dict(settings.LANGUAGES)[code]}


def installation() -> dict[str, Any]:
    """Whose installation this is, and whether its people are invented."""
    row = Installation.objects.first()
    is_demo = row is not None and row.kind == Installation.Kind.DEMO
    return {"organisation": row.organisation if row else "", "is_demo": is_demo}


def role_label(request: HttpRequest) -> str:
    """What this person does here; the first of her works when she has several."""
    held = getattr(request, "held", None)
    return next((str(work) for role, work in WORK.items() if held and role in held.roles), "")


def may_search(request: HttpRequest) -> bool:
    held = getattr(request, "held", None)
    return held is not None and held.has(*SEARCHERS)


Word = tuple[str, str, tuple[str, ...], bool]


def apart(held: Any) -> list[Word]:
    """Words of those who have a room of their own."""
    return [
        (
            "safeguarding_concerns",
            _("Safeguarding"),
            ("safeguarding_", "locks_"),
            held.has(Role.SAFEGUARDING_LEAD),
        ),
        (
            "complaints_register",
            _("Complaints"),
            ("complaints_",),
            held.has(Role.DIRECTOR, Role.SAFEGUARDING_LEAD),
        ),
        (
            "families_exits",
            _("Exits"),
            ("families_exits", "families_exit_clear"),
            held.has(Role.SAFEGUARDING_LEAD),
        ),
        (
            "sponsorship_enquiries",
            _("Enquiries"),
            ("sponsorship_",),
            held.has(Role.SPONSORSHIP_OFFICER),
        ),
        (
            "datarights_home",
            _("Data"),
            ("datarights_", "safekeeping_"),
            held.has(Role.PRIVACY_OFFICER, Role.DIRECTOR),
        ),
        (
            "safekeeping_words",
            _("Your word"),
            ("safekeeping_word",),
            held.has(Role.SAFEGUARDING_LEAD, Role.HEALTH_WORKER),
        ),
        ("accounts_staff", _("People and roles"), ("accounts_",), held.has(Role.ADMINISTRATOR)),
    ]


def nav(request: HttpRequest) -> list[dict[str, Any]]:
    """At most five words, only those that open something for this person.

    Each word names its page, and the beginnings of the url names that stand under it.
    """
    held = getattr(request, "held", None)
    here = url_name(request)
    return [
        {"label": label, "url": address(name), "current": here.startswith(under)}
        for name, label, under, shown in (bar(held) if held else ())
        if shown and address(name)
    ]


def bar(held: Any) -> list[Word]:
    return [
        ("desk_home", _("My day"), ("desk_home",), True),
        (
            "casefile_households",
            _("Families"),
            ("casefile_", "people_", "kin_", *families_of(held), *FAMILY_WORK),
            held.has(*CASE),
        ),
        (
            "families_counsel",
            _("Psychology"),
            ("families_counsel",),
            held.has(Role.PSYCHOLOGIST),
        ),
        (
            "intake_referrals",
            _("Referrals"),
            ("intake_referral", "intake_screening"),
            held.has(Role.SOCIAL_WORKER, Role.DIRECTOR),
        ),
        (
            "reports_month",
            _("This month"),
            ("reports_",),
            held.has(Role.DIRECTOR, Role.MONITORING_OFFICER, Role.SOCIAL_WORKER),
        ),
        *apart(held),
    ]


def url_name(request: HttpRequest) -> str:
    match = request.resolver_match
    return (match.url_name or "") if match else ""


def help_url(request: HttpRequest) -> str:
    """The help of this page, when its room has written one."""
    name = url_name(request)
    return reverse("desk_help", args=[name]) if name in help_pages.pages() else ""


def undo_strip(request: HttpRequest) -> dict[str, str] | None:
    """The last act of this person, while it can still be taken back."""
    if getattr(request, "held", None) is None:
        return None
    offer = undo.open_offer(by=actor(request), at=timezone.now())
    if offer is None:
        return None
    return {"text": undo.text_of(offer.code), "url": reverse("desk_undo", args=[offer.id])}


def address(name: str) -> str:
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""
