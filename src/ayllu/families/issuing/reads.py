"""Small questions about what is issued."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Case, Exists, F, OuterRef, QuerySet, Subquery, Value, When

from ayllu.families.issuing.choices import Sequel as Kind
from ayllu.families.issuing.models import Approval, Issue, Sequel
from ayllu.families.socialreport.choices import RECIPIENT, Ground
from ayllu.families.socialreport.models import SocialReport
from ayllu.people.papers.reads import consents


def question(report: SocialReport) -> Approval | None:
    """The last time that approval was asked for."""
    rows = Approval.objects.filter(report=report).select_related("writer", "by")
    return rows.order_by("-asked_at").first()


def to_stop(site_ids: Iterable[UUID]) -> QuerySet[Issue]:
    """Reports out there whose consent was withdrawn since, with its day as ``withdrawn_on``.

    A row for each person named in it who took the consent back; nobody was asked to stop yet.
    """
    gone = consents.withdrawn(site_ids)
    under = gone.filter(
        person=OuterRef("named"), recipient=OuterRef("towards"), ended_on__gte=OuterRef("issued_on")
    )
    asked = Sequel.objects.filter(report=OuterRef("report"), kind=Kind.STOP)
    towards = Case(*(When(report__to=to, then=Value(str(r))) for to, r in RECIPIENT.items()))
    rows = Issue.objects.filter(report__ground=Ground.CONSENT).annotate(
        named=F("report__subjects__person"), towards=towards
    )
    rows = rows.filter(named__in=gone.values("person_id")).exclude(Exists(asked))
    day = Subquery(under.order_by("-ended_on").values("ended_on")[:1])
    return rows.annotate(withdrawn_on=day).exclude(withdrawn_on=None)
