"""Which amount was in force on a day."""

from datetime import date

from ayllu.places.models import MinimumWage, PovertyLine, Term


def line_on(day: date, *, area: str, kind: str) -> PovertyLine | None:
    """The newest line not after the day's year, with the year that it is of; never a later one."""
    lines = PovertyLine.objects.filter(area=area, kind=kind, year__lte=day.year)
    return lines.order_by("-year").first()


def wage_on(day: date) -> MinimumWage | None:
    """The minimum wage in force on a day."""
    return MinimumWage.objects.filter(from_day__lte=day).order_by("-from_day").first()


def terms_on(day: date) -> dict[str, Term]:
    """Every term in force on a day, by its key; one query."""
    rows = Term.objects.filter(from_day__lte=day).order_by("from_day")
    return {row.key: row for row in rows}


def term_on(key: str, day: date) -> Term:
    """The term in force on a day; a key that nobody set is a fault of the program."""
    return Term.objects.filter(key=key, from_day__lte=day).latest("from_day")
