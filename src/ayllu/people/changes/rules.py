"""What may happen to files and households. Pure."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from ayllu.ground.constraints import Refused


class OneFile(Refused):
    sentence = _("A file cannot be joined to itself.")


class OtherSite(Refused):
    sentence = _("The two files belong to different sites. Ask the other site first.")


class Kin(Refused):
    sentence = _("The two are recorded as kin of each other: they are two people. Check the links.")


class TwoNumbers(Refused):
    sentence = _(
        "Each file has its own valid DNI: two people. If one number is wrong, retire it first."
    )


class TwoBirths(Refused):
    sentence = _("Both births are known to the day and differ. Correct the wrong one first.")


class AlreadyJoined(Refused):
    sentence = _("One of the two files is already joined to another or marked as a mistake.")


class OneDied(Refused):
    sentence = _("One of the two is recorded as dead. Correct that first.")


class AlreadyParted(Refused):
    sentence = _("These files were already parted again.")


class LivesSomewhere(Refused):
    sentence = _("This person belongs to a household already.")


class NotYet(Refused):
    sentence = _("The day is in the future.")


class NoParents(Refused):
    sentence = _("Record a parent first: brothers and sisters follow from their parents.")


class NobodyHeads(Refused):
    sentence = _("Choose who heads the household.")


class NotEnded(Refused):
    sentence = _("People live in this household: it has not ended.")


@dataclass(frozen=True)
class Side:
    """One of two files, as far as joining asks."""

    id: UUID
    site_id: UUID
    born: date | None
    numbers: Collection[str]
    died: bool
    out: bool  # joined already, or a mistake


def check_can_join(kept: Side, joined: Side, *, kin: bool) -> None:
    """One person, one site, nothing that says they are two."""
    if kept.id == joined.id:
        raise OneFile
    if kept.site_id != joined.site_id:
        raise OtherSite
    if kept.out or joined.out:
        raise AlreadyJoined
    if kin:
        raise Kin
    if kept.died != joined.died:
        raise OneDied
    if kept.born and joined.born and kept.born != joined.born:
        raise TwoBirths
    if kept.numbers and joined.numbers and not set(kept.numbers) & set(joined.numbers):
        raise TwoNumbers


def can_join(kept: Side, joined: Side, *, kin: bool) -> bool:
    try:
        check_can_join(kept, joined, kin=kin)
    except Refused:
        return False
    return True


def check_day(day: date, *, today: date) -> None:
    if day > today:
        raise NotYet
