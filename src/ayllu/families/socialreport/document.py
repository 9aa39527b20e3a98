"""A report as one thing to print: all its words, frozen when it is issued."""

import json
from datetime import date
from typing import Any
from uuid import UUID

from django.utils import translation
from django.utils.translation import gettext as _

from ayllu.families.socialreport import reads
from ayllu.families.socialreport.choices import Ground
from ayllu.families.socialreport.models import Section, SocialReport
from ayllu.families.valuation import picture
from ayllu.families.valuation.choices import Part
from ayllu.families.valuation.drafting import LANGUAGE
from ayllu.ground.models import Installation
from ayllu.lib.genogram import Drawing
from ayllu.ui import words

Content = dict[str, Any]


def content(report: SocialReport, *, on: date, number: str = "") -> Content:
    """Every word of the document, in Spanish; no word says what was left out."""
    with translation.override(LANGUAGE):
        named = reads.named_of(report)
        told = [s for s in reads.sections_of(report) if not s.omitted]
        drawing = picture_of(report, named, on=on) if report.with_genogram else None
        return {
            **frame(report, on=on, number=number),
            "facts": facts(report),
            "parts": [part(n, s) for n, s in enumerate(told, start=1)],
            "named": sorted(str(pk) for pk in named),
            "genogram": picture.svg(drawing) if drawing and drawing.signs else "",
            "genogram_alt": picture.alt(drawing) if drawing else "",
        }


def frame(report: SocialReport, *, on: date, number: str) -> Content:
    site, approval = report.site, report.approvals.select_related("by").order_by("asked_at").last()
    row = Installation.objects.first()
    old = report.replaces.issue.called if report.replaces else ""
    head = _("Social report N.º %(number)s") % {"number": number} if number else _("Social report")
    place = {"place": site.district.name, "day": words.day(on)}
    by = str(approval.by) if approval and approval.by and approval.verdict == "approved" else ""
    return {
        "title": f"{head} · {report.code}",
        "heading": head,
        "org": row.organisation if row else site.name,
        "site_line": " · ".join(filter(None, [site.name, site.address, site.phone])),
        "draft": not number,
        "draft_word": _("DRAFT"),
        "confidential": _("CONFIDENTIAL"),
        "page_word": _("Page"),
        "of_word": _("of"),
        "foot": " · ".join(filter(None, [report.code, number])),
        "replaces": _("It replaces the social report N.º %(number)s.") % {"number": old}
        if old
        else "",
        "neutral": _(
            "This report holds only what its purpose needs. It is for whom it is addressed to;"
            " whoever receives it keeps it confidential."
        ),
        "place_and_day": _("%(place)s, %(day)s") % place,
        "signer": str(report.worker),
        "register": _("Professional register (colegiatura) N.º %(number)s")
        % {"number": report.register_number or "________"},
        "approved": _("Approved by: %(name)s") % {"name": by} if by else "",
    }


def facts(report: SocialReport) -> list[tuple[str, str]]:
    names = [s.person.full_name for s in report.subjects.select_related("person")]
    found = [
        (_("Addressed to"), report.addressee),
        (_("File of the authority"), report.file_number),
        (_("Asked for on"), words.day(report.asked_on)),
        (_("About"), ", ".join(names)),
        (_("Family code"), report.household.code),
        (_("What for"), report.purpose),
        (_("With which right"), ground(report)),
    ]
    return [(label, value) for label, value in found if value]


def ground(report: SocialReport) -> str:
    if report.ground == Ground.CONSENT:
        return _("With the informed consent of those whom it names.")
    said = {
        "who": report.order_authority,
        "number": report.order_number,
        "day": words.day(report.order_on),
    }
    return _("Order of %(who)s, N.º %(number)s, of %(day)s.") % said


def part(n: int, section: Section) -> Content:
    paragraphs = [p.strip() for p in section.text.replace("\r", "").split("\n\n")]
    return {
        "n": n,
        "key": section.part,
        "title": str(Part(section.part).label),
        "paragraphs": [p for p in paragraphs if p] or [_("Nothing is recorded on this.")],
        "tables": [
            {k: t[k] for k in ("caption", "columns", "rows")} for t in section.tables
        ]
        if section.with_tables
        else [],
    }  # fmt: skip


def picture_of(report: SocialReport, named: frozenset[UUID], *, on: date) -> Drawing | None:
    start = [s.person for s in report.subjects.select_related("person")]
    return picture.drawn(report.household, start, reads.guarded(report, named, on=on), on=on)


def shown(report: SocialReport, *, on: date) -> Content:
    """What is printed: the frozen text once it is issued, else what stands now, as a draft."""
    issue = getattr(report, "issue", None)
    if issue is None:
        return content(report, on=on)
    found: Content = json.loads(issue.content)
    mark = _("text %(hash)s") % {"hash": issue.sha256[:12]}
    return {**found, "foot": f"{found['foot']} · {mark}"}


def file_name(report: SocialReport, ending: str) -> str:
    """Without anybody's name: a folder of downloads tells nothing."""
    issue = getattr(report, "issue", None)
    called = issue.called.lower() if issue else "borrador"
    return f"informe-social-{report.code.lower()}-{called}.{ending}"
