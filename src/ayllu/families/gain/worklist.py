"""The income to ask: before, after three and after six months of work."""

from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from ayllu.accounts.access import Held
from ayllu.families.gain import access, reads, rules
from ayllu.families.work.worklist import on_desk, row
from ayllu.ground.offers import Due


def due(held: Held, *, today: date) -> list[Due]:
    """A fixed number of questions; announced a fortnight before its day."""
    if not held.has(*access.WORK):
        return []
    found = reads.waiting(on_desk(held).order_by("started_on"), today=today)
    return [
        row(
            *(p, "families.gain.income"),
            _("Ask what the person earns: %(moment)s") % {"moment": m.label.lower()},
            reverse("families_gain_income", args=[p.pk, m.moment]),
            _("Write the income"),
            m.due_on,
        )
        for p, m in found
        if m.due_on and m.due_on <= today + rules.NOTICE
    ]
