"""Ordinary acts taken back within ten minutes: each a new act with its own audit row."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ayllu.accounts.models import User
from ayllu.audit import actions as audit
from ayllu.ground import undo
from ayllu.intake import rules
from ayllu.intake.actions import steps
from ayllu.intake.choices import State
from ayllu.intake.models import Assessment, Participation, Referral, Screening

TAKEN, LINKED, SCREENED = "intake.referral.take", "intake.referral.link", "intake.referral.screen"


def offer(code: str, about: UUID, by: User) -> None:
    undo.offer(code, about=about, by=by.pk, at=timezone.now())


def referral_of(pk: UUID) -> Referral:
    """Still without screening; what follows a screening is taken back first."""
    referral = Referral.objects.select_for_update(of=("self",)).get(pk=pk)
    if Screening.objects.filter(referral=referral).exists():
        raise rules.GoneOn
    return referral


@transaction.atomic
def untake(referral_id: UUID, *, by: User) -> None:
    """Nobody answers for it again."""
    referral = referral_of(referral_id)
    referral.worker = None
    referral.save(update_fields=["worker"])
    audit.record("intake.referral.untaken", by=by, about=referral)


@transaction.atomic
def unlink(referral_id: UUID, *, by: User) -> None:
    """It was another family."""
    referral = referral_of(referral_id)
    referral.household = None
    referral.save(update_fields=["household"])
    audit.record("intake.referral.unlinked", by=by, about=referral)


@transaction.atomic
def unscreen(referral_id: UUID, *, by: User) -> None:
    """The family stands at its screening again, if nothing was done since; history keeps it."""
    screening = Screening.objects.filter(referral_id=referral_id).select_related("referral").first()
    if screening is None:
        raise rules.GoneOn
    referral = screening.referral
    screening.delete()
    if referral.household_id:
        step_back(referral.household_id, why=screening.why[:500], by=by)
    audit.record("intake.referral.unscreened", by=by, about=referral)


def step_back(household_id: UUID, *, why: str, by: User) -> None:
    """Only the arrow that the screening itself took, and only while nothing followed it."""
    rows = Participation.objects.filter(household_id=household_id).order_by("-from_day")
    row = rows.select_related("household").first()
    last = row.steps.order_by("-at", "-id").first() if row else None
    if row is None or last is None or (last.from_state, last.why) != (State.SCREENING, why):
        return  # the family stood further on before this referral
    if Assessment.objects.filter(household_id=household_id, entered_at__gte=last.at).exists():
        raise rules.GoneOn
    steps.take(row, to=State.SCREENING, by=by, why=_("Taken back within ten minutes"), back=True)
