"""Whose records were read, who was told, and when an incident may close."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.audit.models import Entry
from ayllu.ground.constraints import Refused
from ayllu.intake.factories import make_assessment
from ayllu.lib.uuid7 import uuid7
from ayllu.people.register.factories import add_member, make_family, make_person
from ayllu.people.register.models import Household, Person
from ayllu.places.models import Site
from ayllu.safekeeping import actions, opened
from ayllu.safekeeping.models import Affected, Incident, Word
from conftest import ScopedClient, look

pytestmark = pytest.mark.usefixtures("eyes")
NOW = timezone.now()
WEEK = opened.Wanted(since=NOW - timedelta(days=7), until=NOW + timedelta(hours=1))


@pytest.fixture
def household(cajamarca: Site, rosa: User) -> Household:
    return make_family(site=cajamarca, by=rosa, case_lead=rosa)


def of(user: User, **more: Any) -> opened.Wanted:
    return opened.Wanted(WEEK.since, WEEK.until, user_id=user.pk, **more)


def names(answer: opened.Answer) -> set[str]:
    return {r.person.given_names for r in answer.people}


def test_opening_a_familys_file_is_reading_everybody_who_lives_there_that_day(
    household: Household, as_rosa: Client, rosa: User, cajamarca: Site
) -> None:
    gone = make_person(site=cajamarca, given_names="Abel")
    add_member(household=household, person=gone, to_day=timezone.localdate() - timedelta(days=30))
    as_rosa.get(reverse("casefile_household", args=[household.pk]))
    answer = opened.ask(of(rosa))
    assert names(answer) == {"Rosa Elena", "Santos", "Kiara", "Liam", "Zoe"}
    assert {r.files for r in answer.people} == {1}


def test_opening_a_persons_file_is_reading_her_alone_and_others_work_is_not_counted(
    household: Household, as_rosa: Client, as_elena: Client, rosa: User, elena: User
) -> None:
    kiara = Person.objects.get(given_names="Kiara")
    for _ in range(3):
        as_rosa.get(reverse("casefile_person", args=[kiara.pk]))
    as_elena.get(reverse("casefile_household", args=[household.pk]))
    assert [(r.person.given_names, r.files) for r in opened.ask(of(rosa)).people] == [("Kiara", 3)]
    assert len(opened.ask(of(elena)).people) == 5


def test_a_form_that_was_opened_and_a_file_that_was_taken_along_were_read(
    household: Household, as_rosa: Client, rosa: User, elena: User
) -> None:
    kiara = Person.objects.get(given_names="Kiara")
    as_rosa.get(reverse("people_person_edit", args=[kiara.pk]))
    assert names(opened.ask(of(rosa))) == {"Kiara"}
    Entry.objects.create(code="datarights.person.export", by_id=elena.pk, about_id=kiara.pk,
                         about_type="people_register.person", compartment="rights")  # fmt: skip
    assert names(opened.ask(of(elena))) == {"Kiara"}


def test_what_hangs_on_a_household_leads_to_its_people(household: Household, rosa: User) -> None:
    assessment = make_assessment(household=household, by=rosa)
    Entry.objects.create(code="intake.assessment.read", by_id=rosa.pk, about_id=assessment.pk,
                         about_type="intake.assessment", site_id=household.site_id)  # fmt: skip
    assert len(opened.ask(of(rosa)).people) == 5


def test_lists_are_counted_and_notes_apart_only_said(household: Household, rosa: User) -> None:
    for count in (12, 30):
        Entry.objects.create(code="casefile.households.read", by_id=rosa.pk, count=count)
    Entry.objects.create(code="safeguarding.concern.read", by_id=rosa.pk, about_id=uuid7(),
                         compartment="safeguarding", site_id=household.site_id)  # fmt: skip
    answer = opened.ask(of(rosa))
    assert answer.lists == [("casefile.households.read", 2, 42)]
    assert answer.apart == {"safeguarding": 1}
    assert answer.people == []


def test_one_session_is_told_from_another(household: Household, rosa: User, sign_in: Any) -> None:
    kiara, liam = (Person.objects.get(given_names=n) for n in ("Kiara", "Liam"))
    phone: ScopedClient = sign_in(rosa)
    desk: ScopedClient = sign_in(rosa)
    phone.get(reverse("casefile_person", args=[kiara.pk]))
    desk.get(reverse("casefile_person", args=[liam.pk]))
    look()
    found = opened.sessions_of(rosa.pk, since=WEEK.since, until=WEEK.until)
    assert len(found) == 2
    read = [names(opened.ask(of(rosa, session=str(s["session"])))) for s in found]
    assert sorted(map(sorted, read)) == [["Kiara"], ["Liam"]]
    key = phone.session.session_key
    assert key is not None
    assert not Entry.objects.filter(session__contains=key[:8]).exists()


def test_before_the_span_and_elsewhere_is_left_out(household: Household, rosa: User) -> None:
    kiara = Person.objects.get(given_names="Kiara")
    words = {"code": "casefile.person.read", "by_id": rosa.pk, "about_id": kiara.pk,
             "about_type": "people_register.person", "site_id": household.site_id}  # fmt: skip
    Entry.objects.create(**words, at=NOW - timedelta(days=8))
    assert opened.ask(of(rosa)).people == []
    Entry.objects.create(**words)
    assert len(opened.ask(of(rosa, site_id=household.site_id)).people) == 1
    assert opened.ask(of(rosa, site_id=uuid7())).people == []


def incident(household: Household, rosa: User, luz: User) -> Incident:
    Entry.objects.create(code="casefile.household.read", by_id=rosa.pk, about_id=household.pk,
                         about_type="people_register.household", household_id=household.pk,
                         site_id=household.site_id)  # fmt: skip
    Entry.objects.create(code="safeguarding.concern.read", by_id=rosa.pk, about_id=uuid7(),
                         compartment="safeguarding", site_id=household.site_id)  # fmt: skip
    return actions.open_incident(
        site=household.site, title="Celular perdido", what="En la combi",
        found_at=NOW, wanted=of(rosa), by=luz,
    )  # fmt: skip


def test_the_clock_runs_from_the_moment_it_was_found_out(
    household: Household, rosa: User, luz: User
) -> None:
    row = incident(household, rosa, luz)
    assert row.authority_due_at == NOW + timedelta(hours=48)
    assert row.affected.count() == 5
    assert Word.objects.get(matter=row.pk).compartment == "safeguarding"


def test_it_closes_when_the_authority_and_everybody_was_told(
    household: Household, rosa: User, luz: User, as_luz: Client
) -> None:
    row = incident(household, rosa, luz)
    with pytest.raises(Refused):
        actions.close_incident(incident=row, contained="Claves cambiadas", by=luz, at=NOW)
    actions.tell_authority(incident=row, at=NOW, number="ANPD-7", by=luz)
    people = list(Affected.objects.filter(incident=row))
    for one in people[:-1]:
        actions.tell(affected=one, on=NOW.date(), how="phone", not_told_why="", by=luz)
    with pytest.raises(Refused):
        actions.close_incident(incident=row, contained="Claves cambiadas", by=luz, at=NOW)
    actions.tell(affected=people[-1], on=None, how="", not_told_why="Tiene un año", by=luz)
    actions.close_incident(incident=row, contained="Claves cambiadas", by=luz, at=NOW)
    assert "cerrado" in as_luz.get(reverse("safekeeping_incident", args=[row.pk])).content.decode()


def test_the_list_is_taken_along_with_a_reason_and_without_formulas(
    household: Household, rosa: User, luz: User, as_luz: Client
) -> None:
    Person.objects.filter(given_names="Liam").update(primer_apellido="=SUMA(1)")
    row = incident(household, rosa, luz)
    address = reverse("safekeeping_taken", args=[row.pk])
    assert as_luz.post(address, {"command": str(uuid7()), "why": ""}).status_code == 302
    answer = as_luz.post(address, {"command": str(uuid7()), "why": "Para la autoridad"})
    assert "'=SUMA(1)" in answer.content.decode("utf-8-sig")
    look()
    assert Entry.objects.get(code="safekeeping.incident.export").reason == "Para la autoridad"


def test_the_question_is_a_page_and_opens_an_incident(
    household: Household, rosa: User, luz: User, as_rosa: Client, as_luz: Client
) -> None:
    as_rosa.get(reverse("casefile_household", args=[household.pk]))
    day = f"{timezone.localdate():%d/%m/%Y}"
    query = {"user": str(rosa.pk), "since": day, "until": day, "session": "", "site": ""}
    page = as_luz.get(reverse("safekeeping_read"), query).content.decode()
    assert "Huaripata Cotrina, Rosa Elena" in page
    words = {"title": "Celular", "what": "Se perdió", "found_on": day, "found_at": "00:00"}
    answer = as_luz.post(
        reverse("safekeeping_incident_new"), {"command": str(uuid7()), **query, **words}
    )
    assert answer.status_code == 302
    look()
    assert Incident.objects.get().affected.count() == 5


def test_the_policy_says_what_the_program_does(as_rosa: Client) -> None:
    page = as_rosa.get(reverse("safekeeping_policy")).content.decode()
    assert "Se guarda 10 años desde el día en que la familia sale" in page
    assert "60 días" in page
    assert "Visita domiciliaria" in page
    assert "por confirmar" in page
