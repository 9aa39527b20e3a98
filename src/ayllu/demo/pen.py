"""What every writer of the story holds: chance, the book, today."""

from datetime import date, datetime, timedelta
from random import Random
from typing import Any
from uuid import UUID

from ayllu.demo import ids
from ayllu.demo.book import Book
from ayllu.demo.family import Family


class Pen:
    """Draws moments and the first columns of a row, the same for the same seed."""

    def __init__(self, rng: Random, book: Book, today: date) -> None:
        self.rng, self.book, self.today = rng, book, today

    def moment(self, day: date) -> datetime:
        return ids.moment(self.rng, min(day, self.today))

    def base(self, family: Family, day: date, *, late: int = 0) -> dict[str, Any]:
        """Id, site and who entered it; ``late`` days after it happened."""
        at = self.moment(day + timedelta(days=late))
        row_id = ids.id_at(self.rng, at)
        return {"id": row_id, "site": family.site, "entered_at": at, "entered_by": family.lead}

    def stamp(self, day: date) -> tuple[UUID, datetime]:
        at = self.moment(day)
        return ids.id_at(self.rng, at), at
