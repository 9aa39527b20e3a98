"""One form, one effect, one answer: at once, again, and days later."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Event
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.utils import timezone

from ayllu.ground import scopes
from ayllu.ground.models import Undo
from ayllu.ground.tests import pages
from ayllu.ground.tests.waiting import until
from ayllu.lib.uuid7 import uuid7
from conftest import look

pytestmark = pytest.mark.urls("ayllu.ground.tests.pages")
PAGE = "/prueba/"


@pytest.fixture
def form() -> dict[str, Any]:
    return {"command": str(uuid7()), "word": "una visita"}


def effects(user: Any = None) -> int:
    """How often the page left its mark, seen as the person who sent the form."""
    scopes.apply(scopes.Scope(user_id=user.pk) if user else scopes.Scope())
    found = Undo.objects.count()
    look()
    return found


def test_the_same_form_twice_has_one_effect_and_the_same_answer(
    as_rosa: Client, rosa: Any, form: dict[str, Any]
) -> None:
    first, again = as_rosa.post(PAGE, form), as_rosa.post(PAGE, form)
    assert (first.status_code, again.status_code) == (303, 303)
    assert first["Location"] == again["Location"]
    assert effects(rosa) == 1


def test_two_forms_have_two_effects(as_rosa: Client, rosa: Any, form: dict[str, Any]) -> None:
    as_rosa.post(PAGE, form)
    as_rosa.post(PAGE, {**form, "command": str(uuid7())})
    assert effects(rosa) == 2


def test_a_form_sent_again_after_days_has_one_effect(
    as_rosa: Client, rosa: Any, form: dict[str, Any]
) -> None:
    first = as_rosa.post(PAGE, form)
    later = timezone.now() + timedelta(days=9)
    with pytest.MonkeyPatch.context() as clock:
        clock.setattr(timezone, "now", lambda: later)
        as_rosa.force_login(rosa)  # the session of that day is over
        again = as_rosa.post(PAGE, form)
    assert again["Location"] == first["Location"]
    assert effects(rosa) == 1


@pytest.mark.parametrize(
    "change", [{"word": "otra visita"}, {"more": "algo"}, {"word": ["una visita", "otra"]}]
)
def test_the_same_id_with_other_content_is_refused_with_a_sentence(
    as_rosa: Client, rosa: Any, form: dict[str, Any], change: dict[str, Any]
) -> None:
    as_rosa.post(PAGE, form)
    answer = as_rosa.post(PAGE, {**form, **change})
    assert answer.status_code == 409
    assert "ya se envió con otro contenido" in answer.content.decode()
    assert effects(rosa) == 1


def test_the_same_id_at_another_address_is_refused(
    as_rosa: Client, rosa: Any, form: dict[str, Any]
) -> None:
    as_rosa.post(PAGE, form)
    assert as_rosa.post("/otra/", form).status_code == 409
    assert effects(rosa) == 1


def test_the_same_id_by_another_person_is_refused(
    as_rosa: Client, as_carmen: Client, carmen: Any, form: dict[str, Any]
) -> None:
    as_rosa.post(PAGE, form)
    assert as_carmen.post(PAGE, form).status_code == 409
    assert effects(carmen) == 0


def test_another_file_of_the_same_name_and_size_is_other_content(
    as_rosa: Client, rosa: Any, form: dict[str, Any]
) -> None:
    def with_file(data: bytes) -> dict[str, Any]:
        return {**form, "file": SimpleUploadedFile("lista.csv", data)}

    first = as_rosa.post(PAGE, with_file(b"Kiara;Tacilla"))
    assert as_rosa.post(PAGE, with_file(b"Kiara;Tacilla"))["Location"] == first["Location"]
    assert as_rosa.post(PAGE, with_file(b"Liams;Tacilla")).status_code == 409


@pytest.mark.parametrize("end", ["422", "refused", "missing"])
def test_a_refused_form_may_be_sent_again_corrected_under_its_id(
    as_rosa: Client, rosa: Any, form: dict[str, Any], end: str
) -> None:
    assert as_rosa.post(PAGE, {**form, "end": end}).status_code >= 400
    assert effects(rosa) == 0
    assert as_rosa.post(PAGE, form).status_code == 303
    assert effects(rosa) == 1


@pytest.mark.parametrize("command", ["", "no-es-un-numero", None])
def test_a_form_without_an_id_is_refused_and_keeps_what_was_typed(
    as_rosa: Client, rosa: Any, command: str | None
) -> None:
    answer = as_rosa.post(
        PAGE, {"word": "con ventana", **({"command": command} if command else {})}
    )
    assert answer.status_code == 409
    assert "con ventana" in answer.content.decode()
    assert effects(rosa) == 0


def test_a_read_needs_no_id(as_rosa: Client) -> None:
    assert as_rosa.get(PAGE, {"end": "200"}).status_code == 200


@pytest.fixture
def held(lasting: None) -> Iterator[Event]:
    """The first form stays at work until the second one stands at its door."""
    inside = Event()

    def wait() -> None:
        if not inside.is_set():
            inside.set()
            until(somebody_waits, "the second form never came to the lock")

    pages.meanwhile.append(wait)
    yield inside
    pages.meanwhile.clear()


def somebody_waits() -> bool:
    with connection.cursor() as cursor:
        cursor.execute(
            "select exists (select 1 from pg_locks where locktype = 'advisory' and not granted)"
        )
        return bool(cursor.fetchone()[0])


@pytest.mark.slow
def test_two_at_once_have_one_effect_and_both_hear_the_same(
    held: Event, form: dict[str, Any]
) -> None:
    def send() -> tuple[int, str]:
        try:
            answer = Client().post(PAGE, form)
            return answer.status_code, answer.headers.get("Location", "")
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(send)
        assert held.wait(60)
        second = pool.submit(send)
        answers = {first.result(90), second.result(90)}
    assert len(answers) == 1, answers
    assert answers.pop()[0] == 303
    with scopes.acting(scopes.Scope()):
        assert Undo.objects.count() == 1


@pytest.mark.slow
def test_of_two_at_once_the_second_has_the_effect_when_the_first_fails(
    held: Event, form: dict[str, Any]
) -> None:
    def send(end: str) -> int:
        try:
            client = Client(raise_request_exception=False)
            return int(client.post(PAGE, {**form, "end": end}).status_code)
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(send, "fault")
        assert held.wait(60)
        second = pool.submit(send, "303")
        assert (first.result(90), second.result(90)) == (500, 303)
    with scopes.acting(scopes.Scope()):
        assert Undo.objects.count() == 1
