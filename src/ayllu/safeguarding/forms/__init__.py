from ayllu.safeguarding.forms.handling import (
    ActForm,
    AnswerForm,
    BarForm,
    CloseForm,
    HandOverForm,
    LevelForm,
    ReportForm,
    SeatForm,
    StepForm,
)
from ayllu.safeguarding.forms.raising import RaiseForm

__all__ = [
    "ActForm",
    "AnswerForm",
    "BarForm",
    "CloseForm",
    "HandOverForm",
    "LevelForm",
    "RaiseForm",
    "ReportForm",
    "SeatForm",
    "StepForm",
]
