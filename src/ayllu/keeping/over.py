"""Each night: what lives briefly and has had its time goes: drafts, sessions, letters, log."""

from collections import Counter
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Model
from django.utils import timezone

from ayllu.ground.privacy import Life
from ayllu.keeping import declared, ending, erasing
from ayllu.places import reads as places
from ayllu.places.models import Term


def before(now: datetime, term: Term) -> datetime:
    """The moment before which a row of this term is over."""
    if term.unit == Term.Unit.YEARS:
        leap = now.month == 2 and now.day == 29
        return now.replace(year=now.year - term.number, day=28 if leap else now.day)
    hours = term.number * (1 if term.unit == Term.Unit.HOURS else 24)
    return now - timedelta(hours=hours)


@transaction.atomic
def end_short_lived(*, now: datetime) -> Counter[str]:
    """As the keeper; answers how many rows of each table went."""
    erasing.check_role()
    terms = places.terms_on(timezone.localdate(now))
    done: Counter[str] = Counter()
    erasing.unwitnessed()
    for label, clock in declared.REGISTER.clocks.items():
        model = declared.REGISTER.models[label]
        old = {f"{clock.field}__lt": before(now, terms[clock.term])}
        done[label] += end(model, model._base_manager.filter(**old))
    return +done


def end(model: type[Model], rows: Any) -> int:
    lines = declared.lines_of(model)
    if any(line.end is Life.DELETE_ROW for line in lines.values()):
        return int(rows.delete()[0])
    for field in declared.fields_with(model, lines, Life.BLANK):
        rows = rows.exclude(**{f"{field.attname}__in": ["", ending.MARK]})
    return erasing.rewrite(model, lines, rows, erasing.Ended())
