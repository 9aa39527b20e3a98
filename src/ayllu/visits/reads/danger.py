"""Why two must go: the same facts that the database holds, told in words."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from ayllu.intake.choices import Dimension, Risk
from ayllu.intake.models import Participation, Rating
from ayllu.people.register.choices import Answer
from ayllu.people.register.models import Household
from ayllu.visits.choices import Danger


def dangers(households: Collection[Household], *, on: date) -> dict[UUID, list[Danger]]:
    """Two questions, whatever the number of families; a family without danger has none."""
    found: dict[UUID, list[Danger]] = {h.pk: [] for h in households}
    for family in households:
        if family.violence_recorded:
            found[family.pk].append(Danger.VIOLENCE)
        if family.safe_to_visit == Answer.NO:
            found[family.pk].append(Danger.PLACE)
    high = Participation.objects.filter(household__in=found, to_day=None, risk=Risk.HIGH)
    for pk in set(high.values_list("household_id", flat=True)):
        if pk is not None:
            found[pk].append(Danger.RISK)
    for pk, level in protection(found, on).items():
        if level == 1:
            found[pk].append(Danger.PROTECTION)
    return found


def protection(households: Collection[UUID], on: date) -> dict[UUID, int]:
    """The last level of protection of each family, not after a day."""
    rows = Rating.objects.filter(
        assessment__household__in=households, dimension=Dimension.PROTECTION, on_day__lte=on
    )
    return dict(rows.order_by("on_day", "id").values_list("assessment__household_id", "level"))


def of(household: Household, *, on: date) -> list[Danger]:
    return dangers([household], on=on)[household.pk]
