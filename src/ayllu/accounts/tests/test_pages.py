"""Sign-in, the cast, roles."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from ayllu.accounts.factories import make_user
from ayllu.accounts.models import Assignment, StaffSession, User
from ayllu.accounts.roles import Role
from ayllu.ground import crypto
from ayllu.lib.uuid7 import uuid7
from ayllu.places.factories import make_site
from ayllu.places.models import Site
from tests import harness


def command() -> str:
    return str(uuid7())


@pytest.fixture
def password(rosa: User) -> str:
    rosa.set_password("la papa amarilla")
    rosa.save()
    return "la papa amarilla"


@pytest.mark.parametrize("login", ["rosa", "ROSA@ayllu.example"])
def test_rosa_signs_in_by_name_or_mail(rosa: User, password: str, login: str) -> None:
    client = Client()
    answer = client.post("/ingreso/", {"login": login, "password": password})
    assert answer.status_code == 302
    assert client.session["_auth_user_id"] == str(rosa.pk)


def test_a_wrong_password_stays_on_the_page_and_keeps_the_name(rosa: User, password: str) -> None:
    answer = Client().post("/ingreso/", {"login": "rosa", "password": "otra papa"})
    assert answer.status_code == 200
    assert b'value="rosa"' in answer.content


@pytest.mark.slow
def test_the_eleventh_try_is_told_to_wait(rosa: User, password: str) -> None:
    client = Client()
    for _ in range(10):
        client.post("/ingreso/", {"login": "rosa", "password": "otra papa"})
    answer = client.post("/ingreso/", {"login": "rosa", "password": password})
    assert "quince minutos" in answer.content.decode()
    assert "_auth_user_id" not in client.session


def test_a_user_of_the_portal_does_not_exist_on_the_staff_surface(cajamarca: Site) -> None:
    User.objects.create_user("sponsor", "la papa amarilla", surface=User.Surface.PORTAL)
    client = Client()
    client.post("/ingreso/", {"login": "sponsor", "password": "la papa amarilla"})
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize(("kind", "status"), [(None, 404), ("real", 404), ("demo", 302)])
def test_the_cast_exists_only_in_a_demo(fresh_database: str, kind: str | None, status: int) -> None:
    site = make_site("cajamarca", name="Centro Social Cajamarca", district="060101")
    rosa = make_user("rosa", "Rosa Elena", "Terrones", Role.SOCIAL_WORKER, site)
    if kind:
        with harness.owner() as cursor:
            cursor.execute("insert into ground_installation values (1, %s, 'Wayra', now())", [kind])
    answer = Client().post(f"/ingreso/elenco/{rosa.pk}/", {"command": command()})
    assert answer.status_code == status


def test_half_an_hour_without_a_click_ends_the_session(rosa: User, as_rosa: Client) -> None:
    session = as_rosa.session
    session["began"] = session["seen"] = (timezone.now() - timedelta(minutes=31)).isoformat()
    session.save()
    answer = as_rosa.get("/ingreso/pendiente/")
    assert answer.status_code == 302
    assert answer["Location"].startswith("/ingreso/")


@pytest.mark.parametrize("back", ["rosa", "carmen"])
def test_what_a_lost_session_typed_waits_for_the_same_person(
    rosa: User, carmen: User, as_rosa: Client, back: str
) -> None:
    session = as_rosa.session
    session["seen"] = (timezone.now() - timedelta(minutes=31)).isoformat()
    session.save()
    text = "La abuela cuida a los tres niños"
    answer = as_rosa.post("/personal/nueva/", {"command": command(), "evidence": text})
    assert answer.status_code == 303
    assert text not in str(dict(as_rosa.session))
    as_rosa.force_login({"rosa": rosa, "carmen": carmen}[back])
    page = as_rosa.get("/ingreso/pendiente/", follow=True).content.decode()
    assert (text in page) == (back == "rosa")


def give(client: Client, user: User, site: Site, role: Role = Role.PSYCHOLOGIST) -> Any:
    form = {"role": role.value, "site": str(site.pk), "from_day": "01/11/2026"}
    return client.post(f"/personal/{user.pk}/", {"command": command(), **form})


def test_ada_gives_a_role_that_acts_at_the_next_click(
    as_ada: Client, carmen: User, as_carmen: Client, cajamarca: Site
) -> None:
    role = Assignment.objects.filter(user=carmen).values_list("role", flat=True).get()
    assert role == Role.SOCIAL_WORKER
    assert as_carmen.get("/salvaguarda/").status_code == 404
    assert give(as_ada, carmen, cajamarca, role=Role.SAFEGUARDING_LEAD).status_code == 302
    assert as_carmen.get("/salvaguarda/").status_code == 200
    assert Assignment.objects.filter(user=carmen, site=cajamarca).count() == 2


def test_ada_gives_no_role_at_a_site_she_does_not_keep(
    ada: User, as_ada: Client, carmen: User, pachacamac: Site
) -> None:
    assert give(as_ada, carmen, pachacamac).status_code == 422
    keeps = {"site": pachacamac, "role": Role.ADMINISTRATOR, "from_day": date(2026, 1, 1)}
    Assignment.objects.create(user=ada, **keeps)
    assert give(as_ada, carmen, pachacamac).status_code == 302


def test_ada_finds_nobody_who_works_only_at_the_other_site(as_ada: Client, tomas: User) -> None:
    assert tomas.surnames not in as_ada.get("/personal/").content.decode()
    assert as_ada.get(f"/personal/{tomas.pk}/").status_code == 404
    closing = as_ada.post(f"/personal/{tomas.pk}/cierre/", {"command": command()})
    assert closing.status_code == 404
    row = tomas.assignments.get()
    assert as_ada.get(f"/personal/rol/{row.pk}/fin/").status_code == 404


def test_who_works_at_both_sites_is_shared_and_closed_by_neither_alone(
    as_ada: Client, carmen: User, pachacamac: Site
) -> None:
    elsewhere = Assignment.objects.create(
        user=carmen, site=pachacamac, role=Role.SOCIAL_WORKER, from_day=date(2026, 1, 1)
    )
    page = as_ada.get(f"/personal/{carmen.pk}/").content.decode()
    assert str(elsewhere.pk) not in page
    assert "trabaja también en otra sede" in page
    closing = as_ada.post(f"/personal/{carmen.pk}/cierre/", {"command": command()})
    assert closing.status_code == 409
    carmen.refresh_from_db()
    assert carmen.is_active


def test_a_new_account_without_any_role_is_seen_by_whoever_opened_it(as_ada: Client) -> None:
    User.objects.create_user("nueva", "la papa amarilla", given_names="Nueva", surnames="Persona")
    assert "Nueva Persona" in as_ada.get("/personal/").content.decode()


def test_nobody_gives_herself_a_role(ada: User, as_ada: Client, cajamarca: Site) -> None:
    form = {"command": command(), "role": "director", "site": cajamarca.pk}
    answer = as_ada.post(f"/personal/{ada.pk}/", {**form, "from_day": "01/11/2026"})
    assert answer.status_code == 422
    assert Assignment.objects.filter(user=ada).count() == 1


def test_the_same_role_twice_at_once_is_refused_with_a_sentence(
    as_ada: Client, carmen: User, cajamarca: Site
) -> None:
    form = {"role": "social_worker", "site": cajamarca.pk, "from_day": "01/11/2026"}
    answer = as_ada.post(f"/personal/{carmen.pk}/", {"command": command(), **form})
    assert answer.status_code == 422
    assert "ya tiene este rol" in answer.content.decode()


def test_rosa_finds_no_list_of_accounts(as_rosa: Client) -> None:
    assert as_rosa.get("/personal/").status_code == 404


def test_whoever_leaves_is_out_at_once(as_ada: Client, rosa: User, as_rosa: Client) -> None:
    as_ada.post(f"/personal/{rosa.pk}/cierre/", {"command": command()})
    assert not StaffSession.objects.filter(user_id=rosa.pk).exists()
    assert as_rosa.get("/ingreso/pendiente/").status_code == 302


def test_an_ended_role_opens_nothing(rosa: User, as_rosa: Client) -> None:
    Assignment.objects.filter(user=rosa).update(to_day=date(2026, 1, 1))
    assert as_rosa.get("/personas/nueva/").status_code == 404


def test_a_sealed_text_moved_to_another_row_does_not_open() -> None:
    token = crypto.seal("hola", bound_to="a|b|1")
    with pytest.raises(crypto.Unreadable):
        crypto.unseal(token, bound_to="a|b|2")


def test_spanish_whatever_the_browser_says_and_english_one_click_away(as_rosa: Client) -> None:
    assert (
        'lang="es"' in as_rosa.get("/salida/", headers={"accept-language": "en"}).content.decode()
    )
    answer = as_rosa.post("/idioma/en/", {"command": command(), "back": "/salida/"})
    assert answer["Location"] == "/salida/"
    assert 'lang="en"' in as_rosa.get("/salida/").content.decode()
