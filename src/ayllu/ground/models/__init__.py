from ayllu.ground.models.command import Command, Draft, Undo
from ayllu.ground.models.importing import ImportedThing, ImportJob, ImportRow, RememberedMapping
from ayllu.ground.models.installation import Installation, RateBucket

__all__ = [
    "Command",
    "Draft",
    "ImportJob",
    "ImportRow",
    "ImportedThing",
    "Installation",
    "RateBucket",
    "RememberedMapping",
    "Undo",
]
