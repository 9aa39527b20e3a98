"""The letterhead of a site on whatever is set as PDF, and letters to other bodies."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from ayllu.ground.models import Installation
from ayllu.places.models import Body, Site
from ayllu.ui import typeset, words

MAIL = Path(typeset.__file__).parent / "typst" / "mail.typ"


def of(site: Site, title: str, foot: str, *, draft: bool = False) -> dict[str, Any]:
    """What ``house.typ`` prints on each page: who writes, what it is, page n of m."""
    installation = Installation.objects.first()
    return {
        "title": title,
        "org": installation.organisation if installation else site.name,
        "site_line": " · ".join(filter(None, [site.name, site.address, site.phone])),
        "confidential": _("CONFIDENTIAL"),
        "draft": draft,
        "draft_word": _("DRAFT"),
        "foot": foot,
        "page_word": _("page"),
        "of_word": _("of"),
    }


@dataclass(frozen=True)
class Letter:
    """What one letter says; ``parts`` are pairs of a heading and its text, empty ones left out."""

    code: str
    title: str
    day: date
    to: str
    opening: Sequence[str]
    parts: Sequence[tuple[str, str]]
    signs: Sequence[str]
    slip_title: str
    slip: Sequence[str]
    body: Body | None = None
    draft: bool = False
    foot: str = ""


def letter(site: Site, said: Letter) -> bytes:
    """The letter as PDF/UA. Words reach the typesetter as data, never as its language."""
    foot = " · ".join(filter(None, [said.code, said.foot]))
    data = {
        **of(site, said.title, foot, draft=said.draft),
        "place_day": f"{site.district.name}, {words.day_long(said.day)}",
        "to": said.to,
        "to_where": said.body.address if said.body else "",
        "opening": list(said.opening),
        "sections": [
            {"title": title, "lines": paragraphs(text)}
            for title, text in said.parts
            if text.strip()
        ],
        "signs": list(said.signs),
        "slip": {"title": said.slip_title, "lines": list(said.slip)},
    }
    return typeset.pdf(MAIL, data)


def paragraphs(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]
