from ayllu.intake.models.assessment import Assessment, Rating
from ayllu.intake.models.decision import ChildDecision, Decision, OptionCompared, PanelMember
from ayllu.intake.models.participation import Participation, Step
from ayllu.intake.models.referral import Referral, Screening

__all__ = [
    "Assessment",
    "ChildDecision",
    "Decision",
    "OptionCompared",
    "PanelMember",
    "Participation",
    "Rating",
    "Referral",
    "Screening",
    "Step",
]
