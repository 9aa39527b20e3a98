"""Counts of a year for those who may count: small numbers hidden, nobody recognised."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.db import connection
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from ayllu.lib.suppression import hide
from ayllu.safeguarding.choices import Kind, Level, Outcome

YEARS = 5
TOTAL = "total"


@dataclass(frozen=True)
class Part:
    """One line; ``shown`` is empty where the number is hidden."""

    label: str | Promise
    value: int
    hidden: bool


@dataclass(frozen=True)
class Year:
    """One year of a site; groups add up to its total."""

    year: int
    total: Part
    groups: list[tuple[str, list[Part]]] = field(default_factory=list)


def counted(site_id: UUID, year: int) -> dict[str, int]:
    """``{"kind.physical": 7, …}``: what the database answers to those who may count."""
    found: dict[str, int] = dict.fromkeys([TOTAL, *(k for g in key_groups() for k in g)], 0)
    with connection.cursor() as cursor:
        cursor.execute("select * from safeguarding_figures(%s, %s)", [site_id, year])
        for kind, level, state, outcome, on_time, times in cursor.fetchall():
            ack = "waits" if on_time is None else "in_time" if on_time else "late"
            done = outcome if state == "closed" and outcome else "open"
            for key in (TOTAL, f"kind.{kind}", f"level.{level or 0}", f"ack.{ack}"):
                found[key] += times
            found[f"outcome.{done}"] += times
    return found


def labels() -> dict[str, dict[str, str | Promise]]:
    levels: dict[str, str | Promise] = {f"level.{v}": label for v, label in Level.choices}
    outcomes: dict[str, str | Promise] = {f"outcome.{v}": label for v, label in Outcome.choices}
    return {
        _("By kind"): {f"kind.{v}": label for v, label in Kind.choices},
        _("By level"): {**levels, "level.0": _("Not decided yet")},
        _("Acknowledged"): {
            "ack.in_time": _("Within 24 hours of knowing"),
            "ack.late": _("Later"),
            "ack.waits": _("Not yet"),
        },
        _("What came of it"): {**outcomes, "outcome.open": _("Still open")},
    }


def key_groups() -> list[list[str]]:
    return [list(group) for group in labels().values()]


def hidden_of(values: Mapping[str, int]) -> frozenset[str]:
    """From one to four somebody may be recognised; nor may it follow from the rest."""
    relations = [{TOTAL: -1, **dict.fromkeys(group, 1)} for group in key_groups()]
    return hide(values, relations)


def of_year(site_id: UUID, year: int) -> Year:
    values = counted(site_id, year)
    hidden = hidden_of(values)

    def part(key: str, label: str | Promise) -> Part:
        return Part(label, values[key], key in hidden)

    return Year(
        year,
        part(TOTAL, _("Concerns raised")),
        [(title, [part(k, v) for k, v in group.items()]) for title, group in labels().items()],
    )


def last_years(today: date) -> list[int]:
    return [today.year - n for n in range(YEARS)]
