"""What the public pages show: the newest figure of each key."""

from dataclasses import dataclass
from decimal import ROUND_HALF_DOWN, Decimal

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
    return {r.key.replace("-", "_"): Fact(r.value, r.as_of, r.source) for r in rows}
