"""Search: with why, without names in addresses."""

import logging
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from ayllu.accounts.models import User
from ayllu.audit.models import Entry
from ayllu.lib.uuid7 import uuid7
from ayllu.places.models import Site
from tests import scenes


def search(client: Client, words: str, **more: str) -> Any:
    return client.post(reverse("desk_search"), {"q": words, "command": str(uuid7()), **more})


def test_a_person_is_found_and_it_says_why(as_rosa: Client, rosa: User, cajamarca: Site) -> None:
    scenes.family(rosa, cajamarca)
    page = search(as_rosa, "tacilla kiara").content.decode()
    assert "Tacilla Huaripata, Kiara" in page
    assert "mismo nombre" in page


def test_a_family_and_a_referral_are_found(as_rosa: Client, rosa: User, cajamarca: Site) -> None:
    household = scenes.family(rosa, cajamarca)
    scenes.referral(cajamarca)
    assert "Huaripata Cotrina" in search(as_rosa, household.code).content.decode()
    assert "Minchán Yopla" in search(as_rosa, "Minchán").content.decode()


def test_names_stay_out_of_addresses_and_logs(
    as_rosa: Client, rosa: User, cajamarca: Site, caplog: pytest.LogCaptureFixture
) -> None:
    scenes.family(rosa, cajamarca)
    with caplog.at_level(logging.DEBUG):
        page = search(as_rosa, "Tacilla")
    assert "Tacilla" not in page.wsgi_request.get_full_path()
    assert "Tacilla" not in "".join(
        r.getMessage() for r in caplog.records if "django.db" not in r.name
    )
    ignored = as_rosa.get(reverse("desk_search"), {"q": "Tacilla"}).content.decode()
    assert "Kiara" not in ignored


def test_the_search_is_recorded_with_its_count(
    as_rosa: Client, rosa: User, cajamarca: Site
) -> None:
    scenes.family(rosa, cajamarca)
    search(as_rosa, "Kiara Tacilla")
    assert Entry.objects.get(code="desk.search.read").count >= 1


def test_tomas_finds_nobody_and_a_next_step(as_tomas: Client, rosa: User, cajamarca: Site) -> None:
    scenes.family(rosa, cajamarca)
    page = search(as_tomas, "Kiara Tacilla").content.decode()
    assert "Huaripata" not in page
    assert "Nadie con este nombre" in page


def test_an_educator_may_not_search(as_maribel: Client, cajamarca: Site) -> None:
    assert search(as_maribel, "Kiara").status_code == 404


def test_a_live_answer_is_only_the_list(as_rosa: Client, rosa: User, cajamarca: Site) -> None:
    scenes.family(rosa, cajamarca)
    answer = as_rosa.post(
        reverse("desk_search"),
        {"q": "Kiara Tacilla", "command": str(uuid7())},
        headers={"HX-Request": "true", "HX-Target": "found"},
    ).content.decode()
    assert "<html" not in answer
    assert "Kiara" in answer


def test_searching_wider_finds_a_name_that_is_only_alike(
    as_rosa: Client, rosa: User, cajamarca: Site
) -> None:
    scenes.family(rosa, cajamarca)
    assert "Tacilla Huaripata" not in search(as_rosa, "Kiara Vargas Mendo").content.decode()
    wider = search(as_rosa, "Kiara Vargas Mendo", wide="1").content.decode()
    assert "Tacilla Huaripata" in wider


def test_a_whole_name_with_wrong_letters_is_found_wider_and_it_says_why(
    as_rosa: Client, cajamarca: Site
) -> None:
    scenes.person(cajamarca, "Wilmer Aníbal", "Quiliche", "Chuquimango")
    typed = "Wilder Anibaldo Quiroz Chuquiruna"
    narrow = search(as_rosa, typed).content.decode()
    assert "Quiliche" not in narrow
    assert "Buscar más ampliamente" in narrow
    wider = search(as_rosa, typed, wide="1").content.decode()
    assert "Quiliche Chuquimango, Wilmer" in wider
    assert "el nombre completo se parece" in wider


def test_searching_wider_finds_nobody_of_another_site_nor_who_is_hidden(
    as_rosa: Client, as_tomas: Client, cajamarca: Site
) -> None:
    scenes.hide(scenes.person(cajamarca, "Wilmer Aníbal", "Quiliche", "Chuquimango"))
    for client in (as_rosa, as_tomas):
        page = search(client, "Wilmer Anivat Quilichi Chuquimanco", wide="1").content.decode()
        assert "Quiliche" not in page


def test_searching_wider_is_what_to_do_next_only_after_few_answers(
    as_rosa: Client, cajamarca: Site
) -> None:
    scenes.person(cajamarca, "Ana", "Quiliche", "Ayay")
    assert "Pocas respuestas" in search(as_rosa, "Quiliche").content.decode()
    for given in ("Rosa", "Elmer", "Nilda"):
        scenes.person(cajamarca, given, "Quiliche", "Ayay")
    many = search(as_rosa, "Quiliche").content.decode()
    assert "Pocas respuestas" not in many
    assert "Buscar más ampliamente" in many
