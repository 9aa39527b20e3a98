"""What the acts do, and what rule and database refuse."""

from datetime import date, datetime
from typing import Any

import pytest
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.families.plans.models import Plan
from ayllu.families.reviews import rules
from ayllu.families.reviews.actions import exits, reviews
from ayllu.families.reviews.choices import CONSTRAINTS
from ayllu.families.reviews.models import Exit, ExitMember, Review
from ayllu.families.reviews.tests.conftest import HELD
from ayllu.ground.constraints import Refused, settled
from ayllu.intake.models import Assessment, Participation
from ayllu.people.register.factories import make_paper
from ayllu.people.register.models import Household, Membership

pytestmark = pytest.mark.usefixtures("eyes")
TODAY = date(2026, 11, 24)
NOW = timezone.make_aware(datetime(2026, 11, 24, 10))
SAID = reviews.Said(schooling="all", conclusion="go_on", next_on=date(2027, 5, 20))


def refused(name: str) -> Any:
    return pytest.raises(Refused, match=str(CONSTRAINTS[name])[:40])


def hold(plan: Plan, by: User, **changed: Any) -> Review:
    """A review of HELD: the first objective met, the others go on."""
    objectives = list(plan.objectives.order_by("position"))
    words = [reviews.Word(objectives[0].pk, "met", "Duermen aparte.")]
    words += [reviews.Word(o.pk, "goes_on") for o in objectives[1:]]
    members = Membership.objects.filter(household=plan.participation.household)
    asked: dict[str, Any] = {
        "participation": plan.participation,
        "held_on": HELD,
        "present": [members[0].person_id],
        "words": words,
        "said": SAID,
        "by": by,
        "today": TODAY,
    }
    return reviews.hold(**{**asked, **changed})


def test_a_review_closes_in_the_plan_what_it_closes(
    plan: Plan, fresh: Assessment, rosa: User
) -> None:
    review = hold(plan, rosa)
    plan.refresh_from_db()
    states = list(plan.objectives.order_by("position").values_list("state", flat=True))
    assert (states, plan.review_on) == (["met", "open", "open"], SAID.next_on)
    assert (review.assessment, review.objectives.count()) == (fresh, 3)


def test_a_review_without_a_new_round_is_refused(plan: Plan, rosa: User) -> None:
    with pytest.raises(rules.NeedsAssessment):
        hold(plan, rosa)


def test_a_round_serves_one_review_only(plan: Plan, fresh: Assessment, rosa: User) -> None:
    hold(plan, rosa)
    with pytest.raises(rules.NeedsAssessment):
        hold(plan, rosa, held_on=TODAY, words=[])


def test_at_high_risk_the_next_review_is_within_three_months(
    plan: Plan, fresh: Assessment, rosa: User
) -> None:
    Participation.objects.update(risk="high")
    with pytest.raises(rules.NotNow):
        hold(plan, rosa)
    soon = reviews.Said(schooling="all", conclusion="go_on", next_on=date(2027, 2, 20))
    assert hold(plan, rosa, said=soon).next_on == soon.next_on


def test_an_objective_is_dropped_with_a_reason_only(
    plan: Plan, fresh: Assessment, rosa: User
) -> None:
    first = plan.objectives.order_by("position")[0]
    with refused("families_reviewed_says_why"):
        hold(plan, rosa, words=[reviews.Word(first.pk, "dropped")])
    assert hold(plan, rosa, words=[reviews.Word(first.pk, "dropped", "Ya no.")])


# --- exits


def propose(row: Participation, by: User, **changed: Any) -> Exit:
    asked: dict[str, Any] = {
        "participation": row,
        "kind": "self_reliant",
        "why": "Camina sola.",
        "exception_why": "",
        "by": by,
        "at": NOW,
    }
    return exits.propose(**{**asked, **changed})


def with_papers(household: Household) -> None:
    """The children of the family have their DNI, so that only what a test changes counts."""
    for at, m in enumerate(household.memberships.select_related("person")):
        if m.person.is_child_on(TODAY):
            make_paper(person=m.person, number=f"9900{at:04d}")


def test_a_family_that_stands_is_proposed_and_is_closing(
    ready: Participation, household: Household, rosa: User
) -> None:
    with_papers(household)
    found = propose(ready, rosa)
    ready.refresh_from_db()
    assert (found.blocked_by, ready.state) == ([], "closing")


def test_a_blocked_family_leaves_only_with_a_reason(
    plan: Plan, fresh: Assessment, rosa: User
) -> None:
    row = plan.participation
    with pytest.raises(rules.Blocked, match="objetivos"):
        propose(row, rosa)
    found = propose(row, rosa, exception_why="Se van con la abuela a Celendín.")
    assert "objectives" in found.blocked_by
    with refused("families_exit_exception_says_why"), settled():
        Exit.objects.filter(pk=found.pk).update(exception_why="")


