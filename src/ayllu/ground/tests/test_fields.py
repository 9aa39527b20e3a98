"""The encrypted column: sealed in the table, bound to its row, never text under a wrong key."""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from django.db import connection, transaction

from ayllu.ground import crypto, scopes
from ayllu.ground.models import Draft
from ayllu.lib.uuid7 import uuid7

pytestmark = pytest.mark.django_db
ROSA = uuid7()
TEXT = "La abuela duerme en el cuarto de atrás"


@pytest.fixture(autouse=True)
def as_herself(db: None) -> None:
    scopes.apply(scopes.Scope(user_id=ROSA))


def kept(text: str = TEXT, key: str = "visit-1") -> Draft:
    return Draft.objects.create(user_id=ROSA, key=key, content=text)


def stored(draft: Draft) -> str:
    """As it stands in the table."""
    with connection.cursor() as cursor:
        cursor.execute("select content from ground_draft where id = %s", [draft.pk])
        return str(cursor.fetchone()[0])


def again(draft: Draft) -> Draft:
    return Draft.objects.get(pk=draft.pk)


@pytest.fixture
def new_ring(settings: Any, tmp_path: Path) -> Path:
    """A ring that one may change; its file is new after each change."""
    settings.KEYRING = tmp_path / "ring.json"
    crypto.make_ring(settings.KEYRING)
    return Path(settings.KEYRING)


def with_keys(settings: Any, ring: Path, keys: dict[str, str], current: str) -> None:
    after = json.loads(ring.read_text()) | {"keys": keys, "current": current}
    settings.KEYRING = ring.with_name(f"{os.urandom(4).hex()}.json")
    Path(settings.KEYRING).write_text(json.dumps(after))


def fresh_key() -> str:
    return crypto.encode(os.urandom(32))


def test_the_table_holds_no_word_of_it_and_the_author_reads_it() -> None:
    draft = kept()
    assert stored(draft).startswith("v1|")
    assert "abuela" not in stored(draft)
    assert again(draft).content == TEXT


@pytest.mark.parametrize("text", ["", "ñandú 🥔 '; drop table", "x" * 50_000, "v1|k1|a|b"])
def test_any_text_comes_back_as_it_was(text: str) -> None:
    assert again(kept(text)).content == text


def test_a_row_that_was_not_read_is_saved_as_it_stands() -> None:
    draft = kept()
    before = stored(draft)
    again(draft).save()
    assert stored(draft) == before


def test_under_a_wrong_key_it_is_an_error_and_never_text(new_ring: Path, settings: Any) -> None:
    draft = kept()
    with_keys(settings, new_ring, {"k1": fresh_key()}, "k1")
    with pytest.raises(crypto.Unreadable):
        assert again(draft).content


def test_without_its_key_it_is_an_error(new_ring: Path, settings: Any) -> None:
    draft = kept()
    with_keys(settings, new_ring, {"k2": fresh_key()}, "k2")
    with pytest.raises(crypto.Unreadable):
        assert again(draft).content


def test_after_a_rotation_old_rows_open_and_are_sealed_anew_when_written(
    new_ring: Path, settings: Any
) -> None:
    draft = kept()
    keys = json.loads(new_ring.read_text())["keys"]
    with_keys(settings, new_ring, {**keys, "k2": fresh_key()}, "k2")
    found = again(draft)
    assert found.content == TEXT
    found.save()
    assert stored(draft).split("|")[1] == "k2"
    assert again(draft).content == TEXT


def test_when_every_row_is_written_anew_the_old_key_may_go(new_ring: Path, settings: Any) -> None:
    drafts = [kept(f"{TEXT} {n}", f"visit-{n}") for n in range(3)]
    second = fresh_key()
    keys = json.loads(new_ring.read_text())["keys"]
    with_keys(settings, new_ring, {**keys, "k2": second}, "k2")
    for draft in drafts:
        found = again(draft)
        assert found.content.startswith(TEXT)
        found.save()
    with_keys(settings, new_ring, {"k2": second}, "k2")
    assert [again(d).content for d in drafts] == [f"{TEXT} {n}" for n in range(3)]


def test_two_rows_that_change_places_do_not_open() -> None:
    one, other = kept("de Kiara", "visit-1"), kept("de Liam", "visit-2")
    sealed = {one.pk: stored(other), other.pk: stored(one)}
    with connection.cursor() as cursor:
        for pk, text in sealed.items():
            cursor.execute("update ground_draft set content = %s where id = %s", [text, pk])
    for draft in (one, other):
        with pytest.raises(crypto.Unreadable):
            assert again(draft).content


def test_text_that_someone_wrote_past_the_program_is_not_shown() -> None:
    draft = kept()
    with connection.cursor() as cursor:
        cursor.execute("update ground_draft set content = 'en claro' where id = %s", [draft.pk])
    with pytest.raises(crypto.Unreadable):
        assert again(draft).content


def test_no_way_of_writing_puts_it_there_in_clear() -> None:
    draft = kept()
    with pytest.raises(ValueError, match="in clear"), transaction.atomic():
        Draft.objects.update(content=TEXT)
    draft.content = f"{TEXT}, dijo"
    with pytest.raises(ValueError, match="in clear"), transaction.atomic():
        Draft.objects.bulk_update([draft], ["content"])
    many = Draft.objects.bulk_create([Draft(user_id=ROSA, key="visit-9", content=TEXT)])
    assert "abuela" not in stored(many[0])
    assert again(many[0]).content == TEXT


def test_a_column_left_out_of_a_question_is_read_when_it_is_asked_for() -> None:
    draft = Draft.objects.defer("content").get(pk=kept().pk)
    assert draft.content == TEXT
