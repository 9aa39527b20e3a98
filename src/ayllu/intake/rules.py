"""What may happen, and what is still missing. Pure: no clock, no user, no query, no writes."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Literal
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from ayllu.ground.constraints import Refused
from ayllu.intake import choices
from ayllu.intake.choices import CONSTRAINTS, Care, CareForm, Risk, State, Urgency, Vote
from ayllu.intake.models import (
    Assessment,
    ChildDecision,
    Decision,
    HomeVisit,
    OptionCompared,
    PanelMember,
    Participation,
    Referral,
)
from ayllu.lib import days, money

VISIT_DAYS = 45
QUORUM = 3


class StepNotAllowed(Refused):
    sentence = CONSTRAINTS["intake_step_is_allowed"]


class NeedsWhy(Refused):
    sentence = _("Say why.")


class NeedsAnother(Refused):
    sentence = _("Another person closes the case: not its worker, nor the one who began closing.")


class NeedsHousehold(Refused):
    sentence = _("Find or register the family before you screen it.")


class AlreadyScreened(Refused):
    sentence = _("This referral was already screened.")


class VisitOver(Refused):
    sentence = _("This visit is already recorded or cancelled.")


class NotYet(Refused):
    sentence = _("A day in the future cannot be recorded yet.")


class Finished(Refused):
    sentence = CONSTRAINTS["intake_assessment_once_done_stays"]


class Unfinished(Refused):
    sentence = _("Something is still missing before this assessment can be finished.")


class Decided(Refused):
    sentence = CONSTRAINTS["intake_decision_once_decided_stays"]


class NotAtPanel(Refused):
    sentence = _("A panel decides about a family that is being assessed.")


class Blocked(Refused):
    """The first blocker speaks."""


# --- referral and screening


def referral_due(received: date, urgency: str, closed: Collection[date]) -> date:
    """Normal five working days, soon two, immediate the same day even on a Sunday."""
    count = choices.URGENCY_WORKING_DAYS[Urgency(urgency)]
    return days.add_working_days(received, count, closed) if count else received


def first_visit_due(screened: date, risk: str, closed: Collection[date]) -> date:
    return days.add_working_days(screened, choices.RISK_WORKING_DAYS[Risk(risk)], closed)


def check_can_screen(referral: Referral, *, screened: bool, eligible: bool) -> None:
    if screened:
        raise AlreadyScreened
    if eligible and referral.household_id is None:
        raise NeedsHousehold


def can_screen(referral: Referral, *, screened: bool, eligible: bool) -> bool:
    return not screened and (referral.household_id is not None or not eligible)


# --- steps


def check_can_step(
    participation: Participation, *, to: str, why: str, by: UUID | None, closing_by: UUID | None
) -> None:
    """The table allows it; a reason stands beside it; closing has a second pair of eyes."""
    if State(to) not in choices.WORKFLOW[State(participation.state)]:
        raise StepNotAllowed
    if not why.strip():
        raise NeedsWhy
    if to == State.CLOSED and by is not None and by in (participation.worker_id, closing_by):
        raise NeedsAnother


def can_step(
    participation: Participation, *, to: str, why: str, by: UUID | None, closing_by: UUID | None
) -> bool:
    try:
        check_can_step(participation, to=to, why=why, by=by, closing_by=closing_by)
    except Refused:
        return False
    return True


def diagram() -> str:
    """The workflow as lines of text, generated from the table for the manual."""
    arrows = ((a, targets) for a, targets in choices.WORKFLOW.items())
    return "\n".join(f"{a} → {', '.join(targets) or '■'}" for a, targets in arrows)


# --- visits


def check_can_record_visit(visit: HomeVisit, *, on: date, today: date) -> None:
    if visit.done_on or visit.cancelled_why:
        raise VisitOver
    if on > today:
        raise NotYet


def can_record_visit(visit: HomeVisit, *, on: date, today: date) -> bool:
    return not visit.done_on and not visit.cancelled_why and on <= today


def visit_needed_by(last_visit: date) -> date:
    return last_visit + timedelta(days=VISIT_DAYS)


# --- assessment


def missing(assessment: Assessment, rated: Collection[str], has_means: bool) -> list[str]:
    """Dimensions not yet rated and, if so, ``means``."""
    left = [str(d.value) for d in choices.Dimension if d.value not in rated]
    return left + ([] if has_means and assessment.people_in_home else ["means"])


def check_can_finish(assessment: Assessment, rated: Collection[str], has_means: bool) -> None:
    if assessment.finished_on:
        raise Finished
    if missing(assessment, rated, has_means):
        raise Unfinished


def can_finish(assessment: Assessment, rated: Collection[str], has_means: bool) -> bool:
    return not assessment.finished_on and not missing(assessment, rated, has_means)


def per_head(amounts: Iterable[Decimal], people: int) -> Decimal:
    """Soles a month for each person of the home."""
    return money.per_head(sum(amounts, Decimal(0)), people)


def against_line(
    spent: Decimal, total: Decimal | None, extreme: Decimal | None
) -> Literal["extreme", "poor", "above", "unknown"]:
    """Where spending per head stands; the institute compares spending, not income."""
    if total is None:
        return "unknown"
    if extreme is not None and spent < extreme:
        return "extreme"
    return "poor" if spent < total else "above"


# --- the panel


@dataclass(frozen=True)
class Problem:
    """``blocker`` stops; ``approval`` waits for someone; ``warning`` is for the eye."""

    kind: Literal["blocker", "approval", "warning"]
    text: str | Promise
    field: str = ""


@dataclass(frozen=True)
class Panel:
    """A decision with all that hangs on it, read once."""

    decision: Decision
    members: Sequence[PanelMember]
    children: Sequence[ChildDecision]
    options: Sequence[OptionCompared]
    living_children: Collection[UUID] = ()

    @property
    def separates(self) -> bool:
        away = any(c.care == Care.ALTERNATIVE_CARE for c in self.children)
        return away or self.decision.outcome == Care.ALTERNATIVE_CARE


def poverty_alone(panel: Panel) -> bool:
    return panel.separates and set(panel.decision.reasons) <= choices.ECONOMIC


def child_problem(child: ChildDecision, met_on: date) -> str:
    """The constraint that this child's part would break; '' when none."""
    away = child.care == Care.ALTERNATIVE_CARE
    in_family = child.form in (CareForm.KINSHIP, CareForm.FOSTER)
    named = bool(child.exception and child.exception_until and child.exception_until >= met_on)
    ordered = bool(child.order_authority and child.order_number and child.order_on)
    clock = bool(child.regularise_by and child.regularise_by >= met_on)
    if away and child.under_three and not in_family and not named:
        return "intake_childdecision_under_three"
    if away and not ordered and not clock:
        return "intake_childdecision_needs_order"
    if not child.opinion and not child.not_heard_why:
        return "intake_childdecision_heard_or_why"
    return ""


