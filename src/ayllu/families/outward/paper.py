"""The letter of a referral as a file: the same words as its page, and the same kept out."""

from collections.abc import Iterator

from django.utils import timezone
from django.utils.translation import gettext as _

from ayllu.families.outward import reads
from ayllu.families.outward.choices import Basis
from ayllu.families.outward.models import Outward
from ayllu.places import letterhead
from ayllu.places.letterhead import Letter
from ayllu.ui import words


def pdf(row: Outward) -> bytes:
    """Without the right to tell it, or called off, it carries the word of a draft across."""
    day = row.sent_on or timezone.localdate()
    told = _("Told with the family's consent"), _("Told to protect, by law")
    return letterhead.letter(
        row.site,
        Letter(
            code=row.code,
            title=_("Referral %(code)s") % {"code": row.code},  # no name in a window's title
            day=day,
            to=row.body.name,
            body=row.body,
            opening=[
                f"{_('We ask for your attention for:')} {who(row)}",
                f"{told[row.basis == Basis.DUTY]}.",
            ],
            parts=[
                (_("What we ask"), row.asks),
                (_("What you need to know"), row.tells),
                (_("How to reach the family"), "\n".join(reach(row, reads.ways(row, on=day)))),
            ],
            signs=[f"{row.worker}\n{row.site.name}", _("Received: name, stamp, day")],
            slip_title=f"{_('Your answer (to cut off and send back)')} · {row.code}",
            slip=slip(),
            draft=reads.is_only_a_draft(row, on=day),
            foot=_("Holds personal data: only for whom it is addressed to."),
        ),
    )


def who(row: Outward) -> str:
    age = words.age(row.person.birth_date) if row.person.birth_date else ""
    return ", ".join(filter(None, [row.person.full_name, age]))


def slip() -> list[str]:
    day = "____ / ____ / ______"
    return [
        f"(   ) {_('Attended to')}     (   ) {_('Appointment')}: {day}",
        f"(   ) {_('Not possible, because')}:",
        f"{_('Name, post and day')}:",
    ]


def reach(row: Outward, ways: reads.Ways) -> Iterator[str]:
    """Only doors and numbers that are safe; otherwise everything goes through us."""
    if ways.hidden:
        yield _("Do not call, write or visit the family. Everything goes through us.")
    else:
        yield from lives(ways)
        yield from ways.phones
        if not ways.phones:
            yield _("Through us, please.")
        elif not ways.may_write:
            yield _("Call only. Do not leave messages or write.")
    with_us = _("With us: %(who)s, %(site)s") % {
        "who": row.worker.short_name, "site": row.site.name,
    }  # fmt: skip
    yield ", ".join(filter(None, [with_us, row.site.phone]))


def lives(ways: reads.Ways) -> Iterator[str]:
    if ways.home is None:
        return
    district = ways.home.district.name if ways.home.district else ""
    place = ", ".join(filter(None, [ways.home.settlement, district]))
    yield ". ".join(filter(None, [place, ways.home.reference]))
