"""Three families of Rosa's with everything that can be open, as the handover knows them."""

from ayllu.families.handover.tests.conftest import edita as edita
from ayllu.families.handover.tests.conftest import rows as rows
