"""Logs carry codes and numbers, never names or free text."""

import logging
import re
from collections.abc import Mapping
from typing import Any

QUERY = re.compile(r"\?[^\s\"']*")


def kind_of(word: Any) -> Any:
    """An exception among the words is its kind: its text may be a row of the database."""
    return type(word).__name__ if isinstance(word, BaseException) else word


def kinds(words: Any) -> Any:
    if isinstance(words, Mapping):
        return {name: kind_of(word) for name, word in words.items()}
    return tuple(kind_of(word) for word in words) if isinstance(words, tuple) else words


class Nameless(logging.Filter):
    """Cut query strings, and drop the parameters of database errors."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg, record.args = kind_of(record.msg), kinds(record.args)
        record.msg = QUERY.sub("?…", record.getMessage())
        record.args = ()
        if record.exc_info and record.exc_info[1] is not None:
            kind = type(record.exc_info[1]).__name__
            record.msg = f"{record.msg} [{kind}]"
            record.exc_info = None
            record.exc_text = None
        return True
