"""A person with distinctive values in every place that the house can hold is erased; nothing of
her is found again: not in a table, its history, a sealed column, a file, a draft, the queue."""

import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any
from uuid import UUID

import psycopg
import pytest
from django.contrib.postgres.fields import ArrayField
from django.core.files.storage import default_storage
from django.db import connections, models, transaction
from django.db.models import Model
from django.utils import timezone
from psycopg import sql

from ayllu.accounts.roles import Role
from ayllu.accounts.scopes import system_scope
from ayllu.audit.models import Entry
from ayllu.doorstep.actions import drop
from ayllu.doorstep.models import Letter
from ayllu.ground import crypto, drafts, scopes
from ayllu.ground.fields import EncryptedField
from ayllu.ground.models import Draft
from ayllu.ground.privacy import Life
from ayllu.intake.models import Participation
from ayllu.keeping import declared, ending, erasing, paths, sweeping
from ayllu.lib.folding import fold
from ayllu.people.register.models import Household, IdentityPaper, Person
from tests import harness
from tests.guards import samples
from tests.guards.samples import World
from tests.surfaces import looking

NAMES = ("Zenaida", "Quillatupa", "Ñaupari")
FULL = " ".join(NAMES)
DNI, PHONE = "99731864", "+51987731864"
CANARY = "jilguero-de-la-puna"
NAMES_OF_PEOPLE = sweeping.NAMES["people_register.person"]
SIGNS = (fold("Zenaida"), "quillatupa", fold("Ñaupari"), DNI, "987731864", CANARY)


@contextmanager
def root(database: str) -> Iterator[psycopg.Connection[Any]]:
    """Whoever sees all: no policy, no trigger."""
    with psycopg.connect(**{**harness.admin(), "dbname": database}, autocommit=True) as line:
        line.execute("set session_replication_role = replica")
        yield line


@pytest.fixture
def world(fresh_database: str) -> World:
    with looking():
        return samples.build()


def textual(field: Any) -> bool:
    return isinstance(field, models.CharField | models.TextField) and not field.choices


def planted(model: type[Model], field: Any, pk: Any) -> Any:
    """A value that means her, in the shape of the column."""
    text = f"{FULL} {CANARY}"
    if isinstance(field, EncryptedField):
        return crypto.seal(text, bound_to=f"{model._meta.db_table}|{field.column}|{pk}")
    if isinstance(field, models.JSONField):
        return json.dumps({"que": [text]})
    if isinstance(field, ArrayField):
        return ["quillatupa"]
    if textual(field):
        text = text if (field.max_length or 999) > 60 else "Quillatupa"
        if ending.is_unique(model, field):
            text = f"quillatupa{pk.hex[-6:]}"
        return text[: field.max_length]
    return None


def plant(line: psycopg.Connection[Any], model: type[Model], ids: set[Any]) -> int:
    """Her name in every column of words of these rows, in what they are and what they were."""
    count = 0
    lines = declared.lines_of(model)
    for table in filter(None, (model, declared.history_of(model))):
        key = "id" if table is model else "pgh_obj_id"
        for field in declared.fields_with(table, lines, Life.BLANK, Life.DELETE_ROW):
            if model is Person and field.name in NAMES_OF_PEOPLE:
                continue  # hers are set; the others keep theirs
            for pk in ids:
                value = planted(table, field, pk)
                if value is None:
                    continue
                with suppress(psycopg.errors.CheckViolation):  # this row cannot hold it
                    line.execute(
                        sql.SQL("update {} set {} = %s where {} = %s").format(
                            *(
                                sql.Identifier(name)
                                for name in (table._meta.db_table, str(field.column), key)
                            )
                        ),
                        [value, pk],
                    )
                count += 1
    return count


def everywhere(database: str) -> dict[str, list[str]]:
    """Each table that still says something of her; sealed columns are opened."""
    found: dict[str, list[str]] = {}
    with root(database) as line:
        tables = line.execute(
            "select relname from pg_class where relkind in ('r', 'p')"
            " and relnamespace = 'public'::regnamespace"
        ).fetchall()
        for (table,) in tables:
            rows = line.execute(
                sql.SQL("select t::text from {} t").format(sql.Identifier(table))
            ).fetchall()
            hits = [row for (row,) in rows if says(row)]
            if hits:
                found[table] = hits[:3]
    for model, label, text in sealed():
        if says(text):
            found.setdefault(f"{label} (sealed)", []).append(text[:80])
        del model
    return found


def sealed() -> Iterator[tuple[type[Model], str, str]]:
    """Every sealed column of every row, opened."""
    keep_as(connections["default"].settings_dict["NAME"])
    try:
        for model, _lines in declared.every():
            for field in model._meta.concrete_fields:
                if isinstance(field, EncryptedField):
                    for row in model._base_manager.all():
                        yield model, f"{model._meta.label}.{field.name}", getattr(row, field.name)
    finally:
        connections.close_all()
        harness.point_at(connections["default"].settings_dict["NAME"])


def says(text: str) -> bool:
    return any(sign in fold(text) or sign in text.lower() for sign in SIGNS)


def become_her(world: World, line: psycopg.Connection[Any]) -> Person:
    """The sample child bears the distinctive names, number and telephone; a home of her own."""
    with looking():
        person: Person = world.things["child"]
        person.given_names, person.primer_apellido, person.segundo_apellido = NAMES
        person.known_as = "Zenaida"
        person.save()
        IdentityPaper.objects.create(
            site=world.here, person=person, kind="dni", state="valid", number=DNI
        )
        world.things["household"].phones.update(number=PHONE)
    return person


