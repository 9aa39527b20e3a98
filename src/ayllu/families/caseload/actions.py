"""The agreed maximum of a site, from a day on."""

from datetime import date

from django.db import transaction

from ayllu.accounts.models import User
from ayllu.audit import actions as audit
from ayllu.families.caseload.models import LoadLimit
from ayllu.ground.constraints import settled
from ayllu.places.models import Site


@transaction.atomic
def agree(
    *, site: Site, from_day: date, families: int, tenths: int, agreed_with: str, by: User
) -> LoadLimit:
    with settled():
        made = LoadLimit.objects.create(
            site=site,
            from_day=from_day,
            families=families,
            tenths=tenths,
            agreed_with=agreed_with,
            entered_by=by,
        )
    audit.record("families.caseload.limit", by=by, about=made)
    return made
