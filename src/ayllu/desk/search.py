"""The search box: one line for each room that can find something."""

from collections.abc import Callable, Iterable

from ayllu.accounts.access import Held
from ayllu.desk import found
from ayllu.families.plans import finds as plans
from ayllu.ground.offers import Find
from ayllu.intake import finds as intake
from ayllu.people.register import finds as register
from ayllu.visits import finds as visits

FINDS: list[Callable[[Held, str, bool], Iterable[Find]]] = [
    lambda held, text, wide: register.find(held, text),
    lambda held, text, wide: found.wider(held, text) if wide else (),
    lambda held, text, wide: intake.finds(held, text),
    lambda held, text, wide: visits.finds(held, text),
    lambda held, text, wide: plans.find(text),
]
MOST = 30
LEAST_LETTERS = 2


def find(held: Held, query: str, *, wide: bool = False) -> list[Find]:
    """The best answers of every room, best first; the same page is named once."""
    query = " ".join(query.split())[:120]
    if len(query) < LEAST_LETTERS:
        return []
    answers = [f for room in FINDS for f in room(held, query, wide)]
    answers.sort(key=lambda f: (-f.score, f.title))
    once = {f.url or f.tile.id: f for f in reversed(answers)}
    return sorted(once.values(), key=lambda f: (-f.score, f.title))[:MOST]
