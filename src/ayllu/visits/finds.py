"""A visit by the code that stands on its paper, for the search box."""

from django.urls import reverse
from django.utils.translation import gettext as _

from ayllu.accounts.access import Held
from ayllu.ground.offers import Find
from ayllu.people.register.reads import tile_of
from ayllu.ui import words
from ayllu.visits import access


def finds(held: Held, asked: str) -> list[Find]:
    """Only a whole code, with or without its hyphen; names find the family."""
    code = asked.strip().upper().replace(" ", "").removeprefix("V").lstrip("-")
    if len(code) != 5 or not asked.strip().upper().startswith("V"):
        return []
    rows = access.visits(held).filter(code=f"V-{code}").select_related("household")
    return [
        Find(
            kind="visit",
            tile=tile_of(v.household),
            title=v.household.called,
            subtitle=f"{v.code} · {words.day(v.done_on or v.planned_on)}",
            why=_("code of the visit"),
            url=reverse("visits_one", args=[v.pk]),
            score=2.0,
        )
        for v in rows[:1]
    ]
