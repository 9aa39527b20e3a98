"""When a request goes on, and what is left of a text once words are withheld. Pure."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from ayllu.datarights.choices import OUTCOMES, WORKFLOW, Outcome, Right, State
from ayllu.ground.constraints import Refused
from ayllu.keeping import needles

BLOCK = "[…]"  # always as long, whatever stood there


NOT_THERE = _("These words do not stand in it. Copy them as they are written.")


class NotNow(Refused):
    sentence = _("It does not go from here to there. Open the request again.")


class StillSuggested(Refused):
    sentence = _("Some suggestions are not answered yet: withhold or show each of them.")


class HoldersWait(Refused):
    sentence = _("Some holders of notes apart have not given their word yet.")


class SamePerson(Refused):
    sentence = _("Another person checks than the one who read it through.")


class WrongOutcome(Refused):
    sentence = _("This outcome does not answer this right.")


@dataclass(frozen=True)
class Line:
    """One field of an entry: what it is called and what stands in it."""

    label: str
    text: str


def check_can_move(state: str, to: State) -> None:
    if to not in WORKFLOW[State(state)]:
        raise NotNow


def check_can_finish(*, suggested: int, waiting: int) -> None:
    if suggested:
        raise StillSuggested
    if waiting:
        raise HoldersWait


def check_can_check(*, read_by: object, by: object) -> None:
    if read_by == by:
        raise SamePerson


def check_can_answer(right: str, outcome: str) -> None:
    if outcome not in {str(o) for o in OUTCOMES[Right(right)]}:
        raise WrongOutcome


def is_letter(right: str, outcome: str) -> bool:
    return right != Right.ACCESS or outcome == Outcome.REFUSED


def withheld(lines: Sequence[Line], words: Iterable[str], *, whole: bool) -> list[Line]:
    """The lines as they are handed over: a block of one length in place of what is withheld."""
    if whole:
        return []
    found = pattern(words)
    if found is None:
        return list(lines)
    return [Line(line.label, found.sub(BLOCK, line.text)) for line in lines]


def pattern(words: Iterable[str]) -> re.Pattern[str] | None:
    """Whole words, whatever their accents and capitals; signs at the ends are taken as they are."""
    kept = sorted({w.strip() for w in words if w.strip()}, key=lambda w: -len(w))
    parts = [loose(w) for w in kept]
    return re.compile("|".join(parts), re.IGNORECASE) if parts else None


def loose(words: str) -> str:
    body = "".join(needles.letter(c) for c in re.sub(r"\s+", " ", words))
    start = r"(?<!\w)" if words[0].isalnum() else ""
    end = r"(?!\w)" if words[-1].isalnum() else ""
    return f"{start}{body}{end}"


def holds(lines: Iterable[Line], words: str) -> bool:
    found = pattern([words])
    return found is not None and any(found.search(line.text) for line in lines)
