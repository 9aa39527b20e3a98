"""Which files can be brought in; the engine of ``ground`` knows them by their code."""

from ayllu.ground.importing import registry

IMPORTERS = {"families": "ayllu.people.register.importers.FAMILIES"}


def register_all() -> None:
    for code, place in IMPORTERS.items():
        registry.register(code, place)
