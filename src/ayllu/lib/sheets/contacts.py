"""Documents and telephones of a cell, read as everywhere else; what is odd comes as reasons."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ayllu.lib import identity, phones
from ayllu.lib.sheets.grids import Cell

NOTHING = identity.Written("", "missing")


def parse_document(cell: Cell, type_cell: Cell | None = None) -> identity.Written:
    """Read a document; a number that cannot be trusted is left out, never repaired silently."""
    if cell.kind == "error":
        return NOTHING
    return identity.read_document(cell.text, identity.kind_of(type_cell.text) if type_cell else "")


@dataclass(frozen=True, slots=True)
class Phones:
    """The numbers of a cell as `+51…`, in their order, and what is odd about them."""

    numbers: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()


def parse_phones(cells: Iterable[Cell]) -> Phones:
    """Read every number in the cells of one household."""
    readable = (cell for cell in cells if not cell.is_empty and cell.kind != "error")
    found = [phone for cell in readable for phone in phones.parse_phones(cell.text)]
    numbers = dict.fromkeys(phone.number for phone in found if phone.number)
    reasons = dict.fromkeys(phone.problems[0] for phone in found if phone.problems)
    return Phones(tuple(numbers), tuple(reasons))
