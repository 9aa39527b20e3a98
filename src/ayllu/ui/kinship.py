"""The key of a genogram: only the signs that the drawing has."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from ayllu.lib.genogram import Drawing

LINE, SQUARE = "M0 10H32", "M8 2h16v16h-16z"
CIRCLE, DIAMOND = "M7 10a9 9 0 1 0 18 0a9 9 0 1 0 -18 0z", "M16 1l9 9-9 9-9-9z"
ZIGZAG = "M0 10l4-5 6 10 6-10 6 10 6-10 4 5"


@dataclass(frozen=True)
class Key:
    word: str
    path: str
    css: str
    over: str = ""
    over_css: str = "l"


def keys(drawing: Drawing) -> list[Key]:
    """In the order of reading: people, couples, children, ties, homes."""
    return [key for is_there, key in _all(drawing) if is_there]


def _all(d: Drawing) -> list[tuple[bool, Key]]:
    shapes, kinds = {s.shape for s in d.signs}, d.kinds
    slashes = {line.marks.count("M") for line in d.lines if line.kind in ("married", "cohabiting")}
    return [
        ("square" in shapes, Key(_("man or boy"), SQUARE, "sign")),
        ("circle" in shapes, Key(_("woman or girl"), CIRCLE, "sign")),
        ("diamond" in shapes, Key(_("sex not stated"), DIAMOND, "sign")),
        (any(s.frame for s in d.signs), Key(_("whose file it is"), SQUARE, "frame")),
        (any(s.died for s in d.signs), Key(_("died"), SQUARE, "sign", "M8 2l16 16m0-16l-16 16")),
        ("married" in kinds, Key(_("married"), LINE, "l l-married")),
        ("cohabiting" in kinds, Key(_("live or lived together"), LINE, "l l-cohabiting")),
        ("apart" in kinds, Key(_("never lived together"), LINE, "l l-apart")),
        (1 in slashes, Key(_("separated"), LINE, "l", "M20 2l-8 16")),
        (2 in slashes, Key(_("divorced"), LINE, "l", "M17 2l-8 16m15-16l-8 16")),
        ("adoption" in kinds, Key(_("adopted"), "M16 0V20", "l l-adoption")),
        ("close" in kinds, Key(_("close"), LINE, "l close-under", LINE, "l l-close")),
        ("distant" in kinds, Key(_("distant"), LINE, "l l-distant")),
        ("conflict" in kinds, Key(_("conflict"), ZIGZAG, "l l-conflict")),
        ("cut_off" in kinds, Key(_("no longer in touch"), LINE, "l l-cut_off", "M13 2v16m6-16v16")),
        (bool(d.rings), Key(_("live together"), "M2 2h28v16h-28z", "ring main")),
    ]
