from ayllu.safeguarding.models.concern import Concern, ConcernPerson, ConcernStep, LevelDecision
from ayllu.safeguarding.models.team import Barred, Seat
from ayllu.safeguarding.models.work import Closing, Report

__all__ = [
    "Barred",
    "Closing",
    "Concern",
    "ConcernPerson",
    "ConcernStep",
    "LevelDecision",
    "Report",
    "Seat",
]
