"""Every code of a reading has a sentence of its own on "who opened this file"."""

import ast
from collections.abc import Iterator

from ayllu.casefile import sentences
from tests.guards.house import sources


def codes() -> Iterator[str]:
    """Whole codes written in the program that end in ``.read``."""
    for path in sources():
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                word = node.value
                if word.endswith(".read") and word.count(".") >= 2 and " " not in word:
                    yield word


def test_every_reading_has_its_sentence() -> None:
    found = set(codes())
    general = sentences.did("nothing.known.read")
    assert len(found) > 15
    assert [code for code in sorted(found) if sentences.did(code) == general] == []
