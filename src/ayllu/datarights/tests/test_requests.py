"""Somebody asks for her file: identity, reading, second reader, meeting, receipt; or a letter."""

import io
from datetime import date, timedelta
from typing import Any

import pypdf
import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pypdf.generic import StreamObject

from ayllu.accounts.access import held_by
from ayllu.accounts.factories import make_user
from ayllu.accounts.models import User
from ayllu.accounts.roles import Role
from ayllu.datarights import paper, policies, rules, worklist
from ayllu.datarights.actions import reading
from ayllu.datarights.actions import requests as actions
from ayllu.datarights.choices import WORKFLOW, Mode, State
from ayllu.datarights.models import Entry, Mark, Request
from ayllu.families.counsel.factories import make_episode, make_session
from ayllu.ground.constraints import Refused, settled
from ayllu.lib.uuid7 import uuid7
from ayllu.people.register.factories import make_family, make_paper
from ayllu.people.register.models import Household, Person, Phone
from ayllu.places.models import Site, Term
from ayllu.safekeeping.models import Word
from ayllu.visits.factories import make_visit
from conftest import look
from tests import scenes

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


def test_the_database_follows_the_same_table_of_steps() -> None:
    assert set(policies.ARROWS) == {(str(a), str(b)) for a, to in WORKFLOW.items() for b in to}


def test_the_deadline_counts_working_days_from_a_dated_setting(luz: User, kiara: Person) -> None:
    monday = date(2026, 9, 7)
    assert actions.due_on("access", monday, kiara.site_id) == date(2026, 10, 5)
    Term.objects.create(key="arco.access", from_day=date(2026, 9, 1), number=5,
                        unit="working_days", source="Prueba")  # fmt: skip
    assert actions.due_on("access", monday, kiara.site_id) == date(2026, 9, 14)
    assert actions.due_on("access", date(2026, 8, 3), kiara.site_id) > date(2026, 8, 20)


def test_a_file_holds_what_rooms_declare_and_nothing_of_compartments_apart(
    kiara: Person, household: Household, rosa: User, luz: User, elena: User, salome: User
) -> None:
    nelly = make_user("nelly", "Nelly", "Saucedo", Role.PSYCHOLOGIST, household.site)
    look()
    told(household, rosa, "La ventana ya tiene vidrio.")
    episode = make_episode(person=kiara, household=household, by=rosa, on=TODAY, psychologist=nelly)
    make_session(episode=episode, on=TODAY, note="Secreto de la sesión")
    row = read_to(State.REDACTING, kiara, luz, elena)
    whole = " ".join(e.content for e in Entry.objects.filter(request=row))
    kinds = set(Entry.objects.filter(request=row).values_list("kind", flat=True))
    assert {"people_register.person", "visits.visit", "people_register.identitypaper"} <= kinds
    assert "La ventana ya tiene vidrio." in whole
    assert "Secreto" not in whole
    assert not {k for k in kinds if k.startswith(("families_counsel.session", "safeguarding"))}
    asked = Word.objects.filter(matter=row.pk).values_list("compartment", flat=True)
    assert set(asked) == {"safeguarding", "psych", "health"}


def test_names_telephones_and_numbers_of_others_are_suggested_and_her_own_are_not(
    kiara: Person, household: Household, rosa: User, luz: User, elena: User
) -> None:
    Phone.objects.create(site=household.site, person=kiara, number="+51988776655")
    told(household, rosa, "Kiara y Liam con su abuela Santos; llamar al 912 345 678, DNI 45678912.")
    row = read_to(State.REDACTING, kiara, luz, elena)
    entry = Entry.objects.get(request=row, kind="visits.visit")
    words = set(entry.marks.values_list("pk", flat=True))
    said = {Mark.objects.get(pk=pk).words for pk in words}
    assert {"Liam", "Santos", "912 345 678", "45678912"} <= said
    assert "Kiara" not in said
    everything = {m.words for m in Mark.objects.filter(entry__request=row)}
    assert "99000018" not in everything
    assert "+51988776655" not in everything


def test_who_is_hidden_for_safety_is_suggested_too(
    kiara: Person, household: Household, rosa: User, luz: User, elena: User
) -> None:
    scenes.hide(Person.objects.get(given_names="Santos"))
    told(household, rosa, "La abuela Santos la recoge.")
    row = read_to(State.REDACTING, kiara, luz, elena)
    entry = Entry.objects.get(request=row, kind="visits.visit")
    assert {m.reason for m in entry.marks.all() if m.words == "Santos"} == {"safety"}


