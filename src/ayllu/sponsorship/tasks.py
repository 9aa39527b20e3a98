"""Each minute: open what waits for sponsorship."""

from collections.abc import Mapping

from django.utils import timezone
from procrastinate.contrib.django import app

from ayllu.accounts.scopes import system_scope
from ayllu.doorstep import collect
from ayllu.doorstep.collect import OpenLetter
from ayllu.ground.scopes import acting
from ayllu.places.models import Site
from ayllu.sponsorship import access, actions


@app.periodic(cron="* * * * *")
@app.task(name="sponsorship.collect_letters", queueing_lock="sponsorship.collect_letters")
def collect_letters(timestamp: int = 0) -> int:
    """Letters and rows change together; a second collector at once skips what is locked."""
    with acting(system_scope("people")):
        sites = {site.code: site for site in access.sites_to_hand()}
        if not sites:
            return 0
        letters = list(collect.waiting("enquiry"))
        for letter in letters:
            actions.take_in(letter, site=wished(letter, sites))
            collect.mark(letter.id, at=timezone.now())
    return len(letters)


def wished(letter: OpenLetter, sites: Mapping[str, Site]) -> Site | None:
    """Where who wrote wants to help; None is "wherever it is needed". One site is always it."""
    if len(sites) == 1:
        return next(iter(sites.values()))
    return sites.get(str(letter.fields.get("site", "")))
