"""Every district of Peru with both official codes, found by one kind of code and never by guess."""

import pytest
from django.core.management import call_command
from django.db import DatabaseError, transaction

from ayllu.places.models import District

pytestmark = pytest.mark.django_db


def name_of(**code: str) -> str:
    found = District.objects.get(**code)
    return f"{found.name}, {found.province}"


def test_there_are_1893_districts_and_each_code_is_there_once() -> None:
    rows = list(District.objects.values_list("inei", "reniec"))
    assert len(rows) == 1893
    assert len({inei for inei, _ in rows}) == 1893
    reniec = [code for _, code in rows if code]
    assert len(reniec) == len(set(reniec)) == 1892
    assert all(len(code) == 6 and code.isdigit() for code in reniec)


def test_the_one_without_a_code_of_reniec_has_none_rather_than_a_word() -> None:
    assert District.objects.filter(reniec=None).count() == 1
    assert not District.objects.filter(reniec__in=["", "NA"]).exists()
    assert not District.objects.filter(capital="NA").exists()


def test_leading_zeros_are_kept() -> None:
    assert District.objects.filter(inei__startswith="0").count() > 700
    assert name_of(inei="010101") == "Chachapoyas, Chachapoyas"


def test_the_same_number_is_another_district_in_the_other_list() -> None:
    """Read by the wrong list, a family of the Baths lives in Llacanora."""
    assert name_of(inei="060108") == "Los Baños del Inca, Cajamarca"
    assert name_of(reniec="060108") == "Llacanora, Cajamarca"
    assert name_of(inei="060103") == "Chetilla, Cajamarca"
    assert name_of(reniec="060103") == "Cospán, Cajamarca"


def test_for_most_districts_the_two_codes_differ() -> None:
    rows = District.objects.exclude(reniec=None).values_list("inei", "reniec")
    assert sum(inei != reniec for inei, reniec in rows) == 1781


def test_choropampa_the_district_is_in_chota() -> None:
    """The village of the mercury spill has the same name and lies elsewhere: in Magdalena."""
    assert name_of(inei="060406") == name_of(reniec="060618") == "Choropampa, Chota"
    assert District.objects.filter(name="Choropampa").count() == 1
    assert name_of(inei="060109") == "Magdalena, Cajamarca"


@pytest.mark.parametrize("name", ["Santa Rosa", "San Juan", "Magdalena"])
def test_a_name_alone_is_no_district(name: str) -> None:
    assert District.objects.filter(name=name).count() > 1


def test_names_carry_their_accents_and_no_capitals() -> None:
    inside = District.objects.filter(province="Cajamarca").values_list("name", flat=True)
    assert {"Encañada", "Jesús", "Asunción", "Los Baños del Inca"} <= set(inside)
    assert not any(name.isupper() for name in inside)


def test_loading_again_changes_nothing() -> None:
    with pytest.raises(DatabaseError), transaction.atomic():  # app only reads what is official
        call_command("load_places")
    assert District.objects.count() == 1893


def test_who_serves_people_does_not_move_a_district() -> None:
    with pytest.raises(DatabaseError), transaction.atomic():
        District.objects.filter(inei="060101").update(name="Caxamarca")
