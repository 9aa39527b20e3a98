"""Chance in the database: each example begins where the test began, and leaves nothing behind.

Without it the rows of all examples pile up in the one transaction of the test. PostgreSQL keeps no
statistics of rows that nobody has committed, so the hundredth example asks a hundred times more.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction
from hypothesis.stateful import RuleBasedStateMachine


@contextmanager
def undone() -> Iterator[None]:
    """What happens inside never happened, settings of the scope included."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


class Undone(RuleBasedStateMachine):
    """A machine whose every run is taken back when it ends."""

    def __init__(self) -> None:
        super().__init__()
        self._undone = undone()
        self._undone.__enter__()

    def teardown(self) -> None:
        self._undone.__exit__(None, None, None)
