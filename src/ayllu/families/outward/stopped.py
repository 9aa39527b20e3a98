"""What a withdrawn consent stops among the referrals, and whom somebody must call by hand."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from ayllu.families.outward.choices import Basis, State
from ayllu.families.outward.models import Outward
from ayllu.people.papers.choices import Purpose
from ayllu.people.papers.models import Consent
from ayllu.ui import words


def of(consent: Consent) -> Iterator[str]:
    """Sentences: letters that stay in the house, and bodies that hold one already."""
    if consent.purpose != Purpose.SHARING:
        return
    rows = Outward.objects.filter(
        person_id=consent.person_id, recipient=consent.recipient, basis=Basis.CONSENT
    )
    for row in rows.select_related("body").order_by("written_on", "pk"):
        if row.state == State.DRAFT:
            said = _("The referral %(code)s to %(body)s can no longer be sent")
            yield said % {"code": row.code, "body": row.body.name}
        elif row.state in (State.SENT, State.ANSWERED):
            said = _("%(body)s holds the referral %(code)s since %(day)s: call and ask to stop")
            day = words.day(row.sent_on)
            yield said % {"body": row.body.name, "code": row.code, "day": day}
