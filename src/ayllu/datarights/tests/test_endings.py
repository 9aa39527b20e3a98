"""How a request begins and ends: identity, restriction, data to take along, who finds none."""

import io
import json
import zipfile
from datetime import timedelta
from typing import Any

import pypdf
import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.audit.models import Entry as Log
from ayllu.datarights import rules
from ayllu.datarights.actions import reading
from ayllu.datarights.actions import requests as actions
from ayllu.datarights.choices import State
from ayllu.datarights.factories import make_entry, make_request
from ayllu.datarights.models import Request, Restriction
from ayllu.ground.constraints import Refused, settled
from ayllu.lib.uuid7 import uuid7
from ayllu.people.register.factories import make_family, make_paper
from ayllu.people.register.models import Household, Person
from ayllu.places.models import Site
from ayllu.safekeeping.models import Word
from ayllu.visits.factories import make_visit
from conftest import look

pytestmark = pytest.mark.usefixtures("eyes")
TODAY = timezone.localdate()
NOW = timezone.now()


@pytest.fixture
def household(cajamarca: Site, rosa: User) -> Household:
    return make_family(site=cajamarca, by=rosa, case_lead=rosa, phone="+51900000144")


@pytest.fixture
def kiara(household: Household) -> Person:
    """She asks: eighteen since last month."""
    person: Person = Person.objects.get(given_names="Kiara")
    make_paper(person=person, number="99000018")
    return person


def told(household: Household, rosa: User, text: str) -> Any:
    day = TODAY - timedelta(days=20)
    return make_visit(household=household, by=rosa, on=day, done=True, observations=text)


def read_to(state: str, kiara: Person, luz: User, elena: User) -> Request:
    """A request brought so far through its own actions."""
    row = actions.write(
        person=kiara, right="access", capacity="care_leaver", received_on=TODAY, by=luz
    )
    row = actions.identify(
        request=row, how="dni", on=TODAY, supporter="accepted", supporter_name="Ada", by=luz
    )
    if state == State.IDENTIFIED:
        return row
    row = reading.compose(request=row, by=luz, at=NOW)
    look()
    if state == State.REDACTING:
        return row
    reading.accept_all(request=row, by=luz, at=NOW)
    Word.objects.filter(matter=row.pk).update(answer="nothing")
    row = reading.finish(request=row, by=luz, at=NOW)
    if state == State.CHECKING:
        return row
    return reading.check(request=row, well=True, note="", by=elena, at=NOW)


def text_of(data: bytes) -> str:
    found = " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)
    return found.replace("\xad", "-")


def test_identity_comes_first(kiara: Person, luz: User) -> None:
    row = make_request(person=kiara, by=luz)
    row.state = State.REDACTING
    with pytest.raises(Refused), settled():
        row.save()


def test_erasure_of_a_care_file_is_restricted_and_the_file_says_so(
    kiara: Person, household: Household, luz: User, as_luz: Client, as_rosa: Client
) -> None:
    row = actions.write(
        person=kiara, right="cancellation", capacity="self", received_on=TODAY, by=luz
    )
    actions.identify(
        request=row, how="dni", on=TODAY, supporter="declined", supporter_name="", by=luz
    )
    address = reverse("datarights_request", args=[row.pk])
    words = {"act": "answer", "outcome": "restricted", "reply": "Lo guardamos por deber."}
    assert as_luz.post(address, {"command": str(uuid7()), **words}).status_code == 302
    assert Restriction.objects.get().person == kiara
    letter = as_luz.get(reverse("datarights_letter", args=[row.pk]))
    assert "Lo guardamos por deber." in text_of(letter.content)
    file = as_rosa.get(reverse("casefile_person", args=[kiara.pk])).content.decode()
    assert "este expediente se guarda solo por deber" in file
    wrong = actions.write(
        person=kiara, right="rectification", capacity="self", received_on=TODAY, by=luz
    )
    actions.identify(
        request=wrong, how="dni", on=TODAY, supporter="declined", supporter_name="", by=luz
    )
    with pytest.raises(rules.WrongOutcome):
        actions.answer(request=wrong, outcome="restricted", reply="x", by=luz, at=NOW)


def test_data_to_take_along_are_for_machines_without_formulas_and_recorded_with_why(
    kiara: Person, household: Household, rosa: User, luz: User, as_luz: Client
) -> None:
    told(household, rosa, "=HYPERLINK(1) La ventana")
    address = reverse("datarights_take", args=[kiara.pk])
    assert as_luz.post(address, {"command": str(uuid7()), "why": ""}).status_code == 422
    answer = as_luz.post(address, {"command": str(uuid7()), "why": "Pedido del juzgado"})
    with zipfile.ZipFile(io.BytesIO(answer.content)) as packed:
        data = json.loads(packed.read("datos.json"))
        table = packed.read("csv/visits.visit.csv").decode("utf-8-sig")
    person = data["tables"]["people_register.person"]
    assert person["rows"][0]["given_names"] == "Kiara"
    assert person["fields"]["birth_date"] == "Fecha de nacimiento"
    assert data["tables"]["people_register.identitypaper"]["rows"][0]["number"] == "99000018"
    assert "'=HYPERLINK" in table
    assert "safeguarding.concern" not in data["tables"]
    look()
    entry = Log.objects.get(code="datarights.person.export")
    assert (entry.reason, entry.by_id, entry.about_id) == ("Pedido del juzgado", luz.pk, kiara.pk)
    assert entry.count == sum(len(t["rows"]) for t in data["tables"].values())


def test_a_social_worker_finds_no_request(
    kiara: Person, luz: User, as_rosa: Client, rosa: User
) -> None:
    row = make_request(person=kiara, by=luz, state="redacting")
    make_entry(request=row, lines=[("Nota", "x")])
    assert as_rosa.get(reverse("datarights_request", args=[row.pk])).status_code == 404
    assert as_rosa.get(reverse("datarights_home")).status_code == 404
