"""What may happen to a complaint, when it is due, and what its words may point to. Pure."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ayllu.complaints.register.choices import CONSTRAINTS, OPEN, WORKFLOW, Harm, Kind, State
from ayllu.complaints.register.models import Complaint
from ayllu.ground.constraints import Refused
from ayllu.lib.folding import fold

UNDO = "taken back within ten minutes"  # stored reason, shown nowhere

# Words that may tell of harm: of Spanish as children say it, of Quechua of Cajamarca, of English.
# They only propose; a person decides. Better too often than once too seldom.
HARM = re.compile(
    r"\b(?:me |nos |le |les |la |lo )?(?:"
    r"peg[aóoáu]\w*|golpe\w*|maltrat\w*|morete\w*|castig\w*|encerr\w*|encierr\w*|manose\w*|"
    r"toc(?:a|ó|aron|aba|aban) (?:mi|su|el|la|mis|sus|ah[ií]|abajo|feo)\b\w*|"
    r"desnud\w*|viol(?:ó|o|aron|ar|encia|ación)\b|abus\w*|amenaz\w*|miedo|asust\w*|"
    r"mat(?:ar|arme|ó)\b|morir\w*|cort(?:o|arme) (?:el|la|los|las|mis)\b|correa\w*|latig\w*|"
    r"jal(?:a|ó|aron|an) (?:del?|el|las?|los?) \w+|grit(?:a|ó|an|aron|aba)\b|insult\w*|"
    r"sin comer|no (?:me|nos) d(?:a|an|io|ieron) (?:de )?comer|calzón\w*|beso en la boca|"
    r"maqa\w*|wañuchi\w*|"
    r"hit (?:me|us|him|her)|beat(?:s|ing|en)?\b|touch(?:es|ed) me|"
    r"hurts? (?:me|us)|afraid|scared|naked"
    r")",
    re.IGNORECASE,
)
TITLES = {
    "director": ("director", "directora", "jefa", "jefe", "encargada", "encargado"),
    "psychologist": ("psicologa", "psicologo"),
    "safeguarding_lead": ("salvaguarda",),
}
SHORT = 4  # names of fewer letters are words of every day


class StepNotAllowed(Refused):
    sentence = CONSTRAINTS["complaints_step_is_allowed"]


class HarmComesFirst(Refused):
    sentence = CONSTRAINTS["complaints_harm_comes_first"]


class NamedNeverAnswers(Refused):
    sentence = CONSTRAINTS["complaints_named_never_answers"]


class OnlyThanks(Refused):
    sentence = CONSTRAINTS["complaints_answered_has_day"]


class NotYet(Refused):
    sentence = _("This day has not come yet.")


class GoneOn(Refused):
    sentence = _("It has gone on since. Mark it as a mistake, with the reason.")


def check_can_move(row: Complaint, to: State) -> None:
    """A step follows the table; possible harm is looked at first."""
    if row.mistaken_at or to not in WORKFLOW[State(row.state)]:
        raise StepNotAllowed
    if to in (State.ANSWERED, State.CLOSED) and row.harm == Harm.PROPOSED:
        raise HarmComesFirst
    if to == State.CLOSED and row.state != State.ANSWERED and row.kind != Kind.THANKS:
        raise OnlyThanks


def can_move(row: Complaint, to: State) -> bool:
    try:
        check_can_move(row, to)
    except Refused:
        return False
    return True


def due_on(row: Complaint) -> date | None:
    """The next day that counts; words that may tell of harm are read on the day they came."""
    if row.mistaken_at or row.state not in OPEN:
        return None
    if row.harm == Harm.PROPOSED:
        return timezone.localdate(row.received_at)
    if row.state == State.NEW:
        return row.acknowledge_by
    return row.answer_by or row.acknowledge_by


def is_late(row: Complaint, *, today: date) -> bool:
    day = due_on(row)
    return day is not None and day < today


def harm_words(text: str) -> list[str]:
    """Words of it that may tell of harm, as they stand, each once."""
    return list(dict.fromkeys(found.group(0).strip().lower() for found in HARM.finditer(text)))


@dataclass(frozen=True)
class Colleague:
    """Whom words may name: by a name or by what she does here."""

    id: UUID
    names: str
    roles: frozenset[str]


def named_in(text: str, staff: Iterable[Colleague]) -> set[UUID]:
    """Members of staff whom the words seem to name; when in doubt, she does not read it."""
    words = set(fold(text).split())
    titles = {role for role, names in TITLES.items() if words & set(names)}
    return {
        who.id
        for who in staff
        if who.roles & titles or {n for n in fold(who.names).split() if len(n) >= SHORT} & words
    }
