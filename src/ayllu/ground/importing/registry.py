"""Which importers exist: code to dotted name, told by ``config`` before models are loaded."""

from typing import Any

from django.utils.module_loading import import_string

IMPORTERS: dict[str, str] = {}


def register(code: str, place: str) -> None:
    """Called once by ``config`` for each importer."""
    IMPORTERS[code] = place


def importer(code: str) -> Any:
    """The ``kinds.Importer`` of this code."""
    return import_string(IMPORTERS[code])
