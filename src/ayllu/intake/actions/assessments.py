"""An assessment grows one dimension at a time and is finished once."""

from datetime import date
from typing import Any

from django.db import transaction

from ayllu.accounts.models import User
from ayllu.audit import actions as audit
from ayllu.ground.constraints import settled
from ayllu.intake import rules
from ayllu.intake.models import Assessment, Rating
from ayllu.means import reads as means
from ayllu.people.register.models import Household


@transaction.atomic
def start(*, household: Household, on: date, by: User) -> Assessment:
    """The next round; an unfinished one is gone on with instead."""
    past = Assessment.objects.filter(household=household)
    unfinished = past.filter(finished_on=None).first()
    if unfinished:
        return unfinished
    with settled():
        assessment = Assessment.objects.create(
            site_id=household.site_id,
            household=household,
            worker=by,
            number=past.count() + 1,
            started_on=on,
            entered_by=by,
        )
    audit.record("intake.assessment.started", by=by, about=assessment)
    return assessment


def open_row(assessment: Assessment) -> Assessment:
    row = Assessment.objects.select_for_update(of=("self",)).get(pk=assessment.pk)
    if row.finished_on:
        raise rules.Finished
    return row


@transaction.atomic
def rate(*, assessment: Assessment, dimension: str, on: date, by: User, **found: Any) -> Rating:
    """Save one dimension; until the end it may be saved again."""
    row = open_row(assessment)
    with settled():
        rating, _new = Rating.objects.update_or_create(
            assessment=row,
            dimension=dimension,
            defaults={**found, "on_day": on, "site_id": row.site_id, "entered_by": by},
        )
    audit.record("intake.rating.saved", by=by, about=rating, household_id=row.household_id)
    return rating


@transaction.atomic
def finish(
    *, assessment: Assessment, on: date, by: User, strengths: str = "", family_view: str = ""
) -> Assessment:
    """Close the round with the sheet of the economy that belongs to it."""
    row = Assessment.objects.select_for_update(of=("self",)).get(pk=assessment.pk)
    rated = set(row.ratings.values_list("dimension", flat=True))
    sheet = means.for_round(row.household_id, started_on=row.started_on, on=on)
    rules.check_can_finish(row, rated, sheet is not None)
    if sheet is not None:
        found = means.standing(sheet)
        row.sheet, row.people_in_home = sheet, sheet.heads
        row.income_per_head, row.spending_per_head = found.income, found.spending
        row.line_year, row.total_line = sheet.line_year, sheet.total_line
        row.extreme_line = sheet.extreme_line
    row.strengths, row.family_view, row.finished_on = strengths, family_view, on
    with settled():
        row.save()
    audit.record("intake.assessment.finished", by=by, about=row)
    return row
