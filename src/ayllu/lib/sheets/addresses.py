"""Split an address cell into where the house is and how to find it."""

from __future__ import annotations

import re

from ayllu.lib.sheets.text import fold

_MARK = re.compile(r"^\s*(?:refs?|referencias?)\s*[.:\-]+\s*", re.IGNORECASE)
_INLINE = re.compile(r"[\s,;(\-]+(?:refs?\.?|referencias?)\s*[:.]\s*", re.IGNORECASE)
_TRAILING = re.compile(r"^(.*\S)\s*\(([^()]+)\)\s*$", re.DOTALL)
_HINT = re.compile(
    r"^(?:al? (?:costado|frente|lado|espaldas?|la espalda|la vuelta|una|media|\d+)|frente (?:a"
    r"|al)\b"
    r"|paradero|espaldas?|altura de|a \w+ (?:casas?|cuadras?|cdras?|minutos?)|detras de"
    r"|junto (?:a|al)\b)"
)


def split_address(text: str) -> tuple[str, str]:
    """Return the address and the reference; lines of a reference are joined by `; `."""
    lines = [line.strip(" ,;") for line in text.splitlines()]
    lines = [line for line in lines if line]
    if not lines:
        return "", ""
    address, hints = _first_line(lines[0])
    hints += [_MARK.sub("", line) for line in lines[1:]]
    return address, "; ".join(hint for hint in hints if hint)


def _first_line(line: str) -> tuple[str, list[str]]:
    if _MARK.match(line):
        return "", [_MARK.sub("", line)]
    marked = _INLINE.split(line, maxsplit=1)
    if len(marked) == 2 and marked[0]:
        return marked[0].strip(" ,;("), [marked[1].strip(" )")]
    found = _TRAILING.match(line)
    if found:
        return found[1], [found[2].strip()]
    before, comma, after = line.partition(",")
    if comma and _HINT.match(fold(after)):
        return before.strip(), [after.strip()]
    return line, []
