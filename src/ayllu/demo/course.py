"""What becomes of a family."""

from dataclasses import dataclass
from datetime import date

from ayllu.intake.choices import State


@dataclass
class Course:
    """What becomes of a family: where it stands today, how well it goes, when it left."""

    state: State
    pace: float = 0.45  # chance that a dimension rises a level from round to round
    ended: date | None = None
    reopened: date | None = None
    last_visit_days: int | None = None  # days since the last visit; None draws it
    leaves: str = "self_reliant"  # how it left, or will
