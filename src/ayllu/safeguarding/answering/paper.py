"""A report to an authority as a file. Neither address nor telephone of the child stands in it."""

from collections.abc import Iterator

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from ayllu.accounts.models import User
from ayllu.places import letterhead
from ayllu.places.letterhead import Letter
from ayllu.safeguarding import reads
from ayllu.safeguarding.models import Concern, Report
from ayllu.ui import words


def pdf(report: Report, row: Concern, *, by: User) -> bytes:
    """The facts as they were written for the authority, since when they are known, how to reach us.

    Its author is the team; nothing of what was raised, decided or noted inside goes along.
    """
    about = "\n".join(named(row))
    return letterhead.letter(
        row.site,
        Letter(
            code=report.code,
            title=pgettext("letter", "Report to an authority"),
            day=timezone.localdate(report.made_at),
            to=report.body.name if report.body else str(report.get_to_display()),
            body=report.body,
            opening=[law(row)],
            parts=[
                (_("Girl, boy or adolescent"), about),
                (_("What is reported"), report.what),
                (_("Known since"), known(row)),
                (_("How to reach us"), "\n".join(reach(report, row))),
            ],
            signs=[f"{report.written_by}\n{row.site.name}", _("Received: name, stamp, day")],
            slip_title=f"{_('Receipt')} · {report.code}",
            slip=slip(report),
            foot=_(
                "Confidential. Printed by %(who)s; only for the authority to which it is addressed."
            )
            % {"who": by.short_name},
        ),
    )


def law(row: Concern) -> str:
    said = _(
        "%(site)s reports, as the law asks of whoever works with children (Ley 30364, Ley 30403,"
        " D. L. 1297):"
    )
    return said % {"site": row.site.name}


def named(row: Concern) -> Iterator[str]:
    for person in reads.people(row):
        age = words.age(person.born) if person.born else ""
        yield ", ".join(filter(None, [person.name, age]))


def known(row: Concern) -> str:
    since = f"{words.day(row.known_at)}, {words.clock(row.known_at)}"
    happened = f"{_('it happened on')} {words.day(row.happened_on)}" if row.happened_on else ""
    return " · ".join(filter(None, [since, happened]))


def reach(report: Report, row: Concern) -> list[str]:
    us = ", ".join(filter(None, [str(report.written_by), row.site.name, row.site.phone]))
    asked = _(
        "Please do not question the child again without a psychologist, and write to us, not to"
        " the family."
    )
    return [asked, us]


def slip(report: Report) -> list[str]:
    number = report.number or "_" * 22
    return [
        f"{_('File number')}: {number}     {_('Day and hour')}: ____ / ____ / ______ ____ : ____",
        f"{_('Name, post, stamp')}:",
    ]
