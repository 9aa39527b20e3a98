"""What the State and others offer: dated facts with source, in a file that is replaced. Pure."""

import csv
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

DATA = Path(__file__).parent / "data" / "benefits.csv"
SISFOH = "SISFOH"


@dataclass(frozen=True)
class Offer:
    """One benefit, from a day to a day; ``certain`` is no where nobody has confirmed it yet."""

    code: str
    name: str
    for_household: bool
    min_months: int | None
    max_months: int | None
    classes: tuple[str, ...]
    for_orphans: bool
    by_hand: bool
    amount: Decimal | None
    valid_months: int | None
    asked_at: str
    from_day: date
    to_day: date | None
    certain: bool
    source: str

    def stands_on(self, day: date) -> bool:
        return self.from_day <= day and (self.to_day is None or day <= self.to_day)

    def fits_age(self, months: int | None) -> bool:
        """An unknown age fits only what has no age."""
        if self.min_months is None and self.max_months is None:
            return True
        if months is None:
            return False
        over = self.min_months is None or months >= self.min_months
        return over and (self.max_months is None or months <= self.max_months)

    def fits_class(self, cse: str) -> bool:
        """Without a class known it is still worth asking."""
        return not self.classes or not cse or cse in self.classes


@lru_cache(maxsize=1)
def offers() -> dict[str, Offer]:
    with DATA.open(encoding="utf-8", newline="") as file:
        return {row["code"]: offer(row) for row in csv.DictReader(file)}


def offer(row: dict[str, str]) -> Offer:
    return Offer(
        code=row["code"],
        name=row["name"],
        for_household=row["holder"] == "household",
        min_months=int(row["min_months"]) if row["min_months"] else None,
        max_months=int(row["max_months"]) if row["max_months"] else None,
        classes=tuple(row["classes"].split()),
        for_orphans=row["orphan"] == "yes",
        by_hand=row["by_hand"] == "yes",
        amount=Decimal(row["amount"]) if row["amount"] else None,
        valid_months=int(row["valid_months"]) if row["valid_months"] else None,
        asked_at=row["asked_at"],
        from_day=date.fromisoformat(row["from_day"]),
        to_day=date.fromisoformat(row["to_day"]) if row["to_day"] else None,
        certain=row["certain"] == "yes",
        source=row["source"],
    )


def standing(day: date) -> list[Offer]:
    return [o for o in offers().values() if o.stands_on(day)]


def worth_asking(o: Offer, *, months: Collection[int | None], cse: str, orphan: bool) -> bool:
    """Whether to ask about it: age, class and orphanhood fit; the rest only a person can tell.

    ``months``: the age of the one person, or of everybody when it belongs to the household.
    """
    if o.by_hand or (o.for_orphans and not orphan):
        return False
    return o.fits_class(cse) and any(o.fits_age(m) for m in months)
