"""Logs carry codes and numbers, never names or free text."""

import logging
import re

QUERY = re.compile(r"\?[^\s\"']*")


class Nameless(logging.Filter):
    """Cut query strings, and drop the parameters of database errors."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg = QUERY.sub("?…", record.getMessage())
        record.args = ()
        if record.exc_info and record.exc_info[1] is not None:
            kind = type(record.exc_info[1]).__name__
            record.msg = f"{record.msg} [{kind}]"
            record.exc_info = None
            record.exc_text = None
        return True
