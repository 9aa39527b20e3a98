"""A person's data to take along: JSON and CSV in a zip, of every row that leads to her.

Values as a machine reads them; no cell of the CSV is a formula. What the scope of the transaction
does not open is not among them, and the file says so.
"""

import csv
import io
import json
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db.models import Model

from ayllu.ground.privacy import Life
from ayllu.keeping import declared, paths
from ayllu.keeping.kinds import kind_of
from ayllu.keeping.policy import label_of
from ayllu.lib.sheets.writing import harmless
from ayllu.people.register.models import Household, Person


@dataclass(frozen=True)
class Table:
    label: str
    columns: list[tuple[str, str]]  # name, what it is called
    rows: list[dict[str, Any]]


def tables_of(person: Person, *, besides: Iterable[str] = ()) -> Iterator[Table]:
    """Her own rows and those of households in which she lived, without the rooms ``besides``."""
    homes, left = list(paths.homes(person.pk)), set(besides)
    for model, lines in declared.every():
        if model._meta.app_label in left or not paths.leads_somewhere(model):
            continue
        ids = paths.about(model, Person, [person.pk]) | paths.about(model, Household, homes)
        if ids:
            yield table(model, lines, ids)


def table(model: type[Model], lines: declared.Lines, ids: Iterable[Any]) -> Table:
    kept = [f for f in model._meta.concrete_fields if not names_a_file(lines, f.name)]
    columns = [(f.attname, label_of(lines[f.name])) for f in kept]
    rows = [
        {f.attname: plain(getattr(row, f.attname)) for f in kept}
        for row in model._base_manager.filter(pk__in=list(ids)).order_by("pk")
    ]
    return Table(model._meta.label_lower, columns, rows)


def names_a_file(lines: declared.Lines, name: str) -> bool:
    return lines[name].end is Life.DESTROY


def plain(value: Any) -> Any:
    """As JSON has it: ISO days, numbers as numbers."""
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, list):
        return [plain(v) for v in value]
    return value


def file_of(found: Iterable[Table], about: Mapping[str, Any]) -> tuple[bytes, int]:
    """The zip and how many rows are in it."""
    out, count = io.BytesIO(), 0
    tables = list(found)
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("datos.json", as_json(tables, about))
        for one in tables:
            packed.writestr(f"csv/{one.label}.csv", as_csv(one))
            count += len(one.rows)
    return out.getvalue(), count


def as_json(tables: Iterable[Table], about: Mapping[str, Any]) -> str:
    content = {
        **about,
        "tables": {
            t.label: {"called": kind_of(t.label), "fields": dict(t.columns), "rows": t.rows}
            for t in tables
        },
    }
    return json.dumps(content, ensure_ascii=False, indent=1)


def as_csv(one: Table) -> str:
    out = io.StringIO()
    out.write("\ufeff")
    writer = csv.writer(out, delimiter=";", quoting=csv.QUOTE_ALL)
    writer.writerow([harmless(name) for name, _called in one.columns])
    for row in one.rows:
        writer.writerow([harmless(cell(row[name])) for name, _called in one.columns])
    return out.getvalue()


def cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False)
    return str(value)
