"""What is sealed opens only with its key, in its place."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from ayllu.ground import crypto

ONE, OTHER = "people_paper|number|1", "people_paper|number|2"


@pytest.fixture
def ring(tmp_path: Path, settings: Any) -> Path:
    settings.KEYRING = tmp_path / "ring.json"
    crypto.make_ring(settings.KEYRING)
    return Path(settings.KEYRING)


def changed(ring: Path, settings: Any, **values: Any) -> None:
    """The ring with other values, as a new file."""
    after = json.loads(ring.read_text()) | values
    settings.KEYRING = ring.with_name(f"ring-{os.urandom(3).hex()}.json")
    Path(settings.KEYRING).write_text(json.dumps(after))


def test_what_is_sealed_opens_in_its_place(ring: Path) -> None:
    assert crypto.unseal(crypto.seal("99123456", bound_to=ONE), bound_to=ONE) == "99123456"


def test_the_same_text_never_looks_the_same(ring: Path) -> None:
    assert crypto.seal("99123456", bound_to=ONE) != crypto.seal("99123456", bound_to=ONE)


def test_moved_to_another_row_it_does_not_open(ring: Path) -> None:
    with pytest.raises(crypto.Unreadable):
        crypto.unseal(crypto.seal("99123456", bound_to=ONE), bound_to=OTHER)


def test_another_key_does_not_open_it(ring: Path, settings: Any) -> None:
    sealed = crypto.seal("99123456", bound_to=ONE)
    changed(ring, settings, keys={"k1": crypto.encode(os.urandom(32))})
    with pytest.raises(crypto.Unreadable):
        crypto.unseal(sealed, bound_to=ONE)


def test_after_a_rotation_the_old_text_opens_and_new_text_has_the_new_key(
    ring: Path, settings: Any
) -> None:
    old = crypto.seal("99123456", bound_to=ONE)
    keys = json.loads(ring.read_text())["keys"] | {"k2": crypto.encode(os.urandom(32))}
    changed(ring, settings, keys=keys, current="k2")
    assert crypto.unseal(old, bound_to=ONE) == "99123456"
    assert crypto.seal("99123456", bound_to=ONE).split("|")[1] == "k2"


@pytest.mark.parametrize("damaged", ["", "nonsense", "v1|k1|a", "v9|k1|YQ==|YQ=="])
def test_damaged_text_is_unreadable_and_nothing_else(ring: Path, damaged: str) -> None:
    with pytest.raises(crypto.Unreadable):
        crypto.unseal(damaged, bound_to=ONE)


def test_who_has_only_the_public_key_seals_and_cannot_open(ring: Path, settings: Any) -> None:
    public = json.loads(ring.read_text())["letter_public"]
    whole = settings.KEYRING
    settings.KEYRING = ring.with_name("public.json")
    Path(settings.KEYRING).write_text(json.dumps({"letter_public": public}))
    letter = crypto.seal_letter("hola", bound_to="concern|1")
    with pytest.raises(crypto.Unreadable):
        crypto.open_letter(letter, bound_to="concern|1")
    settings.KEYRING = whole
    assert crypto.open_letter(letter, bound_to="concern|1") == "hola"


def test_the_ring_is_readable_by_its_owner_only(ring: Path) -> None:
    assert ring.stat().st_mode & 0o077 == 0
