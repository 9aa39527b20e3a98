"""htmx only shortens the trip: eight patterns, each with a plain way beside it."""

import re

import pytest

from tests.guards.house import templates

TAG = re.compile(
    r"<(?P<name>\w+)\b(?P<inside>(?:[^<>\"']|\"[^\"]*\"|'[^']*'|\{%.*?%\})*)>", re.DOTALL
)
ALLOWED = {
    *("hx-get", "hx-post", "hx-target", "hx-swap", "hx-trigger", "hx-sync", "hx-swap-oob"),
    "hx-headers",
}
# Only what was said, what can be taken back, and counters travel out of band.
BESIDE = {"told", "undo", "waits", "word-", "done-"}
MARKED = [p for p in templates() if "hx-" in p.read_text()]


def tags(text: str) -> list[tuple[str, str]]:
    return [(m["name"], m["inside"]) for m in TAG.finditer(text) if "hx-" in m["inside"]]


@pytest.mark.parametrize("path", MARKED, ids=lambda p: p.stem)
def test_no_attribute_beyond_the_eight_patterns(path: object) -> None:
    used = set(re.findall(r"\bhx-[\w-]+(?=[=\s>])", path.read_text()))  # type: ignore[attr-defined]
    assert used <= ALLOWED


@pytest.mark.parametrize("path", MARKED, ids=lambda p: p.stem)
def test_each_shortened_trip_has_its_plain_way(path: object) -> None:
    for name, inside in tags(path.read_text()):  # type: ignore[attr-defined]
        if name == "a":
            assert "href=" in inside, inside
        if "hx-post" in inside:
            assert name == "form", inside
            assert 'method="post"' in inside, inside


@pytest.mark.parametrize("path", MARKED, ids=lambda p: p.stem)
def test_only_what_was_said_and_counters_travel_out_of_band(path: object) -> None:
    for _name, inside in tags(path.read_text()):  # type: ignore[attr-defined]
        if "hx-swap-oob" in inside:
            found = re.search(r'id="([a-z]+-?)', inside)
            assert found, inside
            assert found[1] in BESIDE, inside
