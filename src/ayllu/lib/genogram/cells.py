"""The cell of each person: her sign with her words below, as wide as the widest of them.

Widths of text are estimates on the wide side for the two faces of the house; the drawing never asks
a browser.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from ayllu.lib.genogram.facts import Home
from ayllu.lib.genogram.kindred import Kindred
from ayllu.lib.genogram.ordering import Rows

SIGN = 42
NARROW, WIDE = "iljtfrI.,'’ ()|:;", "mwMWÑ@—–"
WIDEST = 128  # a longer word is cut
FIRST, NEXT, LINE = 20, 17, 17  # from the sign to the first foot, from foot to foot


@dataclass(frozen=True)
class Cell:
    """What stands in one place of a row."""

    key: str
    width: int
    lines: tuple[str, ...]
    homes: tuple[str, ...] = ()


def width_of(text: str, size: float) -> float:
    """About how wide a text is."""
    return sum(size * _share(sign) for sign in text) + 4


def _share(sign: str) -> float:
    if sign in NARROW:
        return 0.36
    if sign in WIDE:
        return 0.92
    return 0.72 if sign.isupper() else 0.58


def cut(text: str, size: float, most: float = WIDEST) -> str:
    """The text, or its beginning with an ellipsis where it is too long."""
    if width_of(text, size) <= most:
        return text
    while text and width_of(text + "…", size) > most:
        text = text[:-1]
    return text.rstrip() + "…"


def cells_of(kindred: Kindred, rows: Rows, row_of: dict[str, int]) -> list[list[Cell]]:
    """Cells in the order of the rows; a home's word stands under its last person."""
    words: dict[str, list[str]] = {}
    for home in kindred.homes:
        if home.word:
            words.setdefault(word_bearer(home, rows, row_of), []).append(home.key)
    by_key = {h.key: h for h in kindred.homes}
    return [[_cell(kindred, key, words.get(key, []), by_key) for key in row] for row in rows]


def word_bearer(home: Home, rows: Rows, row_of: dict[str, int]) -> str:
    lowest = max(row_of[m] for m in home.members)
    return [key for key in rows[lowest] if key in home.members][-1]


def _cell(kindred: Kindred, key: str, homes: list[str], by_key: Mapping[str, Home]) -> Cell:
    lines = tuple(
        cut(text, 15 if n == 0 else 14) for n, text in enumerate(kindred.members[key].lines)
    )
    texts = [(text, 15 if n == 0 else 14) for n, text in enumerate(lines)]
    texts += [(cut(by_key[h].word, 14), 14) for h in homes]
    widest = max([SIGN + 14.0, *(width_of(text, size) for text, size in texts)])
    return Cell(key, 16 * -int(-widest // 16), lines, tuple(homes))


def depth(cell: Cell) -> float:
    """From the foot of the sign to the foot of the last word of the person."""
    return FIRST + NEXT * (len(cell.lines) - 1) + 5 if cell.lines else 2
