"""From the name of a constraint to a sentence that a person understands."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from django.db import IntegrityError, connection, transaction
from django.forms import BaseForm
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, str | Promise] = {}
UNKNOWN = _("The change does not fit what is already recorded. Check the data and try again.")


class Refused(Exception):
    """An expected refusal; its text is a sentence for the person who acts."""

    sentence: str | Promise = UNKNOWN

    def __init__(self, sentence: str | Promise | None = None) -> None:
        self.sentence = sentence or self.sentence
        super().__init__(self.sentence)

    def __str__(self) -> str:
        return str(self.sentence)


def register(sentences: Mapping[str, str | Promise]) -> None:
    """Called once by ``config`` with the list of each room."""
    SENTENCES.update(sentences)


def name_of(broken: IntegrityError) -> str:
    diagnostics: Any = getattr(broken.__cause__, "diag", None)
    return str(getattr(diagnostics, "constraint_name", "") or "")


def sentence(broken: IntegrityError) -> str | Promise:
    return SENTENCES.get(name_of(broken), UNKNOWN)


@contextmanager
def settled() -> Iterator[None]:
    """A savepoint whose deferred constraints speak at its end; a known one is a refusal.

    Wrap the writes of an action in it: the person reads the sentence before "saved".
    """
    try:
        with transaction.atomic():
            yield
            with connection.cursor() as cursor:
                cursor.execute("set constraints all immediate")
                cursor.execute("set constraints all deferred")
    except IntegrityError as broken:
        if name_of(broken) in SENTENCES:
            raise Refused(SENTENCES[name_of(broken)]) from broken
        raise


def attempt(form: BaseForm, act: Callable[[], Any]) -> Any:
    """Do it and give what was made, or True; a refusal is the first line of the summary."""
    try:
        return act() or True
    except Refused as reason:
        form.add_error(None, str(reason))
        return None
