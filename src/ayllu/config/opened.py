"""A page that shows somebody's record, and of which its room says nothing, is recorded here.

Files, sheets, downloads and lists record themselves in words of their own. What is left are forms:
whoever opens one reads what stands in it, and an incident asks for that too (``safekeeping``).
"""

from collections.abc import Callable
from functools import cache
from uuid import UUID

from django.apps import apps
from django.db.models import Model
from django.http import HttpRequest, HttpResponseBase

from ayllu.audit import actions as audit
from ayllu.audit import asking

Handler = Callable[[HttpRequest], HttpResponseBase]
CODE = "file.form.read"
READINGS = (".read", ".export")
COMPARTMENT = {
    "people": "people",
    "families_counsel": "psych",
    "safeguarding": "safeguarding",
    "locks": "safeguarding",
    "complaints": "complaints",
    "datarights": "rights",
    "safekeeping": "rights",
}
CALLED = {  # parameters that are not called like their table
    "answered_id": "datarights.request",
    "denunciation_id": "safeguarding.report",
    "paper_id": "people_register.identitypaper",
    "hogares": "people_register.household",  # and "pk" by the first word of the address
    "participaciones": "intake.participation",
    "evaluaciones": "intake.assessment",
    "decisiones": "intake.decision",
    "derivaciones": "intake.referral",
}


def opened(get_response: Handler) -> Handler:
    """Inside the transaction and the scope of the request, before the page is sent."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        if is_page(request, response) and not was_said():
            note(request)
        return response

    return middleware


def is_page(request: HttpRequest, response: HttpResponseBase) -> bool:
    shown = request.method == "GET" and response.status_code == 200
    return shown and request.user.is_authenticated and request.resolver_match is not None


def was_said() -> bool:
    return any(code.endswith(READINGS) for code in asking.now().codes)


def note(request: HttpRequest) -> None:
    match = request.resolver_match
    if match is None or not match.url_name:
        return
    about = thing(match.route.split("/")[0], match.kwargs)
    if about is not None:
        audit.record(CODE, by=request.user, about=about, compartment=compartment(about))


def thing(first: str, kwargs: dict[str, object]) -> Model | None:
    """The row that the address names; of several the last, which is the closest."""
    for parameter, value in reversed(kwargs.items()):
        called = first if parameter == "pk" else parameter
        model = model_of(called) if isinstance(value, UUID) else None
        found = model._base_manager.filter(pk=value).first() if model else None
        if found is not None:
            return found
    return None


@cache
def model_of(called: str) -> type[Model] | None:
    """ "outward_id" is the table of that name, "work_step_id" the steps of the room of work."""
    if called in CALLED:
        return apps.get_model(CALLED[called])
    word = called.removesuffix("_id")
    room, _, noun = word.partition("_")
    rows = [m for m in apps.get_models() if hasattr(m, "site_id")]
    whole = [m for m in rows if m._meta.model_name == word.replace("_", "")]
    parts = [m for m in rows if m._meta.model_name == noun and room in m._meta.app_label]
    return next(iter([*whole, *parts]), None)


def compartment(about: Model) -> str:
    label = about._meta.app_label
    own = [c for room, c in COMPARTMENT.items() if label.startswith(room)]
    return str(getattr(about, "compartment", "") or (own[0] if own else "case"))
