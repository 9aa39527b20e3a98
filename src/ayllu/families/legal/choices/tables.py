"""Steps and papers of each kind of matter, in order: two tables that anyone can read.

``data/steps.csv`` and ``data/papers.csv`` speak Spanish, as people say it at the counter. How many
days a step takes is from practice: no norm was checked, so pages say "to be confirmed".
"""

import csv
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

DATA = Path(__file__).parent.parent / "data"
Row = TypeVar("Row")


@dataclass(frozen=True)
class Step:
    """What is done, at which body, in plain words for the family, and how long it tends to take."""

    code: str
    name: str
    body: str
    plain: str
    days: int


@dataclass(frozen=True)
class Paper:
    code: str
    name: str


def table(file: str, read: Callable[[dict[str, str]], Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    with (DATA / file).open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            found.setdefault(row["kind"], []).append(read(row))
    return found


@lru_cache(maxsize=1)
def all_steps() -> dict[str, list[Step]]:
    return table(
        "steps.csv",
        lambda r: Step(r["code"], r["step"], r["body"], r["plain"], int(r["days"])),
    )


@lru_cache(maxsize=1)
def all_papers() -> dict[str, list[Paper]]:
    return table("papers.csv", lambda r: Paper(r["code"], r["paper"]))


def steps(kind: str) -> list[Step]:
    return all_steps()[kind]


def papers(kind: str) -> list[Paper]:
    return all_papers()[kind]
