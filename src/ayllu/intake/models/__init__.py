from ayllu.intake.models.assessment import Assessment, MeansLine, Rating
from ayllu.intake.models.decision import ChildDecision, Decision, OptionCompared, PanelMember
from ayllu.intake.models.participation import Participation, Step
from ayllu.intake.models.referral import Referral, Screening

__all__ = [
    "Assessment",
    "ChildDecision",
    "Decision",
    "MeansLine",
    "OptionCompared",
    "PanelMember",
    "Participation",
    "Rating",
    "Referral",
    "Screening",
    "Step",
]
