"""Makes stand-ins without forms or audit, for tests and the demo; main rows make themselves."""

from datetime import date

from ayllu.accounts.models import User
from ayllu.families.charge.choices import Kind
from ayllu.families.charge.models import Responsibility
from ayllu.intake.models import Participation


def make_stand_in(
    participation: Participation, worker: User, *, from_day: date, to_day: date
) -> Responsibility:
    """``worker`` looks after the family while whoever has charge is away."""
    return Responsibility.objects.create(
        site_id=participation.site_id,
        participation=participation,
        kind=Kind.STAND_IN,
        worker=worker,
        instead_of_id=participation.worker_id,
        from_day=from_day,
        to_day=to_day,
        entered_by=worker,
    )
