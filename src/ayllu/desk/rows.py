"""From a room's offer to a row of the page: knot, words, one act."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from ayllu.accounts.models import User
from ayllu.desk import words
from ayllu.ground.offers import Due
from ayllu.ui import words as ui_words


def row(
    due: Due, where: Mapping[UUID, str], marks: Mapping[UUID, str] | None = None, *, today: date
) -> dict[str, Any]:
    """What ``ui/parts/due_row.html`` needs; ``marks`` names the sites of who works at several."""
    knot, state, note = standing(due, today)
    place = due.where or where.get(due.tile.id, "")
    site = marks.get(due.site_id, "") if marks and due.site_id else ""
    return {
        "person": due.tile,
        "name": due.title,
        "url": due.file_url or due.url,
        "what": due.what,
        "where": " · ".join(filter(None, (place, site))),
        "knot": knot,
        "state": state,
        "state_note": note,
        "action_url": due.url,
        "action_label": due.act,
        "action_brief": due.brief,
    }


def standing(due: Due, today: date) -> tuple[str, str, str]:
    """Shape, word and the small note under it."""
    day = due.due_on
    if day is None:
        return "new" if due.is_new else "todo", _("New") if due.is_new else _("To do"), ""
    told = ui_words.day_short(day) if day.year == today.year else ui_words.day(day)
    said = _("was due on %(day)s") % {"day": told}
    if day < today:
        return "late", words.how_late(day, today), said
    until = _("until %(day)s") % {"day": ui_words.day_short(day)}
    if due.is_new:
        return "new", _("New"), until
    near = {0: _("today"), 1: _("tomorrow")}.get((day - today).days)
    return "due", near or date_format(day, "l"), until


def by_worker(
    late: Mapping[UUID | None, int], workers: Mapping[UUID, User]
) -> list[dict[str, Any]]:
    """Late things of each worker, most first; what is nobody's has a line too."""
    names = {pk: user.short_name for pk, user in workers.items()}
    found = [
        {"name": names.get(pk, _("Nobody yet")) if pk else _("Nobody yet"), "count": count}
        for pk, count in late.items()
    ]
    return sorted(found, key=lambda w: (-w["count"], w["name"]))
