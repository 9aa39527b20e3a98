"""Identity documents of Peru. Numbers are text: a leading zero is part of the number."""

import re
from dataclasses import dataclass

WEIGHTS = (3, 2, 7, 6, 5, 4, 3, 2)
CHECK_DIGITS = "65432110987"
CHECK_LETTERS = "KJIHGFEDCBA"  # on cards issued until August 2007
DEMO_PREFIX = "99"  # of invented persons

_LABEL = re.compile(r"^\W*(d\.?\s*n\.?\s*i\.?|n[°ºro.]+|nro\.?|num\.?)[\s:.°º]*", re.IGNORECASE)
_IN_PROCESS = re.compile(r"tr[aá]mite", re.IGNORECASE)
_NONE = re.compile(r"^\W*(no tiene|sin dni|sin documento|ninguno|no)\W*$", re.IGNORECASE)
_WITH_CHECK = re.compile(r"(\d{8})(?:[\s./-]+([0-9A-Z])|([A-K]))")
_SPREADSHEET_NUMBER = re.compile(r"^(\d{7,8})\.0+$")
_SEPARATORS = re.compile(r"[\s.\-/']")


@dataclass(frozen=True)
class Dni:
    """`status` is valid, invalid or missing; `problems` are codes; `proposal` is for a person to
    accept (a lost zero), never put in silently."""

    number: str
    status: str
    problems: tuple[str, ...] = ()
    proposal: str = ""


def parse_dni(text: str) -> Dni:
    """Read a DNI as typed, with its label, separators and check character."""
    if not isinstance(text, str):
        raise TypeError("An identity number is text, never a number")
    written = _clean(text)
    if not written:
        return Dni("", "missing")
    if _IN_PROCESS.search(text):
        return Dni("", "missing", ("doc_in_process",))
    if _NONE.match(text):
        return Dni("", "missing", ("doc_none",))
    with_check = _WITH_CHECK.fullmatch(written)
    if with_check:
        number, check = with_check[1], with_check[2] or with_check[3]
        good = check_is_right(number, check)
        return Dni(number, "valid") if good else Dni(number, "invalid", ("doc_check_mismatch",))
    return _bare(_SEPARATORS.sub("", written))


def clean_dni(text: str) -> str:
    """The eight digits, or nothing where they cannot be told."""
    return parse_dni(text).number


def check_digit(number: str) -> str:
    """The digit printed after the eight: 10117410 has 2."""
    return CHECK_DIGITS[_remainder(number)]


def check_letter(number: str) -> str:
    """The letter of older cards: 10117410 has G."""
    return CHECK_LETTERS[_remainder(number)]


def check_is_right(number: str, check: str) -> bool:
    return check.upper() in (check_digit(number), check_letter(number))


def show_dni(number: str) -> str:
    """All but the last three hidden, for lists: •••••001."""
    return "•" * max(0, len(number) - 3) + number[-3:]


def is_demo(number: str) -> bool:
    return number.startswith(DEMO_PREFIX)


_OTHER = {
    "cpp": re.compile(r"\d{9,10}"),  # carné de permiso temporal de permanencia
    "ptp": re.compile(r"\d{7,10}"),
    "ce": re.compile(r"[A-Z0-9]{9,12}"),  # carné de extranjería
    "passport": re.compile(r"[A-Z0-9]{5,15}"),
}


@dataclass(frozen=True)
class Document:
    """Another document: the number without separators, and whether it looks like one."""

    kind: str
    number: str
    is_plausible: bool


def parse_document(kind: str, text: str) -> Document:
    """Loose: these have no check digit that we know of. `kind` is cpp, ptp, ce or passport."""
    number = re.sub(r"[^0-9A-Z]", "", re.sub(r"^\W*(CPP|PTP|CE|C\.E\.)\W*", "", text.upper()))
    return Document(kind, number, bool(_OTHER[kind].fullmatch(number)))


def _bare(digits: str) -> Dni:
    if not digits.isascii() or not digits.isdigit():
        return Dni("", "invalid", ("doc_characters",))
    if len(digits) == 7:
        return Dni("", "invalid", ("doc_lost_zero",), proposal=f"0{digits}")
    if len(digits) != 8:
        return Dni("", "invalid", ("doc_length",))
    return Dni(digits, "valid")


def _clean(text: str) -> str:
    unlabelled = _LABEL.sub("", text.strip().lstrip("'’"))
    unlabelled = _LABEL.sub("", unlabelled).strip(" .:-'’").upper()
    return _SPREADSHEET_NUMBER.sub(r"\1", unlabelled)


def _remainder(number: str) -> int:
    if not re.fullmatch(r"[0-9]{8}", number):
        raise ValueError("A check character needs eight digits")
    return sum(w * int(digit) for w, digit in zip(WEIGHTS, number, strict=True)) % 11
