"""The only way to a caseload for a person; what she may not see is not found."""

from uuid import UUID

from django.shortcuts import get_object_or_404

from ayllu.accounts.access import Held
from ayllu.accounts.models import User
from ayllu.families.charge.access import DIRECT as DIRECT
from ayllu.families.charge.access import WORK as WORK
from ayllu.families.charge.access import directed as directed
from ayllu.families.charge.access import sites as sites
from ayllu.families.charge.access import workers as workers


def worker_for(held: Held, pk: UUID) -> User:
    return get_object_or_404(workers(held), pk=pk)