@pytest.fixture
def gone(world: World, fresh_database: str) -> tuple[World, erasing.Ended]:
    """Everything planted, then everyone of the sample family erased, she first."""
    household: Household = world.things["household"]
    with root(fresh_database) as line:
        her = become_her(world, line)
        with looking():
            family = list(Person.objects.filter(memberships__household=household).distinct())
            tables = [m for m, _ in declared.every() if paths.leads_somewhere(m)]
            held = {
                m: paths.about(m, Person, [p.pk for p in family])
                | paths.about(m, Household, [household.pk])
                for m in tables
            }
        for model, ids in held.items():
            plant(line, model, ids)
    with looking():
        stray(world, her)
    keep_as(fresh_database)
    done = erasing.Ended()
    try:
        for person in [her, *(p for p in family if p != her)]:
            with scopes.acting(system_scope()):
                last = erasing.erase(person.pk)
            done.rows, done.swept = done.rows + last.rows, done.swept + last.swept
            done.files += last.files
    finally:
        connections.close_all()
        harness.point_at(fresh_database)
    return world, done


def keep_as(database: str) -> None:
    connections.close_all()
    harness.point_at(database, role="keeper")


def stray(world: World, her: Person) -> None:
    """Where no key leads from: a draft, a form that waits, the queue, a letter, a reason, a note
    in the file of another family."""
    rosa = world.staff[Role.SOCIAL_WORKER]
    scopes.apply(scopes.Scope(user_id=rosa.pk, sites=system_scope(*scopes.COMPARTMENTS).sites))
    drafts.save(user_id=rosa.pk, key="intake:visit", fields={"observations": [f"Vi a {FULL}"]})
    scopes.apply(system_scope(*scopes.COMPARTMENTS))
    Entry.objects.create(
        code="reports.export", by_id=rosa.pk, reason=f"Pedido de {FULL}", compartment="case"
    )
    other = Household.objects.exclude(pk=world.things["household"].pk).first()
    del other
    with connections["default"].cursor() as cursor:
        cursor.execute(
            "insert into procrastinate_jobs (queue_name, task_name, args, status)"
            " values ('default', 'x', %s, 'failed')",
            [json.dumps({"who": FULL})],
        )
    drop(Letter.Kind.REFERRAL, {"family_name": FULL})
    Letter.objects.update(collected_at=timezone.now())
    her.refresh_from_db()


def test_nothing_of_her_is_found_anywhere(
    gone: tuple[World, erasing.Ended], fresh_database: str, caplog: pytest.LogCaptureFixture
) -> None:
    assert everywhere(fresh_database) == {}
    assert not says(caplog.text)


def test_a_shell_remains_to_be_counted_without_files_or_a_history_of_the_act(
    gone: tuple[World, erasing.Ended], fresh_database: str
) -> None:
    world, done = gone
    assert done.files
    assert [name for name in done.files if default_storage.exists(name)] == []
    with root(fresh_database) as line:
        events = line.execute("select count(*) from people_register_personevent").fetchone()
        kept = line.execute("select count(*) from people_register_person").fetchone()
    assert events
    assert kept
    assert events[0] == kept[0] + 1  # hers once more, when she was given her names
    with looking():
        shell = Person.objects.get(pk=world.things["child"].pk)
        assert (shell.given_names, shell.search_keys) == (ending.MARK, [])
        assert (shell.birth_date.month, shell.birth_date.day) == (1, 1)  # type: ignore[union-attr]
        assert Participation.objects.filter(household=world.things["household"]).exists()


def test_only_the_keeper_ends_anything(world: World) -> None:
    with looking(), pytest.raises(erasing.NotKeeper):
        erasing.erase(world.things["child"].pk)


def test_who_stays_in_the_family_keeps_her_own_words(world: World, fresh_database: str) -> None:
    """One child is erased: the family's own papers lose her name and nothing else."""
    with looking():
        visit = world.things["visit"]
        visit.observations = f"La mamá de {FULL} y Liam ya tiene vidrio. {NAMES[0]} duerme mejor."
        visit.save()
    with root(fresh_database) as line:
        her = become_her(world, line)
    keep_as(fresh_database)
    with scopes.acting(system_scope()):
        erasing.erase(her.pk)
    connections.close_all()
    harness.point_at(fresh_database)
    with looking():
        visit.refresh_from_db()
        liam = Person.objects.filter(given_names="Liam").first()
        assert liam is not None
        assert liam.search_keys != []
    assert visit.observations == "La mamá de — y Liam ya tiene vidrio. — duerme mejor."


def half_way(person_id: UUID) -> None:
    with transaction.atomic():
        erasing.erase(person_id)
        raise RuntimeError


def test_a_failure_in_the_middle_leaves_everything_as_it_was(
    world: World, fresh_database: str
) -> None:
    child = world.things["child"]
    keep_as(fresh_database)
    with pytest.raises(RuntimeError):
        half_way(child.pk)
    connections.close_all()
    harness.point_at(fresh_database)
    with looking():
        assert Person.objects.get(pk=child.pk).given_names == child.given_names
        assert Draft.objects.count() == 0
