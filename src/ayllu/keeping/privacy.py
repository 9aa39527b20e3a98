"""No tables here: this room ends what the others declare."""

from ayllu.ground.privacy import Line

DECLARED: dict[str, dict[str, Line]] = {}
