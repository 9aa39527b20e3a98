from ayllu.safeguarding.forms.handling import LevelForm, StepForm
from ayllu.safeguarding.forms.raising import RaiseForm

__all__ = ["LevelForm", "RaiseForm", "StepForm"]