def test_withheld_words_are_in_no_layer_and_no_byte_of_the_paper(
    kiara: Person, household: Household, rosa: User, luz: User, elena: User
) -> None:
    told(household, rosa, "Liam cuenta que el tío Eleodoro vive al lado. Todo bien en casa.")
    row = read_to(State.REDACTING, kiara, luz, elena)
    entry = Entry.objects.get(request=row, kind="visits.visit")
    reading.withhold(entry=entry, words="tío Eleodoro", reason="safety", by=luz, at=NOW)
    reading.accept_all(request=row, by=luz, at=NOW)
    Word.objects.filter(matter=row.pk).update(answer="nothing")
    row = reading.finish(request=row, by=luz, at=NOW)
    data = paper.file_of(row)
    text = text_of(data)
    assert "Todo bien en casa" in text
    assert rules.BLOCK in text
    reader = pypdf.PdfReader(io.BytesIO(data))
    objects = [reader.get_object(n) for n in range(1, len(reader.xref[0]) + 1)]
    streams = b"".join(o.get_data() for o in objects if isinstance(o, StreamObject))
    for gone in ("Eleodoro", "Liam"):
        assert gone not in text
        for encoding in ("utf-8", "utf-16-be", "latin-1"):
            assert gone.encode(encoding) not in data + streams
    assert set(row.withheld) <= {"third_party", "safety"}
    assert "Pondría a alguien en peligro" in text


def test_the_mark_says_nothing_of_how_long_the_words_were() -> None:
    said = [
        rules.withheld([rules.Line("Nota", f"Vino {who}.")], [who], whole=False)[0].text
        for who in ("Ana", "Maximiliana del Rosario")
    ]
    assert said[0] == said[1]
    assert rules.withheld([rules.Line("Nota", "Vino")], [], whole=True) == []


def test_words_are_withheld_whatever_their_accents_and_only_as_whole_words() -> None:
    lines = [rules.Line("Nota", "José y JOSE, no Josefina")]
    kept = rules.withheld(lines, ["José"], whole=False)[0].text
    assert kept == f"{rules.BLOCK} y {rules.BLOCK}, no Josefina"


def test_the_first_reader_does_not_check_and_the_database_says_so_too(
    kiara: Person, household: Household, luz: User, elena: User, as_luz: Client
) -> None:
    row = read_to(State.CHECKING, kiara, luz, elena)
    address = reverse("datarights_request", args=[row.pk])
    page = as_luz.post(
        address, {"command": str(uuid7()), "act": "check", "well": "yes", "note": ""}
    )
    assert page.status_code == 422
    assert "revisa otra persona" in page.content.decode()
    row.refresh_from_db()
    row.state, row.checked_by, row.checked_at = State.READY, luz, NOW
    with pytest.raises(Refused, match="distinta"), settled():
        row.save()
    row.refresh_from_db()
    assert reading.check(request=row, well=True, note="", by=elena, at=NOW).state == State.READY


def test_what_was_checked_is_not_changed_any_more(
    kiara: Person, household: Household, luz: User, elena: User
) -> None:
    row = read_to(State.READY, kiara, luz, elena)
    mark = Mark.objects.filter(entry__request=row).first()
    assert mark is not None
    mark.mode = Mode.SHOWN
    with pytest.raises(Refused, match="no se cambia"), settled():
        mark.save()


@pytest.mark.parametrize("left", ["suggestion", "word"])
def test_the_reading_ends_when_everything_is_answered(
    kiara: Person, household: Household, rosa: User, luz: User, elena: User, left: str
) -> None:
    told(household, rosa, "Vino Liam.")
    row = read_to(State.REDACTING, kiara, luz, elena)
    if left == "word":
        reading.accept_all(request=row, by=luz, at=NOW)
    else:
        Word.objects.filter(matter=row.pk).update(answer="nothing")
    with pytest.raises(Refused):
        reading.finish(request=row, by=luz, at=NOW)


def test_what_a_holder_gives_is_part_of_the_paper(
    kiara: Person, household: Household, luz: User, elena: User
) -> None:
    row = read_to(State.REDACTING, kiara, luz, elena)
    reading.accept_all(request=row, by=luz, at=NOW)
    for word in Word.objects.filter(matter=row.pk):
        word.answer = "gives" if word.compartment == "psych" else "nothing"
        word.text = "Te acompañé un año." if word.compartment == "psych" else ""
        word.save()
    row = reading.finish(request=row, by=luz, at=NOW)
    assert "Te acompañé un año." in text_of(paper.file_of(row))


def test_it_is_handed_over_in_a_meeting_with_a_receipt(
    kiara: Person, household: Household, luz: User, elena: User, as_luz: Client
) -> None:
    row = read_to(State.READY, kiara, luz, elena)
    address = reverse("datarights_request", args=[row.pk])
    words = {
        "act": "hand", "met_on": f"{TODAY:%d/%m/%Y}", "met_where": "Centro Social",
        "met_present": "Kiara, Ada y Luz", "handed_how": "paper", "handed_what": "12 páginas",
    }  # fmt: skip
    alone = {"command": str(uuid7()), **words, "met_present": ""}
    assert as_luz.post(address, alone).status_code == 422
    assert as_luz.post(address, {"command": str(uuid7()), **words}).status_code == 302
    row.refresh_from_db()
    assert row.state == State.HANDED
    assert row.receipt
    assert row.receipt in text_of(paper.file_of(row))
    as_luz.post(address, {"command": str(uuid7()), "act": "close"})
    row.refresh_from_db()
    assert row.state == State.CLOSED
    assert held_dues(luz) == []


def held_dues(user: User) -> list[str]:
    return [d.code for d in worklist.due(held_by(user, on=TODAY), today=TODAY)]
