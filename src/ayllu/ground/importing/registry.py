"""Which importers exist: code to dotted name, told by ``config`` before models are loaded."""

from typing import TYPE_CHECKING, cast

from django.utils.module_loading import import_string

if TYPE_CHECKING:
    from ayllu.ground.importing.kinds import Importer

IMPORTERS: dict[str, str] = {}


def register(code: str, place: str) -> None:
    """Called once by ``config`` for each importer."""
    IMPORTERS[code] = place


def importer(code: str) -> "Importer":
    return cast("Importer", import_string(IMPORTERS[code]))
