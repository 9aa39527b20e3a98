"""What the contract file cannot say about itself."""

import re
from configparser import ConfigParser
from pathlib import Path

import grimp

from tests.guards.house import ROOT, SRC

DOORS = {"views", "forms"}


def home(module: str) -> str | None:
    """The room or wing of a view or a form; None for anything else."""
    parts = module.split(".")
    at = next((i for i, part in enumerate(parts) if part in DOORS), None)
    if at is None:
        return None
    shelf = SRC.joinpath(*parts[1:at])
    # a shelf of a room (no app of its own) shares the room's addresses
    return ".".join(parts[:at] if (shelf / "apps.py").exists() or at < 3 else parts[: at - 1])


def test_views_and_forms_are_used_at_home() -> None:
    graph = grimp.build_graph("ayllu", cache_dir=None)
    strangers = [
        f"{importer} -> {module}"
        for module in graph.modules
        if (room := home(module))
        for importer in graph.find_modules_that_directly_import(module)
        if not importer.startswith(f"{room}.")
    ]
    assert not strangers


def test_every_name_in_the_contract_file_is_a_room() -> None:
    """A slip behind a leading star would leave the wall open in silence."""
    file = ConfigParser()
    file.read(ROOT / ".importlinter")
    rooms = set(re.findall(r"\w+", file["importlinter:contract:rooms"]["layers"]))
    values = [value for section in file.values() for value in section.values()]
    named = {n for v in values for n in re.findall(r"^(?:ayllu|\*)\.(\w+)", v, re.MULTILINE)}
    assert named <= rooms


def test_no_import_is_ignored() -> None:
    assert "ignore_imports" not in (ROOT / ".importlinter").read_text()


def test_no_folder_is_invisible() -> None:
    """The linter does not see a folder without __init__.py."""
    folders: set[Path] = {path.parent for path in SRC.rglob("*.py")}
    assert [f for f in folders if not (f / "__init__.py").exists()] == []
