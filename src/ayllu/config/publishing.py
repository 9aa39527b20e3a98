"""Carries our own figures from the rooms to the public page. Only config may know both rooms."""

from datetime import date

from ayllu.accounts.scopes import system_scope
from ayllu.ground.scopes import acting
from ayllu.lib.suppression import SMALL
from ayllu.places.models import Site
from ayllu.reports import care_figures
from ayllu.website import actions as website

SOURCE = "Ayllu"


def publish_figures(*, today: date) -> int:
    """Store how many families are accompanied today, unless one of so few could be known."""
    with acting(system_scope("people", "case", "numbers")):
        households = {
            pk
            for site in Site.objects.all()
            for pk in care_figures.enrolled_on(site, today).values_list("household_id", flat=True)
        }
    if len(households) >= SMALL:
        website.publish_figure(
            key="families",
            value=len(households),
            unit="families",
            as_of=today.isoformat(),
            source=SOURCE,
            ours=True,
        )
    return len(households)
