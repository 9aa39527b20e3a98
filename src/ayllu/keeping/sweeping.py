"""Goes through every column of words for the name of one person, in all tables and their history.

What a line would blank loses the name alone; what lives briefly (drafts, forms, lines of an import,
jobs) goes as a whole row.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any
from uuid import UUID

from django.contrib.postgres.fields import ArrayField
from django.db import connection, models
from django.db.models import Model, QuerySet

from ayllu.accounts import waiting
from ayllu.accounts.models import StaffSession
from ayllu.accounts.sessions_staff import SessionStore
from ayllu.audit.models import Entry
from ayllu.doorstep.models import Letter
from ayllu.ground import crypto
from ayllu.ground.fields import EncryptedField, Sealed
from ayllu.ground.models import ImportJob, ImportRow
from ayllu.ground.privacy import Life
from ayllu.keeping import declared, needles, paths
from ayllu.keeping.ending import MARK
from ayllu.keeping.needles import Needles
from ayllu.people.register.models import Household

WORDS = (models.CharField, models.TextField, models.JSONField, ArrayField)
AnyField = Any  # a column; django-stubs asks for its types, the class takes none
Pattern = re.Pattern[str]
# Names and numbers of other people are never words about her, even where they are the same.
NAMES = {
    "people_register.person": {
        *("given_names", "primer_apellido", "segundo_apellido", "known_as"),
        *("folded_name", "sort_key", "search_keys", "portrait_code"),
    },
    "people_register.phone": {"number"},
    "people_register.identitypaper": {"number", "number_index"},
    "accounts.user": {"given_names", "surnames", "username", "email", "password", "portrait_code"},
}
# Read in a way of their own, below.
APART = {"audit.entry", "accounts.staffsession", "accounts.portalsession", "doorstep.letter"}


def sweep(found: Needles, *, households: Iterable[UUID]) -> Counter[str]:
    """Take the needles out everywhere; answers how many rows of each table held one."""
    far, everything = needles.pattern(found.far), needles.pattern((*found.far, *found.near))
    counts: Counter[str] = Counter()
    if far is None or everything is None:
        return counts
    homes = list(households)
    for model, lines in declared.every():
        if model._meta.label_lower in APART:
            continue
        own = paths.about(model, Household, homes)
        counts[model._meta.label_lower] += of_table(model, lines, found, far, everything, own)
    counts["audit.entry"] += of_audit(found, far)
    counts["accounts.staffsession"] += of_sessions(far)
    counts["doorstep.letter"] += of_letters(far)
    counts["queue"] += of_queue(found, far)
    return +counts


def of_table(
    model: type[Model],
    lines: declared.Lines,
    found: Needles,
    far: Pattern,
    everything: Pattern,
    own: set[Any],
) -> int:
    count = clean_rows(model, lines, "pk", found, far, everything, own)
    history = declared.history_of(model)
    if history is not None:
        count += clean_rows(history, lines, "pgh_obj_id", found, far, everything, own)
    return count


def clean_rows(
    model: type[Model],
    lines: declared.Lines,
    key: str,
    found: Needles,
    far: Pattern,
    everything: Pattern,
    own: set[Any],
) -> int:
    columns = [c for c in words_of(model, lines) if key == "pk" or not is_sealed(c)]
    count = 0
    for row in candidates(model, columns, found):
        pattern = everything if row[key if key != "pk" else model._meta.pk.attname] in own else far
        new = {
            c.attname: changed
            for c in columns
            if (changed := cleaned(model, c, row, pattern)) is not None
        }
        if new:
            end(model, lines, row, new)
            count += 1
    return count


def words_of(model: type[Model], lines: declared.Lines) -> list[AnyField]:
    held = declared.fields_with(model, lines, Life.BLANK, Life.DELETE_ROW)
    theirs = NAMES.get(model._meta.label_lower.removesuffix("event"), set())
    return [c for c in held if isinstance(c, WORDS) and not c.choices and c.name not in theirs]


def is_sealed(column: AnyField) -> bool:
    return isinstance(column, EncryptedField)


def candidates(
    model: type[Model], columns: list[AnyField], found: Needles
) -> Iterator[dict[str, Any]]:
    """Rows that may hold a needle; sealed columns have to be opened one by one."""
    if not columns:
        return
    rows: QuerySet[Any] = model._base_manager.all()
    if not any(is_sealed(c) for c in columns):
        either = " or ".join(
            f"""replace(lower(unaccent("{c.column}"::text)), '~', '') like any(%s)"""
            for c in columns
        )
        likes = [f"%{token}%" for token in found.tokens()]
        rows = rows.extra(where=[f"({either})"], params=[likes] * len(columns))
    yield from list(rows.values())


def cleaned(model: type[Model], column: AnyField, row: dict[str, Any], found: Pattern) -> Any:
    """The new value, or None where the column says nothing of her."""
    value = row[column.attname]
    if not value:
        return None
    if not is_sealed(column):
        new = needles.without(value, found)
        return new if new != value else None
    place = f"{model._meta.db_table}|{column.column}|{row[model._meta.pk.attname]}"
    text = crypto.unseal(value, bound_to=place)
    new = needles.without(text, found)
    return Sealed(crypto.seal(new, bound_to=place)) if new != text else None


def end(
    model: type[Model], lines: declared.Lines, row: dict[str, Any], new: dict[str, Any]
) -> None:
    rows = model._base_manager.filter(pk=row[model._meta.pk.attname])
    if any(line.end is Life.DELETE_ROW for line in lines.values()):
        if model is ImportRow:  # the file behind it says the same
            ImportRow.objects.filter(job_id=row["job_id"]).delete()
            ImportJob.objects.filter(pk=row["job_id"]).delete()
        rows.delete()
        return
    rows.update(**new)


def of_audit(found: Needles, far: Pattern) -> int:
    """A reason loses the name; who did what and when stays."""
    count = 0
    column = Entry._meta.get_field("reason")
    for row in candidates(Entry, [column], found):
        new = needles.without(row["reason"], far)
        if new != row["reason"]:
            Entry.objects.filter(pk=row["id"]).update(reason=new)
            count += 1
    return count


def of_sessions(far: Pattern) -> int:
    """A form that waits for its author to sign in again."""
    count = 0
    for row in StaffSession.objects.all():
        token = SessionStore().decode(row.session_data).get(waiting.KEY)
        if token and needles.holds(crypto.unseal(token, bound_to=waiting.KEY), far):
            StaffSession.objects.filter(pk=row.pk).delete()
            count += 1
    return count


def of_letters(far: Pattern) -> int:
    """One that its addressee has collected says nothing new: its words go."""
    count = 0
    for letter in Letter.objects.exclude(collected_at=None).exclude(sealed__in=["", MARK]):
        text = crypto.open_letter(letter.sealed, bound_to=f"{letter.kind}|{letter.pk}")
        if needles.holds(text, far):
            Letter.objects.filter(pk=letter.pk).update(sealed=MARK)
            count += 1
    return count


def of_queue(found: Needles, far: Pattern) -> int:
    """Jobs carry numbers only; one that carries a name all the same goes, with its events."""
    with connection.cursor() as cursor:
        cursor.execute("select id, args::text from procrastinate_jobs where status <> 'doing'")
        held = [row[0] for row in cursor.fetchall() if needles.holds(row[1], far)]
        cursor.execute("delete from procrastinate_events where job_id = any(%s)", [held])
        cursor.execute("delete from procrastinate_jobs where id = any(%s)", [held])
    return len(held)
