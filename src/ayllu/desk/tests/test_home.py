"""The first screen of each role, and that it asks a fixed number of questions."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from ayllu.accounts.models import User
from ayllu.desk import reads
from ayllu.places.models import Site
from ayllu.visits.factories import make_visit
from tests import scenes


def test_those_who_work_with_families_find_their_desk(
    as_rosa: Client, as_elena: Client, cajamarca: Site
) -> None:
    for client in (as_rosa, as_elena):
        assert client.get("/").status_code == 200


def test_a_director_sees_what_is_late_by_worker(
    as_elena: Client, rosa: User, carmen: User, cajamarca: Site
) -> None:
    scenes.family(rosa, cajamarca, visited=(60,))
    scenes.family(carmen, cajamarca, "Ispilco Ayay", visited=(70,))
    page = as_elena.get("/").content.decode()
    assert "Rosa Terrones" in page
    assert "Carmen Abanto" in page


def test_an_educator_finds_an_honest_page(as_maribel: Client, cajamarca: Site) -> None:
    page = as_maribel.get("/")
    assert "todavía se están construyendo" in page.content.decode()


def test_an_administrator_starts_at_the_list_of_staff(as_ada: Client, cajamarca: Site) -> None:
    assert as_ada.get("/").headers["Location"] == "/personal/"


def test_a_monitoring_officer_starts_at_the_figures(as_monica: Client, cajamarca: Site) -> None:
    assert as_monica.get("/").headers["Location"] == "/este-mes/"


def test_what_is_late_stands_first_with_its_act(
    as_rosa: Client, rosa: User, cajamarca: Site
) -> None:
    scenes.family(rosa, cajamarca, visited=(60,))
    scenes.family(rosa, cajamarca, "Cruzado Marín", visited=(3,), planned=0)
    page = as_rosa.get("/").content.decode()
    assert "Una cosa está atrasada" in page
    assert "hace 15 días" in page
    assert page.index("Huaripata") < page.index("Cruzado Marín")


def test_two_workers_see_different_desks(
    as_rosa: Client, as_carmen: Client, rosa: User, carmen: User, cajamarca: Site
) -> None:
    scenes.family(rosa, cajamarca, visited=(60,))
    scenes.family(carmen, cajamarca, "Ispilco Ayay", visited=(60,))
    mine, hers = (c.get("/").content.decode() for c in (as_rosa, as_carmen))
    assert "Huaripata" in mine
    assert "Ispilco" not in mine
    assert "Ispilco" in hers
    assert "Huaripata" not in hers


def test_tomas_finds_nothing_of_cajamarca(as_tomas: Client, rosa: User, cajamarca: Site) -> None:
    scenes.family(rosa, cajamarca, visited=(60,))
    scenes.referral(cajamarca)
    page = as_tomas.get("/").content.decode()
    assert "Huaripata" not in page
    assert "Minchán" not in page


def test_an_empty_desk_says_what_comes_next(as_rosa: Client, cajamarca: Site) -> None:
    page = as_rosa.get("/").content.decode()
    assert "Todavía no tiene familias" in page
    assert "Nada está atrasado" in page


def questions(ask: Callable[[], object]) -> int:
    with CaptureQueriesContext(
        connection,
    ) as asked:
        ask()
    return len(asked)


def test_fifty_families_ask_as_much_as_five(as_rosa: Client, rosa: User, cajamarca: Site) -> None:
    for n in range(5):
        scenes.family(rosa, cajamarca, f"Ayay Chilón{n}", visited=(60, 9), planned=1)
    as_rosa.get("/")  # a session writes once when it begins
    few = {path: questions(partial(as_rosa.get, path)) for path in ("/", "/familias/")}
    for n in range(25):
        scenes.family(rosa, cajamarca, f"Cruzado Díaz{n}", visited=(60, 9), planned=1)
    many = {path: questions(partial(as_rosa.get, path)) for path in ("/", "/familias/")}
    assert few == many


def test_a_desk_with_something_new_only_says_so_in_words(as_rosa: Client, cajamarca: Site) -> None:
    scenes.referral(cajamarca)
    assert "Una cosa es nueva." in as_rosa.get("/").content.decode()


def test_a_day_that_is_over_tells_what_was_done_and_not_what_was_planned(
    rosa: User, cajamarca: Site
) -> None:
    household = scenes.family(rosa, cajamarca, visited=())
    thursday, tuesday = date(2026, 11, 26), date(2026, 11, 24)
    for day in (tuesday, thursday + timedelta(days=1)):
        make_visit(household=household, by=rosa, on=day, done=False)
    make_visit(household=household, by=rosa, on=thursday - timedelta(days=1))
    week = reads.week(rosa, today=thursday)
    assert [(d.is_past, len(d.visits)) for d in week] == [
        (True, 0), (True, 0), (True, 1), (False, 0), (False, 1)
    ]  # fmt: skip
