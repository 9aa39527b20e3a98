"""Makes an agreed maximum without forms or audit, for tests and the demo."""

from datetime import date

from ayllu.families.caseload.models import LoadLimit
from ayllu.places.models import Site


def make_limit(site: Site, from_day: date, families: int, tenths: int) -> LoadLimit:
    return LoadLimit.objects.create(
        site=site, from_day=from_day, families=families, tenths=tenths, agreed_with="El equipo"
    )
