"""What becomes of one value when its time is over: the means of each ``Life``, by kind of column.

A word becomes a dash, not nothing: what must say something ("why it ended") still says that it
once did. The first day of a row goes to the beginning of its year and the others go with it, so
that what must lie so far apart still does.
"""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Model
from django.utils import timezone

from ayllu.ground import crypto
from ayllu.ground.fields import EncryptedField, Sealed
from ayllu.ground.privacy import Life, Line
from ayllu.places.models import District

MARK = "—"
NUMBERS = (models.IntegerField, models.DecimalField, models.FloatField)
MOMENTS = (models.DateField, models.TimeField)
LEAST: tuple[tuple[Any, Any], ...] = (
    (ArrayField, []),
    (models.EmailField, ""),
    (models.BooleanField, False),
    (models.BinaryField, b""),
    (NUMBERS, 0),
)
AnyField = Any  # a column; django-stubs asks for its types, the class takes none


def can_end(field: AnyField, life: Life) -> bool:
    """Whether there is a means; the guard asks it for every line of the house."""
    if life is Life.COARSEN:
        return isinstance(field, MOMENTS) or field.related_model is District
    if life is Life.BLANK:
        return not field.is_relation
    return life is not Life.DESTROY or isinstance(field, models.CharField)


def ended(model: type[Model], row: Mapping[str, Any], lines: Mapping[str, Line]) -> dict[str, Any]:
    """New values of the columns of a row; ``row`` maps column to value, sealed ones as they lie."""
    changed: dict[str, Any] = {}
    for field in model._meta.concrete_fields:
        line = lines.get(field.name)
        value = row.get(field.attname)
        if line is None or value is None:
            continue
        if line.end in (Life.BLANK, Life.DESTROY):
            changed[field.attname] = blank(model, field, value, row)
        elif line.end is Life.COARSEN and field.related_model is District:
            changed[field.attname] = f"{value[:4]}01"  # the capital of its province
    days = {
        field.attname: row[field.attname]
        for field in model._meta.concrete_fields
        if field.name in lines and lines[field.name].end is Life.COARSEN
        and isinstance(field, MOMENTS) and row.get(field.attname) is not None
    }  # fmt: skip
    return {name: new for name, new in {**changed, **coarse(days)}.items() if new != row[name]}


def blank(model: type[Model], field: AnyField, value: Any, row: Mapping[str, Any]) -> Any:
    """Nothing where there may be nothing, else the least that the column takes."""
    if value in ("", [], {}):
        return value
    if field.null:
        return None
    if isinstance(field, EncryptedField):
        return resealed(model, field, row)
    if isinstance(field, models.JSONField):
        return field.get_default()
    if isinstance(field, MOMENTS):
        return coarse({"it": value})["it"]
    return next(
        (least for kind, least in LEAST if isinstance(field, kind)), word(model, field, row)
    )


def word(model: type[Model], field: AnyField, row: Mapping[str, Any]) -> str:
    """A dash; where the column is unique, with the end of the row's own number."""
    if not is_unique(model, field):
        return MARK
    text = MARK + str(row[key_of(model)]).replace("-", "")[-12:]
    return text[: field.max_length]


def is_unique(model: type[Model], field: AnyField) -> bool:
    named = [c for c in model._meta.constraints if isinstance(c, models.UniqueConstraint)]
    return field.unique or any(field.name in c.fields for c in named)


def key_of(model: type[Model]) -> str:
    """The number that a row shares with its own history."""
    names = {field.attname for field in model._meta.concrete_fields}
    return "pgh_obj_id" if "pgh_obj_id" in names else model._meta.pk.attname


def resealed(model: type[Model], field: EncryptedField, row: Mapping[str, Any]) -> str:
    """A sealed column stays sealed, over a dash; history has no key of its own to open with."""
    if key_of(model) == "pgh_obj_id":
        return ""
    pk = row[model._meta.pk.attname]
    return Sealed(crypto.seal(MARK, bound_to=f"{model._meta.db_table}|{field.column}|{pk}"))


def coarse(days: Mapping[str, Any]) -> dict[str, Any]:
    """The earliest to the first of January of its year, the others by as much: spans stay."""
    known = [as_day(value) for value in days.values() if not isinstance(value, time)]
    back = min(known) - min(known).replace(month=1, day=1) if known else timedelta(0)
    return {n: time(0) if isinstance(v, time) else v - back for n, v in days.items()}


def as_day(value: date) -> date:
    return timezone.localdate(value) if isinstance(value, datetime) else value
