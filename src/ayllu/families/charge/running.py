"""While somebody has charge of a family: one list for rules and database."""

from ayllu.intake.workflow import OPEN, State

# As long as the family takes part, and until its last follow-up.
RUNNING = (*OPEN, State.AFTERCARE)
