"""The second look at an assessment, by another person, without seeing the first levels."""

from collections.abc import Mapping
from datetime import date

from django.db import transaction

from ayllu.accounts.models import User
from ayllu.audit import actions as audit
from ayllu.families.reviews.models import SecondLook, SecondRating
from ayllu.ground.constraints import settled
from ayllu.intake.models import Assessment


@transaction.atomic
def look_again(
    *, assessment: Assessment, levels: Mapping[str, int], note: str, on: date, by: User
) -> SecondLook:
    """Eight levels at once; the first rater is refused."""
    with settled():
        look = SecondLook.objects.create(
            site_id=assessment.site_id,
            assessment=assessment,
            first_rater_id=assessment.worker_id,
            rater=by,
            on_day=on,
            note=note,
            entered_by=by,
        )
        SecondRating.objects.bulk_create(
            SecondRating(
                site_id=assessment.site_id,
                look=look,
                dimension=dimension,
                level=level,
                entered_by=by,
            )
            for dimension, level in levels.items()
        )
    audit.record(
        "families.secondlook.written", by=by, about=look, household_id=assessment.household_id
    )
    return look
