"""Files at rest: sealed with the key ring, under random names, behind the storage of Django."""

import os
import secrets
from collections.abc import Iterator
from datetime import datetime

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from ayllu.ground import crypto

MARK = b"AYF1"


def seal(data: bytes, *, bound_to: str) -> bytes:
    """Encrypt with the current key; what is moved to another place does not open."""
    key_id = crypto.ring()["current"]
    nonce = os.urandom(12)
    sealed = AESGCM(crypto.decode(crypto.ring()["keys"][key_id])).encrypt(
        nonce, data, bound_to.encode()
    )
    return b"|".join([MARK, key_id.encode(), nonce + sealed])


def unseal(token: bytes, *, bound_to: str) -> bytes:
    try:
        mark, key_id, rest = token.split(b"|", 2)
        if mark != MARK:
            raise ValueError(mark)
        key = crypto.decode(crypto.ring()["keys"][key_id.decode()])
        return AESGCM(key).decrypt(rest[:12], rest[12:], bound_to.encode())
    except (ValueError, KeyError, InvalidTag) as reason:
        raise crypto.Unreadable(bound_to) from reason


def keep(data: bytes, *, folder: str, name: str = "") -> str:
    """Store a sealed file; the name says nothing of what is in it."""
    wanted = f"{folder}/{name or secrets.token_hex(20)}"
    return default_storage.save(wanted, ContentFile(seal(data, bound_to=wanted)))


def fetch(name: str) -> bytes:
    with default_storage.open(name) as file:
        return unseal(file.read(), bound_to=name)


def forget(name: str) -> None:
    default_storage.delete(name)


def older_than(moment: datetime, *, folder: str) -> Iterator[str]:
    """Names of stored files that were written before a moment."""
    if not default_storage.exists(folder):
        return
    for name in default_storage.listdir(folder)[1]:
        path = f"{folder}/{name}"
        if default_storage.get_modified_time(path) < moment:
            yield path
