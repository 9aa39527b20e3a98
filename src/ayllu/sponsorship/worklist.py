"""Enquiries that nobody has answered, for the desk of who answers them."""

from collections.abc import Iterable
from datetime import date, timedelta

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from ayllu.accounts.access import Held
from ayllu.ground.offers import Due, Tile
from ayllu.sponsorship import access

ANSWER_WITHIN = timedelta(days=7)


def worklist(held: Held, *, today: date) -> Iterable[Due]:
    """One line for each open enquiry, named by its code; one query."""
    if not held.has(*access.DESK):
        return
    for enquiry in access.enquiries(held).filter(answered_at=None).order_by("received_at")[:50]:
        day = timezone.localdate(enquiry.received_at)
        yield Due(
            code="sponsorship_enquiry",
            tile=Tile(enquiry.pk, enquiry.code[2:4]),
            title=_("Enquiry %(code)s") % {"code": enquiry.code},
            what=(
                _("Someone wants to sponsor and waits for an answer")
                if enquiry.site_id
                else _("Someone wants to sponsor wherever it is needed: hand it to a site")
            ),
            url=reverse("sponsorship_enquiries"),
            act=_("Answer"),
            due_on=day + ANSWER_WITHIN,
            is_new=day == today,
            owner_id=held.user_id,
            site_id=enquiry.site_id,
        )
