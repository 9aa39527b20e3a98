"""What may be written of a service. Pure: no clock, no user, no query."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from ayllu.families.support.choices import CONSTRAINTS, FACTS, Kind, Service
from ayllu.ground.constraints import Refused

UNDO = "undo"  # why a row is marked when its act was taken back within ten minutes


@dataclass(frozen=True)
class What:
    """One service as it was given, whoever received it."""

    service: str
    on_day: date
    kind: str = ""
    detail: str = ""
    by_us: bool = True
    body_id: UUID | None = None
    body_name: str = ""
    quantity: Decimal | None = None
    unit: str = ""
    amount: Decimal | None = None
    note: str = ""
    activity_id: UUID | None = None

    @property
    def kind_of(self) -> str:
        return kind_of(self.service, self.kind)


class NotYet(Refused):
    sentence = CONSTRAINTS["support_given_not_in_future"]


class NoAmount(Refused):
    sentence = CONSTRAINTS["support_given_money_has_amount"]


class Nobody(Refused):
    sentence = _("Choose who received it.")


class Mistaken(Refused):
    sentence = _("It is already marked as entered by mistake.")


class Ended(Refused):
    sentence = _("It is already no longer planned.")


class Already(Refused):
    """The same service, the same person, the same day: asked about, never doubled in silence."""

    sentence = _("Part of this is already written for that day.")

    def __init__(self, known: Collection[tuple[UUID, UUID | None]]) -> None:
        super().__init__()
        self.known = known


def kind_of(service: str, kind: str = "") -> str:
    """Only another service has a kind of its own choice."""
    return kind or Kind.MATERIAL if service == Service.OTHER else FACTS[Service(service)].kind


def check_can_give(what: What, recipients: Sequence[object], *, today: date) -> None:
    """Somebody received it, on a day that has come; money says how much."""
    if not recipients:
        raise Nobody
    if what.on_day > today:
        raise NotYet
    if what.kind_of == Kind.MONEY and what.amount is None:
        raise NoAmount


def can_give(what: What, recipients: Sequence[object], *, today: date) -> bool:
    paid = what.kind_of != Kind.MONEY or what.amount is not None
    return bool(recipients) and what.on_day <= today and paid
