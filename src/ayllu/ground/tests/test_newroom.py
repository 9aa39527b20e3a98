"""A new room has the shape of the model room from its first minute."""

import ast
from pathlib import Path

import pytest

from ayllu.ground import newroom


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(newroom, "SOURCE", tmp_path)
    return tmp_path


def test_a_room_starts_with_python_that_parses(source: Path) -> None:
    folder = newroom.make("learning")
    assert all(ast.parse(path.read_text()) for path in folder.rglob("*.py"))
    assert 'label = "learning"' in (folder / "apps.py").read_text()
    assert all((path.parent / "__init__.py").exists() for path in folder.rglob("*.py"))


def test_a_wing_is_named_after_its_house(source: Path) -> None:
    folder = newroom.make("village/homes")
    assert 'name = "ayllu.village.homes"' in (folder / "apps.py").read_text()
    assert 'label = "village_homes"' in (folder / "apps.py").read_text()
    assert (source / "village" / "__init__.py").exists()


def test_what_exists_is_left_alone(source: Path) -> None:
    newroom.make("learning")
    assert newroom.main(["learning"]) == 1
    assert newroom.main(["learning/wing"]) == 1
