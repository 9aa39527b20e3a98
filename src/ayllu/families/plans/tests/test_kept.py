"""Nothing typed is lost, a refusal is told on its own page, and paper gives no shelter away."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from ayllu.accounts.models import User
from ayllu.families.plans.models import Plan
from ayllu.families.plans.tests.posts import agree_post, command, objective_post
from ayllu.ground import drafts, scopes
from ayllu.people.register.models import Household, Residence

pytestmark = pytest.mark.django_db
SECRET = "Caserío Escondido"


def draft_url(page: str) -> str:
    start = page.index('data-draft-url="') + 16
    return page[start : page.index('"', start)]


def test_a_lost_session_keeps_the_objective_and_its_activities(
    as_rosa: Client, draft: Plan, household: Household, rosa: User
) -> None:
    address = reverse("families_objective_new", args=[draft.pk])
    where = draft_url(as_rosa.get(address).content.decode())
    typed = objective_post(household, text="Cocina sin humo para la abuela")
    assert as_rosa.post(where, typed).status_code == 204
    page = as_rosa.get(address).content.decode()
    assert "Cocina sin humo para la abuela" in page
    assert "Nivelar el cuarto de atrás" in page
    assert as_rosa.post(address, {**typed, "command": command()}).status_code == 302
    scopes.apply(scopes.Scope(user_id=rosa.pk))
    assert not drafts.load(user_id=rosa.pk, key=where.rstrip("/").rpartition("/")[2])


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("families_plan_edit", "dream"),
        ("families_version_new", "why"),
        ("families_screen", "reason"),
    ],
)
def test_the_other_forms_of_the_plan_keep_what_was_typed_too(
    as_rosa: Client, request: pytest.FixtureRequest, name: str, field: str
) -> None:
    kind = "approved" if name == "families_version_new" else "draft"
    plan: Plan = request.getfixturevalue(kind)
    address = reverse(name, args=[plan.pk])
    where = draft_url(as_rosa.get(address).content.decode())
    sent = {"command": command(), field: "Palabras que no se pierden"}
    assert as_rosa.post(where, sent).status_code == 204
    assert "Palabras que no se pierden" in as_rosa.get(address).content.decode()


def test_a_refused_agreement_is_told_on_its_own_page_with_what_was_typed(
    as_rosa: Client, draft: Plan, household: Household
) -> None:
    unsigned = {"signing-0-how": "", "signing-0-witness": "Doña Flor"}
    form = agree_post(draft, household, **unsigned)
    answer = as_rosa.post(reverse("families_agree", args=[draft.pk]), form)
    text = answer.content.decode()
    assert answer.status_code == 422
    assert 'class="error-summary"' in text
    assert "Doña Flor" in text


@pytest.fixture
def hidden(household: Household) -> Household:
    """The address of a family about which violence is recorded."""
    Residence.objects.filter(household=household).update(settlement=SECRET, reference=SECRET)
    household.violence_recorded = True
    household.save(update_fields=["violence_recorded"])
    return household


@pytest.mark.parametrize("name", ["families_agreement", "families_sheet", "families_plan"])
def test_no_page_or_paper_of_the_plan_gives_a_protected_address_away(
    as_rosa: Client, approved: Plan, hidden: Household, name: str
) -> None:
    address = reverse(name, args=[approved.pk])
    assert SECRET not in as_rosa.get(address).content.decode()


def test_the_paper_names_the_place_of_a_family_that_need_not_hide(
    as_rosa: Client, approved: Plan, hidden: Household
) -> None:
    Household.objects.update(violence_recorded=False)
    page: Any = as_rosa.get(reverse("families_agreement", args=[approved.pk]))
    assert SECRET in page.content.decode()
