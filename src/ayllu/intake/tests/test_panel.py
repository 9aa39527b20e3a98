"""The refusals of the panel: each is the success with one thing changed, at the page and below."""

from dataclasses import replace
from html import unescape
from typing import Any
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from ayllu.ground.constraints import Refused
from ayllu.intake import choices, factories, reads
from ayllu.intake.actions import assessments, decisions, steps
from ayllu.intake.choices import Care, State
from ayllu.intake.models import ChildDecision, Decision, PanelMember, Participation, Rating, Step
from ayllu.people.register.models import Person

pytestmark = pytest.mark.django_db
AWAY = Care.ALTERNATIVE_CARE


@pytest.fixture
def panel(assessed, rosa, kiara, gael) -> Decision:
    """Alternative care for Kiara and support at home for Gael: nothing stands in the way."""
    decision = factories.make_decision(participation=assessed, by=rosa, outcome=AWAY)
    factories.make_child(decision=decision, child=kiara, care=AWAY)
    factories.make_child(decision=decision, child=gael)
    return decision


def press(client: Any, decision: Decision) -> Any:
    return client.post(reverse("intake_decide", args=[decision.pk]), {"command": str(uuid4())})


def straight(decision: Decision) -> None:
    """Past every form and rule."""
    with transaction.atomic():
        Decision.objects.filter(pk=decision.pk).update(decided_at=timezone.now())


def says(name: str, text: Any) -> bool:
    return str(choices.CONSTRAINTS[name]) in unescape(str(text))


def test_a_panel_that_may_decide_decides(as_rosa, panel, assessed):
    assert press(as_rosa, panel).status_code == 302
    assessed.refresh_from_db()
    assert assessed.state == State.CARE_SOUGHT


def change(panel: Decision, name: str) -> None:
    """One thing less than what may be decided."""
    if name == "intake_decision_poverty_alone":
        Decision.objects.filter(pk=panel.pk).update(reasons=["economic"])
    elif name == "intake_decision_quorum":
        PanelMember.objects.filter(decision=panel, name="Jaime Cerna").delete()
    elif name == "intake_decision_two_questions":
        Decision.objects.filter(pk=panel.pk).update(necessary_why="")
    else:
        Decision.objects.filter(pk=panel.pk).update(tried="")


@pytest.mark.parametrize(
    "name",
    [
        "intake_decision_poverty_alone",
        "intake_decision_quorum",
        "intake_decision_two_questions",
        "intake_decision_says_why",
    ],
)
def test_a_panel_is_refused_by_page_and_database(as_rosa, panel, assessed, name):
    change(panel, name)
    answer = press(as_rosa, panel)
    assert answer.status_code == 422
    assert says(name, answer.content.decode())
    with pytest.raises(IntegrityError, match=name):
        straight(panel)
    assessed.refresh_from_db()
    assert assessed.state == State.ASSESSMENT


def test_poverty_alone_sends_no_single_child_away_either(panel):
    Decision.objects.filter(pk=panel.pk).update(reasons=["economic"], outcome=Care.SUPPORT_AT_HOME)
    with pytest.raises(IntegrityError, match="intake_decision_poverty_alone"):
        straight(panel)


def child_fields(**more: str) -> dict[str, str]:
    today = timezone.localdate()
    return {
        "command": str(uuid4()),
        "care": AWAY,
        "form": "family_home",
        "suitable_why": "Con sus hermanos.",
        "not_heard_why": "too_young",
        "exception": "siblings",
        "exception_until": f"{today:%d/%m/%Y}",
        "order_authority": "UPE Cajamarca",
        "order_number": "12",
        "order_on": f"{today:%d/%m/%Y}",
        **more,
    }


@pytest.mark.parametrize(
    ("less", "name"),
    [
        ({}, ""),
        ({"exception": ""}, "intake_childdecision_under_three"),
        ({"order_number": ""}, "intake_childdecision_needs_order"),
        ({"not_heard_why": ""}, "intake_childdecision_heard_or_why"),
    ],
)
def test_gael_is_one_and_goes_only_with_exception_and_order(as_rosa, panel, gael, less, name):
    address = reverse("intake_decision_child", args=[panel.pk, gael.pk])
    answer = as_rosa.post(address, child_fields(**less))
    assert answer.status_code == (422 if name else 302), answer.content.decode()[:2000]
    if name:
        assert says(name, answer.content.decode())


def test_a_running_regularisation_clock_stands_for_the_order(as_rosa, panel, gael):
    address = reverse("intake_decision_child", args=[panel.pk, gael.pk])
    by = f"{timezone.localdate():%d/%m/%Y}"
    late = child_fields(
        order_number="", order_on="", order_authority="", regularise_by="01/01/2020"
    )
    assert as_rosa.post(address, late).status_code == 422
    assert as_rosa.post(address, child_fields(order_number="", regularise_by=by)).status_code == 302


@pytest.mark.parametrize(
    ("less", "name"),
    [
        ({"exception": ""}, "intake_childdecision_under_three"),
        ({"order_number": ""}, "intake_childdecision_needs_order"),
        ({"opinion": ""}, "intake_childdecision_heard_or_why"),
    ],
)
def test_the_database_does_not_trust_the_form(panel, gael, today, less, name):
    ChildDecision.objects.filter(decision=panel, child=gael).delete()
    named = {"exception": "siblings", "exception_until": today, "under_three": False}
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        factories.make_child(decision=panel, child=gael, care=AWAY, **{**named, **less})


