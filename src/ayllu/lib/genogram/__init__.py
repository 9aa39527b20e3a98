"""Family drawings: facts in, signs, words and paths out. See the README of this folder."""

from ayllu.lib.genogram.drawing import draw
from ayllu.lib.genogram.facts import Couple, Facts, Home, Member, Parent, Tie
from ayllu.lib.genogram.shapes import Drawing

__all__ = ["Couple", "Drawing", "Facts", "Home", "Member", "Parent", "Tie", "draw"]
