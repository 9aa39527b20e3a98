"""What the public pages show: the newest figure of each key."""

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_DOWN, Decimal

from django.utils.formats import date_format

from ayllu.website.models import PublishedFigure


@dataclass(frozen=True)
class Fact:
    """A figure ready to be read aloud."""

    value: Decimal
    as_of: str
    source: str

    @property
    def whole(self) -> int:
        """Rounded; a half goes down, so that we never say more than was measured."""
        return int(self.value.quantize(Decimal(1), ROUND_HALF_DOWN))


def facts() -> dict[str, Fact]:
    """By key; one query over a handful of rows."""
    rows = PublishedFigure.objects.order_by("key", "as_of")
    return {r.key.replace("-", "_"): Fact(r.value, said(r.as_of), r.source) for r in rows}


def said(as_of: str) -> str:
    """A year stays a year; a whole day is written as the reader's language writes days."""
    try:
        return date_format(date.fromisoformat(as_of), "SHORT_DATE_FORMAT")
    except ValueError:
        return as_of
