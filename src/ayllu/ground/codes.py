"""Short codes that a person can read aloud and find on paper; they reveal nothing."""

import secrets

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # without I, L, O, U


def new_code(prefix: str, *, length: int = 5) -> str:
    """A random code such as ``V-7K2QM``: 33 million of five characters; unique by constraint."""
    return f"{prefix}-" + "".join(secrets.choice(ALPHABET) for _ in range(length))
