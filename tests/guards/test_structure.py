"""What imports cannot show: tables, templates, signals, sizes."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import models

from tests.guards.house import SRC, height, our_models, room_of, room_of_file, sources, templates

CALLS = re.compile(r"{%\s*(?:include|extends)\s+[\"']([\w/]+)/[\w.#-]+[\"']")
NOT_ROOMS = {"account"}  # templates of allauth, replaced by accounts


def foreign_keys() -> Iterator[tuple[type[models.Model], type[models.Model]]]:
    for model in our_models():
        for field in model._meta.get_fields():
            target = getattr(field, "related_model", None)
            if getattr(field, "concrete", False) and isinstance(target, type):
                yield model, target


def test_foreign_keys_point_down() -> None:
    wrong = [
        f"{model._meta.label} -> {target._meta.label}"
        for model, target in foreign_keys()
        if target.__module__.startswith("ayllu.")
        and height(room_of(target.__module__)) > height(room_of(model.__module__))
    ]
    assert not wrong


def test_templates_call_their_own_room_or_lower_ones() -> None:
    wrong = []
    for path in templates():
        for name in CALLS.findall(path.read_text()):
            room = name.split("/")[0].split("_")[0]
            if room not in NOT_ROOMS and height(room) > height(room_of_file(path)):
                wrong.append(f"{path.relative_to(SRC)} -> {name}")
    assert not wrong


@pytest.mark.parametrize(
    "pattern", [r"\sstyle=", r"\son[a-z]+=\"", r"<script(?![^>]*\ssrc=)", r"javascript:"]
)
def test_no_template_styles_or_scripts_inline(pattern: str) -> None:
    wrong = [str(p.relative_to(SRC)) for p in templates() if re.search(pattern, p.read_text())]
    assert not wrong


def test_no_business_signals_and_no_models_by_name() -> None:
    wrong = [
        str(path.relative_to(SRC))
        for path in sources()
        if room_of_file(path) != "config"
        and re.search(r"@receiver|_(save|delete|init)\.connect|apps\.get_model", path.read_text())
    ]
    assert not wrong


def functions(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield f"{path.relative_to(SRC)}:{node.name}", (node.end_lineno or 0) - node.lineno + 1


def test_no_function_is_over_sixty_lines() -> None:
    assert [f for path in sources() for f in functions(path) if f[1] > 60] == []


def test_no_file_is_over_its_limit() -> None:
    files = [p for p in [*sources(), *SRC.rglob("tests/**/*.py")] if "migrations" not in p.parts]
    limit = {p: 300 if "tests" in p.parts else 250 for p in files}
    long = [(str(p.relative_to(SRC)), n) for p in files if (n := lines(p)) > limit[p]]
    assert long == []


def lines(path: Path) -> int:
    return len(path.read_text().splitlines())


def test_no_template_is_over_150_lines() -> None:
    assert [str(p.relative_to(SRC)) for p in templates() if lines(p) > 150] == []


def test_no_import_inside_a_function() -> None:
    wrong = []
    for path in sources():
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.FunctionDef):
                inner = [n for n in ast.walk(node) if isinstance(n, ast.Import | ast.ImportFrom)]
                wrong += [f"{path.relative_to(SRC)}:{n.lineno}" for n in inner]
    assert wrong == []


def test_no_import_only_for_types() -> None:
    """A knot is not hidden behind TYPE_CHECKING: it may only choose a typed base class."""
    wrong = [
        str(path.relative_to(SRC))
        for path in sources()
        if re.search(r"if TYPE_CHECKING:\n\s+(from|import) ", path.read_text())
    ]
    assert wrong == []
