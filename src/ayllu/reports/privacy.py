"""No tables here: this room only looks across others."""

from ayllu.ground.privacy import Line

DECLARED: dict[str, dict[str, Line]] = {}
