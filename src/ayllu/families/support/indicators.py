"""Figures of services: nobody is counted twice, whatever number of services."""

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from ayllu.families.support.choices import Kind
from ayllu.families.support.models import Given
from ayllu.ground.offers import Figure
from ayllu.intake.choices import Programme
from ayllu.intake.models import Participation
from ayllu.lib.days import add_months


def month_figures(*, site_id: UUID, first: date, last: date) -> Iterator[Figure]:
    """Families and people served, families by kind, enrolled families served in three months."""
    rows = list(
        Given.objects.real()
        .filter(site_id=site_id, on_day__range=(first, last))
        .values_list("household_id", "person_id", "kind")
    )
    families = {household for household, _p, _k in rows}
    people = {person for _h, person, _k in rows if person}
    yield Figure(
        "services-families",
        _("Families that received a service"),
        len(families),
        None,
        _("Families with at least one service in the month, each once"),
        last,
        tuple(families),
    )
    yield Figure(
        "services-people",
        _("People who received a service in person"),
        len(people),
        None,
        _("People with at least one service of their own in the month, each once"),
        last,
        tuple(people),
        "person",
    )
    for kind in Kind:
        ids = {household for household, _p, k in rows if k == kind}
        yield Figure(
            f"services-{kind.value}",
            str(kind.label),
            len(ids),
            len(families),
            _("Families with a service of this kind, each once, of those that received any"),
            last,
            tuple(ids),
        )
    yield quarter(site_id, last)


def quarter(site_id: UUID, last: date) -> Figure:
    """Without a service in three months a family is accompanied on paper only."""
    enrolled = set(
        Participation.objects.filter(
            site_id=site_id,
            programme=Programme.FAMILY_STRENGTHENING,
            household__isnull=False,
            enrolled_on__lte=last,
            from_day__lte=last,
        )
        .exclude(to_day__lte=last)
        .values_list("household_id", flat=True)
    )
    span = (add_months(last, -3), last)
    served = set(
        Given.objects.real()
        .filter(site_id=site_id, on_day__range=span, household_id__in=enrolled)
        .values_list("household_id", flat=True)
    )
    return Figure(
        "services-quarter",
        _("Enrolled families with a service in three months"),
        len(served),
        len(enrolled),
        _("Enrolled families with at least one service in the three months before"),
        last,
        tuple(served),
    )
