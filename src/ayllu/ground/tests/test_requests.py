"""A page that fails leaves nothing behind and loses nothing that was typed."""

from typing import Any

import pytest
from django.db import IntegrityError
from django.test import Client

from ayllu.ground import scopes
from ayllu.ground.models import Command, Undo
from ayllu.lib.uuid7 import uuid7

pytestmark = [
    pytest.mark.urls("ayllu.ground.tests.pages"),
    pytest.mark.usefixtures("lasting", "quiet"),
]
TYPED = {"word": "La mamá vende choclo", "notes": "Vive <b>sola</b>\ncon tres niños", "day": "2/5"}


def marks() -> int:
    with scopes.acting(scopes.Scope()):
        return Undo.objects.count()


def post(page: str, end: str, **more: Any) -> Any:
    client = Client(raise_request_exception=False)
    return client.post(page, {**TYPED, "end": end, "command": str(uuid7()), **more})


def test_a_page_that_succeeds_stays() -> None:
    assert post("/suelta/", "303").status_code == 303
    assert marks() == 1


@pytest.mark.parametrize(
    ("end", "status"),
    [("fault", 500), ("broken_query", 500), ("500", 500), ("503", 503),
     ("missing", 404), ("refused", 409), ("400", 400), ("403", 403), ("422", 422)],
)  # fmt: skip
def test_a_form_that_was_not_accepted_leaves_nothing(end: str, status: int) -> None:
    assert post("/suelta/", end).status_code == status
    assert marks() == 0


@pytest.mark.parametrize(("end", "left"), [("404", 1), ("missing", 1), ("fault", 0), ("500", 0)])
def test_a_reading_that_was_refused_is_recorded_and_one_that_failed_is_not(
    end: str, left: int
) -> None:
    """Who asked for what she may not see is known afterwards."""
    Client(raise_request_exception=False).get("/suelta/", {"end": end})
    assert marks() == left


@pytest.mark.parametrize("page", ["/suelta/", "/prueba/"])
@pytest.mark.parametrize("end", ["late", "fault", "broken_query", "refused", "missing"])
def test_whatever_went_wrong_everything_typed_is_on_the_page(page: str, end: str) -> None:
    command = str(uuid7())
    answer = post(page, end, command=command)
    text = answer.content.decode()
    assert "La mamá vende choclo" in text
    assert "Vive &lt;b&gt;sola&lt;/b&gt;" in text
    assert 'name="day"' in text
    assert f'value="{command}"' in text, "sent again under the same id"
    assert f'action="{page}"' in text


def test_a_rule_that_speaks_at_commit_is_a_page_and_leaves_nothing() -> None:
    answer = post("/prueba/", "late")
    assert answer.status_code == 409
    assert "Revise los datos" in answer.content.decode()
    assert marks() == 0
    with scopes.acting(scopes.Scope()):
        assert not Command.objects.exists(), "the id is free for the corrected form"


def test_after_a_rule_spoke_at_commit_the_corrected_form_passes() -> None:
    command = str(uuid7())
    post("/prueba/", "late", command=command)
    assert post("/prueba/", "303", command=command).status_code == 303
    assert marks() == 1


def test_a_password_is_never_shown_again() -> None:
    for end in ("late", "refused", "fault", "missing"):
        text = post("/suelta/", end, password="papa-roja-2026", login="rosa").content.decode()
        assert "papa-roja-2026" not in text, end


def test_the_two_kinds_of_late_refusal_are_told_apart() -> None:
    """A rule that has no name of ours is no crash, and shows nothing of the database."""
    text = post("/suelta/", "late").content.decode()
    assert IntegrityError.__name__ not in text
    assert "ground_importrow" not in text
