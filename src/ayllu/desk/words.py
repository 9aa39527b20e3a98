"""The first sentence of the desk, in words and not in boxes with numbers."""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from ayllu.desk.lists import Waiting

NUMBERS = (
    gettext_lazy("nothing"),
    gettext_lazy("one"),
    gettext_lazy("two"),
    gettext_lazy("three"),
    gettext_lazy("four"),
    gettext_lazy("five"),
    gettext_lazy("six"),
    gettext_lazy("seven"),
    gettext_lazy("eight"),
    gettext_lazy("nine"),
    gettext_lazy("ten"),
)


def number(n: int) -> str:
    """In words up to ten, in figures beyond."""
    return str(NUMBERS[n]) if n < len(NUMBERS) else str(n)


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def late_words(n: int) -> str:
    if n == 0:
        return ""
    text = ngettext("%(n)s thing is late", "%(n)s things are late", n) % {"n": number(n)}
    return capital(text)


def rest_words(waiting: Waiting) -> str:
    """What follows the late ones: this week, and new. Without late ones it names the things."""
    parts = [] if waiting.late else things(waiting)
    soon, new = len(waiting.soon), len(waiting.new)
    if soon and not parts:
        text = ngettext("%(n)s falls due this week", "%(n)s fall due this week", soon)
        parts.append(text % {"n": number(soon)})
    if new and (waiting.late or soon):
        parts.append(ngettext("%(n)s is new", "%(n)s are new", new) % {"n": number(new)})
    return _(" and ").join(parts)


def things(waiting: Waiting) -> list[str]:
    """How the sentence begins on a desk where nothing is late."""
    soon, new = len(waiting.soon), len(waiting.new)
    if soon:
        text = ngettext("%(n)s thing falls due this week", "%(n)s things fall due this week", soon)
    elif new:
        text = ngettext("%(n)s thing is new", "%(n)s things are new", new)
    else:
        return []
    return [capital(text % {"n": number(soon or new)})]


def calm_words(waiting: Waiting) -> str:
    """An empty desk: good news, and what comes."""
    if waiting.later:
        text = ngettext(
            "Nothing is late and nothing falls due this week. %(n)s thing comes later.",
            "Nothing is late and nothing falls due this week. %(n)s things come later.",
            waiting.later,
        )
        return text % {"n": number(waiting.later)}
    return _("Nothing is late and nothing falls due this week.")


def greeting(hour: int) -> str:
    if hour < 12:
        return _("Good morning")
    return _("Good afternoon") if hour < 19 else _("Good evening")


def how_late(due_on: date | None, today: date) -> str:
    """Days are what a worker counts in; what waits longer is told in months, then in years."""
    days = (today - due_on).days if due_on else 0
    if days >= 2 * 365:
        return ngettext("%(n)s year late", "%(n)s years late", days // 365) % {"n": days // 365}
    if days >= 3 * 30:
        return ngettext("%(n)s month late", "%(n)s months late", days // 30) % {"n": days // 30}
    return ngettext("%(n)s day late", "%(n)s days late", days) % {"n": days}
