"""The pages, driven as Rosa, Elena, Salomé and the others."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.families.plans.models import Plan
from ayllu.families.reviews.actions import exits
from ayllu.families.reviews.models import Exit, Review
from ayllu.families.reviews.tests.conftest import ROUND_ONE
from ayllu.intake.factories import make_assessment
from ayllu.intake.models import Assessment, Participation
from ayllu.lib.uuid7 import uuid7
from ayllu.people.register.models import Household


def url(name: str, *args: object) -> str:
    return reverse(f"families_{name}", args=args)


def text(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, answer.content[:2000]
    return answer.content.decode()


def review_post(plan: Plan, household: Household, **changed: Any) -> dict[str, Any]:
    """The first objective met, the others go on."""
    objectives = list(plan.objectives.order_by("position"))
    words: dict[str, Any] = {
        "words-TOTAL_FORMS": str(len(objectives)),
        "words-INITIAL_FORMS": str(len(objectives)),
    }
    for at, o in enumerate(objectives):
        words |= {
            f"words-{at}-objective_id": str(o.pk),
            f"words-{at}-outcome": "goes_on" if at else "met",
            f"words-{at}-note": "" if at else "Duermen aparte.",
        }
    head = household.memberships.get(is_head=True).person_id
    return {
        "command": str(uuid7()),
        "held_on": "20/11/2026",
        "present": [str(head)],
        "schooling": "all",
        "community_support": "Sra. Eulalia",
        "conclusion": "go_on",
        "next_on": "20/05/2027",
        "achievements": "Ya tienen el cuarto",
        **words,
        **changed,
    }


def test_rosa_holds_a_review_once(
    as_rosa: Client, plan: Plan, fresh: Assessment, household: Household
) -> None:
    post = review_post(plan, household)
    for _again in range(2):
        answer = as_rosa.post(url("review_new", household.pk), post)
        assert answer.status_code in (302, 303), answer.content[:3000]
    review = Review.objects.get()
    assert "Ya tienen el cuarto" in text(as_rosa, url("review", review.pk))
    assert "Duermen aparte" in text(as_rosa, url("review_sheet", review.pk))
    assert plan.objectives.filter(state="met").count() == 1


def test_without_a_new_assessment_the_page_says_what_comes_first(
    as_rosa: Client, plan: Plan, household: Household
) -> None:
    page = text(as_rosa, url("review_new", household.pk))
    assert reverse("intake_assessment_new", args=[household.pk]) in page


def test_a_refused_review_keeps_what_was_typed(
    as_rosa: Client, plan: Plan, fresh: Assessment, household: Household
) -> None:
    post = review_post(plan, household, **{"words-0-outcome": "dropped", "words-0-note": ""})
    answer = as_rosa.post(url("review_new", household.pk), post)
    assert answer.status_code == 422
    assert "Ya tienen el cuarto" in answer.content.decode()
    assert not Review.objects.exists()


def test_a_draft_of_a_review_comes_back(
    as_rosa: Client, plan: Plan, fresh: Assessment, household: Household
) -> None:
    key = f"families.review.{household.pk}"
    typed = {"command": str(uuid7()), "achievements": "Lo que se perdió con la señal"}
    as_rosa.post(reverse("ground_draft", args=[key]), typed)
    page = text(as_rosa, url("review_new", household.pk))
    assert "Lo que se perdió con la señal" in page


def test_from_the_proposal_to_the_closed_file(
    as_rosa: Client,
    as_elena: Client,
    as_salome: Client,
    plan: Plan,
    fresh: Assessment,
    household: Household,
) -> None:
    post = {"command": str(uuid7()), "kind": "moved", "why": "Se van a Trujillo."}
    assert as_rosa.post(url("exit_new", household.pk), post).status_code == 302
    found = Exit.objects.get()
    member = {"capacity": "Miembro", "vote": "agrees"}
    elena = {"user": str(plan.approved_by_id), "command": str(uuid7()), **member}
    as_elena.post(url("exit_member", found.pk), elena)
    for name in ("Salomé Rojas", "Mary Luz Quispe"):
        guest = {"name": name, "command": str(uuid7()), **member}
        as_elena.post(url("exit_member", found.pk), guest)
    said = {
        "command": str(uuid7()),
        "met_on": timezone.localdate().strftime("%d/%m/%Y"),
        "answer": "agreed",
        "reasoning": "Se mudan con la abuela.",
    }
    assert as_elena.post(url("exit_decide", found.pk), said).status_code == 302
    assert url("exit_close", found.pk) not in text(as_elena, url("exit", found.pk))
    early = text(as_elena, url("exit_close", found.pk))
    assert "La responsable de salvaguarda todavía no ha dicho" in early
    assert "Ver qué falta" in early
    refused = as_elena.post(url("exit_close", found.pk), {"command": str(uuid7())})
    assert refused.status_code == 422
    assert "La responsable de salvaguarda todavía no ha dicho" in refused.content.decode()
    assert "¿Puede cerrarse" in text(as_salome, url("exits"))
    clear = {"command": str(uuid7()), "clearance": "clear"}
    assert as_salome.post(url("exit_clear", found.pk), clear).status_code == 302
    assert as_rosa.post(url("exit_close", found.pk), {"command": str(uuid7())}).status_code == 422
    closing = {"command": str(uuid7())}
    assert as_elena.post(url("exit_close", found.pk), closing).status_code == 302
    assert Participation.objects.get().state == "aftercare"
    assert "Se mudan con la abuela" in text(as_elena, url("exit_minutes", found.pk))


def test_a_relapse_told_on_the_page_opens_the_file_again(
    as_rosa: Client, agreed: Exit, household: Household, elena: User
) -> None:
    exits.close(exit=agreed, by=elena, at=timezone.now())
    found = agreed.follow_ups.get(months=6)
    post = {
        "command": str(uuid7()),
        "on": timezone.localdate().strftime("%d/%m/%Y"),
        "how": "visit",
        "standing": "relapse",
        "note": "",
    }
    assert as_rosa.post(url("follow_up", found.pk), post).status_code == 422
    answer = as_rosa.post(url("follow_up", found.pk), {**post, "note": "Falta comida."})
    assert answer.status_code == 302
    assert Participation.objects.get().state == "assessment"
    assert "La familia volvió" in text(as_rosa, url("reviews", household.pk))


def test_first_levels_stay_hidden_until_the_second_are_in(
    as_carmen: Client, as_rosa: Client, household: Household, rosa: User
) -> None:
    first = make_assessment(household=household, by=rosa, on=ROUND_ONE, levels={"care": 1})
    address = url("second_look", first.pk)
    assert "Cuidado" in text(as_carmen, address)
    assert "conversarlo" not in text(as_carmen, address)
    dimensions = ("care", "food", "home", "health", "education", "livelihood", "protection")
    levels = dict.fromkeys((*dimensions, "emotional"), "3")
    assert as_carmen.post(address, {"command": str(uuid7()), **levels}).status_code == 302
    assert "conversarlo" in text(as_carmen, address)
    assert "otra persona" not in text(as_rosa, address)


@pytest.mark.parametrize("client", ["as_tomas", "as_maribel"])
def test_who_works_elsewhere_finds_nothing(
    client: str, request: pytest.FixtureRequest, proposed: Exit, household: Household
) -> None:
    other: Client = request.getfixturevalue(client)
    for address in (url("reviews", household.pk), url("exit", proposed.pk)):
        assert other.get(address).status_code == 404
