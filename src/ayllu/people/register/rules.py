"""What may happen to people, households and papers now. Pure: no clock, no query, no write."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from ayllu.ground.constraints import Refused
from ayllu.lib import identity, phones
from ayllu.people.register.choices import PaperKind, PaperState, Precision

OLDEST = 120  # years


class NotADay(Refused):
    sentence = _("Write the birth as 12/03/2015, 03/2015, 2015, or an age such as 8 years.")


class BornLater(Refused):
    sentence = _("The date of birth is in the future.")


class NotADni(Refused):
    sentence = _("A DNI has eight digits. Check the number on the card.")


class WrongCheck(Refused):
    sentence = _("The last character does not belong to this DNI. Check both on the card.")


class LostZero(Refused):
    sentence = _("The number has seven digits; a zero in front may be missing. Write all eight.")


class NotAPaperNumber(Refused):
    sentence = _("The number does not look like one of this document. Check it.")


class NotAPhone(Refused):
    sentence = _("The number does not look like a telephone. A mobile has nine digits.")


class AlreadyDead(Refused):
    sentence = _("The death of this person is already recorded.")


class Dead(Refused):
    sentence = _("The death of this person is recorded: she joins no household.")


class DeathOutOfTime(Refused):
    sentence = _("The date of death is in the future or before the birth.")


class AlreadyLeft(Refused):
    sentence = _("This person already left the household.")


class EndsBeforeStart(Refused):
    sentence = _("The last day in the household is before the first.")


class AlreadyEnded(Refused):
    sentence = _("This was already ended.")


class EndOutOfTime(Refused):
    sentence = _("The last day is in the future, or before the first.")


class MovesBackwards(Refused):
    sentence = _("The household already had a later address. Correct that one first.")


class NobodyChosen(Refused):
    sentence = _("Choose at least one person who leaves.")


class NobodyStays(Refused):
    sentence = _("Somebody must stay; if all leave, record a move instead.")


class NotAMember(Refused):
    sentence = _("One of the people chosen does not live in this household now.")


class NoReason(Refused):
    sentence = _("Say why, in a few words.")


class AlreadyMistaken(Refused):
    sentence = _("This was already marked as a mistake.")


class OtherSite(Refused):
    sentence = _("The person belongs to another site. Ask that site first.")


@dataclass(frozen=True)
class Birth:
    """A day as exact as it is known; the first day of the span where it is not."""

    day: date | None
    precision: str


UNKNOWN_BIRTH = Birth(None, Precision.UNKNOWN)
_DAY = re.compile(r"(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_MONTH = re.compile(r"(\d{1,2})[/. -](\d{4})")
_YEAR = re.compile(r"(\d{4})")
_AGE = re.compile(r"(\d{1,3})\s*(?:años?|anos?|years?|a)?")
_MONTHS_OLD = re.compile(r"(\d{1,2})\s*(?:meses|mes|months?|m)")


def read_birth(text: str, *, today: date) -> Birth:
    """12/03/2015, 03/2015, 2015, "8 años", "14 meses"; nothing for nothing. Raises NotADay."""
    written = " ".join(text.lower().split())
    if not written:
        return UNKNOWN_BIRTH
    try:
        birth = _read(written, today)
    except ValueError:
        raise NotADay from None
    if birth.day is not None and birth.day > today:
        raise BornLater
    if birth.day is not None and birth.day.year < today.year - OLDEST:
        raise NotADay
    return birth


def _read(written: str, today: date) -> Birth:
    """From the most exact form to the least; ValueError when it is no day."""
    if found := _ISO.fullmatch(written):
        return Birth(date(*(int(part) for part in found.groups())), Precision.DAY)
    if found := _DAY.fullmatch(written):
        day, month, year = (int(part) for part in found.groups())
        return Birth(date(year, month, day), Precision.DAY)
    if found := _MONTH.fullmatch(written):
        return Birth(date(int(found[2]), int(found[1]), 1), Precision.MONTH)
    if found := _YEAR.fullmatch(written):
        return Birth(date(int(found[1]), 1, 1), Precision.YEAR)
    if found := _MONTHS_OLD.fullmatch(written):
        months = today.year * 12 + today.month - 1 - int(found[1])
        return Birth(date(months // 12, months % 12 + 1, 1), Precision.MONTH)
    if found := _AGE.fullmatch(written):
        return Birth(date(today.year - int(found[1]), 1, 1), Precision.AGE)
    raise ValueError(written)


def read_number(kind: str, state: str, text: str) -> str:
    """The number of a paper as it is stored; raises what is wrong with it."""
    if not text.strip() or state in (PaperState.NONE, PaperState.IN_PROCESS):
        return ""
    if kind == PaperKind.DNI:
        return _read_dni(text)
    if kind == PaperKind.BIRTH_CERTIFICATE:
        return " ".join(text.upper().split())
    document = identity.parse_document(kind, text)
    if not document.is_plausible and state == PaperState.VALID:
        raise NotAPaperNumber
    return document.number


def _read_dni(text: str) -> str:
    dni = identity.parse_dni(text)
    if "doc_check_mismatch" in dni.problems:
        raise WrongCheck
    if dni.proposal:
        raise LostZero
    if dni.status != "valid":
        raise NotADni
    return dni.number


def read_phone(text: str) -> str:
    phone = phones.parse_phone(text)
    if not phone.number:
        raise NotAPhone
    return phone.number


def check_can_die(*, died: bool, born: date | None, on: date | None, today: date) -> None:
    """Once, not in the future, not before the birth."""
    if died:
        raise AlreadyDead
    if on is not None and (on > today or (born is not None and on < born)):
        raise DeathOutOfTime


def can_die(*, died: bool, born: date | None, on: date | None, today: date) -> bool:
    try:
        check_can_die(died=died, born=born, on=on, today=today)
    except Refused:
        return False
    return True


def check_can_leave(*, from_day: date, to_day: date | None, last_day: date) -> None:
    """Who lives there leaves once, not before she came."""
    if to_day is not None and to_day <= last_day:
        raise AlreadyLeft
    if last_day < from_day:
        raise EndsBeforeStart


def can_leave(*, from_day: date, to_day: date | None, last_day: date) -> bool:
    try:
        check_can_leave(from_day=from_day, to_day=to_day, last_day=last_day)
    except Refused:
        return False
    return True


def check_can_split(*, members: Collection[UUID], leaving: Collection[UUID]) -> None:
    """Some of those who live there leave and some stay: nobody vanishes."""
    if not leaving:
        raise NobodyChosen
    if not set(leaving) <= set(members):
        raise NotAMember
    if set(leaving) == set(members):
        raise NobodyStays


def can_split(*, members: Collection[UUID], leaving: Collection[UUID]) -> bool:
    try:
        check_can_split(members=members, leaving=leaving)
    except Refused:
        return False
    return True


def check_reason(why: str) -> None:
    if len(why.strip()) < 3:
        raise NoReason


def check_can_end(*, from_day: date | None, to_day: date | None, on: date, today: date) -> None:
    """A telephone or a warning ends once, not in the future, not before it began."""
    if to_day is not None:
        raise AlreadyEnded
    if on > today or (from_day is not None and on < from_day):
        raise EndOutOfTime
