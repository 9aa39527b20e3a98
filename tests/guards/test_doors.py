"""A visitor refers a family, tells of a fear, asks to sponsor; two collectors take each once."""

import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connections
from django.test import Client

from ayllu.doorstep.models import Letter
from ayllu.intake import tasks as intake
from ayllu.intake.models import Referral
from ayllu.lib.uuid7 import uuid7
from ayllu.safeguarding import tasks as safeguarding
from ayllu.safeguarding.models import Concern
from ayllu.sponsorship import tasks as sponsorship
from ayllu.sponsorship.models import Enquiry
from tests.surfaces import looking, new_site, portal

pytestmark = pytest.mark.slow  # a database of its own for each
FAMILY = {
    "family_name": "Los Chilón Terrones",
    "where": "Detrás de la escuela, portón azul",
    "worry": "Los niños se quedan solos todo el día",
    "urgency": "normal",
    "family_knows": "unsure",
    "who": "neighbour",
}
FEAR = {"narrative": "Escucho golpes cada noche", "kind": "physical", "by_whom": "staff"}
ENQUIRY = {"name": "Ada Lovelace", "email": "ada@mail.example", "language": "en"}


def form(plain: dict[str, str], **more: object) -> dict[str, object]:
    return {**plain, "command": uuid7(), **more}


def letters() -> list[str]:
    with looking():
        return list(Letter.objects.values_list("kind", flat=True))


def test_a_neighbour_refers_a_family_and_gets_a_code_that_says_nothing(fresh_database: str) -> None:
    with portal(fresh_database) as visitor:
        answer = visitor.post("/derivar/", form(FAMILY))
        assert re.fullmatch(r"/derivar/gracias/A-[0-9A-Z]{7}/", answer["Location"])
        page = visitor.get(answer["Location"]).content.decode()
    assert "Chilón" not in page
    assert letters() == ["referral"]
    with looking():
        assert "Chilón" not in Letter.objects.get().sealed


def test_the_same_form_twice_is_one_letter(fresh_database: str) -> None:
    twice = form(FAMILY)
    with portal(fresh_database) as visitor:
        first, second = visitor.post("/derivar/", twice), visitor.post("/derivar/", twice)
    assert first["Location"] == second["Location"]
    assert letters() == ["referral"]


def test_a_machine_that_fills_the_hidden_field_is_thanked_and_nothing_kept(
    fresh_database: str,
) -> None:
    with portal(fresh_database) as visitor:
        answer = visitor.post("/derivar/", form(FAMILY, website="http://spam.example"))
    assert answer.status_code == 302
    assert letters() == []


def test_an_incomplete_form_comes_back_with_what_was_typed(fresh_database: str) -> None:
    with portal(fresh_database) as visitor:
        answer = visitor.post("/derivar/", form(FAMILY, worry=""))
    assert answer.status_code == 422
    assert "portón azul" in answer.content.decode()
    assert letters() == []


def test_one_address_cannot_flood_and_keeps_its_text(fresh_database: str) -> None:
    with portal(fresh_database) as visitor:
        for _ in range(12):
            assert visitor.post("/derivar/", form(FAMILY)).status_code == 302
        answer = visitor.post("/derivar/", form(FAMILY))
        other = visitor.post("/derivar/", form(FAMILY), REMOTE_ADDR="10.0.0.9")
    assert answer.status_code == 429
    assert "portón azul" in answer.content.decode()
    assert other.status_code == 302


def at_once(task: Callable[[], int]) -> int:
    def run(_: int) -> int:
        try:
            return task()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(4) as pool:
        return sum(pool.map(run, range(4)))


def drop(visitor: Client, address: str, plain: dict[str, str], times: int) -> None:
    for number in range(times):
        answer = visitor.post(address, form(plain), REMOTE_ADDR=f"10.0.0.{number}")
        assert answer.status_code == 302


def test_four_collectors_at_once_raise_each_fear_once(fresh_database: str) -> None:
    site = new_site()
    with portal(fresh_database) as visitor:
        drop(visitor, "/preocupacion/", FEAR, 8)
    assert at_once(safeguarding.collect_letters) == 8
    with looking():
        concerns = list(Concern.objects.all())
        assert Letter.objects.filter(collected_at=None).count() == 0
    assert len(concerns) == 8
    assert {c.narrative for c in concerns} == {FEAR["narrative"]}
    assert {(c.kind, c.by_whom, c.site_id) for c in concerns} == {("physical", "staff", site.pk)}


def test_four_collectors_at_once_take_each_enquiry_once(fresh_database: str) -> None:
    new_site()
    with portal(fresh_database) as visitor:
        drop(visitor, "/apadrinar/", ENQUIRY, 6)
    assert at_once(sponsorship.collect_letters) == 6
    with looking():
        assert {(e.name, e.language) for e in Enquiry.objects.all()} == {("Ada Lovelace", "en")}
        assert Enquiry.objects.count() == 6


def test_four_collectors_at_once_make_each_letter_one_referral(fresh_database: str) -> None:
    new_site()
    with portal(fresh_database) as visitor:
        drop(visitor, "/derivar/", FAMILY, 6)

    def collect() -> int:
        intake.collect_referrals()
        return 0

    at_once(collect)
    with looking():
        assert Referral.objects.count() == 6
        assert {r.family_name for r in Referral.objects.all()} == {FAMILY["family_name"]}
        assert {r.referrer_kind for r in Referral.objects.all()} == {"neighbour"}
