"""Where a form leads when a room above asked for it: ``config`` fills the table, nobody calls up.

A page opens the form of a lower room with ``?word=key``; the form asks ``begin`` what is known
already, and gives what it made to ``end``, which answers where to go on.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.module_loading import import_string


@dataclass(frozen=True)
class Way:
    """``begin(key, held=)`` gives initial values; ``end(key, made=, held=, by=)`` an address."""

    begin: Callable[..., dict[str, Any]]
    end: Callable[..., str]


PLACES: dict[str, str] = {}


def register(word: str, place: str) -> None:
    """Called once by ``config`` for each word: the dotted name of a ``Way``."""
    PLACES[word] = place


@dataclass(frozen=True)
class Asked:
    """One form, opened on behalf of a room above."""

    way: Way
    key: UUID

    def begin(self, held: Any) -> dict[str, Any]:
        return self.way.begin(self.key, held=held)

    def end(self, made: Any, *, held: Any, by: Any) -> str:
        return self.way.end(self.key, made=made, held=held, by=by)


def asked(query: Mapping[str, str]) -> Asked | None:
    """Who asked, from the address of the form; nonsense is nobody."""
    for word in sorted(PLACES.keys() & query.keys()):
        try:
            return Asked(import_string(PLACES[word]), UUID(query[word]))
        except ValueError:
            continue
    return None
