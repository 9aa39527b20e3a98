"""Referrals that lie unsent, bodies to ask again, and bodies that must be asked to stop."""

from datetime import date, timedelta

from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext as _

from ayllu.accounts.access import Held
from ayllu.families.outward import access, reads, rules
from ayllu.families.outward.choices import State
from ayllu.families.outward.models import Outward
from ayllu.ground.offers import Due
from ayllu.intake.models import Participation
from ayllu.people.register.reads import tile_of
from ayllu.ui import links

SOON = timedelta(days=7)


def due(held: Held, *, today: date) -> list[Due]:
    """Two queries; on the desk of whoever wrote it, unless the family has left."""
    near = Q(state__in=[State.SENT, State.ANSWERED], follow_up_on__lte=today + SOON)
    ended = Participation.objects.filter(household=OuterRef("household"), to_day__isnull=False)
    living = Participation.objects.filter(household=OuterRef("household"), to_day=None)
    rows = Outward.objects.filter(
        near | Q(state=State.DRAFT),
        Exists(living) | ~Exists(ended),
        site_id__in=held.sites_as(*access.WORK),
        household__mistaken_at=None,
    )
    found = [row(r) for r in rows.select_related("household", "body")]
    return found + stops(held)


def stops(held: Held) -> list[Due]:
    """Consent withdrawn after the letter left: somebody must call."""
    rows = reads.to_stop(held.sites_as(*access.WORK)).filter(household__mistaken_at=None)
    return [stop(r) for r in rows.select_related("household", "body")]


def stop(r: Outward) -> Due:
    withdrawn_on: date = getattr(r, "withdrawn_on", r.written_on)
    return Due(
        code="families.outward.stop",
        tile=tile_of(r.household),
        title=r.household.called,
        what=_("Consent withdrawn: ask %(body)s to stop") % {"body": r.body.name},
        url=reverse("families_outward_stop", args=[r.pk]),
        act=_("Tell that they were asked"),
        due_on=withdrawn_on + rules.STOP_WITHIN,
        owner_id=r.household.case_lead_id or r.worker_id,
        site_id=r.site_id,
        file_url=links.address_of(r.household),
    )


def row(r: Outward) -> Due:
    is_draft = r.state == State.DRAFT
    what = _("Referral to send: %(body)s") if is_draft else _("Ask again: %(body)s")
    name = "families_outward_one" if is_draft else "families_outward_answer"
    return Due(
        code=f"families.outward.{'draft' if is_draft else 'ask'}",
        tile=tile_of(r.household),
        title=r.household.called,
        what=what % {"body": r.body.name},
        url=reverse(name, args=[r.pk]),
        act=_("Open the referral") if is_draft else _("Tell what they answered"),
        due_on=r.written_on + rules.SEND_WITHIN if is_draft else r.follow_up_on,
        owner_id=r.worker_id,
        site_id=r.site_id,
        file_url=links.address_of(r.household),
    )
