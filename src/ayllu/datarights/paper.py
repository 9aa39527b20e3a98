"""What is handed over, as PDF/UA: the file without what is withheld, and the letter of an answer.

Withheld words never reach the typesetter: they are taken out of the text before it is set, so that
they stand neither under a block nor in any layer of the PDF.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from ayllu.datarights import reads
from ayllu.datarights.choices import State
from ayllu.datarights.models import Request
from ayllu.places import letterhead
from ayllu.ui import typeset, words

HERE = Path(__file__).parent


def file_of(row: Request) -> bytes:
    entries = [
        {
            "title": f"{s.kind} · {words.day(s.day)}" if s.day else s.kind,
            "lines": [[line.label, line.text] for line in s.lines],
            "whole": s.whole,
        }
        for s in reads.shown(row)
    ]
    person = row.person
    data = {
        **head(row, _("File of %(name)s") % {"name": person.full_name}),
        "draft": row.state in (State.REDACTING, State.CHECKING),
        "name": person.full_name,
        "intro": _(
            "This is what we hold about you, put together on %(day)s. Where you see […], words"
            " are withheld; how many and why stands at the end. Read it with somebody you trust."
        )
        % {"day": words.day(timezone.localdate(row.composed_at)) if row.composed_at else ""},
        "entries": entries,
        "whole_word": _("All of it is withheld:"),
        "added_title": _("Added by whoever holds notes apart"),
        "added": [list(pair) for pair in reads.added(row)],
        "withheld_title": _("What is withheld, and why"),
        "withheld": [[reason, str(n)] for reason, n in reads.withheld_list(row)],
        "none_withheld": _("Nothing is withheld."),
        "receipt_title": _("Receipt"),
        "receipt": receipt(row),
        "sign": [_("Who receives it"), _("Who hands it over")],
    }
    return typeset.pdf(HERE / "file.typ", data)


def receipt(row: Request) -> list[list[str]]:
    return [
        [_("Request"), row.code],
        [_("Receipt number"), row.receipt or "—"],
        [_("Handed over on"), words.day(row.met_on) if row.met_on else "____ /____ /________"],
        [_("Where"), row.met_where or "_" * 30],
        [_("Who was there"), row.met_present or "_" * 30],
    ]


def letter_of(row: Request) -> bytes:
    data = {
        **head(row, _("Answer to your request %(code)s") % {"code": row.code}),
        "to": row.asker_name or row.person.full_name,
        "about": [
            [_("About the data of"), row.person.full_name],
            [_("What was asked"), str(row.get_right_display())],
            [_("Received on"), words.day(row.received_on)],
            [_("The answer"), str(row.get_outcome_display())],
        ],
        "reply": [p for p in row.reply.split("\n") if p.strip()],
        "appeal": _(
            "If you do not agree, you may turn to the National Authority for Personal Data"
            " Protection (ANPD), free of charge."
        ),
        "sign": str(row.answered_by) if row.answered_by else "",
    }
    return typeset.pdf(HERE / "letter.typ", data)


def head(row: Request, title: str) -> Mapping[str, Any]:
    return letterhead.of(row.site, title, f"{row.code} · {words.day(timezone.localdate())}")
