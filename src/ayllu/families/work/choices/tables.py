"""Steps of each kind of path, in order: ``data/steps.csv``, in Spanish.

How many days a step tends to take is from practice. Steps are kept on each path by their code.
"""

import csv
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path as File

DATA = File(__file__).parent.parent / "data" / "steps.csv"


@dataclass(frozen=True)
class Step:
    """What is done, with whom, and how many days it tends to take."""

    code: str
    name: str
    body: str
    days: int


@lru_cache(maxsize=1)
def all_steps() -> dict[str, list[Step]]:
    found: dict[str, list[Step]] = {}
    with DATA.open(encoding="utf-8", newline="") as lines:
        for r in csv.DictReader(lines):
            step = Step(r["code"], r["step"], r["body"], int(r["days"]))
            found.setdefault(r["kind"], []).append(step)
    return found


def steps(kind: str) -> list[Step]:
    return all_steps()[kind]
