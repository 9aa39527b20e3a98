"""What a withdrawn consent stops among the social reports, and who holds one already."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from ayllu.families.issuing.models import Issue
from ayllu.families.socialreport.choices import RECIPIENT, Ground, State
from ayllu.families.socialreport.models import SocialReport
from ayllu.people.papers.choices import Purpose
from ayllu.people.papers.models import Consent
from ayllu.ui import words


def of(consent: Consent) -> Iterator[str]:
    """Sentences: reports that name this person and stay, and those that went out."""
    if consent.purpose != Purpose.SHARING:
        return
    to = [to for to, recipient in RECIPIENT.items() if recipient == consent.recipient]
    rows = SocialReport.objects.filter(
        subjects__person_id=consent.person_id, to__in=to, ground=Ground.CONSENT
    ).order_by("begun_on", "pk")
    gone = dict(Issue.objects.filter(report__in=rows).values_list("report_id", "issued_on"))
    for row in rows.exclude(state=State.DROPPED):
        if row.pk in gone:
            said = _("%(who)s holds the social report %(code)s since %(day)s: call and ask to stop")
            day = words.day(gone[row.pk])
            yield said % {"who": row.addressee, "code": row.code, "day": day}
        else:
            said = _("The social report %(code)s cannot be issued while it names this person")
            yield said % {"code": row.code}
