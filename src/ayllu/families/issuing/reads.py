"""Small questions about what is issued."""

from ayllu.families.issuing.models import Approval
from ayllu.families.socialreport.models import SocialReport


def question(report: SocialReport) -> Approval | None:
    """The last time that approval was asked for."""
    rows = Approval.objects.filter(report=report).select_related("writer", "by")
    return rows.order_by("-asked_at").first()
