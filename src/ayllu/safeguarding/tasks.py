"""Each minute: open the fears that were dropped at the door, and raise each as a concern."""

from typing import Any

from django.db import connection
from django.utils import timezone
from procrastinate.contrib.django import app

from ayllu.accounts.scopes import system_scope
from ayllu.doorstep import collect
from ayllu.doorstep.collect import OpenLetter
from ayllu.ground.scopes import acting
from ayllu.places.models import Site
from ayllu.safeguarding import choices
from ayllu.safeguarding.actions import raise_concern


@app.periodic(cron="* * * * *")
@app.task(name="safeguarding.collect_letters", queueing_lock="safeguarding.collect_letters")
def collect_letters(timestamp: int = 0) -> int:
    """Letters and concerns change together; a second collector at once skips what is locked."""
    with acting(system_scope()):
        site = Site.objects.order_by("id").first()
        if site is None:
            return 0
        letters = list(collect.waiting("concern"))
        for letter in letters:
            take_in(letter, site=site)
            collect.mark(letter.id, at=timezone.now())
    return len(letters)


def take_in(letter: OpenLetter, *, site: Site) -> str:
    """Words from outside are kept as they came; the clock runs from when they were dropped."""
    fields: dict[str, Any] = letter.fields
    words = {k: str(fields.get(k) or "").strip() for k in ("narrative", "place", "name", "contact")}
    return raise_concern(
        site=Site.objects.filter(code=fields.get("site", "")).first() or site,
        kind=known(choices.Kind.values, fields.get("kind"), choices.Kind.UNSURE),
        by_whom=known(choices.ByWhom.values, fields.get("by_whom"), choices.ByWhom.UNKNOWN),
        narrative=words["narrative"] or "–",
        place=words["place"],
        in_danger_now=bool(fields.get("in_danger_now")),
        raiser_name=" · ".join(filter(None, (words["name"], words["contact"]))),
        known_at=letter.dropped_at,
        letter_id=letter.id,
        by=None,
    )


def known(values: list[str], value: object, otherwise: str) -> str:
    return str(value) if value in values else otherwise


@app.periodic(cron="*/20 * * * *")
@app.task(name="safeguarding.find_covers", queueing_lock="safeguarding.find_covers")
def find_covers(timestamp: int = 0) -> None:
    """Roles end and people leave: an open concern without anyone who may answer is taken over."""
    with acting(system_scope()), connection.cursor() as cursor:
        cursor.execute("select safeguarding_cover_all()")
