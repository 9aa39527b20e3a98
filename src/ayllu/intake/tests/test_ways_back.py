"""Ordinary acts taken back within ten minutes; a family registered for a referral is linked."""

from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from ayllu.accounts.models import User
from ayllu.intake import factories
from ayllu.intake.choices import State
from ayllu.intake.models import Referral, Screening
from ayllu.people.register.factories import make_household
from ayllu.people.register.models import Household
from ayllu.places.models import Site

pytestmark = pytest.mark.django_db


@pytest.fixture
def referral(cajamarca: Site, family: Household, rosa: User) -> Referral:
    return factories.make_referral(site=cajamarca, household=family, worker=rosa)


def send(client: Client, name: str, pk: Any, **fields: Any) -> Any:
    return client.post(reverse(name, args=[pk]), {"command": str(uuid4()), **fields})


def take_back(client: Client) -> int:
    """Press the one button of the strip at the foot of the page."""
    page = client.get(reverse("intake_referrals")).content.decode()
    start = page.index('class="undo"')
    action = page.rindex("action=", 0, start) + 8
    address = page[action : page.index('"', action)]
    return int(client.post(address, {"command": str(uuid4())}).status_code)


SCREENED = {
    "target_group": "at_risk",
    "risk": "medium",
    "reasons": ["neglect"],
    "why": "Cumple el grupo meta.",
}


def test_a_screening_is_taken_back_and_the_family_stands_where_it_stood(
    as_rosa: Client, referral: Referral, family: Household
) -> None:
    assert send(as_rosa, "intake_screening", referral.pk, **SCREENED).status_code == 302
    assert family.participations.get().state == State.ASSESSMENT
    assert take_back(as_rosa) == 303
    assert not Screening.objects.exists()
    assert family.participations.get().state == State.SCREENING
    assert send(as_rosa, "intake_screening", referral.pk, **SCREENED).status_code == 302


def test_a_screening_on_which_an_assessment_stands_is_not_taken_back(
    as_rosa: Client, referral: Referral, family: Household, rosa: User
) -> None:
    send(as_rosa, "intake_screening", referral.pk, **SCREENED)
    factories.make_assessment(household=family, by=rosa, finished=False)
    assert take_back(as_rosa) == 409
    assert Screening.objects.exists()


def test_taking_charge_and_linking_are_taken_back(
    as_rosa: Client, referral: Referral, family: Household
) -> None:
    Referral.objects.update(worker=None, household=None)
    send(as_rosa, "intake_referral_charge", referral.pk)
    assert take_back(as_rosa) == 303
    send(as_rosa, "intake_referral_household", referral.pk, household=str(family.pk))
    assert take_back(as_rosa) == 303
    referral.refresh_from_db()
    assert referral.household is None


def household_form(**more: str) -> dict[str, str]:
    return {
        "command": str(uuid4()),
        "name": "Minchán Yopla",
        "safe_to_visit": "yes",
        "whose": "own",
        "safe_to_call": "ask",
        "safe_to_write": "ask",
        "district": "060101",
        "settlement": "Samanacruz",
        "number": "976000301",
        "p-TOTAL_FORMS": "1",
        "p-INITIAL_FORMS": "0",
        "p-0-given_names": "Delia",
        "p-0-primer_apellido": "Minchán",
        "p-0-role": "mother",
        "p-0-is_head": "on",
        "p-0-state": "none",
        **more,
    }


def test_a_family_registered_for_a_referral_comes_back_to_it_linked(
    as_rosa: Client, referral: Referral
) -> None:
    Referral.objects.update(household=None)
    page = as_rosa.get(reverse("intake_referral_household", args=[referral.pk])).content.decode()
    address = f"{reverse('people_household_new')}?site=cajamarca&referral={referral.pk}"
    assert address.replace("&", "&amp;") in page
    assert referral.family_name in as_rosa.get(address).content.decode()
    answer = as_rosa.post(address, household_form())
    assert answer["Location"] == reverse("intake_referral", args=[referral.pk])
    referral.refresh_from_db()
    assert referral.household is not None
    assert referral.household.name == "Minchán Yopla"


def test_a_referral_of_another_site_is_not_found_and_nothing_is_registered(
    as_tomas: Client, referral: Referral
) -> None:
    address = f"{reverse('people_household_new')}?referral={referral.pk}"
    before = Household.objects.count()
    assert as_tomas.post(address, household_form()).status_code == 404
    assert Household.objects.count() == before


def test_a_household_of_another_site_is_not_linked(
    as_rosa: Client, referral: Referral, pachacamac: Site
) -> None:
    elsewhere = make_household(site=pachacamac)
    answer = send(as_rosa, "intake_referral_household", referral.pk, household=str(elsewhere.pk))
    assert answer.status_code == 422
