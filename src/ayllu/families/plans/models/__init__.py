from ayllu.families.plans.models.plan import (
    Activity,
    ChildPlan,
    Objective,
    Plan,
    ProtectionScreen,
    Signature,
)

__all__ = ["Activity", "ChildPlan", "Objective", "Plan", "ProtectionScreen", "Signature"]