def test_one_exit_under_way(proposed: Exit, rosa: User) -> None:
    with refused("families_exit_one_open"), settled():
        Exit.objects.create(
            site=proposed.site,
            participation=proposed.participation,
            code="SA-2",
            kind="moved",
            proposed_on=HELD,
            proposed_by=rosa,
            why="Otra vez.",
        )


def decide(found: Exit, by: User, **changed: Any) -> Exit:
    asked: dict[str, Any] = {
        "answer": "agreed",
        "met_on": HELD,
        "place": "",
        "reasoning": "Se mudaron a Trujillo.",
        "conditions": "",
        "at": NOW,
    }
    return exits.decide(exit=found, by=by, **{**asked, **changed})


def seat(found: Exit, by: User, *names: str) -> None:
    shared: dict[str, Any] = {
        "exit": found,
        "capacity": "Miembro",
        "vote": "agrees",
        "dissent": "",
        "by": by,
    }
    exits.seat(user=by, name="", **shared)
    for name in names:
        exits.seat(user=None, name=name, **shared)


def test_three_decide_and_two_do_not(proposed: Exit, elena: User) -> None:
    seat(proposed, elena, "Salomé Rojas")
    with pytest.raises(rules.NoQuorum):
        decide(proposed, elena)
    with refused("families_exit_quorum"), settled():
        Exit.objects.filter(pk=proposed.pk).update(
            answer="agreed", reasoning="x", met_on=HELD, decided_at=NOW, decided_by=elena
        )
    exits.seat(
        exit=proposed,
        user=None,
        name="Mary Luz",
        capacity="Ps",
        vote="agrees",
        dissent="",
        by=elena,
    )
    assert decide(proposed, elena).answer == "agreed"


def test_who_is_not_at_the_table_does_not_write_the_decision(
    proposed: Exit, elena: User, rosa: User
) -> None:
    seat(proposed, elena, "Salomé Rojas", "Mary Luz Quispe")
    with pytest.raises(rules.NotNow):
        decide(proposed, rosa)


def test_not_yet_gives_the_family_back_to_its_work(proposed: Exit, elena: User) -> None:
    seat(proposed, elena, "Salomé Rojas", "Mary Luz Quispe")
    decide(proposed, elena, answer="not_yet")
    proposed.participation.refresh_from_db()
    assert proposed.participation.state == "active"


def test_what_was_decided_stays_and_nobody_leaves_the_table(agreed: Exit) -> None:
    with refused("families_exit_once_decided_stays"), settled():
        Exit.objects.filter(pk=agreed.pk).update(reasoning="Otra razón")
    with refused("families_exit_once_decided_stays"), settled():
        ExitMember.objects.filter(exit=agreed).update(vote="abstains")
    with refused("families_exit_once_decided_stays"), settled():
        ExitMember.objects.filter(exit=agreed).first().delete()  # type: ignore[union-attr]


def test_another_closes_and_two_follow_ups_are_planned(
    agreed: Exit, elena: User, rosa: User
) -> None:
    with pytest.raises(rules.NeedsAnother):
        exits.close(exit=agreed, by=rosa, at=NOW)
    exits.close(exit=agreed, by=elena, at=NOW)
    row = agreed.participation
    row.refresh_from_db()
    assert (row.state, row.to_day) == ("aftercare", TODAY)
    assert list(agreed.follow_ups.order_by("months").values_list("months", "due_on")) == [
        (6, date(2027, 5, 24)),
        (12, date(2027, 11, 24)),
    ]
    with pytest.raises(rules.AlreadyClosed, match="Elena"):
        exits.close(exit=agreed, by=elena, at=NOW)


def test_nothing_closes_before_the_leads_word(agreed: Exit, elena: User, salome: User) -> None:
    exits.clear(exit=agreed, clearance="wait", by=salome, at=NOW)
    with pytest.raises(rules.NotCleared):
        exits.close(exit=agreed, by=elena, at=NOW)
    with refused("families_exit_closed_is_cleared"), settled():
        Exit.objects.filter(pk=agreed.pk).update(closed_at=NOW, closed_by=elena)
    exits.clear(exit=agreed, clearance="clear", by=salome, at=NOW)
    assert exits.close(exit=agreed, by=elena, at=NOW).closed_at == NOW


def test_the_proposer_never_closes_past_the_actions(agreed: Exit, rosa: User) -> None:
    with refused("families_exit_closed_by_another"), settled():
        Exit.objects.filter(pk=agreed.pk).update(closed_at=NOW, closed_by=rosa)
