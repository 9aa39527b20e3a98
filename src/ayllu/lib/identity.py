"""Identity documents of Peru, typed in a form or standing in a list. Numbers are text: a leading
zero is part of the number.
"""

import re
from dataclasses import dataclass

from ayllu.lib.folding import bare, fold, is_blank

WEIGHTS = (3, 2, 7, 6, 5, 4, 3, 2)
CHECK_DIGITS = "65432110987"
CHECK_LETTERS = "KJIHGFEDCBA"  # on cards issued until August 2007
DEMO_PREFIX = "99"  # of invented persons

_IN_PROCESS = re.compile(
    r"\b(?:tramit\w*|por confirmar|en proceso|pendiente|por sacar|gestion\w*)\b"
)
_NONE = re.compile(
    r"\b(?:no tiene|no porta|no cuenta|sin (?:dni|documentos?)|indocumentad[oa]|no posee"
    r"|extraviad[oa]"
    r"|perdi\w+|no sabe|ninguno|no hay)\b|^(?:no|nunca|s/d|s/n|s/dni|no trajo)$"
)
_KINDS = (
    ("cpp", re.compile(r"^c\.?\s*p\.?\s*p\b\.?")),
    ("ptp", re.compile(r"^p\.?\s*t\.?\s*p\b\.?")),
    ("ce", re.compile(r"^(?:c\.?\s*e\b\.?|carn\w*(?:\s+de)?\s+ext\w*\.?)")),
    ("dni", re.compile(r"^(?:d\.?\s*n\.?\s*i\b\.?|c\.?u\.?i\b\.?|l\.?e\b\.?)")),
)
_OTHER = {
    "cpp": re.compile(r"\d{9,10}"),  # carné de permiso temporal de permanencia
    "ptp": re.compile(r"\d{7,10}"),
    "ce": re.compile(r"[A-Z0-9]{9,12}"),  # carné de extranjería
    "passport": re.compile(r"[A-Z0-9]{5,15}"),
}
_NUMBER_SIGN = re.compile(r"^(?:n[°o]|n(?=[\s.:°#])|nro|num|numero)?[\s.:°#]*(?=[\da-z])")
_SPREADSHEET_NUMBER = re.compile(r"^(\d{7,8})\.0+$")
_SEPARATED_CHECK = re.compile(r"^(.*\d)\s*[-–—/. ]\s*([0-9a-z])$")
_GLUED_LETTER = re.compile(r"^(\d{8})([a-k])$")
_SEPARATORS = re.compile(r"[\s.,\-–—_/']+")


@dataclass(frozen=True)
class Dni:
    """`status` is valid, invalid or missing; `problems` are codes; `proposal` is for a person to
    accept (a lost zero), never put in silently."""

    number: str
    status: str
    problems: tuple[str, ...] = ()
    proposal: str = ""


@dataclass(frozen=True)
class Written(Dni):
    """What a text says about a document, and which `kind` it names."""

    kind: str = ""


@dataclass(frozen=True)
class Document:
    """Another document: the number without separators, and whether it looks like one."""

    kind: str
    number: str
    is_plausible: bool


def read_document(text: str, kind: str = "") -> Written:
    """Read a document as people write it: with its label, its check, or that there is none.

    A kind that the text itself names counts; then the one given; then it is a DNI.
    """
    if not isinstance(text, str):
        raise TypeError("An identity number is text, never a number")
    written = bare(text).strip(" '’`´")
    if is_blank(written) or written in ("0", "x"):
        return Written("", "missing")
    if _IN_PROCESS.search(written):
        return Written("", "missing", ("doc_in_process",))
    if _NONE.search(written):
        return Written("", "missing", ("doc_none",))
    kind, number = _typed(written, kind or "dni")
    if not any(letter.isdigit() for letter in number):
        return _wrong(kind, "doc_characters")
    return _dni(number) if kind == "dni" else _foreign(kind, number)


def parse_dni(text: str) -> Dni:
    """Read a DNI as typed, with its label, separators and check character."""
    found = read_document(text, "dni")
    if found.kind not in ("", "dni"):
        return Dni("", "invalid", ("doc_characters",))
    return Dni(found.number, found.status, found.problems, found.proposal)


def parse_document(kind: str, text: str) -> Document:
    """Loose: these have no check digit that we know of. `kind` is cpp, ptp, ce or passport."""
    _kind, number = _typed(bare(text), kind)
    compact = re.sub(r"[^0-9A-Z]", "", number.upper())
    return Document(kind, compact, bool(_OTHER[kind].fullmatch(compact)))


def kind_of(text: str) -> str:
    """Which kind of document a label names: "C.E." is ce; empty where it names none."""
    folded = fold(text)
    return next((kind for kind, pattern in _KINDS if pattern.match(folded)), "")


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


def _typed(text: str, kind: str) -> tuple[str, str]:
    """The kind that the text names, else the given one; and the text without its label."""
    for name, pattern in _KINDS:
        found = pattern.match(text)
        if found:
            kind, text = name, text[found.end() :]
            break
    text = text.strip(" .:-")
    return kind, text if kind == "passport" else _NUMBER_SIGN.sub("", text, count=1)


def _wrong(kind: str, problem: str, proposal: str = "") -> Written:
    return Written("", "invalid", (problem,), proposal, kind=kind)


def _foreign(kind: str, number: str) -> Written:
    compact = _SEPARATORS.sub("", number).upper()
    if not (compact.isascii() and compact.isalnum()):
        return _wrong(kind, "doc_characters")
    if not _OTHER[kind].fullmatch(compact):
        return _wrong(kind, "doc_length" if compact.isdigit() else "doc_characters")
    return Written(compact, "valid", kind=kind)


def _dni(text: str) -> Written:
    number, check = _without_check(_SPREADSHEET_NUMBER.sub(r"\1", text))
    compact = _SEPARATORS.sub("", number)
    if not (compact.isascii() and compact.isdigit()):
        return _wrong("dni", "doc_characters")
    if len(compact) == 7:
        return _wrong("dni", "doc_lost_zero", f"0{compact}")
    if len(compact) != 8:
        return _wrong("dni", "doc_length")
    if check and not check_is_right(compact, check):
        return Written(compact, "invalid", ("doc_check_mismatch",), kind="dni")
    return Written(compact, "valid", kind="dni")


def _without_check(text: str) -> tuple[str, str]:
    """Separate a ninth character that stands apart, or a letter after the eight digits."""
    found = _SEPARATED_CHECK.match(text) or _GLUED_LETTER.match(text)
    if found and len(_SEPARATORS.sub("", found[1])) == 8:
        return found[1], found[2]
    return text, ""


def _remainder(number: str) -> int:
    if not re.fullmatch(r"[0-9]{8}", number):
        raise ValueError("A check character needs eight digits")
    return sum(w * int(digit) for w, digit in zip(WEIGHTS, number, strict=True)) % 11
