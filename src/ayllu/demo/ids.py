"""Chance that always falls the same way: ids, moments and codes drawn from one seed."""

from datetime import date, datetime, time, timedelta
from random import Random
from uuid import UUID

from django.utils import timezone

from ayllu.ground.codes import ALPHABET


def id_at(rng: Random, at: datetime) -> UUID:
    """A UUIDv7 whose time is ``at`` and whose rest comes from the seed."""
    bits = int(at.timestamp() * 1000) << 80 | rng.getrandbits(80)
    bits = bits & ~(0xF << 76) | 0x7 << 76
    return UUID(int=bits & ~(0x3 << 62) | 0x2 << 62)


def moment(rng: Random, day: date) -> datetime:
    """Some time of a working day, in the organisation's time zone."""
    clock = time(8 + rng.randrange(9), rng.randrange(60))
    return timezone.make_aware(datetime.combine(day, clock))


class Codes:
    """Codes of one telling: nine thousand drawn freely out of 33 million do meet one another.

    Each portion of the story (``salt``) begins its codes with letters of its own.
    """

    FIRST = {0: ALPHABET[:8], 1: ALPHABET[8:24], 9: ALPHABET[24:]}

    def __init__(self, salt: int = 0) -> None:
        self.first, self.given = self.FIRST[salt], set[str]()

    def draw(self, rng: Random, prefix: str) -> str:
        while True:
            drawn = rng.choice(self.first) + "".join(rng.choice(ALPHABET) for _ in range(4))
            if (found := f"{prefix}-{drawn}") not in self.given:
                self.given.add(found)
                return found


_telling = [Codes()]


def begin(salt: int) -> None:
    """A new portion of the story: its codes are new too."""
    _telling[0] = Codes(salt)


def code(rng: Random, prefix: str) -> str:
    return _telling[0].draw(rng, prefix)


def day_between(rng: Random, first: date, last: date) -> date:
    """A day of the span, both ends included; ``first`` when the span is empty."""
    return first + timedelta(days=rng.randint(0, max(0, (last - first).days)))
