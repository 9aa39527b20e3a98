"""Reports that wait for an approval, given back, approved and lying here; and to be called back."""

from datetime import date, timedelta

from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from ayllu.accounts.access import Held
from ayllu.accounts.models import Assignment
from ayllu.accounts.roles import Role
from ayllu.families.issuing import reads
from ayllu.families.issuing.choices import Sequel
from ayllu.families.issuing.models import Approval, Issue
from ayllu.families.socialreport import access
from ayllu.families.socialreport.choices import State
from ayllu.families.socialreport.models import SocialReport
from ayllu.ground.offers import Due
from ayllu.people.register.reads import tile_of
from ayllu.ui import links

WITHIN = timedelta(days=3)
STOP_WITHIN = timedelta(days=2)
WRITTEN_WITHIN = timedelta(days=15)


def due(held: Held, *, today: date) -> list[Due]:
    """Two queries. What a director wrote is approved by anybody else of the site."""
    directs = Assignment.objects.in_force(today).filter(
        user=OuterRef("worker"), site=OuterRef("site"), role=Role.DIRECTOR
    )
    last = Approval.objects.filter(report=OuterRef("pk")).order_by("-asked_at")
    rows = SocialReport.objects.filter(
        state__in=[State.DRAFT, State.ASKED, State.APPROVED],
        site_id__in=held.sites_as(*access.WORK),
        household__mistaken_at=None,
    ).annotate(by_director=Exists(directs), asked_at=last.values("asked_at")[:1])
    found = rows.select_related("household")
    own = [r for r in found if not (r.state == State.ASKED and r.worker_id == held.user_id)]
    return [row(r) for r in own] + stops(held)


def stops(held: Held) -> list[Due]:
    """Consent withdrawn after the report left: somebody must call whoever holds it; once each."""
    rows = reads.to_stop(held.sites_as(*access.WORK)).select_related("report__household")
    return list({issue.report_id: stop(issue) for issue in rows}.values())


def stop(issue: Issue) -> Due:
    r, withdrawn_on = issue.report, getattr(issue, "withdrawn_on", issue.issued_on)
    return Due(
        code="families.report.stop",
        tile=tile_of(r.household),
        title=r.household.called,
        what=_("Consent withdrawn: ask %(body)s to stop") % {"body": r.addressee},
        url=f"{reverse('families_report_follow', args=[r.pk])}?que={Sequel.STOP}",
        act=_("Tell that they were asked"),
        due_on=withdrawn_on + STOP_WITHIN,
        owner_id=r.household.case_lead_id or r.worker_id,
        site_id=r.site_id,
        file_url=links.address_of(r.household),
    )


def row(r: SocialReport) -> Due:
    asked = getattr(r, "asked_at", None)
    if r.state == State.ASKED:
        by_director = getattr(r, "by_director", False)
        code = "families.report.approve_other" if by_director else "families.report.approve"
        what, name, act = _("Social report to approve"), "families_report_answer", _("Read it")
        day, owner = timezone.localdate(asked) + WITHIN if asked else None, None
    elif r.state == State.APPROVED:
        code, what = "families.report.issue", _("Social report approved: issue it")
        name, act = "families_report_issue", _("Issue it")
        day, owner = timezone.localdate(asked) + WITHIN if asked else None, r.worker_id
    else:
        code, what = "families.report.write", _("Social report to finish: %(to)s")
        what %= {"to": r.addressee}
        name, act = "families_report", _("Go on writing")
        day, owner = (r.asked_on or r.begun_on) + WRITTEN_WITHIN, r.worker_id
    return Due(
        code=code,
        tile=tile_of(r.household),
        title=r.household.called,
        what=what,
        url=reverse(name, args=[r.pk]),
        act=act,
        due_on=day,
        owner_id=owner,
        site_id=r.site_id,
        file_url=links.address_of(r.household),
    )
