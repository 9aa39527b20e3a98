"""Telephone numbers in a cell: several at a time, with remarks, with lost zeros."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ayllu.lib.sheets.grids import Cell
from ayllu.lib.sheets.text import fold

AREA_CODES = frozenset(
    [
        "41",
        "42",
        "43",
        "44",
        "51",
        "52",
        "53",
        "54",
        "56",
        "61",
        "62",
        "63",
        "64",
        "65",
        "66",
        "67",
        "72",
        "73",
        "74",
        "76",
        "82",
        "83",
        "84",
    ]
)
_SPLIT = re.compile(r"[/;,|\n]+|\s[-–—]\s|\s+[yoe]\s+|\s{3,}")
_REMARK = re.compile(r"\(([^)]*)\)?|\[([^\]]*)\]?")
_OTHER = re.compile(
    r"\b(?:vecin|herman|ti[ao]\b|tias|prim[ao]\b|amig|abuel|madrin|padrin|suegr|cunad|comadre"
    r"|compadre"
    r"|patron|profesor|jefe|sobrin|yerno|nuera|dirigente|teniente|promotor|otra persona|prestad"
    r"|encargar"
    r"|recado|referencia)|^de(?:l| la| su)?\s|\bde (?:la|su|un|una|don|dona|el)\b"
)


@dataclass(frozen=True, slots=True)
class Phones:
    """The numbers of a cell as `+51…`, in their order, and what is odd about them."""

    numbers: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()


def parse_phones(cells: Iterable[Cell]) -> Phones:
    """Read every number in the cells of one household."""
    numbers: list[str] = []
    reasons: list[str] = []
    for cell in cells:
        for chunk in _chunks(cell):
            number, reason = _read_chunk(chunk)
            numbers += [number] if number and number not in numbers else []
            reasons += [reason] if reason else []
    return Phones(tuple(numbers), tuple(dict.fromkeys(reasons)))


def _chunks(cell: Cell) -> list[str]:
    if cell.is_empty or cell.kind == "error":
        return []
    held: list[str] = []

    def keep(found: re.Match[str]) -> str:
        held.append(found[0])
        return f" \x00{len(held) - 1}\x00 "

    masked = _REMARK.sub(keep, fold_lines(cell.text))
    chunks: list[str] = []
    for piece in _SPLIT.split(masked):
        whole = re.sub(r"\x00(\d+)\x00", lambda found: held[int(found[1])], piece)
        chunks += _pairs_apart(whole)
    return chunks


def fold_lines(text: str) -> str:
    """Fold each line, the lines kept apart."""
    return "\n".join(fold(line) for line in text.splitlines())


def _pairs_apart(chunk: str) -> list[str]:
    """Two mobiles written one after the other are two numbers."""
    digits = re.sub(r"\D", "", _REMARK.sub("", chunk))
    if len(digits) == 18 and digits[0] == digits[9] == "9":
        return [digits[:9], digits[9:] + " " + " ".join(re.findall(r"\([^)]*\)", chunk))]
    return [chunk]


def _read_chunk(chunk: str) -> tuple[str, str]:
    bare = _REMARK.sub(" ", chunk)
    if not any(letter.isdigit() for letter in bare):
        return "", ""
    number, reason = _normalise(bare)
    if number and _OTHER.search(_remark_of(chunk)):
        return number, "phone_of_other"
    return number, reason


def _remark_of(chunk: str) -> str:
    return " ".join(re.sub(r"[^a-z ]+", " ", chunk).split())


def _normalise(text: str) -> tuple[str, str]:
    international = text.strip().startswith("+")
    digits = re.sub(r"\D", "", text)
    if digits.startswith("00"):
        digits, international = digits[2:], True
    if digits.startswith("51") and len(digits) in {10, 11}:
        return _peruvian(digits[2:])
    if international and not digits.startswith("51"):
        return (f"+{digits}", "") if 8 <= len(digits) <= 15 else ("", "phone_invalid")
    return _peruvian(digits)


def _peruvian(digits: str) -> tuple[str, str]:
    """A mobile has nine digits from 9; a landline an area code, which may have lost its zero."""
    if len(digits) == 9 and digits[0] == "9":
        return f"+51{digits}", ""
    if len(digits) == 9 and digits[0] == "0" and _is_landline(digits[1:]):
        return f"+51{digits[1:]}", ""
    if len(digits) == 8 and _is_landline(digits):
        return f"+51{digits}", "phone_lost_zero"
    return "", "phone_invalid"


def _is_landline(digits: str) -> bool:
    return digits[0] == "1" or digits[:2] in AREA_CODES
