"""What may be told, and when. Pure."""

from datetime import date, timedelta

from django.utils.translation import gettext_lazy as _

from ayllu.families.outward.choices import CONSTRAINTS, Basis, State
from ayllu.families.outward.models import Outward
from ayllu.ground.constraints import Refused

ANSWER_WITHIN = timedelta(days=15)
SEND_WITHIN = timedelta(days=3)
STOP_WITHIN = timedelta(days=2)


class NotNow(Refused):
    sentence = _("It does not stand where this is possible. Open the referral again.")


class NoConsent(Refused):
    sentence = CONSTRAINTS["outward_consent_runs"]


class NotYet(Refused):
    sentence = _("This day has not come yet.")


def check_can_edit(row: Outward) -> None:
    if row.state != State.DRAFT:
        raise NotNow


def can_edit(row: Outward) -> bool:
    return row.state == State.DRAFT


def check_can_send(row: Outward, *, consented: bool, on: date, today: date) -> None:
    """A draft, with the consent that runs, or with the danger that asks to tell."""
    check_can_edit(row)
    if on > today:
        raise NotYet
    if row.basis == Basis.CONSENT and not consented:
        raise NoConsent


def can_send(row: Outward, *, consented: bool) -> bool:
    return can_edit(row) and (row.basis == Basis.DUTY or consented)


def must_stop(row: Outward, *, withdrawn: bool) -> bool:
    """Sent on a consent that was taken back, and nobody asked yet not to use it."""
    on_consent = row.basis == Basis.CONSENT and row.state in (State.SENT, State.ANSWERED)
    return withdrawn and on_consent and row.stop_asked_on is None


def check_must_stop(row: Outward, *, withdrawn: bool) -> None:
    if not must_stop(row, withdrawn=withdrawn):
        raise NotNow


def check_can_answer(row: Outward) -> None:
    """An answer may come late, and a second one after it."""
    if row.state not in (State.SENT, State.ANSWERED):
        raise NotNow


def can_answer(row: Outward) -> bool:
    return row.state in (State.SENT, State.ANSWERED)
