"""Figures of legal help: people, each once; protection from violence is counted nowhere."""

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext as _

from ayllu.families.legal.choices import OBTAINS, WON, Kind, State
from ayllu.families.legal.models import Matter
from ayllu.ground.offers import Figure


def month_figures(*, site_id: UUID, first: date, last: date) -> Iterator[Figure]:
    """Helped in the month, of the closed ones the won, and children with an identity paper."""
    rows = Matter.objects.filter(site_id=site_id).exclude(kind=Kind.VIOLENCE)
    rows = rows.exclude(state=State.MISTAKEN)
    helped = set(
        rows.filter(Q(result_on=None) | Q(result_on__gte=first), opened_on__lte=last).values_list(
            "household_id", flat=True
        )
    )
    yield Figure(
        "legal-helped",
        _("Families with legal help"),
        len(helped),
        None,
        _("Families with a matter under way in the month; without protection from violence"),
        last,
        tuple(helped),
    )
    ended = list(rows.filter(result_on__range=(first, last)).values_list("household_id", "result"))
    won = {household for household, result in ended if result in WON}
    yield Figure(
        "legal-won",
        _("Families whose matter ended well"),
        len(won),
        len({household for household, _result in ended}),
        _("Of the families whose matter ended in the month, those with one granted or agreed"),
        last,
        tuple(won),
    )
    people = set(
        rows.filter(kind__in=OBTAINS, result__in=WON, result_on__range=(first, last)).values_list(
            "person_id", flat=True
        )
    )
    yield Figure(
        "legal-identity",
        _("People who obtained an identity paper with our help"),
        len(people),
        None,
        _("Birth registration or DNI granted in the month, each person once"),
        last,
        tuple(people),
        kind="person",
    )
