"""Soles, in `Decimal`: read, brought to a month, shared by heads, shown."""

import re
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

CENT = Decimal("0.01")
_CURRENCY = re.compile(r"^\s*(?:s/\.?|pen)|(?:soles?|pen)\.?\s*$", re.IGNORECASE)
_GROUPS = re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?: \d{3})+|\d+", re.ASCII)


class UnreadableAmount(ValueError):
    """The text is not one amount; a range, words, or digits grouped in no known way."""


class Period(StrEnum):
    WEEKLY = "weekly"
    FORTNIGHTLY = "fortnightly"
    MONTHLY = "monthly"
    TWO_MONTHLY = "two_monthly"
    YEARLY = "yearly"


# Times a month, as a fraction, so that nothing is rounded before the end.
_TIMES_A_MONTH = {
    Period.WEEKLY: (52, 12),
    Period.FORTNIGHTLY: (2, 1),
    Period.MONTHLY: (1, 1),
    Period.TWO_MONTHLY: (1, 2),
    Period.YEARLY: (1, 12),
}


MOST_DIGITS = 12  # more is a number of something else


def parse_soles(text: str) -> Decimal | None:
    """Read "S/ 1,025.00", "1.025,00", "1 200,00", "850,5"; nothing for nothing or a dash.

    Three digits after a single comma or point are thousands: "1,130" and "1.025" are above one
    thousand, as the two customs of writing meet in Peru and soles have two decimals.
    """
    bare = _CURRENCY.sub("", _CURRENCY.sub("", text.replace("\xa0", " "))).strip()
    if bare in ("", "-", "–", "—"):
        return None
    whole, cents = _split(bare)
    if not _GROUPS.fullmatch(whole) or (len(whole) > 1 and re.match(r"0[,. ]", whole)):
        raise UnreadableAmount(text)
    digits = re.sub(r"[^0-9]", "", whole)
    if len(digits) > MOST_DIGITS:
        raise UnreadableAmount(text)
    return Decimal(f"{digits}.{cents or 0}").quantize(CENT)


def monthly(amount: Decimal, period: Period) -> Decimal:
    """What an amount paid each period makes a month: weekly × 52 ÷ 12, two-monthly ÷ 2."""
    times, by = _TIMES_A_MONTH[period]
    return rounded(amount * times / by)


def per_head(amount: Decimal, heads: int) -> Decimal:
    if heads < 1:
        raise ValueError("An amount is shared by at least one person")
    return rounded(amount / heads)


def rounded(amount: Decimal) -> Decimal:
    """To the céntimo, half up."""
    return amount.quantize(CENT, ROUND_HALF_UP)


def show_soles(amount: Decimal) -> str:
    """S/ 1,234.50, with a space that does not break."""
    sign = "-" if amount < 0 else ""
    return f"{sign}S/\xa0{rounded(abs(amount)):,.2f}"


def _split(bare: str) -> tuple[str, str]:
    """Whole part and decimals: the last comma or point, with one or two digits after it."""
    found = re.fullmatch(r"(.*)[.,](\d{1,2})", bare, re.ASCII)
    if not found:
        return bare, ""
    return found[1], found[2]
