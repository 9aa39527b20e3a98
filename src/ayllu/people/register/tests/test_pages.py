"""The pages: one form for a household, what was typed is kept, twice has one effect."""

from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from ayllu.audit.models import Entry
from ayllu.lib.uuid7 import uuid7
from ayllu.people.register import factories
from ayllu.people.register.models import Household, IdentityPaper, Membership, Person
from ayllu.places.models import Site

NEW = "/hogares/nuevo/"


def household_form(**more: str) -> dict[str, str]:
    rows = {
        "p-TOTAL_FORMS": "3",
        "p-INITIAL_FORMS": "0",
        "p-0-given_names": "Rosa Elena",
        "p-0-primer_apellido": "Huaripata",
        "p-0-segundo_apellido": "Cotrina",
        "p-0-birth": "1995",
        "p-0-role": "mother",
        "p-0-is_head": "on",
        "p-0-number": "99000001-3",
        "p-1-given_names": "Kiara",
        "p-1-primer_apellido": "Tacilla",
        "p-1-birth": "8 años",
        "p-1-role": "child",
        "p-1-state": "none",
    }
    head = {
        "command": str(uuid7()),
        "name": "Huaripata Cotrina",
        "district": "060101",
        "settlement": "Porcón Bajo",
        "reference": "Pasando la capilla",
        "safe_to_visit": "ask",
        "number": "976000301",
        "whose": "shared",
        "safe_to_call": "yes",
        "safe_to_write": "no",
    }
    return head | rows | more


@pytest.fixture
def family(cajamarca: Site) -> Household:
    return factories.make_family(site=cajamarca)


def test_rosa_registers_a_household_at_once(as_rosa: Any) -> None:
    form = household_form()
    for _twice in range(2):
        answer = as_rosa.post(NEW, form)
        assert answer.status_code == 303
    household = Household.objects.get()
    assert household.memberships.count() == 2
    assert {p.state for p in IdentityPaper.objects.all()} == {"valid", "none"}
    assert household.phones.get().number == "+51976000301"
    assert household.residences.get().settlement == "Porcón Bajo"
    assert Person.objects.get(given_names="Kiara").birth_precision == "age"


def test_what_is_wrong_is_said_and_what_was_typed_stays(as_rosa: Any) -> None:
    answer = as_rosa.post(NEW, household_form(**{"p-0-number": "99000001-4", "p-1-birth": "ayer"}))
    text = answer.content.decode()
    assert answer.status_code == 422
    assert "99000001-4" in text
    assert "Pasando la capilla" in text
    assert not Household.objects.exists()


def test_another_row_is_given_without_a_script(as_rosa: Any) -> None:
    answer = as_rosa.post(NEW, household_form(more="1", name=""))
    text = answer.content.decode()
    assert answer.status_code == 200
    assert 'name="p-4-given_names"' in text
    assert "error-summary" not in text
    assert not Household.objects.exists()


def test_a_likely_duplicate_is_asked_about_first(as_rosa: Any, cajamarca: Site) -> None:
    kiara = factories.make_person(site=cajamarca, segundo_apellido=None, born=date(2018, 5, 1))
    form = household_form()
    answer = as_rosa.post(NEW, form)
    assert answer.status_code == 200
    assert str(kiara.pk) in answer.content.decode()
    assert Entry.objects.filter(code="people.search.alike.read").exists()
    refused = as_rosa.post(NEW, form | {"p-1-same_as": "new"})
    assert refused.status_code == 422
    answer = as_rosa.post(NEW, form | {"p-1-same_as": str(kiara.pk), "p-1-reason": ""})
    assert answer.status_code == 303
    assert Membership.objects.filter(person=kiara).exists()
    assert Person.objects.filter(given_names="Kiara").count() == 1


def test_a_file_elsewhere_is_hinted_without_a_name(as_rosa: Any, pachacamac: Site) -> None:
    other = factories.make_person(site=pachacamac, known_as="Kiki", born=date(2018, 3, 12))
    form = {
        "command": str(uuid7()),
        "given_names": "Kiara",
        "primer_apellido": "Tacilla",
        "segundo_apellido": "Huaripata",
        "sex": "female",
        "birth": "12/03/2018",
        "reading": "unknown",
    }
    answer = as_rosa.post(reverse("people_person_new"), form)
    assert answer.status_code == 200
    assert str(other.pk) not in answer.content.decode()
    assert not Person.objects.filter(site__code="cajamarca").exists()
    sure = form | {"same_as": "new", "reason": "Pregunté a Pachacámac"}
    assert as_rosa.post(reverse("people_person_new"), sure).status_code == 303


