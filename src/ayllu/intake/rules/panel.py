"""What a panel may decide: problems are data, the same for page, action and minutes."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from ayllu.ground.constraints import Refused
from ayllu.intake import choices
from ayllu.intake.choices import CONSTRAINTS, Care, CareForm, State, Vote
from ayllu.intake.models import (
    ChildDecision,
    Decision,
    OptionCompared,
    PanelMember,
)
from ayllu.intake.rules.refusals import Blocked, Decided, NotAtPanel
from ayllu.lib import days

QUORUM = 3


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
