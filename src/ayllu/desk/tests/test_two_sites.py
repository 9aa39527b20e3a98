"""Who works at two sites is asked at which; who works at one is asked nothing."""

from typing import Any

import pytest
from django.db import transaction
from django.db.utils import ProgrammingError
from django.test import Client
from django.utils import timezone

from ayllu.accounts.access import held_by
from ayllu.accounts.models import Assignment, User
from ayllu.accounts.roles import Role
from ayllu.accounts.scopes import scope_of
from ayllu.ground import scopes
from ayllu.intake.models import Referral
from ayllu.lib.uuid7 import uuid7
from ayllu.people.register.models import Household, Person
from ayllu.places.factories import make_site
from ayllu.places.models import Body, Site
from tests import scenes

NEW = {
    "referral": "/derivaciones/nueva/",
    "household": "/hogares/nuevo/",
    "person": "/personas/nueva/",
    "import": "/personas/importar/",
    "concern": "/salvaguarda/avisar/",
}


def referral(**more: Any) -> dict[str, Any]:
    said = {"channel": "phone", "referrer_kind": "neighbour", "family_name": "Minchán Yopla"}
    how = {"concern": "Dos niños solos.", "urgency": "normal", "family_knows": ""}
    return {"command": str(uuid7()), **said, **how, **more}


def person(**more: Any) -> dict[str, Any]:
    names = {"given_names": "Ana", "primer_apellido": "Chilón", "segundo_apellido": "Ayay"}
    return {"command": str(uuid7()), **names, "sex": "female", "reading": "unknown", **more}


def household(**more: Any) -> dict[str, Any]:
    rows = {"p-TOTAL_FORMS": "1", "p-INITIAL_FORMS": "0", "p-0-given_names": "Ana"}
    who = {"p-0-primer_apellido": "Chilón", "p-0-sex": "female", "p-0-role": "mother"}
    home = {"name": "Familia Chilón", "safe_to_visit": "ask", "whose": "own"}
    safe = {"safe_to_call": "ask", "safe_to_write": "ask"}
    return {"command": str(uuid7()), **rows, **who, **home, **safe, **more}


@pytest.mark.parametrize("page", NEW.values(), ids=NEW.keys())
def test_only_who_works_at_two_sites_is_asked(
    as_rosa: Client, as_marleny: Client, page: str
) -> None:
    assert 'name="site"' in as_marleny.get(page).content.decode()
    assert 'name="site"' not in as_rosa.get(page).content.decode()


def test_a_new_thing_lands_at_the_site_she_chose(as_marleny: Client, pachacamac: Site) -> None:
    site = {"site": str(pachacamac.pk)}
    assert as_marleny.post(NEW["referral"], referral(**site)).status_code == 302
    assert as_marleny.post(NEW["person"], person(**site)).status_code == 303
    answer = as_marleny.post(NEW["household"], household(**site, **{"p-0-same_as": "new"} | WHY))
    assert answer.status_code == 303, answer.content
    for model in (Referral, Person, Household):
        assert set(model._default_manager.values_list("site", flat=True)) == {pachacamac.pk}


WHY = {"p-0-reason": "Es su prima"}


def test_without_a_choice_nothing_is_saved(as_marleny: Client) -> None:
    assert as_marleny.post(NEW["referral"], referral()).status_code == 422
    assert as_marleny.post(NEW["person"], person()).status_code == 422
    assert not Referral.objects.exists()
    assert not Person.objects.exists()


def test_the_site_used_last_is_chosen_already(
    as_marleny: Client, marleny: User, pachacamac: Site
) -> None:
    assert "checked" not in as_marleny.get(NEW["import"]).content.decode()
    as_marleny.post(NEW["referral"], referral(site=str(pachacamac.pk)))
    marleny.refresh_from_db()
    assert marleny.last_site == pachacamac
    page = as_marleny.get(NEW["import"]).content.decode()
    assert f'value="{pachacamac.pk}"' in page.split("checked")[0].rsplit("<input", 1)[1]


