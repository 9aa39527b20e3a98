"""Who left since 2010: thirty-five families a year, most on their own feet, some who did not stay.

Recipe of the field notes: 180 families accompanied, 35 closed a year. The first years have only
short ways behind them; some of the long ones never rise, and a few come back after a relapse.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from ayllu.demo import pool
from ayllu.demo.course import Course
from ayllu.intake.choices import State

A_YEAR = 35
AFTER = timedelta(days=370)  # a family that left is asked after twelve months later
LEAST = timedelta(days=45)  # from the knock to a plan and out again
LEAVES = (("moved", 16), ("withdrew", 12), ("referred", 7))
STUCK, CAME_BACK = 14, 8
Known = tuple[date, Course]


def left(rng: Random, opened: date, today: date, scale: float = 1.0) -> Iterator[Known]:
    """Since when each was known, and its course, year after year."""
    for year in range(opened.year, today.year + 1):
        first = max(date(year, 1, 1), opened + timedelta(days=90))
        last = min(date(year, 12, 31), today - timedelta(days=2))
        so_far = (last - date(year, 1, 1)).days / 364 if year == today.year else 1
        for _ in range(round(A_YEAR * so_far * scale)):
            ended = first + timedelta(days=rng.randrange(max(1, (last - first).days)))
            yield one(rng, ended, opened, today)


def one(rng: Random, ended: date, opened: date, today: date) -> Known:
    """On their own feet after two good rounds at the earliest; others left for another reason."""
    longest = (ended - opened).days
    days = min(longest, round(rng.triangular(150, 1500, 640)))
    stands = days > 450 and rng.random() < 0.78
    leaves = "self_reliant" if stands else pool.weighted(rng, LEAVES)
    state = State.AFTERCARE if ended + AFTER > today and leaves == "self_reliant" else State.CLOSED
    since = ended - timedelta(days=max(days, LEAST.days))
    pace = 0.6 if stands else 0.3
    return since, Course(state, pace=pace, ended=ended, last_visit_days=10, leaves=leaves)


def stuck(rng: Random, today: date, scale: float = 1.0) -> Iterator[Known]:
    """Three years and more, and hardly a level higher."""
    for _ in range(round(STUCK * scale)):
        since = today - timedelta(days=rng.randrange(1100, 1560))
        yield since, Course(State.ACTIVE, pace=0.04)


def came_back(rng: Random, today: date, scale: float = 1.0) -> Iterator[Known]:
    """Closed, found again at a follow-up, accompanied once more."""
    for _ in range(round(CAME_BACK * scale)):
        back = today - timedelta(days=rng.randrange(60, 700))
        since = back - timedelta(days=rng.randrange(900, 1100))
        yield since, Course(State.ACTIVE, pace=0.5, reopened=back)
