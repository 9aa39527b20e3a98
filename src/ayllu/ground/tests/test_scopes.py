"""What one transaction, request or thread may see is never seen by the next one."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from uuid import UUID

import pytest
from django.db import DatabaseError, connection, connections, transaction
from django.test import Client

from ayllu.ground import scopes
from ayllu.ground.models import Undo
from ayllu.ground.scopes import COMPARTMENTS, NOBODY, Scope
from ayllu.ground.tests import pages
from ayllu.lib.uuid7 import uuid7

pytestmark = [pytest.mark.usefixtures("lasting")]
NAMES = ("user", "surface", *COMPARTMENTS)
ROSA, TOMAS, SITE = uuid7(), uuid7(), uuid7()
HERS = Scope(user_id=ROSA, sites={c: [SITE] for c in COMPARTMENTS})


def settings_now() -> dict[str, str]:
    """What stands in the settings of this connection, as the row policies read them."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select name, coalesce(current_setting('app.' || name, true), '')"
            " from unnest(%s::text[]) as name",
            [list(NAMES)],
        )
        return dict(cursor.fetchall())


def nothing_left() -> bool:
    return not any(settings_now().values()) and not Undo.objects.exists()


def backend() -> int:
    with connection.cursor() as cursor:
        cursor.execute("select pg_backend_pid()")
        return int(cursor.fetchone()[0])


def mark(user: UUID, word: str = "mark") -> None:
    Undo.objects.create(code=word, about_id=SITE, user_id=user, until="2030-01-01T00:00Z")


@pytest.fixture
def one_connection() -> Iterator[int]:
    """A pool with a single connection, as a busy server has few: everyone gets the same one."""
    default = connections["default"]
    default.close()
    before = default.settings_dict.get("OPTIONS", {})
    default.settings_dict["OPTIONS"] = {"pool": {"min_size": 1, "max_size": 1, "timeout": 60}}
    yield backend()
    default.close_pool()  # type: ignore[attr-defined]  # of the PostgreSQL backend
    default.settings_dict["OPTIONS"] = before


def test_a_scope_opens_what_it_names_and_ends_with_its_transaction() -> None:
    with scopes.acting(HERS):
        mark(ROSA)
        assert settings_now()["people"] == str(SITE)
        assert Undo.objects.count() == 1
    assert nothing_left()
    with scopes.acting(HERS):
        assert Undo.objects.count() == 1, "it was there all the time"


@pytest.mark.parametrize("reason", [RuntimeError("fault"), KeyboardInterrupt()])
def test_after_an_exception_nothing_is_left(reason: BaseException) -> None:
    with pytest.raises(type(reason)), scopes.acting(HERS):
        raise reason
    assert nothing_left()


def test_after_a_broken_query_nothing_is_left() -> None:
    with pytest.raises(DatabaseError), scopes.acting(HERS):
        pages.broken_query()
    assert nothing_left()


def test_the_next_scope_has_nothing_of_the_one_before() -> None:
    with scopes.acting(HERS):
        mark(ROSA)
    with scopes.acting(Scope(user_id=TOMAS, sites={"case": [uuid7()]})):
        assert settings_now()["people"] == ""
        assert not Undo.objects.exists()


def test_a_scope_within_a_scope_gives_the_first_one_back() -> None:
    with scopes.acting(Scope(user_id=TOMAS)):
        before = settings_now()
        with scopes.acting(HERS):
            assert settings_now() != before
        assert settings_now() == before
        with pytest.raises(RuntimeError), scopes.acting(HERS):
            raise RuntimeError("fault")
        assert settings_now() == before


def test_without_a_transaction_a_scope_opens_nothing() -> None:
    with scopes.acting(HERS):
        mark(ROSA)
    scopes.apply(HERS)
    assert nothing_left()


def test_a_rolled_back_part_does_not_widen_the_rest() -> None:
    with scopes.acting(Scope(user_id=TOMAS)):
        with transaction.atomic():
            scopes.apply(HERS)
            transaction.set_rollback(True)
        assert settings_now()["user"] == str(TOMAS)


def test_the_same_connection_from_the_pool_remembers_nobody(one_connection: int) -> None:
    with scopes.acting(HERS):
        mark(ROSA)
    connection.close()
    assert (backend(), nothing_left()) == (one_connection, True)
    with pytest.raises(RuntimeError), scopes.acting(HERS):
        raise RuntimeError("fault")
    connection.close()
    assert (backend(), nothing_left()) == (one_connection, True)


@pytest.mark.urls("ayllu.ground.tests.pages")
@pytest.mark.usefixtures("quiet")
@pytest.mark.parametrize("end", ["303", "422", "missing", "fault", "broken_query", "late"])
def test_after_any_request_the_pooled_connection_remembers_nobody(
    one_connection: int, end: str
) -> None:
    client = Client(raise_request_exception=False)
    client.post("/suelta/", {"end": end})
    assert backend() == one_connection
    assert not any(settings_now().values())


def test_threads_at_the_same_moment_see_only_their_own() -> None:
    people = [uuid7() for _ in range(4)]
    for number, user in enumerate(people):
        with scopes.acting(Scope(user_id=user)):
            for _ in range(number + 1):
                mark(user)
    ready = Barrier(len(people))

    def look(user: UUID) -> list[int]:
        try:
            seen = []
            for _ in range(10):
                with scopes.acting(Scope(user_id=user)):
                    ready.wait(60)
                    seen.append(Undo.objects.count())
            return seen
        finally:
            connection.close()

    with ThreadPoolExecutor(len(people)) as pool:
        answers = list(pool.map(look, people))
    assert answers == [[number + 1] * 10 for number in range(len(people))]


def test_nobody_is_the_scope_of_whoever_has_not_signed_in() -> None:
    with scopes.acting(Scope()):
        assert settings_now() == {
            **dict.fromkeys(NAMES, ""),
            "user": str(NOBODY),
            "surface": "staff",
        }
