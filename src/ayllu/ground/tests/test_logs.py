"""Logs carry codes and numbers: no name, no free text, no query, no row of the database."""

import io
import logging
import logging.config
from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.test import Client

from ayllu.ground.models import Installation
from ayllu.lib.uuid7 import uuid7

NAME = "Wilmer Tacilla"
LOGGING: dict[str, Any] = settings.LOGGING


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    """What the handler of our settings writes, with its own filter and format."""
    out = io.StringIO()
    ours = LOGGING["handlers"]["out"]
    handler = logging.StreamHandler(out)
    for name in ours["filters"]:
        handler.addFilter(logging.config.DictConfigurator(LOGGING).resolve(
            LOGGING["filters"][name]["()"]
        )())  # fmt: skip
    form = LOGGING["formatters"][ours["formatter"]]
    handler.setFormatter(logging.Formatter(form["format"], style=form["style"]))
    root, level = logging.getLogger(), logging.getLogger().level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield out
    root.removeHandler(handler)
    root.setLevel(level)


def test_every_handler_of_the_settings_has_the_filter() -> None:
    handlers = LOGGING["handlers"].values()
    assert handlers
    assert all("nameless" in handler["filters"] for handler in handlers)


@pytest.mark.parametrize(
    "line",
    [
        "GET /buscar/?q=Wilmer+Tacilla",
        '"GET /buscar/?q=Wilmer%20Tacilla HTTP/1.1" 200',
        "Not Found: /buscar/?nombre=Wilmer%20Tacilla&b=Tacilla",
    ],
)
def test_what_was_searched_is_not_written(written: io.StringIO, line: str) -> None:
    logging.getLogger("django.request").warning(line)
    assert "buscar" in written.getvalue()
    assert "Tacilla" not in written.getvalue()


def test_an_exception_is_its_kind_and_not_its_words(written: io.StringIO) -> None:
    try:
        raise ValueError(NAME)
    except ValueError:
        logging.getLogger("ayllu.people").exception("registering failed")
    assert "registering failed [ValueError]" in written.getvalue()
    assert NAME not in written.getvalue()
    assert "Traceback" not in written.getvalue()


def test_an_exception_given_as_a_word_is_its_kind_only(written: io.StringIO) -> None:
    logging.getLogger("ayllu.people").warning("failed: %s", ValueError(NAME))
    logging.getLogger("ayllu.people").warning("failed: %(why)s", {"why": IntegrityError(NAME)})
    assert "failed: ValueError" in written.getvalue()
    assert "failed: IntegrityError" in written.getvalue()
    assert NAME not in written.getvalue()


@pytest.mark.django_db
def test_the_values_of_a_failed_statement_are_not_written(written: io.StringIO) -> None:
    try:
        with transaction.atomic():
            Installation.objects.create(id=2, kind="real", organisation=NAME)
    except DatabaseError:
        logging.getLogger("ayllu").exception("not saved")
    assert "not saved" in written.getvalue()
    assert NAME not in written.getvalue()


@pytest.mark.urls("ayllu.ground.tests.pages")
@pytest.mark.parametrize("end", ["fault", "broken_query", "late", "refused", "missing"])
def test_a_page_that_fails_writes_nothing_of_the_form(
    lasting: None, written: io.StringIO, end: str
) -> None:
    client = Client(raise_request_exception=False)
    form = {"word": NAME, "end": end, "command": str(uuid7())}
    answer = client.post(f"/prueba/?familia={NAME}", form)
    assert answer.status_code >= 400
    assert "Tacilla" not in written.getvalue()
    assert "Wilmer" not in written.getvalue()


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("log_error_verbosity", "terse"),
        ("log_min_error_statement", "panic"),
        ("log_parameter_max_length_on_error", "0"),
    ],
)
@pytest.mark.django_db
def test_the_database_writes_no_row_and_no_statement_into_its_own_log(
    setting: str, value: str
) -> None:
    """A broken check would otherwise print the whole row, names included."""
    with connection.cursor() as cursor:
        cursor.execute("select current_setting(%s)", [setting])
        assert cursor.fetchone() == (value,)


def test_a_formatted_number_is_kept(written: io.StringIO) -> None:
    words: Any = {"count": 3}
    logging.getLogger("ayllu").info("collected %(count)d letters", words)
    assert "collected 3 letters" in written.getvalue()
