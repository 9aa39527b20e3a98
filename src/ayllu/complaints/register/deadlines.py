"""By when we read and answer: dated settings in a file that is replaced. Pure.

Five working days to say that it was read and ten to answer; a child waits less. The rule of the
day on which it was said holds, also when the rule changes later.
"""

import csv
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

DATA = Path(__file__).parent / "data" / "deadlines.csv"


@dataclass(frozen=True)
class Deadline:
    """Working days from the day on which it came."""

    from_day: date
    who: str
    acknowledge: int
    answer: int
    source: str


@lru_cache(maxsize=1)
def deadlines() -> tuple[Deadline, ...]:
    with DATA.open(encoding="utf-8", newline="") as file:
        return tuple(
            Deadline(
                date.fromisoformat(row["from_day"]),
                row["who"],
                int(row["acknowledge"]),
                int(row["answer"]),
                row["source"],
            )
            for row in csv.DictReader(file)
        )


def in_force(day: date, *, who: str) -> Deadline:
    """The rule of a day for a child or for everyone; before the first rule, the first."""
    mine = [d for d in deadlines() if d.who == ("child" if who == "child" else "everyone")]
    begun = [d for d in mine if d.from_day <= day]
    return max(begun, key=lambda d: d.from_day) if begun else min(mine, key=lambda d: d.from_day)
