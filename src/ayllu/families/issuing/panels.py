"""Social reports on the family's file and on its thread."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from ayllu.accounts.access import Held
from ayllu.families.issuing.models import Sequel
from ayllu.families.socialreport import access, reads
from ayllu.ground.offers import Event, Panel
from ayllu.people.register.models import Household

SHORT = 4


def reports_panel(household: Household, *, held: Held, today: date) -> Iterator[Panel]:
    """The last reports with where they stand; the way to write one."""
    del today
    if not held.has(*access.READ, site_id=household.site_id):
        return
    rows = list(reads.of_household(household.pk).exclude(state="dropped")[:SHORT])
    works = access.can_work(held, household.site_id)
    if rows or works:
        yield Panel(
            key="reports",
            title=_("Social reports"),
            template="families_issuing/panel.html",
            context={
                "rows": [(row, reads.KNOTS[row.state]) for row in rows],
                "new_url": reverse("families_report_new", args=[household.pk]) if works else "",
            },
            link=reverse("families_reports_of", args=[household.pk]) if rows else "",
            link_label=_("All") if rows else "",
        )


def events(household: Household) -> Iterator[Event]:
    """Issued, handed over, answered."""
    for row in reads.of_household(household.pk).filter(state="issued"):
        url = reverse("families_report", args=[row.pk])
        title = _("Social report %(number)s issued") % {"number": row.issue.called}
        by = row.worker.short_name
        yield Event(row.issue.issued_on, title, row.addressee, by, icon="file-text", url=url)
    for s in Sequel.objects.filter(report__household=household).select_related("report"):
        url = reverse("families_report", args=[s.report_id])
        title = _("Social report: %(what)s") % {"what": s.get_kind_display()}
        yield Event(s.on_day, title, f"{s.who}. {s.text[:200]}".strip(), icon="inbox", url=url)
