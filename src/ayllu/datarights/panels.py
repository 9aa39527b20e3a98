"""A restricted file says so to whoever opens it."""

from typing import Any

from django.utils.translation import gettext as _

from ayllu.datarights import reads
from ayllu.ground.offers import Panel


def restricted(thing: Any, **_more: Any) -> list[Panel | None]:
    """On the file of a person, and of each household in which she lives."""
    rows = reads.restriction_of(thing)
    if not rows:
        return []
    return [
        Panel(
            key="restricted",
            title=_("Restricted"),
            template="datarights/restricted.html",
            context={"rows": rows},
            wide=True,
        )
    ]
