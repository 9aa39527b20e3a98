"""Which amount was in force on a day."""

from datetime import date

from ayllu.places.models import MinimumWage, PovertyLine


def line_on(day: date, *, area: str, kind: str) -> PovertyLine | None:
    """The newest line not after the day's year, with the year that it is of; never a later one."""
    lines = PovertyLine.objects.filter(area=area, kind=kind, year__lte=day.year)
    return lines.order_by("-year").first()


def wage_on(day: date) -> MinimumWage | None:
    """The minimum wage in force on a day."""
    return MinimumWage.objects.filter(from_day__lte=day).order_by("-from_day").first()
