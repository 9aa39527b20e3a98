"""What a household earns, in soles a month, out of numbers and words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from ayllu.lib.money import Period, UnreadableAmount, monthly, parse_soles
from ayllu.lib.sheets.grids import Cell
from ayllu.lib.sheets.text import fold, is_blank

MOST = 10**7
_AMOUNT = r"\d{1,3}(?:[ ]\d{3})+(?:[.,]\d{1,2})?|\d[\d.,]*\d|\d"
_PROGRAMMES = re.compile(r"\bpension 65\b|\bcontigo\b|\bjuntos\b|\bpension\b")
_RANGE = re.compile(
    rf"\b(?:entre|de|desde)\s+(?:s/\.?\s*)?(?:{_AMOUNT})\s*(?:y|a|hasta|-)\s*(?:s/\.?\s*)?\d"
    rf"|(?:{_AMOUNT})\s*(?:soles)?\s*(?:a|-|–|—|o|hasta)\s*(?:s/\.?\s*)?\d"
)
_NONE = re.compile(
    r"\b(?:no tiene|sin ingresos?|no percibe|no hay|ningun[oa]?|no cuenta|no recibe|no genera"
    r"|no trabaja|desemplead[oa]|nada)\b|^no$"
)
_UNITS: tuple[tuple[re.Pattern[str], Period | None], ...] = (
    (re.compile(r"c(?:ada|/)?\s*(?:15|quince)\s*dias?|quincen\w*|catorcen\w*"), Period.FORTNIGHTLY),
    (re.compile(r"bimestr\w*|bimensual\w*|cada (?:dos|2) meses|c/\s*2 meses"), Period.TWO_MONTHLY),
    (re.compile(r"(?:por|al?|a la|x|cada|la|/)?\s*seman\w*"), Period.WEEKLY),
    (re.compile(r"diari\w*|jornal\w*|(?:por|al|x|cada|/|el)\s*dia\b|\bdia\b"), None),
    (
        re.compile(
            r"anual\w*|(?:por|al|x|/)\s*ano\b|trimestr\w*|semestr\w*|por (?:hora|campana|cosecha)"
        ),
        None,
    ),
    (re.compile(r"mensual\w*|(?:por|al|x|cada|/)?\s*mes(?:es)?\b"), Period.MONTHLY),
)
_FILLER = re.compile(
    r"s/\.?|soles|nuevos|pen\b|\b(?:de|la|el|al|por|un|una|ingreso|ingresos|sueldo|total|es|son"
    r"|gana)\b"
    r"|[().:,;=\-]"
)


@dataclass(frozen=True, slots=True)
class Income:
    """Soles a month, None where it cannot be said, and why."""

    month: Decimal | None = None
    reasons: tuple[str, ...] = ()


def parse_income(cell: Cell, label: str = "") -> Income:
    """Read an income; the header's own unit counts where the cell names none."""
    if cell.is_empty or cell.kind == "error" or is_blank(cell.text):
        return Income()
    usual = unit_of(fold(label))
    if isinstance(cell.value, int | float) and not isinstance(cell.value, bool):
        return _monthly(_of_number(cell.value), usual[1])
    return _of_text(fold(cell.text), usual[1])


def unit_of(text: str) -> tuple[str, Period | None]:
    """Return the text without its unit and the period it names; None is unusable."""
    for pattern, period in _UNITS:
        if pattern.search(text):
            return pattern.sub(" ", text), period
    return text, Period.MONTHLY


def _of_number(value: float) -> Decimal:
    """A number below ten with three decimals is thousands typed with a point."""
    amount = Decimal(str(value))
    exponent = amount.as_tuple().exponent
    thousands = amount < 10 and isinstance(exponent, int) and exponent == -3
    return amount * 1000 if thousands else amount


def _of_text(text: str, usual: Period | None) -> Income:
    text = _PROGRAMMES.sub(" ", text)
    text, period = unit_of(text) if unit_of(text)[0] != text else (text, usual)
    if _RANGE.search(text):
        return Income(reasons=("income_range",))
    amounts = re.findall(_AMOUNT, text)
    if not amounts:
        return Income(
            reasons=("income_none_stated" if _NONE.search(text) else "income_unreadable",)
        )
    if len(amounts) > 1:
        return Income(reasons=("income_unreadable",))
    income = _monthly(_amount(amounts[0]), period)
    rest = _FILLER.sub(" ", re.sub(_AMOUNT, " ", text)).strip()
    if income.month is not None and rest:
        return Income(income.month, ("income_partly_text",))
    return income


def _monthly(amount: Decimal | None, period: Period | None) -> Income:
    if period is None:
        return Income(reasons=("income_unit_uncertain",))
    if amount is None or not 0 <= amount < MOST:
        return Income(reasons=("income_unreadable",))
    return Income(monthly(amount, period))


def _amount(text: str) -> Decimal | None:
    try:
        return parse_soles(text.strip(".,"))
    except UnreadableAmount:
        return None