def is_under_three(born: date | None, on: date) -> bool:
    return born is not None and days.add_months(born, 36) > on


def problems(panel: Panel) -> list[Problem]:
    """All that stands between this draft and a decision; page and action read the same list."""
    d = panel.decision
    agree = sum(m.vote == Vote.AGREES for m in panel.members)
    dissent = sum(m.vote == Vote.DISSENTS for m in panel.members)
    necessary = d.separation_necessary and d.necessary_why
    suitable = all(c.suitable_why for c in panel.children if c.care == Care.ALTERNATIVE_CARE)
    decided = {c.child_id for c in panel.children}
    away = panel.separates
    found = [
        (poverty_alone(panel), "intake_decision_poverty_alone", "reasons"),
        (len(panel.members) < QUORUM, "intake_decision_quorum", "members"),
        (not (d.tried and d.outcome and d.reasoning), "intake_decision_says_why", "tried"),
        (away and not (necessary and suitable), "intake_decision_two_questions", "necessary_why"),
        *(
            (True, name, "children")
            for name in dict.fromkeys(child_problem(c, d.met_on) for c in panel.children)
            if name
        ),
    ]
    texts = [
        (bool(set(panel.living_children) - decided), _("Decide for each child."), "children"),
        (dissent >= agree > 0, _("Not enough members agree with this decision."), "members"),
        (away and not d.review_on, _("Write the day on which this is reviewed."), "review_on"),
        (away and len(panel.options) < 2, _("Compare at least two options."), "options"),
        (d.outcome == Care.REFER_ON and not d.refer_to, _("Say to whom."), "refer_to"),
    ]
    blockers = [Problem("blocker", CONSTRAINTS[name], field) for no, name, field in found if no]
    blockers += [Problem("blocker", text, field) for no, text, field in texts if no]
    return blockers + approvals(panel) + warnings(panel)


def approvals(panel: Panel) -> list[Problem]:
    pending = any(c.regularise_by and not c.order_number for c in panel.children)
    text = _("The order of the authority is still to come: the regularisation clock runs.")
    return [Problem("approval", text, "children")] if pending else []


def warnings(panel: Panel) -> list[Problem]:
    known = [(m.user_id is not None) for m in panel.members]
    split = len({c.form for c in panel.children if c.care == Care.ALTERNATIVE_CARE}) > 1
    found = []
    if len(panel.members) >= QUORUM and sum(known) < 2:
        found.append(Problem("warning", _("Only one of our staff is at the table."), "members"))
    if split:
        text = _("Brothers and sisters go to different forms of care: say why in the reasons.")
        found.append(Problem("warning", text, "children"))
    return found


def blockers(panel: Panel) -> list[Problem]:
    return [p for p in problems(panel) if p.kind == "blocker"]


def check_can_decide(panel: Panel, *, state: str, by: UUID) -> None:
    """Nobody decides alone: the one who records the decision sat at a table of three."""
    if panel.decision.decided_at:
        raise Decided
    if state != State.ASSESSMENT:
        raise NotAtPanel
    for problem in blockers(panel):
        raise Blocked(problem.text)
    if by not in {m.user_id for m in panel.members}:
        raise Blocked(_("Only someone who was at the panel records its decision."))


def can_decide(panel: Panel, *, state: str, by: UUID) -> bool:
    try:
        check_can_decide(panel, state=state, by=by)
    except Refused:
        return False
    return True
