"""Words of a cell: folding for comparison, cleaning for the record."""

from __future__ import annotations

import re
import unicodedata

from ayllu.lib import folding

LONGEST = 1000
DITTOS = frozenset({'"', "''", "“", "”", "〃", "idem", "ídem", "id.", "Idem", "Ídem", "IDEM", '""'})

_ESCAPED_CONTROL = re.compile(r"_x00([01][0-9A-Fa-f])_")
_PICTOGRAPHS = re.compile(
    "[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\ufe0e\ufe0f\u20e3\U000e0020-\U000e007f]"
)
_JOINER = "\u200d"
_SPACES = re.compile(r"[ \t\u00a0\u2000-\u200a\u202f\u3000]+")
_FORMULA_START = re.compile(r"^\s*(?:[=@]|\+(?!\s*[\d(])|-(?=[\w(=+@]))")


def fold(text: str) -> str:
    """Return the text in lower case without accents, its spaces single."""
    return folding.bare(text)


def plain(text: str) -> str:
    """Return only the letters and digits of the folded text, words apart by one space."""
    return folding.fold(text.replace("º", "°").replace("ª", "a"))


def is_blank(text: str) -> bool:
    """Say whether the cell says nothing: empty, or a dash."""
    return folding.is_blank(text)


def clean(text: str) -> tuple[str, list[str]]:
    """Return the text fit for a record, with what had to be taken out of it."""
    text = _ESCAPED_CONTROL.sub(lambda found: chr(int(found[1], 16)), text)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    reasons: list[str] = []
    pictured = _PICTOGRAPHS.sub("", text)
    if pictured != text:
        reasons.append("symbols_removed")
        pictured = pictured.replace(_JOINER, "")
    kept = "".join(letter for letter in pictured if not _is_control(letter))
    if kept != pictured:
        reasons.append("control_characters_removed")
    lines = (_SPACES.sub(" ", line).strip() for line in kept.split("\n"))
    return "\n".join(lines).strip(), reasons


def _is_control(letter: str) -> bool:
    return letter not in "\n\t" and unicodedata.category(letter) in {"Cc", "Cf"}


def starts_like_formula(text: str) -> bool:
    """Say whether a spreadsheet would run this text as a formula."""
    return bool(_FORMULA_START.match(text))


def cut(text: str) -> tuple[str, str]:
    """Return the part that goes into a record and the rest."""
    return text[:LONGEST].rstrip(), text[LONGEST:]
