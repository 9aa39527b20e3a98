"""Keys outside the database: sealing of fields, blind indexes, sealed letters.

The key ring is a JSON file: ``{"current": id, "keys": {id: base64}, "index": base64,
"letter_public": base64, "letter_private": base64}``. A portal process needs only
``letter_public`` and may be given a ring with nothing else.
"""

import base64
import hashlib
import hmac
import json
import os
from functools import lru_cache
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

VERSION = "v1"


class Unreadable(Exception):
    """Ciphertext that does not open: wrong key, wrong row or damaged. Never shown as text."""


def encode(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode()


def decode(text: str) -> bytes:
    return base64.urlsafe_b64decode(text)


def make_ring(path: Path) -> None:
    """Write a fresh key ring, readable by its owner only."""
    private = X25519PrivateKey.generate()
    ring = {
        "current": "k1",
        "keys": {"k1": encode(os.urandom(32))},
        "index": encode(os.urandom(32)),
        "letter_private": encode(private.private_bytes_raw()),
        "letter_public": encode(private.public_key().public_bytes_raw()),
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as file:
        json.dump(ring, file)


@lru_cache(maxsize=4)
def load(path: str) -> dict[str, Any]:
    ring: dict[str, Any] = json.loads(Path(path).read_text())
    return ring


def ring() -> dict[str, Any]:
    return load(str(settings.KEYRING))


def seal(text: str, *, bound_to: str) -> str:
    """Encrypt with the current key, bound to ``table|column|row``."""
    key_id = ring()["current"]
    nonce = os.urandom(12)
    sealed = AESGCM(decode(ring()["keys"][key_id])).encrypt(nonce, text.encode(), bound_to.encode())
    return f"{VERSION}|{key_id}|{encode(nonce)}|{encode(sealed)}"


def unseal(token: str, *, bound_to: str) -> str:
    """Decrypt, or raise ``Unreadable``; a ciphertext moved to another row does not open."""
    try:
        version, key_id, nonce, sealed = token.split("|")
        if version != VERSION:
            raise Unreadable(version)
        key = decode(ring()["keys"][key_id])
        return AESGCM(key).decrypt(decode(nonce), decode(sealed), bound_to.encode()).decode()
    except (ValueError, KeyError, InvalidTag) as reason:
        raise Unreadable(bound_to) from reason


def blind_index(kind: str, value: str) -> str:
    """A keyed hash for exact look-up of a value that is stored encrypted; '' for ''."""
    if not value:
        return ""
    message = f"{kind}|{value}".encode()
    return hmac.new(decode(ring()["index"]), message, hashlib.sha256).hexdigest()


def letter_key(shared: bytes) -> bytes:
    return HKDF(hashes.SHA256(), 32, None, b"ayllu letter").derive(shared)


def seal_letter(text: str, *, bound_to: str) -> str:
    """Seal to the installation's public key: whoever seals cannot read it back."""
    once = X25519PrivateKey.generate()
    shared = once.exchange(X25519PublicKey.from_public_bytes(decode(ring()["letter_public"])))
    nonce = os.urandom(12)
    sealed = AESGCM(letter_key(shared)).encrypt(nonce, text.encode(), bound_to.encode())
    parts = (once.public_key().public_bytes_raw(), nonce, sealed)
    return "|".join([VERSION, *(encode(part) for part in parts)])


def open_letter(token: str, *, bound_to: str) -> str:
    """Open a sealed letter with the private key, or raise ``Unreadable``."""
    try:
        _, once, nonce, sealed = token.split("|")
        private = X25519PrivateKey.from_private_bytes(decode(ring()["letter_private"]))
        shared = private.exchange(X25519PublicKey.from_public_bytes(decode(once)))
        key = letter_key(shared)
        return AESGCM(key).decrypt(decode(nonce), decode(sealed), bound_to.encode()).decode()
    except (ValueError, KeyError, InvalidTag) as reason:
        raise Unreadable(bound_to) from reason
