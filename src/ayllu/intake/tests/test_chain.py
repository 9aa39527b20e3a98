"""The way of a family through the pages: referred, found, screened, assessed, decided."""

from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from ayllu.intake import factories
from ayllu.intake.choices import Dimension, State
from ayllu.intake.models import Assessment, Decision, Participation, Referral
from ayllu.means.factories import make_sheet

pytestmark = pytest.mark.django_db


def send(client: Any, page: str, /, *args: Any, **fields: Any) -> Any:
    return client.post(reverse(page, args=args), {"command": str(uuid4()), **fields})


def referral_fields(**more: Any) -> dict[str, Any]:
    return {
        "channel": "phone",
        "referrer_kind": "neighbour",
        "family_name": "Huaripata Cotrina",
        "concern": "Los chicos se quedan solos.",
        "urgency": "normal",
        **more,
    }


def test_rosa_takes_a_family_from_the_phone_call_to_the_panel(
    as_rosa, rosa, family, kiara, gael, today
):
    said = send(as_rosa, "intake_referral_new", **referral_fields())
    assert said.status_code == 302, said.content.decode()[:3000]
    referral = Referral.objects.get()
    assert referral.due_on > today
    found = as_rosa.get(reverse("intake_referral_household", args=[referral.pk]) + "?q=Yesenia")
    assert family.name in found.content.decode()
    send(as_rosa, "intake_referral_household", referral.pk, household=family.pk)
    screened = send(
        as_rosa,
        "intake_screening",
        referral.pk,
        target_group="at_risk",
        risk="medium",
        reasons=["economic", "neglect"],
        why="Solos nueve horas al día.",
    )
    assert screened.status_code == 302, screened.content.decode()[:3000]
    row = Participation.objects.get()
    assert (row.state, row.steps.count()) == (State.ASSESSMENT, 2)

    send(as_rosa, "intake_assessment_new", family.pk)
    assessment = Assessment.objects.get()
    for dimension in Dimension:
        rated = send(
            as_rosa, "intake_rating", assessment.pk, dimension.value, level="2", evidence="Visto."
        )
        assert rated.status_code == 302, rated.content.decode()[:3000]
    assert send(as_rosa, "intake_assessment_finish", assessment.pk).status_code == 422
    make_sheet(household=family, by=rosa, on=today, spending=Decimal(600), heads=3)
    assert send(as_rosa, "intake_assessment_finish", assessment.pk).status_code == 302
    assessment.refresh_from_db()
    assert assessment.spending_per_head == 200
    result = as_rosa.get(reverse("intake_assessment", args=[assessment.pk]))
    assert result.status_code == 200

    called = send(as_rosa, "intake_decision_new", row.pk, on=f"{today:%d/%m/%Y}")
    assert called.status_code == 302, called.content.decode()[:3000]
    decision = Decision.objects.get()
    written = send(
        as_rosa,
        "intake_decision_edit",
        decision.pk,
        met_on=f"{today:%d/%m/%Y}",
        reasons=["neglect"],
        tried="Visitas.",
        outcome="support_at_home",
        reasoning="Con apoyo puede.",
    )
    assert written.status_code == 302, written.content.decode()[:3000]
    for who in ({"user": rosa.pk}, {"name": "Jaime Cerna"}, {"name": "Nelly Abanto"}):
        seated = send(
            as_rosa, "intake_decision_member", decision.pk, capacity="–", vote="agrees", **who
        )
        assert seated.status_code == 302, seated.content.decode()[:3000]
    for child in (kiara, gael):
        part = {"care": "support_at_home", "form": "home", "not_heard_why": "too_young"}
        heard = send(as_rosa, "intake_decision_child", decision.pk, child.pk, **part)
        assert heard.status_code == 302, heard.content.decode()[:3000]
    assert send(as_rosa, "intake_decide", decision.pk).status_code == 302
    row.refresh_from_db()
    assert row.state == State.PLANNING
    assert row.enrolled_on == today
    for name, pk in (
        ("intake_decision", decision.pk),
        ("intake_minutes", decision.pk),
        ("intake_participation", row.pk),
        ("intake_referral", referral.pk),
    ):
        assert as_rosa.get(reverse(name, args=[pk])).status_code == 200
    for name in ("intake_referrals", "intake_referral_new"):
        assert as_rosa.get(reverse(name)).status_code == 200


def test_a_lost_session_loses_no_text(as_rosa, rosa, family):
    assessment = factories.make_assessment(household=family, by=rosa, finished=False)
    key = f"intake.rating.{assessment.pk}.food"
    assert send(as_rosa, "ground_draft", key, evidence="Ayer comieron dos veces").status_code == 204
    page = as_rosa.get(reverse("intake_rating", args=[assessment.pk, "food"]))
    assert "Ayer comieron dos veces" in page.content.decode()


def test_earlier_ratings_are_hidden_until_the_new_ones_are_in(as_rosa, rosa, family, today):
    first = factories.make_assessment(household=family, by=rosa, levels={"food": 1})
    address = reverse("intake_assessment", args=[first.pk])
    assert "Visto en casa" in as_rosa.get(address).content.decode()
    second = factories.make_assessment(household=family, by=rosa, finished=False)
    assert "Visto en casa" not in as_rosa.get(address).content.decode()
    second.finished_on = today
    second.save()
    assert "Visto en casa" in as_rosa.get(address).content.decode()


def test_others_find_nothing(as_maribel, as_ada, as_tomas, assessed, cajamarca):
    referral = factories.make_referral(site=cajamarca)
    for client in (as_maribel, as_ada, as_tomas):
        for name, pk in (("intake_participation", assessed.pk), ("intake_referral", referral.pk)):
            assert client.get(reverse(name, args=[pk])).status_code == 404


def test_salome_reads_but_does_not_work(as_salome, assessed):
    assert as_salome.get(reverse("intake_participation", args=[assessed.pk])).status_code == 200
    assert as_salome.get(reverse("intake_step", args=[assessed.pk])).status_code == 404


def test_the_list_of_referrals_costs_the_same_for_five_and_for_fifty(as_rosa, cajamarca):
    counts = []
    as_rosa.get(reverse("intake_referrals"))
    for total in (5, 45):
        for _n in range(total):
            factories.make_referral(site=cajamarca)
        with CaptureQueriesContext(connection) as caught:
            as_rosa.get(reverse("intake_referrals"))
        counts.append(len(caught))
    assert counts[0] == counts[1]
