"""When a report may leave, and the text as it is kept. Pure."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ayllu.families.issuing.choices import CONSTRAINTS, Verdict
from ayllu.families.socialreport import rules
from ayllu.families.socialreport.choices import OWN_WORDS, Ground, State
from ayllu.families.socialreport.models import Section, SocialReport
from ayllu.families.valuation.choices import Part
from ayllu.ground.constraints import Refused


class NoGround(Refused):
    sentence = CONSTRAINTS["socialreport_ground_stands"]


class AnotherApproves(Refused):
    sentence = CONSTRAINTS["socialreport_approved_by_another"]


class Unfinished(Refused):
    sentence = gettext_lazy("Your own words are missing.")


def missing(sections: Iterable[Section]) -> list[Part]:
    """The parts that only she can write and that are still empty."""
    texts = {s.part: s.text.strip() for s in sections}
    return [p for p in OWN_WORDS if not texts.get(p)]


def check_finished(sections: Iterable[Section], found: Iterable[rules.Leak]) -> None:
    found, sections = list(found), list(sections)
    empty = missing(sections)
    if empty:
        names = ", ".join(str(p.label) for p in empty)
        raise Unfinished(_("Write first: %(parts)s") % {"parts": names})
    rules.check_protected(found)


def check_can_answer(report: SocialReport, verdict: str, *, by: UUID) -> None:
    rules.check_can_step(report, State.APPROVED)
    if verdict == Verdict.APPROVED and by == report.worker_id:
        raise AnotherApproves


def stands(report: SocialReport, *, consented: bool) -> bool:
    """Whether it may be told: everyone named consented, or an authority ordered it."""
    return consented if report.ground == Ground.CONSENT else bool(report.order_number)


def check_can_issue(report: SocialReport, found: Iterable[rules.Leak], *, consented: bool) -> None:
    rules.check_can_step(report, State.ISSUED)
    if not stands(report, consented=consented):
        raise NoGround
    rules.check_protected(found)


def frozen(found: Mapping[str, Any]) -> tuple[str, str]:
    """The text as it is kept, and its hash: the same words give the same hash."""
    text = json.dumps(found, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text, hashlib.sha256(text.encode()).hexdigest()
