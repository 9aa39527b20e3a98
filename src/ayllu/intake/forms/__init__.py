"""Validates what is typed in intake; never saves."""

from ayllu.intake.forms.assessments import FinishForm as FinishForm
from ayllu.intake.forms.assessments import MeansForm as MeansForm
from ayllu.intake.forms.assessments import MeansFormSet as MeansFormSet
from ayllu.intake.forms.assessments import PeopleForm as PeopleForm
from ayllu.intake.forms.assessments import RatingForm as RatingForm
from ayllu.intake.forms.decisions import ChildForm as ChildForm
from ayllu.intake.forms.decisions import DecisionForm as DecisionForm
from ayllu.intake.forms.decisions import DraftForm as DraftForm
from ayllu.intake.forms.decisions import MemberForm as MemberForm
from ayllu.intake.forms.decisions import OptionForm as OptionForm
from ayllu.intake.forms.decisions import OptionFormSet as OptionFormSet
from ayllu.intake.forms.referrals import HouseholdForm as HouseholdForm
from ayllu.intake.forms.referrals import ReferralForm as ReferralForm
from ayllu.intake.forms.referrals import ScreeningForm as ScreeningForm
from ayllu.intake.forms.shared import EmptyForm as EmptyForm
from ayllu.intake.forms.shared import StepForm as StepForm
from ayllu.intake.forms.shared import WhyForm as WhyForm
from ayllu.intake.forms.visits import VisitForm as VisitForm
from ayllu.intake.forms.visits import VisitPlanForm as VisitPlanForm
