"""What may happen to a report, and what must not stand in it. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ayllu.families.socialreport.choices import CONSTRAINTS, WORKFLOW, State
from ayllu.families.socialreport.models import Section, SocialReport
from ayllu.families.valuation.choices import Part
from ayllu.families.valuation.secrets import Secret, speaks
from ayllu.ground.constraints import Refused


class NotNow(Refused):
    sentence = CONSTRAINTS["socialreport_step_is_allowed"]


class NotADraft(Refused):
    sentence = CONSTRAINTS["socialreport_only_draft_changes"]


class Protected(Refused):
    sentence = gettext_lazy("The text names what must stay protected.")


class Untold(Refused):
    sentence = gettext_lazy("Nothing of this person may be told to this recipient.")


@dataclass(frozen=True)
class Leak:
    """A part that names something protected; ``secret.words`` are shown to who may read them."""

    part: Part
    secret: Secret


def leaks(sections: Iterable[Section], hidden: Iterable[Secret]) -> list[Leak]:
    """Every part is searched, its tables too: what the worker typed as well as what was drafted."""
    hidden = list(hidden)
    return [Leak(Part(s.part), secret) for s in sections for secret in speaks(all_words(s), hidden)]


def all_words(section: Section) -> str:
    if section.omitted:
        return ""
    rows = [" ".join(r) for t in section.tables for r in t["rows"]] if section.with_tables else []
    return "\n".join([section.text, *rows])


def check_can_step(report: SocialReport, to: State) -> None:
    if to not in WORKFLOW[State(report.state)]:
        raise NotNow


def can_step(report: SocialReport, to: State) -> bool:
    return to in WORKFLOW[State(report.state)]


def check_is_draft(report: SocialReport) -> None:
    if report.state != State.DRAFT:
        raise NotADraft


def check_protected(found: Iterable[Leak]) -> None:
    names = ", ".join(dict.fromkeys(str(leak.part.label) for leak in found))
    if names:
        raise Protected(
            _("Something that must stay protected stands in: %(parts)s. Take it out first.")
            % {"parts": names}
        )


def check_may_be_named(named: frozenset[UUID], withheld: frozenset[UUID]) -> None:
    if named & withheld:
        raise Untold
