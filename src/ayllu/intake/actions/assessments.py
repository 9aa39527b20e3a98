"""An assessment grows one dimension at a time and is finished once."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction

from ayllu.accounts.models import User
from ayllu.audit import actions as audit
from ayllu.ground.constraints import settled
from ayllu.intake import rules
from ayllu.intake.models import Assessment, MeansLine, Rating
from ayllu.lib import money
from ayllu.people.register.models import Household, Residence
from ayllu.places.models import PovertyLine


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
def set_means(
    *, assessment: Assessment, people_in_home: int, lines: list[dict[str, Any]], by: User
) -> None:
    """Income and spending as asked at home, each brought to a month; replaces what was there."""
    row = open_row(assessment)
    row.people_in_home = people_in_home
    row.save(update_fields=["people_in_home"])
    MeansLine.objects.filter(assessment=row).delete()
    MeansLine.objects.bulk_create(
        MeansLine(
            site_id=row.site_id,
            assessment=row,
            a_month=money.monthly(line["amount"], money.Period(line["every"])),
            entered_by=by,
            **line,
        )
        for line in lines
    )
    audit.record("intake.means.saved", by=by, about=row, count=len(lines))


@transaction.atomic
def finish(
    *, assessment: Assessment, on: date, by: User, strengths: str = "", family_view: str = ""
) -> Assessment:
    """Close the round: per head against the line of that year, kept with the assessment."""
    row = Assessment.objects.select_for_update(of=("self",)).get(pk=assessment.pk)
    rated = set(row.ratings.values_list("dimension", flat=True))
    means = list(row.means.all())
    rules.check_can_finish(row, rated, bool(means))
    people = row.people_in_home or 1
    row.income_per_head = rules.per_head((m.a_month for m in means if not m.spending), people)
    row.spending_per_head = rules.per_head((m.a_month for m in means if m.spending), people)
    row.line_year, row.total_line, row.extreme_line = line_of(row.household_id, on)
    row.strengths, row.family_view, row.finished_on = strengths, family_view, on
    with settled():
        row.save()
    audit.record("intake.assessment.finished", by=by, about=row)
    return row


def line_of(household_id: Any, on: date) -> tuple[int | None, Decimal | None, Decimal | None]:
    """The newest line not after that year: rural for a caserío, national elsewhere."""
    home = Residence.objects.filter(household_id=household_id, to_day=None).first()
    area = PovertyLine.Area.RURAL if home and home.rural else PovertyLine.Area.NATIONAL
    lines = PovertyLine.objects.filter(year__lte=on.year).order_by("-year")
    total = lines.filter(area=area, kind=PovertyLine.Kind.TOTAL).first()
    if total is None:
        return None, None, None
    extreme = lines.filter(area=PovertyLine.Area.NATIONAL, kind=PovertyLine.Kind.EXTREME).first()
    return total.year, total.amount, extreme.amount if extreme else None
