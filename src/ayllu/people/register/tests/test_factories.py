"""What every other room's tests stand on."""

from datetime import date

import pytest

from ayllu.people.register import factories
from ayllu.people.register.models import Membership
from ayllu.places.models import Site


@pytest.mark.usefixtures("eyes")
def test_a_family_has_a_head_and_an_address(cajamarca: Site) -> None:
    household = factories.make_family(site=cajamarca)
    assert Membership.objects.filter(household=household).count() == 5
    assert Membership.objects.get(household=household, is_head=True).person.given_names == (
        "Rosa Elena"
    )
    assert household.residences.count() == 1


@pytest.mark.usefixtures("eyes")
def test_a_person_has_keys_and_an_age(cajamarca: Site) -> None:
    kiara = factories.make_person(site=cajamarca, born=date(2018, 3, 12), dni="99000001")
    assert kiara.search_keys
    assert kiara.age_on(date(2026, 3, 11)) == 7
    assert kiara.papers.get().number == "99000001"
