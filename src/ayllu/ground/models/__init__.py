from ayllu.ground.models.command import Command, Draft, Undo
from ayllu.ground.models.installation import Installation, RateBucket

__all__ = ["Command", "Draft", "Installation", "RateBucket", "Undo"]
