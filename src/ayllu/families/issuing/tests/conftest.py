"""The family and the draft of the social report, on their way out."""

from ayllu.families.socialreport.tests.conftest import accompanied as accompanied
from ayllu.families.socialreport.tests.conftest import draft as draft
from ayllu.families.socialreport.tests.conftest import folder as folder
from ayllu.families.socialreport.tests.conftest import household as household
from ayllu.families.socialreport.tests.conftest import kiara as kiara
from ayllu.families.socialreport.tests.conftest import mother as mother
from ayllu.families.socialreport.tests.conftest import nelly as nelly
