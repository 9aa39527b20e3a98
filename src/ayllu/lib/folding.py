"""Text made comparable: small letters, no accents, no stray signs."""

import re
import unicodedata
from functools import lru_cache

BLANKS = frozenset({"", "-", "--", "---", "–", "—", ".", "..", "..."})
_APOSTROPHES = re.compile(r"['’‘`´]")
_NOT_WORD = re.compile(r"[^a-z0-9]+")
_BROKEN = re.compile("[ÃÂ][\u0080-\u00bf\u0152-\u2122]")


def repair(text: str) -> str:
    """Undo UTF-8 once read as Windows-1252 (`BegoÃ±a`); other text stays as it is."""
    if not _BROKEN.search(text):
        return text
    for encoding in ("cp1252", "latin-1"):
        try:
            return text.encode(encoding).decode("utf-8")
        except UnicodeError:
            continue
    return text


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Lower case, without accents (ñ becomes n), words of letters and digits, single spaces."""
    plain = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", repair(text)))
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return _NOT_WORD.sub(" ", bare.lower()).strip()


def bare(text: str) -> str:
    """Lower case, without accents, single spaces; signs stay: for dates, numbers, amounts."""
    plain = unicodedata.normalize("NFKD", text.replace("º", "°").replace("ª", "a"))
    kept = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return " ".join(kept.casefold().split())


def is_blank(text: str) -> bool:
    """Says nothing: empty, or a dash."""
    return text.strip() in BLANKS
