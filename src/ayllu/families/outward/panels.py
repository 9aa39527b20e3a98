"""Referrals to other bodies on the family's file and on its thread."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from ayllu.accounts.access import Held
from ayllu.families.outward import access, reads
from ayllu.ground.offers import Event, Panel
from ayllu.people.register.models import Household

SHORT = 5


def outward_panel(household: Household, *, held: Held, today: date) -> Iterator[Panel]:
    """What waits for an answer and what came; the way to write a new one."""
    del today
    if not held.has(*access.READ, site_id=household.site_id):
        return
    rows = list(reads.of_household(household.pk).exclude(state="cancelled")[:SHORT])
    works = access.can_work(held, household.site_id)
    if rows or works:
        yield Panel(
            key="outward",
            title=_("Referred to other bodies"),
            template="families_outward/panel.html",
            context={
                "rows": [(row, reads.KNOTS[row.state]) for row in rows],
                "new_url": reverse("families_outward_new", args=[household.pk]) if works else "",
            },
        )


def events(household: Household) -> Iterator[Event]:
    for row in reads.of_household(household.pk):
        url = reverse("families_outward_one", args=[row.pk])
        said = {"body": row.body.name}
        if row.sent_on:
            title = _("Referred to %(body)s") % said
            yield Event(row.sent_on, title, by=row.worker.short_name, icon="send", url=url)
        if row.stop_asked_on:
            title = _("%(body)s was asked to stop using the referral") % said
            yield Event(row.stop_asked_on, title, text=row.stop_answer[:200], icon="phone", url=url)
        if row.answered_on:
            title = _("Answer of %(body)s") % said
            text = f"{row.get_outcome_display()}. {row.answer[:200]}".strip()
            yield Event(row.answered_on, title, text=text, icon="inbox", url=url)
