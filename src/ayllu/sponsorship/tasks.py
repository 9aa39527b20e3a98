"""Each minute: open what waits for sponsorship."""

from django.utils import timezone
from procrastinate.contrib.django import app

from ayllu.accounts.scopes import system_scope
from ayllu.doorstep import collect
from ayllu.ground.scopes import acting
from ayllu.places.models import Site
from ayllu.sponsorship import actions


@app.periodic(cron="* * * * *")
@app.task(name="sponsorship.collect_letters", queueing_lock="sponsorship.collect_letters")
def collect_letters(timestamp: int = 0) -> int:
    """Letters and rows change together; a second collector at once skips what is locked."""
    with acting(system_scope("people")):
        site = Site.objects.order_by("id").first()
        if site is None:
            return 0
        letters = list(collect.waiting("enquiry"))
        for letter in letters:
            actions.take_in(letter, site=site)
            collect.mark(letter.id, at=timezone.now())
    return len(letters)
