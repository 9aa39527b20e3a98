"""A protected address and an unsafe telephone are on no page, list or print of a visit."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from ayllu.accounts.models import User
from ayllu.intake import factories
from ayllu.people.register.factories import make_person
from ayllu.people.register.models import Household, Phone, Residence
from ayllu.places.models import Site
from ayllu.visits.factories import make_visit
from ayllu.visits.models import Visit

pytestmark = pytest.mark.django_db
SECRET, NUMBER, SHOWN = "Caserío Escondido", "+51900000777", "900 000 777"


@pytest.fixture
def visit(family: Household, rosa: User, today: Any) -> Visit:
    """A family with an address and a telephone, and a visit today."""
    kept = {"settlement": SECRET, "from_day": today, "site_id": family.site_id}
    Residence.objects.update_or_create(household=family, to_day=None, defaults=kept)
    Phone.objects.create(
        site_id=family.site_id, household=family, number=NUMBER, safe_to_call="yes"
    )
    return make_visit(household=family, by=rosa, on=today, done=False)


def pages(visit: Visit) -> dict[str, str]:
    """Every page, list and print of intake and visits on which an address could stand."""
    referral = factories.make_referral(
        site=visit.site,
        household=visit.household,
        where_said=SECRET,
        phone_said=SHOWN,
        worker=visit.worker,
    )
    return {
        "visit": reverse("visits_one", args=[visit.pk]),
        "blank": reverse("visits_blank", args=[visit.pk]),
        "filled": reverse("visits_filled", args=[visit.pk]),
        "week": reverse("desk_week"),
        "list": reverse("visits_list"),
        "referral": reverse("intake_referral", args=[referral.pk]),
        "which": reverse("intake_referral_household", args=[referral.pk]),
        "referrals": reverse("intake_referrals") + "?lista=screening",
        "search": reverse("desk_search") + "?q=Huaripata",
    }


SAYS = {"visit", "blank", "filled", "week"}


def test_address_and_telephone_stand_where_they_help(as_rosa: Client, visit: Visit) -> None:
    for name, url in pages(visit).items():
        text = as_rosa.get(url).content.decode()
        if name in SAYS:
            assert SECRET in text, name
            assert SHOWN in text, name


def test_where_violence_is_recorded_the_address_is_on_no_page_or_print(
    as_rosa: Client, visit: Visit
) -> None:
    Household.objects.update(violence_recorded=True)
    for name, url in pages(visit).items():
        text = as_rosa.get(url).content.decode()
        assert SECRET not in text, name
        if name in SAYS:
            assert "Dirección protegida" in text, name


def test_a_telephone_that_is_not_safe_is_withheld(as_rosa: Client, visit: Visit) -> None:
    Phone.objects.update(safe_to_call="no")
    for name, url in pages(visit).items():
        text = as_rosa.get(url).content.decode()
        if name in SAYS:
            assert SHOWN not in text, name
            assert "No llamar" in text, name


def test_a_telephone_nobody_asked_about_is_marked(as_rosa: Client, visit: Visit) -> None:
    Phone.objects.update(safe_to_call="ask")
    for name, url in pages(visit).items():
        text = as_rosa.get(url).content.decode()
        if name in SAYS:
            assert SHOWN in text, name
            assert "pregunte antes" in text, name


def test_a_referral_that_fears_violence_says_ask_before_you_call(
    as_rosa: Client, cajamarca: Site
) -> None:
    referral = factories.make_referral(
        site=cajamarca, phone_said=SHOWN, reasons=["partner_violence"]
    )
    text = as_rosa.get(reverse("intake_referral", args=[referral.pk])).content.decode()
    assert "pregunte antes si es seguro llamar" in text


def test_the_week_asks_the_same_number_of_questions_for_one_and_for_many(
    as_rosa: Client, visit: Visit, rosa: User, today: Any, django_assert_max_num_queries: Any
) -> None:
    with django_assert_max_num_queries(40) as few:
        as_rosa.get(reverse("desk_week"))
    for number in range(6):
        mother = make_person(site=visit.site, given_names=f"Ana {number}")
        other = Household.objects.create(
            site=visit.site, name=f"Familia {number}", code=f"F-9{number:03d}", sort_key="f"
        )
        assert mother.pk
        make_visit(household=other, by=rosa, on=today, done=False)
    with django_assert_max_num_queries(len(few.captured_queries)):
        as_rosa.get(reverse("desk_week"))