def test_nobody_of_another_site_is_chosen_in_the_step(
    as_rosa: Any, cajamarca: Site, pachacamac: Site
) -> None:
    other = factories.make_person(site=pachacamac)
    answer = as_rosa.post(NEW, household_form(**{"p-1-same_as": str(other.pk)}))
    assert answer.status_code == 404


PERSON_PAGES = {
    "people_person_edit": {"given_names": "Kiara", "primer_apellido": "T", "sex": "female",
                           "reading": "unknown"},
    "people_death": {"on": "01/11/2026"},
    "people_paper_new": {"kind": "dni", "state": "valid", "number": "99000001"},
    "people_person_phone": {"number": "976000301", "whose": "own", "safe_to_call": "ask",
                            "safe_to_write": "ask"},
    "people_alert_new": {"kind": "allergy", "text": "Maní", "from_day": "01/11/2026"},
    "people_occupation_new": {"work": "market", "from_day": "01/11/2026"},
    "people_person_mistaken": {"why": "Repetida"},
}  # fmt: skip
HOUSEHOLD_PAGES = {
    "people_member_new": {"given_names": "Inti", "primer_apellido": "Ayay", "sex": "male",
                          "role": "child", "reading": "unknown", "from_day": "01/11/2026"},
    "people_move": {"from_day": "01/11/2026", "settlement": "Mollepampa"},
    "people_household_phone": {"number": "976000301", "whose": "own", "safe_to_call": "ask",
                               "safe_to_write": "ask"},
    "people_household_mistaken": {"why": "Repetido"},
}  # fmt: skip


@pytest.mark.parametrize("name", [*PERSON_PAGES, *HOUSEHOLD_PAGES])
def test_each_page_opens_refuses_and_saves_once(
    name: str, as_rosa: Any, as_tomas: Any, as_maribel: Any, family: Household
) -> None:
    kiara = Person.objects.get(given_names="Kiara")
    url = reverse(name, args=[kiara.pk if name in PERSON_PAGES else family.pk])
    assert as_rosa.get(url).status_code == 200
    assert as_tomas.get(url).status_code == as_maribel.get(url).status_code == 404
    command = {"command": str(uuid7())}
    if name != "people_death":
        assert as_rosa.post(url, command).status_code == 422
    form = command | (PERSON_PAGES | HOUSEHOLD_PAGES)[name]
    for _twice in range(2):
        answer = as_rosa.post(url, form)
        assert answer.status_code == 303, answer.content.decode()[:3000]


def test_a_household_splits_on_its_page(as_rosa: Any, family: Household) -> None:
    santos = Person.objects.get(given_names="Santos")
    url = reverse("people_split", args=[family.pk])
    form = {"command": str(uuid7()), "name": "Cotrina", "from_day": "01/11/2026"}
    assert as_rosa.post(url, form).status_code == 422
    assert as_rosa.post(url, form | {"leaving": [str(santos.pk)]}).status_code == 303
    assert Household.objects.get(name="Cotrina").split_from == family


def test_a_member_leaves_on_her_page(as_rosa: Any, family: Household) -> None:
    row = family.memberships.get(person__given_names="Liam")
    url = reverse("people_member_end", args=[row.pk])
    form = {"command": str(uuid7()), "last_day": "01/11/2026", "because": "moved_away"}
    assert as_rosa.post(url, form).status_code == 303


def test_opening_a_hidden_address_is_recorded_before_it_is_shown(
    as_salome: Any, as_elena: Any, cajamarca: Site
) -> None:
    home = factories.make_household(site=cajamarca, violence_recorded=True)
    url = reverse("people_household_address", args=[home.pk])
    assert as_elena.get(url).status_code == 404
    assert "Pasando la capilla" in as_salome.get(url).content.decode()
    assert Entry.objects.filter(code="people.address.read").count() == 1


def test_the_lead_hides_someone_and_rosa_no_longer_finds_her(
    as_salome: Any, as_rosa: Any, family: Household
) -> None:
    kiara = Person.objects.get(given_names="Kiara")
    url = reverse("locks_hide", args=[kiara.pk])
    assert as_rosa.get(url).status_code == 404
    form = {"command": str(uuid7()), "why": "Medida de protección"}
    assert as_salome.post(url, form).status_code == 302
    assert as_rosa.get(reverse("people_person_edit", args=[kiara.pk])).status_code == 404
