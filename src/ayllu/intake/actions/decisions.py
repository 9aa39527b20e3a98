"""The panel: a draft that grows, then a decision that stays."""

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.audit import actions as audit
from ayllu.ground.codes import new_code
from ayllu.ground.constraints import Refused, settled
from ayllu.intake import choices, reads, rules
from ayllu.intake.actions import steps
from ayllu.intake.choices import CONSTRAINTS, Care, State
from ayllu.intake.models import (
    ChildDecision,
    Decision,
    OptionCompared,
    PanelMember,
    Participation,
)
from ayllu.people.register.models import Person


@transaction.atomic
def draft(*, participation: Participation, on: date, by: User, place: str = "") -> Decision:
    """Call the panel about a family that is being assessed; one draft at a time."""
    if participation.state != State.ASSESSMENT:
        raise rules.NotAtPanel
    with settled():
        decision = Decision.objects.create(
            site_id=participation.site_id,
            participation=participation,
            code=new_code("D"),
            met_on=on,
            place=place,
            chaired_by=by,
            entered_by=by,
        )
    audit.record("intake.decision.drafted", by=by, about=decision, **about(participation))
    return decision


def about(participation: Participation) -> dict[str, Any]:
    return {"household_id": participation.household_id}


def open_row(decision: Decision) -> Decision:
    row = Decision.objects.select_for_update(of=("self",)).get(pk=decision.pk)
    if row.decided_at:
        raise rules.Decided
    return row


@transaction.atomic
def write(*, decision: Decision, by: User, **text: Any) -> None:
    """The words of the draft: what was tried, both questions, reasons, conditions."""
    row = open_row(decision)
    for name, value in text.items():
        setattr(row, name, value)
    with settled():
        row.save(update_fields=list(text))
    audit.record("intake.decision.written", by=by, about=row, **about(row.participation))


@transaction.atomic
def seat(*, decision: Decision, by: User, **member: Any) -> PanelMember:
    """Someone was at the table, and how she voted."""
    row = open_row(decision)
    with settled():
        found = PanelMember.objects.create(
            decision=row, site_id=row.site_id, entered_by=by, **member
        )
    audit.record("intake.decision.seated", by=by, about=row, **about(row.participation))
    return found


@transaction.atomic
def unseat(*, member: PanelMember, by: User) -> None:
    row = open_row(member.decision)
    member.delete()
    audit.record("intake.decision.unseated", by=by, about=row, **about(row.participation))


@transaction.atomic
def decide_child(*, decision: Decision, child: Person, by: User, **part: Any) -> ChildDecision:
    """What is proposed for one child; the age is reckoned here, never taken from a form."""
    row = open_row(decision)
    found = ChildDecision.objects.filter(decision=row, child=child).first() or ChildDecision(
        decision=row, child=child, site_id=row.site_id, entered_by=by
    )
    for name, value in part.items():
        setattr(found, name, value)
    found.under_three = rules.is_under_three(child.birth_date, row.met_on)
    broken = rules.child_problem(found, row.met_on)
    if broken:
        raise Refused(CONSTRAINTS[broken])
    with settled():
        found.save()
    audit.record("intake.decision.child", by=by, about=row, **about(row.participation))
    return found


@transaction.atomic
def compare(*, decision: Decision, options: list[dict[str, Any]], by: User) -> None:
    """The forms of care that were weighed; replaces what was there."""
    row = open_row(decision)
    OptionCompared.objects.filter(decision=row).delete()
    OptionCompared.objects.bulk_create(
        OptionCompared(decision=row, site_id=row.site_id, entered_by=by, **o) for o in options
    )
    audit.record("intake.decision.options", by=by, about=row, **about(row.participation))


@transaction.atomic
def decide(*, decision: Decision, by: User, at: datetime | None = None) -> Decision:
    """Decide once: the first wins, the second reads who decided. The family moves on."""
    at = at or timezone.now()
    row = Decision.objects.select_for_update(of=("self",)).get(pk=decision.pk)
    panel = reads.panel_of(row)
    rules.check_can_decide(panel, state=row.participation.state, by=by.pk)
    row.decided_at, row.decided_by = at, by
    with settled():
        row.children.update(under_three=F("under_three"))  # the trigger reckons it anew
        row.save(update_fields=["decided_at", "decided_by"])
    audit.record("intake.decision.decided", by=by, about=row, **about(row.participation))
    away = any(c.care == Care.ALTERNATIVE_CARE for c in panel.children)
    outcome = Care.ALTERNATIVE_CARE if away else Care(row.outcome)
    to = choices.LEADS_TO[outcome]
    steps.take(row.participation, to=to, by=by, why=row.reasoning, at=at)
    return row
