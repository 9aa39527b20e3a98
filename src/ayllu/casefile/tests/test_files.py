"""The file of a family and of a person: who opens it, what is written down."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from ayllu.accounts.factories import make_user
from ayllu.accounts.models import User
from ayllu.accounts.roles import Role
from ayllu.audit.models import Entry
from ayllu.people.register.models import Household, Person, Residence
from ayllu.places.models import Site
from tests import scenes

TABS = (
    "casefile_household",
    "casefile_household_plan",
    "casefile_household_visits",
    "casefile_household_story",
    "casefile_household_opened",
)
PERSON_PAGES = ("casefile_person", "casefile_person_story", "casefile_opened")


def test_the_whole_file_of_a_family_opens(as_rosa: Client, rosa: User, cajamarca: Site) -> None:
    household = scenes.family(rosa, cajamarca)
    scenes.assessment(rosa, household, 1, 200, level=1)
    scenes.assessment(rosa, household, 2, 20, level=2)
    scenes.plan(rosa, household)
    for name in TABS:
        page = as_rosa.get(reverse(name, args=[household.pk]))
        assert page.status_code == 200
        assert "Familia Huaripata Cotrina" in page.content.decode()


@pytest.mark.parametrize("name", PERSON_PAGES)
def test_the_file_of_a_person_opens(
    as_rosa: Client, rosa: User, cajamarca: Site, name: str
) -> None:
    scenes.family(rosa, cajamarca)
    child = Person.objects.get(given_names="Kiara")
    page = as_rosa.get(reverse(name, args=[child.pk]))
    assert "Kiara Tacilla Huaripata" in page.content.decode()


def test_tomas_finds_nothing(as_tomas: Client, rosa: User, cajamarca: Site) -> None:
    household = scenes.family(rosa, cajamarca)
    child = Person.objects.get(given_names="Kiara")
    for name in TABS:
        assert as_tomas.get(reverse(name, args=[household.pk])).status_code == 404
    for name in PERSON_PAGES:
        assert as_tomas.get(reverse(name, args=[child.pk])).status_code == 404
    assert "Huaripata" not in as_tomas.get("/familias/?worker=").content.decode()


def test_an_educator_has_no_file(as_maribel: Client, rosa: User, cajamarca: Site) -> None:
    household = scenes.family(rosa, cajamarca)
    assert as_maribel.get(reverse("casefile_household", args=[household.pk])).status_code == 404


def test_every_reading_is_written_down(
    as_elena: Client, elena: User, rosa: User, cajamarca: Site
) -> None:
    household = scenes.family(rosa, cajamarca)
    as_elena.get(reverse("casefile_household", args=[household.pk]))
    entry = Entry.objects.get(code="casefile.household.read")
    assert (entry.by_id, entry.about_id, entry.site_id) == (elena.pk, household.pk, cajamarca.pk)


def test_the_file_says_who_opened_it(
    as_elena: Client, as_rosa: Client, rosa: User, cajamarca: Site
) -> None:
    household = scenes.family(rosa, cajamarca)
    as_elena.get(reverse("casefile_household", args=[household.pk]))
    shown = as_rosa.get(reverse("casefile_household", args=[household.pk])).content.decode()
    assert "Elena Cabanillas" in shown
    whole = as_rosa.get(reverse("casefile_household_opened", args=[household.pk]))
    assert "abrió el expediente de la familia" in whole.content.decode()


def test_a_refused_reading_leaves_no_trace_of_reading(
    as_tomas: Client, rosa: User, cajamarca: Site
) -> None:
    household = scenes.family(rosa, cajamarca)
    as_tomas.get(reverse("casefile_household", args=[household.pk]))
    assert not Entry.objects.filter(code="casefile.household.read").exists()


def test_a_protected_address_is_on_no_list_and_no_file(
    as_rosa: Client, rosa: User, cajamarca: Site
) -> None:
    household = scenes.family(rosa, cajamarca)
    assert Residence.objects.filter(household=household).update(settlement="Caserío Reservado")
    pages = ["/familias/?worker=", *(reverse(n, args=[household.pk]) for n in TABS)]
    assert "Caserío Reservado" in as_rosa.get(pages[0]).content.decode()
    Household.objects.filter(pk=household.pk).update(violence_recorded=True)
    for page in pages:
        assert "Caserío Reservado" not in as_rosa.get(page).content.decode(), page


def test_the_file_leads_to_the_rarer_acts_and_to_a_concern_about_the_child(
    as_rosa: Client, rosa: User, cajamarca: Site
) -> None:
    scenes.family(rosa, cajamarca)
    child = Person.objects.get(given_names="Kiara")
    shown = as_rosa.get(reverse("casefile_person", args=[child.pk])).content.decode()
    assert f"{reverse('safeguarding_raise')}?person={child.pk}" in shown
    for name in ("people_death", "people_alert_new", "people_person_mistaken"):
        assert reverse(name, args=[child.pk]) in shown


def test_the_thread_of_a_child_holds_the_visits_of_its_family_only_for_those_who_read_the_case(
    as_rosa: Client, sign_in: Callable[[User], Client], rosa: User, cajamarca: Site
) -> None:
    deysi = make_user("deysi", "Deysi", "Cotrina Vásquez", Role.HEALTH_WORKER, cajamarca)
    as_deysi = sign_in(deysi)
    scenes.family(rosa, cajamarca, visited=(10,))
    child = Person.objects.get(given_names="Kiara")
    page = reverse("casefile_person", args=[child.pk])
    assert "Visita domiciliaria" in as_rosa.get(page).content.decode()
    seen_by_health = as_deysi.get(page)
    assert seen_by_health.status_code == 200
    assert "Visita domiciliaria" not in seen_by_health.content.decode()
