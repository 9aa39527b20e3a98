"""Telephone numbers of Peru in the form +51…, and those of other countries as they are."""

import re
from dataclasses import dataclass

import phonenumbers

_CODES = "41 42 43 44 51 52 53 54 56 61 62 63 64 65 66 67 72 73 74 76 82 83 84"
AREAS = frozenset(_CODES.split())
_BETWEEN = re.compile(r"\s*(?:[;,]|/|\by\b|\bo\b|\n)\s*", re.IGNORECASE)
_REMARK = re.compile(
    r"\([^)]*[a-z][^)]*\)|\b(?:de|del) (?:la |el |su )?[a-záéíóúñ]+", re.IGNORECASE
)
_NOT_DIGIT = re.compile(r"[^0-9]")


@dataclass(frozen=True)
class Phone:
    """`number` is empty where it cannot be told; `kind` is mobile, landline or foreign."""

    number: str
    kind: str = ""
    problems: tuple[str, ...] = ()


def parse_phone(text: str) -> Phone:
    """Read one number, with or without country code, area code and separators."""
    whose = ("phone_of_other",) if _REMARK.search(text) else ()
    bare = _REMARK.sub("", text).strip()
    if bare.startswith("+") and not bare.startswith("+51"):
        return _foreign(bare, whose)
    digits = _national(bare)
    if len(digits) == 9 and digits[0] == "9":
        return Phone(f"+51{digits}", "mobile", whose)
    if len(digits) == 9 and digits[0] == "0" and _is_landline(digits[1:]):
        return Phone(f"+51{digits[1:]}", "landline", whose)
    if len(digits) == 8 and _is_landline(digits):
        lost = () if _has_country(bare) else ("phone_lost_zero",)
        return Phone(f"+51{digits}", "landline", whose + lost)
    return Phone("", "", (*whose, "phone_invalid")) if digits else Phone("")


def parse_phones(text: str) -> tuple[Phone, ...]:
    """Read a cell or field that may hold several numbers; empty pieces are left out."""
    found = (parse_phone(piece) for piece in _BETWEEN.split(text))
    return tuple(phone for phone in found if phone.number or phone.problems)


def show_phone(number: str) -> str:
    """As people say it: 976 000 301, 076 001234, (01) 234 5678; foreign ones with their code."""
    national = number.removeprefix("+51")
    if not number.startswith("+51"):
        return number
    if len(national) == 9:
        return f"{national[:3]} {national[3:6]} {national[6:]}"
    if national.startswith("1"):
        return f"(01) {national[1:4]} {national[4:]}"
    return f"0{national[:2]} {national[2:]}"


def _national(text: str) -> str:
    digits = _NOT_DIGIT.sub("", text)
    if digits.startswith("0051"):
        return digits[4:]
    if digits.startswith("51") and (text.startswith("+") or len(digits) in (10, 11)):
        return digits[2:]
    return digits


def _has_country(text: str) -> bool:
    return text.startswith(("+51", "0051")) or len(_NOT_DIGIT.sub("", text)) == 10


def _is_landline(digits: str) -> bool:
    return len(digits) == 8 and (digits[:2] in AREAS or digits[0] == "1")


def _foreign(text: str, whose: tuple[str, ...]) -> Phone:
    try:
        number = phonenumbers.parse(text)
    except phonenumbers.NumberParseException:
        return Phone("", "", (*whose, "phone_invalid"))
    if not phonenumbers.is_possible_number(number):
        return Phone("", "", (*whose, "phone_invalid"))
    e164 = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return Phone(e164, "foreign", whose)
