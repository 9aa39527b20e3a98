"""What somebody worked on since is not taken back from under her hands."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from django.db import connections
from django.utils import timezone

from ayllu.accounts.factories import make_user
from ayllu.accounts.models import User
from ayllu.accounts.roles import Role
from ayllu.accounts.scopes import system_scope
from ayllu.desk import actions
from ayllu.families.plans.actions import objectives
from ayllu.families.plans.factories import make_plan
from ayllu.families.plans.models import Activity
from ayllu.ground import scopes, undo
from ayllu.ground.models import Undo
from ayllu.intake.factories import make_participation
from ayllu.people.register import actions as register
from ayllu.people.register import factories
from ayllu.people.register.models import Household, Person
from tests import scenes
from tests.surfaces import new_site

TODAY = date(2026, 11, 24)
REPORT: dict[str, Any] = {"state": "done", "on": TODAY, "result": "Listo"}


class Office:
    """Rosa and Carmen; each act is a transaction of its own, as each request is."""

    def __init__(self) -> None:
        self.site = new_site()
        with scopes.acting(system_scope(*scopes.COMPARTMENTS)):
            words = (Role.SOCIAL_WORKER, self.site)
            self.rosa = make_user("rosa", "Rosa Elena", "Terrones", *words)
            self.carmen = make_user("carmen", "Carmen", "Abanto", *words)

    def act(self, who: User, do: Callable[..., Any], **words: Any) -> Any:
        everywhere = system_scope(*scopes.COMPARTMENTS).sites
        with scopes.acting(scopes.Scope(user_id=who.pk, sites=everywhere)):
            return do(by=who, **words)

    def take_back(self, who: User) -> Any:
        """The latest offer, as the strip above the page shows it."""

        def take(by: User) -> str:
            offer = Undo.objects.latest("until")
            return actions.take_back(undo_id=offer.pk, by=by, at=timezone.now())

        return self.act(who, take)

    def seen(self, thing: Any) -> Any:
        with scopes.acting(system_scope(*scopes.COMPARTMENTS)):
            return type(thing).objects.get(pk=thing.pk)


@pytest.fixture
def office(fresh_database: str) -> Iterator[Office]:
    yield Office()
    connections.close_all()


@pytest.fixture
def zoe(office: Office) -> Person:
    """Registered by Rosa a moment ago."""
    names = {"given_names": "Zoe", "primer_apellido": "Tacilla"}
    person: Person = office.act(
        office.rosa, register.register_person, site=office.site, can_undo=True, **names
    )
    return person


@pytest.fixture
def home(office: Office) -> Household:
    """A household with a member and a telephone, entered by Rosa in one form."""

    def enter(by: User) -> Household:
        words: dict[str, Any] = {"site": office.site, "name": "Tacilla", "from_day": TODAY}
        household = register.open_household(by=by, can_undo=True, **words)
        person = factories.make_person(site=office.site)
        join(by, household, person)
        register.add_phone(by=by, household=household, number="976000301")
        return household

    made: Household = office.act(office.rosa, enter)
    return made


def join(by: User, household: Household, person: Person) -> None:
    register.add_member(by=by, household=household, person=person, role="child", from_day=TODAY)


def test_what_nobody_touched_is_taken_back_whole(office: Office, zoe: Person) -> None:
    office.take_back(office.rosa)
    assert office.seen(zoe).mistaken_at is not None


def test_what_was_entered_with_it_in_one_form_does_not_count(
    office: Office, home: Household
) -> None:
    office.take_back(office.rosa)
    assert office.seen(home).mistaken_at is not None


def test_another_person_does_not_take_it_back(office: Office, zoe: Person) -> None:
    offer = office.act(office.rosa, lambda by: Undo.objects.latest("until"))
    with pytest.raises(undo.TooLate):
        office.act(
            office.carmen,
            lambda by: actions.take_back(undo_id=offer.pk, by=by, at=timezone.now()),
        )
    assert office.seen(zoe).mistaken_at is None


def correct(by: User, zoe: Person) -> None:
    register.correct_person(by=by, person=zoe, given_names="Zoé")


def give_paper(by: User, zoe: Person) -> None:
    register.enter_paper(by=by, person=zoe, kind="dni", number="99000001", today=TODAY)


def give_alert(by: User, zoe: Person) -> None:
    register.add_care_alert(by=by, person=zoe, kind="allergy", text="Maní", from_day=TODAY)


def give_home(by: User, zoe: Person) -> None:
    join(by, factories.make_household(site=zoe.site), zoe)


@pytest.mark.slow
@pytest.mark.parametrize("work", [correct, give_paper, give_alert, give_home])
def test_a_person_whom_somebody_worked_on_since_stays(
    office: Office, zoe: Person, work: Callable[..., Any]
) -> None:
    office.act(office.carmen, work, zoe=zoe)
    with pytest.raises(undo.Changed):
        office.take_back(office.rosa)
    assert office.seen(zoe).mistaken_at is None
    with pytest.raises(undo.Changed):  # and the offer was not used up
        office.take_back(office.rosa)


def visit(by: User, home: Household) -> None:
    """Of another room: the register does not know of it."""
    scenes.visit(by, home, ahead=3)


def move(by: User, home: Household) -> None:
    address = register.Home(settlement="Mollepampa")
    register.move_household(by=by, household=home, home=address, from_day=TODAY)


def add_someone(by: User, home: Household) -> None:
    join(by, home, factories.make_person(site=home.site, given_names="Liam"))


@pytest.mark.slow
@pytest.mark.parametrize("work", [visit, move, add_someone])
def test_a_household_whom_somebody_worked_on_since_stays(
    office: Office, home: Household, work: Callable[..., Any]
) -> None:
    office.act(office.carmen, work, home=home)
    with pytest.raises(undo.Changed):
        office.take_back(office.rosa)
    assert office.seen(home).mistaken_at is None


@pytest.mark.slow
def test_an_activity_that_was_told_anew_since_stays(office: Office) -> None:
    def begin(by: User) -> Activity:
        row = make_participation(household=factories.make_family(site=office.site), by=by)
        plan = make_plan(
            participation=row, written_by=by, state="approved", approved_by=office.carmen
        )
        found = Activity.objects.filter(objective__plan=plan, state="to_do").first()
        assert found is not None
        return found

    activity = office.act(office.rosa, begin)

    def report(by: User) -> None:
        words = {"activity": activity, "at": timezone.now(), **REPORT}
        objectives.report_activity(by=by, **words)

    office.act(office.rosa, report)
    office.take_back(office.rosa)
    assert office.seen(activity).state == "to_do"
    office.act(office.rosa, report)

    def add_result(by: User) -> None:
        Activity.objects.filter(pk=activity.pk).update(result="Con el maestro Wilder")

    office.act(office.carmen, add_result)
    with pytest.raises(undo.Changed):
        office.take_back(office.rosa)
    assert office.seen(activity).state == "done"
