"""An erasure needs two persons, the lead's word, nobody in a programme, and time or an order."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta

import pytest
from django.core.management import call_command
from django.db import IntegrityError, connections
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ayllu.accounts.factories import make_user
from ayllu.accounts.models import User
from ayllu.accounts.roles import Role
from ayllu.accounts.scopes import system_scope
from ayllu.ground import scopes
from ayllu.ground.constraints import Refused
from ayllu.intake.choices import State
from ayllu.intake.factories import make_participation, make_referral
from ayllu.intake.models import Referral
from ayllu.keeping.ending import MARK
from ayllu.lib.days import add_months
from ayllu.lib.uuid7 import uuid7
from ayllu.people.register.factories import make_family
from ayllu.people.register.models import Household, Person
from ayllu.places.models import Site
from ayllu.safekeeping import actions, reads, rounds, rules
from ayllu.safekeeping.factories import make_erasure, make_word
from ayllu.safekeeping.models import Erasure, Night, Word
from conftest import look
from tests import harness
from tests.surfaces import looking, new_site

TODAY = timezone.localdate()
NOW = timezone.now()
LONG_AGO = TODAY - timedelta(days=365 * 40)
BORN = LONG_AGO - timedelta(days=1000)


def closed(household: Household, by: User, *, ended: date) -> None:
    made = make_participation(
        household=household, by=by, state=State.CLOSED, from_day=ended - timedelta(days=300)
    )
    type(made).objects.filter(pk=made.pk).update(to_day=ended)


@pytest.fixture
def household(eyes: None, cajamarca: Site, rosa: User) -> Household:
    home = make_family(site=cajamarca, by=rosa)
    Person.objects.filter(memberships__household=home).update(birth_date=BORN)
    closed(home, rosa, ended=LONG_AGO)
    return home


@pytest.fixture
def rosa_elena(household: Household) -> Person:
    found: Person = Person.objects.get(given_names="Rosa Elena")
    return found


# --- the time


@pytest.mark.parametrize(
    ("closed_on", "births", "over"),
    [
        (date(2010, 5, 1), (date(1990, 1, 1),), date(2020, 5, 1)),
        (date(2010, 5, 1), (date(2000, 6, 3),), date(2025, 6, 3)),
        (date(2010, 5, 1), (), date(2020, 5, 1)),
    ],
)
def test_closure_and_ten_years_or_the_youngest_childs_birthday(
    closed_on: date, births: tuple[date, ...], over: date
) -> None:
    life = rules.Life(open=False, known_on=date(2000, 1, 1), closed=(closed_on,), births=births)
    assert rules.over_on(life, rules.Years(10, 25, 2)) == over


def test_never_while_somebody_takes_part_and_soon_when_nobody_ever_did() -> None:
    years = rules.Years(10, 25, 2)
    open_ = rules.Life(open=True, known_on=date(2000, 1, 1), closed=(date(2001, 1, 1),))
    assert rules.over_on(open_, years) is None
    never = rules.Life(open=False, known_on=date(2020, 1, 1))
    assert rules.over_on(never, years) == date(2022, 1, 1)


# --- who asks, who approves


def test_one_asks_another_approves(
    rosa_elena: Person, luz: User, elena: User, as_luz: Client, as_elena: Client
) -> None:
    address = reverse("safekeeping_erasure_new", args=[rosa_elena.pk])
    as_luz.post(address, {"command": str(uuid7()), "why": "Pasó su tiempo", "legal_order": ""})
    row = Erasure.objects.get()
    assert row.over_on == add_months(BORN, 25 * 12)
    page = reverse("safekeeping_erasure", args=[row.pk])
    assert as_luz.post(page, {"command": str(uuid7()), "act": "approve"}).status_code == 409
    assert as_elena.post(page, {"command": str(uuid7()), "act": "approve"}).status_code == 302
    row.refresh_from_db()
    assert row.approved_by == elena
    assert Word.objects.get(matter=row.pk).compartment == "safeguarding"


def test_before_its_time_only_a_legal_order(rosa_elena: Person, household: Household, luz: User,
                                            rosa: User) -> None:  # fmt: skip
    closed(household, rosa, ended=TODAY - timedelta(days=100))
    with pytest.raises(rules.NotYet):
        actions.ask_erasure(person=rosa_elena, why="x", legal_order="", by=luz, at=NOW)
    row = actions.ask_erasure(
        person=rosa_elena, why="x", legal_order="Res. 7 del 2.º Juzgado", by=luz, at=NOW
    )
    assert reads.over_on(rosa_elena, today=TODAY) == row.over_on


def test_the_list_of_whose_time_is_over_names_them_and_erases_nobody(
    rosa_elena: Person, luz: User, as_luz: Client
) -> None:
    page = as_luz.get(reverse("safekeeping_past")).content.decode()
    assert "Rosa Elena Huaripata Cotrina" in page
    look()
    assert Person.objects.get(pk=rosa_elena.pk).given_names == "Rosa Elena"


# --- carried out, as the keeper


@contextmanager
def as_keeper(database: str) -> Iterator[None]:
    connections.close_all()
    harness.point_at(database, role="keeper")
    try:
        yield
    finally:
        connections.close_all()
        harness.point_at(database)


@pytest.fixture
def agreed(fresh_database: str) -> Erasure:
    """Everything that an erasure needs; each test takes one thing away."""
    site = new_site()
    with looking():
        rosa = make_user("rosa", "Rosa", "Terrones", Role.SOCIAL_WORKER, site)
        luz = make_user("luz", "Luz", "Alcántara", Role.PRIVACY_OFFICER, site)
        elena = make_user("elena", "Elena", "Cabanillas", Role.DIRECTOR, site)
        home = make_family(site=site, by=rosa)
        closed(home, rosa, ended=LONG_AGO)
        row = make_erasure(
            person=Person.objects.get(given_names="Rosa Elena"),
            by=luz,
            over_on=TODAY - timedelta(days=1),
            approved_by=elena,
            approved_at=NOW,
        )
        make_word(person=row.person, matter=row.pk, answer="may", by=luz)
    return row


def carry_out(database: str) -> tuple[int, list[str]]:
    refused: list[str] = []

    def say(code: str, reason: IntegrityError) -> None:
        del code
        refused.append(rounds.name_of(reason))

    with as_keeper(database):
        return rounds.erase_agreed(now=NOW, refused=say), refused


def test_with_everything_said_it_is_carried_out_once(agreed: Erasure, fresh_database: str) -> None:
    assert carry_out(fresh_database) == (1, [])
    assert carry_out(fresh_database) == (0, [])
    with looking():
        row = Erasure.objects.get(pk=agreed.pk)
        assert (row.done_on, row.why) == (TODAY, MARK)
        assert row.rows >= 2
        assert Person.objects.get(pk=agreed.person_id).given_names == MARK


@pytest.mark.parametrize(
    ("missing", "constraint"),
    [
        ("word", "safekeeping_erasure_waits_for_word"),
        ("wait", "safekeeping_erasure_waits_for_word"),
        ("time", "safekeeping_erasure_time_over"),
        ("programme", "safekeeping_erasure_participates"),
    ],
)
def test_with_one_thing_missing_nothing_is_erased(
    agreed: Erasure, fresh_database: str, missing: str, constraint: str
) -> None:
    with looking():
        if missing == "word":
            Word.objects.update(answer="")
        elif missing == "wait":
            Word.objects.update(answer="wait")
        elif missing == "time":
            Erasure.objects.update(over_on=TODAY + timedelta(days=1))
        else:
            home = Household.objects.get()
            rosa = User.objects.get(username="rosa")
            make_participation(household=home, by=rosa, state=State.ACTIVE, from_day=TODAY)
    assert carry_out(fresh_database) == (0, [constraint])
    with looking():
        assert Person.objects.get(pk=agreed.person_id).given_names == "Rosa Elena"
        assert Erasure.objects.get().done_on is None


def test_a_legal_order_goes_before_the_time(agreed: Erasure, fresh_database: str) -> None:
    with looking():
        Erasure.objects.update(over_on=None, legal_order="Res. 7")
    assert carry_out(fresh_database) == (1, [])


def test_the_command_runs_as_the_keeper_and_writes_its_night(
    agreed: Erasure, fresh_database: str
) -> None:
    with as_keeper(fresh_database):
        call_command("keep", stdout=io.StringIO())
    with looking():
        assert Night.objects.get().erased == 1
    with pytest.raises(Exception, match="keeper"):
        call_command("keep")


def test_a_referral_that_came_to_nothing_loses_its_words_after_two_years(
    fresh_database: str,
) -> None:
    site = new_site()
    with looking():
        rosa = make_user("rosa", "Rosa", "Terrones", Role.SOCIAL_WORKER, site)
        kept, old = (make_referral(site=site, by=rosa) for _ in range(2))
        Referral.objects.filter(pk=old.pk).update(received_at=NOW - timedelta(days=800))
    with as_keeper(fresh_database), scopes.acting(system_scope()):
        rounds.night(now=NOW)
    with looking():
        assert Referral.objects.get(pk=old.pk).family_name == MARK
        assert Referral.objects.get(pk=kept.pk).family_name != MARK
        assert Referral.objects.count() == 2


# --- words


def test_a_holder_answers_once_and_only_of_her_own(
    rosa_elena: Person, luz: User, salome: User, as_salome: Client, as_luz: Client
) -> None:
    look()
    mine = make_word(person=rosa_elena, matter=uuid7(), by=luz)
    other = make_word(person=rosa_elena, matter=uuid7(), compartment="psych", by=luz)
    address = reverse("safekeeping_word", args=[mine.pk])
    assert as_salome.get(reverse("safekeeping_word", args=[other.pk])).status_code == 404
    assert as_luz.get(address).status_code == 404
    assert as_salome.post(address, {"command": str(uuid7()), "answer": "may"}).status_code == 302
    look()
    with pytest.raises(Refused):
        actions.give_word(word=mine, answer="wait", text="", by=salome, at=NOW)


def test_the_officer_learns_the_answer_and_nothing_else(
    rosa_elena: Person, luz: User, as_luz: Client
) -> None:
    row = actions.ask_erasure(person=rosa_elena, why="x", legal_order="", by=luz, at=NOW)
    Word.objects.filter(matter=row.pk).update(answer="wait")
    page = as_luz.get(reverse("safekeeping_erasure", args=[row.pk])).content.decode()
    assert "tiene que esperar" in page
