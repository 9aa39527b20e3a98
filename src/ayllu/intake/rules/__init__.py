"""The rules of intake, in pairs: ``check_can_…`` raises the reason, ``can_…`` answers."""

from ayllu.intake.rules.panel import Panel as Panel
from ayllu.intake.rules.panel import Problem as Problem
from ayllu.intake.rules.panel import can_decide as can_decide
from ayllu.intake.rules.panel import check_can_decide as check_can_decide
from ayllu.intake.rules.panel import child_problem as child_problem
from ayllu.intake.rules.panel import is_under_three as is_under_three
from ayllu.intake.rules.panel import problems as problems
from ayllu.intake.rules.refusals import AlreadyScreened as AlreadyScreened
from ayllu.intake.rules.refusals import Blocked as Blocked
from ayllu.intake.rules.refusals import Decided as Decided
from ayllu.intake.rules.refusals import Finished as Finished
from ayllu.intake.rules.refusals import GoneOn as GoneOn
from ayllu.intake.rules.refusals import NeedsAnother as NeedsAnother
from ayllu.intake.rules.refusals import NeedsHousehold as NeedsHousehold
from ayllu.intake.rules.refusals import NeedsWhy as NeedsWhy
from ayllu.intake.rules.refusals import NotAtPanel as NotAtPanel
from ayllu.intake.rules.refusals import OtherSite as OtherSite
from ayllu.intake.rules.refusals import StepNotAllowed as StepNotAllowed
from ayllu.intake.rules.refusals import Unfinished as Unfinished
from ayllu.intake.rules.steps import check_can_finish as check_can_finish
from ayllu.intake.rules.steps import check_can_screen as check_can_screen
from ayllu.intake.rules.steps import check_can_step as check_can_step
from ayllu.intake.rules.steps import first_visit_due as first_visit_due
from ayllu.intake.rules.steps import missing as missing
from ayllu.intake.rules.steps import referral_due as referral_due