def test_what_is_decided_stays(panel, rosa, kiara):
    decisions.decide(decision=panel, by=rosa)
    with pytest.raises(IntegrityError, match="intake_decision_once_decided_stays"):
        straight(panel)
    with pytest.raises(IntegrityError, match="stays"), transaction.atomic():
        ChildDecision.objects.filter(child=kiara).update(opinion="Otra")
    with pytest.raises(Refused):
        decisions.decide(decision=panel, by=rosa)


def test_who_was_not_at_the_table_does_not_record_it(panel, elena):
    with pytest.raises(Refused):
        decisions.decide(decision=panel, by=elena)


def test_a_finished_assessment_stays(family, rosa, today):
    done = factories.make_assessment(household=family, by=rosa)
    with (
        pytest.raises(IntegrityError, match="intake_assessment_once_done_stays"),
        transaction.atomic(),
    ):
        Rating.objects.filter(assessment=done).update(level=4)
    with pytest.raises(Refused):
        assessments.rate(assessment=done, dimension="food", on=today, by=rosa, level=4)


def test_closing_needs_another_person(family, rosa, elena):
    row = factories.make_participation(household=family, by=rosa, state=State.CLOSING)
    with pytest.raises(Refused):
        steps.take(row, to=State.CLOSED, by=rosa, why="Autosuficiente")
    steps.take(row, to=State.CLOSED, by=elena, why="Autosuficiente")
    assert row.to_day is not None


def test_a_step_outside_the_table_is_refused_by_rule_and_database(assessed, rosa):
    with pytest.raises(Refused):
        steps.take(assessed, to=State.CLOSED, by=rosa, why="–")
    with pytest.raises(IntegrityError, match="intake_step_is_allowed"), transaction.atomic():
        Participation.objects.filter(pk=assessed.pk).update(state=State.CLOSED)


def test_one_open_participation_a_programme(assessed, family, rosa):
    assert steps.open_for(family, by=rosa, why="otra vez").pk == assessed.pk
    with pytest.raises(IntegrityError, match="intake_participation_one_open"), transaction.atomic():
        factories.make_participation(household=family, by=rosa)


def test_a_family_is_reopened_never_copied(family, rosa, elena):
    row = factories.make_participation(household=family, by=rosa, state=State.CLOSED)
    again = steps.open_for(family, by=rosa, why="Volvió")
    assert (again.pk, again.state, again.to_day) == (row.pk, State.ASSESSMENT, None)
    assert Step.objects.filter(participation=row).count() == 6


def broken(panel: Decision, kid: Any, **less: Any) -> ChildDecision:
    """A child's part as it would read had it come in past form, action and database."""
    part = ChildDecision.objects.select_related("child").get(decision=panel, child=kid)
    for name, value in less.items():
        setattr(part, name, value)
    return part


LESS: list[tuple[str, dict[str, Any] | None]] = [
    ("intake_decision_poverty_alone", None),
    (
        "intake_childdecision_under_three",
        {"care": AWAY, "form": "family_home", "under_three": True, "exception": ""},
    ),
    (
        "intake_childdecision_needs_order",
        {"care": AWAY, "form": "kinship", "order_number": "", "regularise_by": None},
    ),
]


@pytest.mark.parametrize(("name", "less"), LESS)
def test_decide_refuses_on_the_page_of_the_panel_and_loses_nothing(
    as_rosa, panel, assessed, gael, monkeypatch, name, less
):
    Decision.objects.filter(pk=panel.pk).update(reasoning="Palabras del comité que no se pierden.")
    if less is None:
        Decision.objects.filter(pk=panel.pk).update(reasons=["economic"])
    else:
        whole = reads.panel_of
        part = broken(panel, gael, **less)
        monkeypatch.setattr(
            reads,
            "panel_of",
            lambda d: replace(
                whole(d), children=[*(c for c in whole(d).children if c.child_id != gael.pk), part]
            ),
        )
    answer = press(as_rosa, panel)
    text = unescape(answer.content.decode())
    assert answer.status_code == 422
    assert says(name, text)
    assert text.index("error-summary") < text.index(str(choices.CONSTRAINTS[name]))
    assert text.count(str(choices.CONSTRAINTS[name])) >= 3  # summary, beside its part, and the list
    assert "Palabras del comité que no se pierden." in text
    panel.refresh_from_db()
    assert panel.decided_at is None
    assessed.refresh_from_db()
    assert assessed.state == State.ASSESSMENT


def corrected(panel, gael):
    """Thought to be five when his part was written; the birth certificate says one."""
    born = gael.birth_date
    Person.objects.filter(pk=gael.pk).update(birth_date=born.replace(year=born.year - 4))
    words: dict[str, Any] = {
        "form": "family_home",
        "suitable_why": "Con sus hermanos.",
        "order_number": "12",
    }
    words |= {"order_authority": "UPE Cajamarca", "order_on": panel.met_on, "under_three": False}
    ChildDecision.objects.filter(decision=panel, child=gael).update(care=AWAY, **words)
    words = {"separation_necessary": True, "necessary_why": "–", "outcome": AWAY}
    Decision.objects.filter(pk=panel.pk).update(**words)
    Person.objects.filter(pk=gael.pk).update(birth_date=born)


def test_a_birth_that_was_corrected_since_counts_when_the_panel_decides(as_rosa, panel, gael):
    corrected(panel, gael)
    answer = press(as_rosa, panel)
    assert answer.status_code == 422
    assert says("intake_childdecision_under_three", answer.content.decode())


def test_a_birth_that_was_corrected_since_counts_for_the_database_too(panel, gael):
    corrected(panel, gael)
    with pytest.raises(IntegrityError, match="intake_childdecision_under_three"):
        straight(panel)