def test_a_site_she_does_not_hold_is_no_choice(as_marleny: Client) -> None:
    other = make_site("huaraz", name="Centro Social Huaraz", district="021201")
    for page, posted in ((NEW["referral"], referral), (NEW["person"], person)):
        assert as_marleny.post(page, posted(site=str(other.pk))).status_code == 422
    assert not Referral.objects.exists()
    assert not Person.objects.exists()


def test_a_site_where_she_only_reads_is_no_choice(as_rosa: Client, rosa: User) -> None:
    other = make_site("huaraz", name="Centro Social Huaraz", district="021201")
    role = Role.PSYCHOLOGIST
    Assignment.objects.create(user=rosa, site=other, role=role, from_day=scenes.ago(9))
    assert 'name="site"' not in as_rosa.get(NEW["person"]).content.decode()
    as_rosa.post(NEW["person"], person(site=str(other.pk)))
    assert Person.objects.get().site_id != other.pk


def test_the_database_refuses_a_site_she_does_not_hold(
    marleny: User, cajamarca: Site, pachacamac: Site
) -> None:
    other = make_site("huaraz", name="Centro Social Huaraz", district="021201")
    scopes.apply(scope_of(held_by(marleny, on=timezone.localdate())))
    for site in (cajamarca, pachacamac):
        scenes.person(site, "Ana", "Chilón")
        scenes.referral(site)
    for make in (lambda: scenes.person(other, "Ana", "Chilón"), lambda: scenes.referral(other)):
        with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
            make()


def test_a_body_of_the_other_site_is_refused(as_marleny: Client, cajamarca: Site) -> None:
    other = Site.objects.exclude(pk=cajamarca.pk).get()
    body = Body.objects.create(site=cajamarca, kind=Body.Kind.DEMUNA, name="DEMUNA de Cajamarca")
    here = referral(site=str(cajamarca.pk), referrer_body=str(body.pk))
    there = referral(site=str(other.pk), referrer_body=str(body.pk))
    assert as_marleny.post(NEW["referral"], there).status_code == 422
    assert as_marleny.post(NEW["referral"], here).status_code == 302


def test_her_desk_shows_both_sites_marked_or_one(
    as_marleny: Client, marleny: User, cajamarca: Site, pachacamac: Site
) -> None:
    scenes.family(marleny, cajamarca, "Huaripata Cotrina", visited=(60,))
    scenes.family(marleny, pachacamac, "Ispilco Ayay", visited=(60,))
    both = as_marleny.get("/").content.decode()
    assert "Porcón Bajo · Cajamarca" in both
    assert "Porcón Bajo · Pachacámac" in both
    one = as_marleny.get("/?site=pachacamac").content.decode()
    assert "Ispilco" in one
    assert "Huaripata" not in one


def test_lists_and_the_strip_of_a_file_name_the_site_only_to_her(
    as_rosa: Client, as_marleny: Client, marleny: User, rosa: User, cajamarca: Site
) -> None:
    family = scenes.family(marleny, cajamarca)
    child = family.memberships.select_related("person").filter(role="child").get().person
    scenes.referral(cajamarca)
    for page in (f"/familias/{family.pk}/", f"/personas/{child.pk}/"):
        assert "Centro Social Cajamarca" in strip(as_marleny.get(page).content.decode()), page
        assert "Centro Social Cajamarca" not in strip(as_rosa.get(page).content.decode()), page
    for page in ("/familias/?worker=", "/derivaciones/"):
        assert "· Cajamarca" in as_marleny.get(page).content.decode(), page
        assert "· Cajamarca" not in as_rosa.get(page).content.decode(), page
    assert "Huaripata" not in as_marleny.get("/familias/?worker=&site=pachacamac").content.decode()


def strip(page: str) -> str:
    return page.split('class="idcard', 1)[1].split("</header>", 1)[0][:3000]
