"""When something may be ended. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from ayllu.ground.constraints import Refused
from ayllu.lib.days import add_months
from ayllu.safekeeping.choices import Answer


class NotYet(Refused):
    sentence = _(
        "The time for which her data are kept is not over. Write the legal order, if one says so."
    )


class SamePerson(Refused):
    sentence = _("Another person approves than the one who asked.")


class Over(Refused):
    sentence = _("It was carried out or withdrawn already.")


class AnsweredAlready(Refused):
    sentence = _("This was answered already.")


@dataclass(frozen=True)
class Life:
    """What decides how long a person's file is kept."""

    open: bool
    known_on: date
    closed: tuple[date, ...] = ()
    births: tuple[date, ...] = ()


@dataclass(frozen=True)
class Years:
    """Settings of the installation."""

    file: int
    youngest: int
    screening: int


def over_on(life: Life, years: Years) -> date | None:
    """The day on which the time is over; None while she or her family takes part.

    Closure and so many years, or the birthday of the youngest child of the family, whichever is
    later; without a participation, so many years after she became known.
    """
    if life.open:
        return None
    if not life.closed:
        return add_months(life.known_on, 12 * years.screening)
    ends = [add_months(max(life.closed), 12 * years.file)]
    return max([*ends, *(add_months(birth, 12 * years.youngest) for birth in life.births)])


def check_can_ask(over: date | None, legal_order: str, *, today: date) -> None:
    if not legal_order and (over is None or over > today):
        raise NotYet


def check_can_approve(*, asked_by: object, by: object, closed: bool) -> None:
    if closed:
        raise Over
    if asked_by == by:
        raise SamePerson


def check_can_answer(answer: str, allowed: Iterable[Answer], given: str) -> None:
    if answer:
        raise AnsweredAlready
    if given not in set(allowed):
        raise Refused
