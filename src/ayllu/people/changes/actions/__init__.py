"""What happens in a life; every verb takes ``by=`` and leaves its audit row."""

from ayllu.people.changes.actions.homes import (
    WAY,
    confirm_end,
    open_home_for,
    place,
    record_whereabouts,
    set_heads,
    tell_way,
)
from ayllu.people.changes.actions.joining import join_files, part_files, undo_join
from ayllu.people.changes.actions.relatives import add_relative

__all__ = [
    "WAY",
    "add_relative",
    "confirm_end",
    "join_files",
    "open_home_for",
    "part_files",
    "place",
    "record_whereabouts",
    "set_heads",
    "tell_way",
    "undo_join",
]
