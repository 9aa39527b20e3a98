"""Cuts and subsets the two voices into small woff2 files.

Called at set-up: `python -m ayllu.ui.fonts TARGET`. Files already there are left alone.
"""

import sys
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import Final

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

# Latin-1 plus the signs of Spanish typography and a few arrows.
LETTERS: Final = (*range(0x20, 0x7F), *range(0xA0, 0x100), *map(ord, "–—‘’“”•…←→−"))
WEIGHTS: Final = (400, 640)
QUOTED: Final = 500  # the only weight in which a family is quoted
SPOKEN: Final = (
    *range(0x20, 0x7F),
    *map(ord, "ÁÉÍÓÚÜÑáéíóúüñ¿¡«»°ºª·–—‘’“”…"),
)  # in what is quoted
FEATURES: Final = ("kern", "liga", "lnum", "tnum", "locl", "mark", "mkmk", "ccmp", "calt")

SOURCES: Final = {
    "andada-pro.woff2": ("fontpkg_andada_pro", "AndadaPro[wght].ttf"),
    "andada-pro-italic.woff2": ("fontpkg_andada_pro", "AndadaPro-Italic[wght].ttf"),
    "atkinson-regular.woff2": ("fontpkg_atkinson_hyperlegible", "AtkinsonHyperlegible-Regular.ttf"),
    "atkinson-bold.woff2": ("fontpkg_atkinson_hyperlegible", "AtkinsonHyperlegible-Bold.ttf"),
    "atkinson-italic.woff2": ("fontpkg_atkinson_hyperlegible", "AtkinsonHyperlegible-Italic.ttf"),
}
FIRST_SCREEN: Final = ("andada-pro.woff2", "atkinson-regular.woff2", "atkinson-bold.woff2")


def _source(package: str, name: str) -> Path:
    """The font file inside its wheel."""
    return Path(str(import_module(package).__file__)).parent / "files" / name


def _reopened(font: TTFont) -> TTFont:
    """Written and read again: the cut leaves letters without variations, which subset misses."""
    memory = BytesIO()
    font.save(memory)
    memory.seek(0)
    return TTFont(memory)


def _cut(source: Path, target: Path) -> None:
    """Limit the weights, keep only our letters, write woff2."""
    font = TTFont(source)
    if "fvar" in font:
        wanted = QUOTED if "Italic" in source.name else WEIGHTS
        font = _reopened(instancer.instantiateVariableFont(font, {"wght": wanted}))
    options = subset.Options(flavor="woff2", layout_features=list(FEATURES), hinting=False)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=SPOKEN if "Italic" in source.name else LETTERS)
    cutter.subset(font)
    half = target.with_suffix(".part")
    subset.save_font(font, str(half), options)
    half.replace(target)  # a set-up that was stopped leaves no half file behind


def build(target: Path) -> list[Path]:
    """Write the fonts that are missing in a folder; answer all of them."""
    target.mkdir(parents=True, exist_ok=True)
    for name, (package, file) in SOURCES.items():
        if not (target / name).exists():
            _cut(_source(package, file), target / name)
    return [target / name for name in SOURCES]


if __name__ == "__main__":
    for path in build(Path(sys.argv[1])):
        print(path.name, path.stat().st_size)
