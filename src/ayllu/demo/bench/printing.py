"""How long a social report takes to become a PDF: read, set, tagged, sent."""

from collections.abc import Iterator

from django.urls import reverse

from ayllu.accounts.scopes import system_scope
from ayllu.demo.bench.figures import Result, client_of, opened, pace
from ayllu.families.socialreport.models import SocialReport
from ayllu.ground import scopes


def report(rounds: int) -> Iterator[Result]:
    """A draft is gathered anew each time; an issued one is set from its frozen text."""
    with scopes.acting(system_scope("people", "case")):
        rows = SocialReport.objects.filter(site__code="cajamarca")
        draft = rows.filter(state="draft").order_by("code")[0]
        issued = rows.filter(state="issued").order_by("code")[0]
    client = client_of("elena")
    for name, row in (("social report PDF, draft", draft), ("social report PDF, issued", issued)):
        address = reverse("families_report_pdf", args=[row.pk])
        yield pace(name, lambda page=address: opened(client, page), 1000, rounds)  # type: ignore[misc]
