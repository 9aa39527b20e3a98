"""Telephone numbers of Peru in the form +51…, and those of other countries as they are.

The same reading serves a field of a form and a cell of a list with several numbers and remarks.
"""

import re
from dataclasses import dataclass

import phonenumbers

from ayllu.lib.folding import bare

_CODES = "41 42 43 44 51 52 53 54 56 61 62 63 64 65 66 67 72 73 74 76 82 83 84"
AREAS = frozenset(_CODES.split())
_BETWEEN = re.compile(r"[/;,|\n]+|\s[-–—]\s|\s+[yoe]\s+")
_REMARK = re.compile(r"\(([^)]*[a-z][^)]*)\)?|\[([^\]]*)\]?")
_OTHER = re.compile(
    r"\b(?:vecin|herman|ti[ao]\b|tias|prim[ao]\b|amig|abuel|madrin|padrin|suegr|cunad|comadre"
    r"|compadre"
    r"|patron|profesor|jefe|sobrin|yerno|nuera|dirigente|teniente|promotor|otra persona|prestad"
    r"|encargar"
    r"|recado|referencia)|^de(?:l| la| su)?\s|\bde (?:la|su|un|una|don|dona|el)\b"
)
_NOT_DIGIT = re.compile(r"\D")


@dataclass(frozen=True)
class Phone:
    """`number` is empty where it cannot be told; `kind` is mobile, landline or foreign."""

    number: str
    kind: str = ""
    problems: tuple[str, ...] = ()


def parse_phone(text: str) -> Phone:
    """Read one number, with or without country code, area code, separators and a remark."""
    folded = bare(text)
    digits = _REMARK.sub(" ", folded)
    if not any(sign.isdigit() for sign in digits):
        return Phone("")
    whose = ("phone_of_other",) if _OTHER.search(_words(folded)) else ()
    read = _read(digits.strip())
    return Phone(read.number, read.kind, (*whose, *read.problems))


def parse_phones(text: str) -> tuple[Phone, ...]:
    """Read a cell or field that may hold several numbers; empty pieces are left out."""
    found = (parse_phone(piece) for piece in _pieces(text))
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


def _pieces(text: str) -> list[str]:
    """One piece for each number; what stands in brackets stays with the number before it."""
    held: list[str] = []

    def keep(found: re.Match[str]) -> str:
        held.append(found[0])
        return f" \x00{len(held) - 1}\x00 "

    masked = _REMARK.sub(keep, "\n".join(bare(line) for line in text.splitlines()))
    pieces: list[str] = []
    for piece in _BETWEEN.split(masked):
        whole = re.sub(r"\x00(\d+)\x00", lambda found: held[int(found[1])], piece)
        pieces += _pairs_apart(whole)
    return pieces


def _pairs_apart(piece: str) -> list[str]:
    """Two mobiles written one after the other are two numbers."""
    digits = _NOT_DIGIT.sub("", _REMARK.sub("", piece))
    if len(digits) == 18 and digits[0] == digits[9] == "9":
        return [digits[:9], digits[9:] + " " + " ".join(re.findall(r"\([^)]*\)", piece))]
    return [piece]


def _words(text: str) -> str:
    return " ".join(re.sub(r"[^a-z ]+", " ", text).split())


def _read(text: str) -> Phone:
    """A mobile has nine digits from 9; a landline an area code, which may have lost its zero."""
    digits = _NOT_DIGIT.sub("", text)
    abroad = text.startswith("+") or digits.startswith("00")
    digits = digits.removeprefix("00")
    if abroad and not digits.startswith("51"):
        return _foreign(f"+{digits}")
    with_country = digits.startswith("51") and (abroad or len(digits) in (10, 11))
    national = digits[2:] if with_country else digits
    if len(national) == 9 and national[0] == "9":
        return Phone(f"+51{national}", "mobile")
    if len(national) == 9 and national[0] == "0" and _is_landline(national[1:]):
        return Phone(f"+51{national[1:]}", "landline")
    if len(national) == 8 and _is_landline(national):
        lost = () if with_country else ("phone_lost_zero",)
        return Phone(f"+51{national}", "landline", lost)
    return Phone("", "", ("phone_invalid",))


def _is_landline(digits: str) -> bool:
    return digits[:2] in AREAS or digits[0] == "1"


def _foreign(text: str) -> Phone:
    try:
        number = phonenumbers.parse(text)
    except phonenumbers.NumberParseException:
        return Phone("", "", ("phone_invalid",))
    if not phonenumbers.is_possible_number(number):
        return Phone("", "", ("phone_invalid",))
    e164 = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return Phone(e164, "foreign")
