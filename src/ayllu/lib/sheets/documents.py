"""Identity documents in a cell: DNI with or without check digit, CPP, CE, PTP."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ayllu.lib.sheets.grids import Cell
from ayllu.lib.sheets.text import fold, is_blank, plain

_WEIGHTS = (3, 2, 7, 6, 5, 4, 3, 2)
_CHECK_DIGITS = "65432110987"
_CHECK_LETTERS = "KJIHGFEDCBA"
FOREIGN_LENGTHS = {"ce": range(9, 13), "cpp": range(9, 10), "ptp": range(9, 10)}

_IN_PROCESS = re.compile(
    r"\b(?:tramit\w*|por confirmar|en proceso|pendiente|por sacar|gestion\w*)\b"
)
_NONE = re.compile(
    r"\b(?:no tiene|no porta|no cuenta|sin (?:dni|documentos?)|indocumentad[oa]|no posee"
    r"|extraviad[oa]"
    r"|perdi\w+|no sabe|ninguno|no hay)\b|^(?:no|nunca|s/d|s/n|s/dni|no trajo)$"
)
_TYPES = (
    ("cpp", re.compile(r"^c\.?\s*p\.?\s*p\b\.?")),
    ("ptp", re.compile(r"^p\.?\s*t\.?\s*p\b\.?")),
    ("ce", re.compile(r"^(?:c\.?\s*e\b\.?|carn\w*(?:\s+de)?\s+ext\w*\.?)")),
    ("dni", re.compile(r"^(?:d\.?\s*n\.?\s*i\b\.?|c\.?u\.?i\b\.?|l\.?e\b\.?)")),
)
_NUMBER_SIGN = re.compile(r"^(?:n[°o]?|nro|num|numero)?[\s.:°#]*(?=[\da-z])")
_SEPARATED_CHECK = re.compile(r"^(.*\d)\s*[-–—/. ]\s*([0-9a-z])$")
_GLUED_LETTER = re.compile(r"^(\d{8})([a-k])$")
_SEPARATORS = re.compile(r"[\s.,\-–—_/']+")


@dataclass(frozen=True, slots=True)
class Document:
    """What a cell says about a person's document; `proposal` is for a user to confirm."""

    type: str = ""
    number: str = ""
    status: str = "missing"
    reasons: tuple[str, ...] = ()
    proposal: str = ""


def check_characters(dni: str) -> tuple[str, str]:
    """Return the check digit and the check letter of eight digits (module 11)."""
    rest = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, dni, strict=True)) % 11
    return _CHECK_DIGITS[rest], _CHECK_LETTERS[rest]


def parse_document(cell: Cell, type_cell: Cell | None = None) -> Document:
    """Read a document; a number that cannot be trusted is left out, never repaired silently."""
    if cell.kind == "error":
        return Document()
    text = fold(cell.text).strip(" '’`´")
    if is_blank(text) or text in {"0", "x"}:
        return Document()
    if _IN_PROCESS.search(text):
        return Document(reasons=("doc_in_process",))
    if _NONE.search(text):
        return Document(reasons=("doc_none",))
    kind, number = _typed(text, type_cell)
    if not any(letter.isdigit() for letter in number):
        return Document(kind, status="invalid", reasons=("doc_characters",))
    return _dni(number) if kind == "dni" else _foreign(kind, number)


def _typed(text: str, type_cell: Cell | None) -> tuple[str, str]:
    """Return the kind of document the text names, else its neighbour, else a DNI."""
    kind = _kind_of(plain(type_cell.text)) if type_cell else ""
    for name, pattern in _TYPES:
        found = pattern.match(text)
        if found:
            kind, text = name, text[found.end() :]
            break
    return kind or "dni", _NUMBER_SIGN.sub("", text.strip(" .:-"), count=1)


def _kind_of(text: str) -> str:
    for name, pattern in _TYPES:
        if pattern.match(text):
            return name
    return ""


def _foreign(kind: str, number: str) -> Document:
    compact = _SEPARATORS.sub("", number).upper()
    if not compact.isdigit():
        return Document(kind, status="invalid", reasons=("doc_characters",))
    if len(compact) not in FOREIGN_LENGTHS[kind]:
        return Document(kind, status="invalid", reasons=("doc_length",))
    return Document(kind, compact, "valid")


def _dni(text: str) -> Document:
    number, check = _without_check(text)
    compact = _SEPARATORS.sub("", number)
    if not (compact.isascii() and compact.isdigit()):
        return Document("dni", status="invalid", reasons=("doc_characters",))
    if len(compact) == 7:
        return Document("dni", "", "invalid", ("doc_lost_zero",), proposal="0" + compact)
    if len(compact) != 8:
        return Document("dni", status="invalid", reasons=("doc_length",))
    if check and check.upper() not in check_characters(compact):
        return Document("dni", compact, "invalid", ("doc_check_mismatch",))
    return Document("dni", compact, "valid")


def _without_check(text: str) -> tuple[str, str]:
    """Separate a ninth character that stands apart, or a letter after the eight digits."""
    found = _SEPARATED_CHECK.match(text) or _GLUED_LETTER.match(text)
    if found and len(_SEPARATORS.sub("", found[1])) == 8:
        return found[1], found[2]
    return text, ""
