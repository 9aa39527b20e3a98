"""Answers sealed with the code that the person holds: one slow hash gives the place and the key.

The portal can read every row of replies and none of their words. A code has 35 bits, so that each
guess must cost something also for whoever carries the table away: scrypt, 16 MB and some 50 ms.
"""

import json
import os
import re

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from ayllu.ground import crypto

SALT = b"ayllu.doorstep.reply.1"  # one for all: the code itself is random
LOOKS_LIKE = str.maketrans({"O": "0", "I": "1", "L": "1", "U": "V"})  # as the alphabet has none


def spelled(typed: str) -> str:
    """A code as a child may have copied it: ``a 7k2qm7k`` is ``A-7K2QM7K``."""
    signs = re.sub(r"[^0-9A-Z]", "", typed.upper())
    return f"{signs[:1]}-{signs[1:].translate(LOOKS_LIKE)}" if signs else ""


def opened_by(code: str) -> tuple[str, bytes]:
    """Where the reply of a code lies, and the key that opens it."""
    made = Scrypt(salt=SALT, length=64, n=2**14, r=8, p=1).derive(spelled(code).encode())
    return made[:32].hex(), made[32:]


def seal(words: dict[str, str], key: bytes, lookup: str) -> str:
    nonce = os.urandom(12)
    return crypto.encode(
        nonce + AESGCM(key).encrypt(nonce, json.dumps(words).encode(), lookup.encode())
    )


def unseal(sealed: str, key: bytes, lookup: str) -> dict[str, str] | None:
    try:
        raw = crypto.decode(sealed)
        found: dict[str, str] = json.loads(AESGCM(key).decrypt(raw[:12], raw[12:], lookup.encode()))
    except (ValueError, InvalidTag):
        return None
    return found
