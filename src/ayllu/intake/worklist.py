"""What intake lets wait: a few queries, whatever the number of families."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from django.db.models import Exists, Max, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext as _

from ayllu.accounts.access import Held
from ayllu.accounts.roles import Role
from ayllu.ground.offers import Due
from ayllu.intake import reads
from ayllu.intake.choices import OPEN, State
from ayllu.intake.models import (
    Assessment,
    ChildDecision,
    Decision,
    Participation,
    Referral,
)
from ayllu.people.register.models import Household
from ayllu.ui import links

SOON = timedelta(days=14)


def worklist(held: Held, *, today: date) -> list[Due]:
    """A social worker's own things and those nobody has; a director's whole site."""
    sites = held.sites_as(Role.SOCIAL_WORKER, Role.DIRECTOR)
    whole = held.sites_as(Role.DIRECTOR)
    found = (
        *referrals(whose(held, "worker"), today),
        *unfinished(whose(held, "worker")),
        *pending(whose(held, "worker"), today),
        *reviews(whose(held, "participation__worker"), today),
        *clocks(whose(held, "decision__participation__worker")),
    )
    mine = {None, *held.desks}
    return [d for d in found if d.site_id in sites and (d.site_id in whole or d.owner_id in mine)]


def whose(held: Held, worker: str) -> Q:
    """Rows of a site where she directs, else hers and those nobody has."""
    mine = Q(**{f"{worker}__in": held.desks}) | Q(**{worker: None})
    return Q(site__in=held.sites_as(Role.DIRECTOR)) | mine


def about(family: Household, code: str, what: str, url: str, act: str, **more: Any) -> Due:
    return Due(
        code=code,
        tile=reads.tile(family),
        title=family.called,
        what=what,
        url=url,
        act=act,
        site_id=family.site_id,
        file_url=links.address_of(family),
        **more,
    )


def referrals(mine: Q, today: date) -> Iterator[Due]:
    """New, or in screening and perhaps late."""
    for r in Referral.objects.filter(mine, screening=None).order_by("due_on")[:200]:
        knocking = Household(pk=r.pk, name=r.family_name)
        url = reverse("intake_referral", args=[r.pk])
        yield Due(
            code="intake.referral.screen",
            tile=reads.tile(knocking),
            title=knocking.called,
            what=_("Referral: %(who)s") % {"who": r.get_referrer_kind_display()},
            url=url,
            act=_("Read"),
            due_on=r.due_on,
            is_new=r.worker_id is None and r.due_on >= today,
            owner_id=r.worker_id,
            site_id=r.site_id,
            file_url=url,
        )


def unfinished(mine: Q) -> Iterator[Due]:
    for a in Assessment.objects.filter(mine, finished_on=None).select_related("household"):
        url = reverse("intake_assessment", args=[a.pk])
        due = a.started_on + timedelta(days=30)
        code, what = "intake.assessment.unfinished", _("Assessment not finished")
        yield about(a.household, code, what, url, _("Go on"), due_on=due, owner_id=a.worker_id)


def pending(mine: Q, today: date) -> Iterator[Due]:
    """The assessment is finished, the panel has not decided."""
    decided = Decision.objects.filter(participation=OuterRef("pk"), decided_at__isnull=False)
    rows = (
        Participation.objects.filter(mine, state=State.ASSESSMENT, household__isnull=False)
        .annotate(finished=Max("household__assessments__finished_on"))
        .filter(~Exists(decided), finished__isnull=False)
        .select_related("household")
    )
    for p in rows:
        if p.household is not None:
            url = reverse("intake_participation", args=[p.pk])
            code, what = "intake.decision.pending", _("Decision of the panel pending")
            due = p.finished + SOON
            act = _("Prepare")
            yield about(p.household, code, what, url, act, due_on=due, owner_id=p.worker_id)


def reviews(mine: Q, today: date) -> Iterator[Due]:
    """What the panel decided comes to its review."""
    rows = Decision.objects.filter(
        mine,
        decided_at__isnull=False,
        review_on__lte=today + SOON,
        participation__state__in=OPEN,
        participation__household__isnull=False,
    ).filter(
        ~Exists(
            Decision.objects.filter(
                participation=OuterRef("participation"), met_on__gt=OuterRef("met_on")
            )
        )
    )
    for d in rows.select_related("participation__household"):
        family = d.participation.household
        if family is not None:
            url = reverse("intake_decision", args=[d.pk])
            what, owner = _("Review of the panel's decision"), d.participation.worker_id
            code = "intake.decision.review"
            yield about(family, code, what, url, _("Read"), due_on=d.review_on, owner_id=owner)


def clocks(mine: Q) -> Iterator[Due]:
    """The order of the authority is still to come."""
    rows = ChildDecision.objects.filter(
        mine,
        regularise_by__isnull=False,
        order_number="",
        decision__decided_at__isnull=False,
    ).exclude(decision__participation__household=None)
    for c in rows.select_related("decision__participation__household", "child"):
        row = c.decision.participation
        if row.household is not None and row.state in OPEN:
            what = _("Order of the authority for %(child)s") % {"child": c.child.full_name}
            url = reverse("intake_decision", args=[c.decision_id])
            code = "intake.regularisation"
            yield about(
                row.household,
                code,
                what,
                url,
                _("Read"),
                due_on=c.regularise_by,
                owner_id=row.worker_id,
            )
