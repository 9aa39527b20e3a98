"""Makes legal matters without forms or audit, for tests and the demo."""

from collections.abc import Callable, Iterator
from datetime import date, time, timedelta
from typing import Any

from django.db import models

from ayllu.accounts.models import User
from ayllu.families.legal.choices import papers, steps
from ayllu.families.legal.models import Hearing, Matter, Needed, Step
from ayllu.ground.codes import new_code
from ayllu.people.register.models import Household, Person

Make = Callable[..., Any]
ENDS: dict[str, str] = {
    "granted": "Se obtuvo lo que se pedía.",
    "agreed": "Las dos partes firmaron un acuerdo.",
    "rejected": "No lo aceptaron; se explicó por qué a la familia.",
    "withdrawn": "La familia no quiso seguir.",
}


def row_of(
    household: Household, person: Person | None, kind: str, by: User | None, on: date, **more: Any
) -> Matter:
    """An unsaved matter; with ``result`` closed ninety days later unless told."""
    if more.get("result"):
        more.setdefault("result_on", on + timedelta(days=90))
        more = {"state": "closed", "effect": ENDS[more["result"]], **more}
    return Matter(
        site_id=household.site_id,
        household=household,
        person=person,
        kind=kind,
        code=more.pop("code", "") or new_code("L"),
        worker=by,
        entered_by=by,
        opened_on=on,
        **more,
    )


def parts_of(m: Matter, done: int, make: Make) -> Iterator[models.Model]:
    """Its steps, so many of them done, and its papers; all done where it ended well."""
    rows, on = steps(m.kind), m.opened_on
    done = len(rows) if m.result in ("granted", "agreed") else min(done, len(rows))
    for n, step in enumerate(rows):
        on += timedelta(days=step.days)
        is_done = n < done
        yield make(
            Step,
            m.opened_on,
            matter=m,
            code=step.code,
            position=n,
            state="done" if is_done else "todo",
            on_day=min(on, m.result_on or on) if is_done else None,
            who="La familia" if is_done else "",
            due_on=on if n <= done else None,
        )
    for n, paper in enumerate(papers(m.kind)):
        have = n < done
        yield make(
            Needed, m.opened_on, matter=m, code=paper.code, have=have,
            on_day=m.opened_on if have else None,
        )  # fmt: skip


def plain(m: Matter, by: User | None) -> Make:
    def make(model: Any, on: date, **words: Any) -> Any:
        del on
        return model(site_id=m.site_id, entered_by=by, **words)

    return make


def make_matter(
    household: Household,
    person: Person | None,
    kind: str,
    by: User,
    on: date,
    *,
    done: int = 0,
    **more: Any,
) -> Matter:
    m = row_of(household, person, kind, by, on, **more)
    m.save(force_insert=True)
    for part in parts_of(m, done, plain(m, by)):
        part.save(force_insert=True)
    return m


def make_hearing(m: Matter, on: date, **more: Any) -> Hearing:
    words = {"kind": "hearing", "at": time(9, 30), "place": "Juzgado", **more}
    return Hearing.objects.create(site_id=m.site_id, matter=m, on_day=on, **words)
