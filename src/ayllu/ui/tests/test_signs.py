"""Drawings that carry a meaning: always the same, small, and without inline style."""

import gzip
import re

import pytest

from ayllu.ui import barcode, portraits, signs, tiles

# Where the bars of PF-4127 start in the first drawing of the sheet, which was made apart from
# this module.
# fmt: off
PF_4127 = [0, 4, 6, 10, 14, 16, 18, 22, 26, 30, 32, 34, 38, 44, 46, 48, 52, 54, 56, 60, 64, 66, 70,
           74, 76, 80, 84, 88, 90, 92, 96, 98, 104, 106, 108, 112, 114, 118, 120, 124, 128, 132,
           134, 138, 142]
# fmt: on


def test_a_tile_depends_on_the_identifier_alone() -> None:
    assert tiles.tile("a", "NC") == tiles.tile("a", "NC")
    assert tiles.tile("a", "NC") != tiles.tile("b", "NC")
    assert tiles.tile("a", "NC").replace("NC", "") == tiles.tile("a", "JX").replace("JX", "")


def test_tiles_use_all_grounds_and_horizons() -> None:
    seen = {tiles.tile(n, "AA")[:60] for n in range(400)}
    assert len({re.search(r'fill="(#\w+)"', drawing).group(1) for drawing in seen}) == 6  # type: ignore[union-attr]  # always there


def test_initials_are_escaped() -> None:
    assert "<b" not in tiles.tile("a", "<b>")


def test_forty_portraits_differ() -> None:
    codes = portraits.gallery()
    assert len({portraits.drawing(code) for code in codes}) >= 38


def test_a_portrait_is_the_same_every_time() -> None:
    assert portraits.code(7, years=9, girl=True) == portraits.code(7, years=9, girl=True)


def test_forty_portraits_and_forty_tiles_stay_light() -> None:
    drawn = "".join(portraits.drawing(code) for code in portraits.gallery())
    woven = "".join(tiles.tile(n, "AB") for n in range(40))
    assert len(gzip.compress(drawn.encode())) < 15_000
    assert len(gzip.compress(woven.encode())) < 15_000


def test_no_drawing_carries_style() -> None:
    drawn = [portraits.drawing(code) for code in portraits.gallery()]
    assert not [one for one in drawn if "style=" in one]


@pytest.mark.parametrize("state", signs.SHAPES)
def test_a_knot_has_its_word_beside_it(state: str) -> None:
    assert "vencida" in signs.knot(state, "vencida")


def test_an_unknown_knot_is_refused() -> None:
    with pytest.raises(KeyError):
        signs.knot("maybe", "quizás")


def test_every_knot_has_another_shape() -> None:
    assert len(set(signs.SHAPES.values())) == len(signs.SHAPES)


def test_an_unknown_icon_is_refused() -> None:
    with pytest.raises(Exception, match="does not exist"):
        signs.icon("no-such-icon")


def test_code_39_is_the_one_scanners_read() -> None:
    found, width = barcode.bars("PF-4127")
    assert [x for x, _ in found] == PF_4127
    assert width == 143


def test_code_39_refuses_other_signs() -> None:
    with pytest.raises(KeyError):
        barcode.bars("ñ")


def test_every_code_39_pattern_has_three_wide_elements_and_is_unique() -> None:
    assert {pattern.count("1") for pattern in barcode.PATTERNS.values()} == {3}
    assert len(set(barcode.PATTERNS.values())) == len(barcode.PATTERNS) == 44
