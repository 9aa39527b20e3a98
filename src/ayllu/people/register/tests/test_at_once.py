"""Two people at the same moment, with real connections: one wins, the other reads a sentence."""

from datetime import date
from threading import Barrier, Thread

import pytest
from django.db import connection
from django.utils import translation

from ayllu.accounts.factories import make_user
from ayllu.accounts.models import User
from ayllu.accounts.roles import Role
from ayllu.accounts.scopes import system_scope
from ayllu.ground import scopes
from ayllu.ground.constraints import Refused
from ayllu.people.register import actions, factories
from ayllu.people.register.models import IdentityPaper, Person
from ayllu.places.factories import make_site

TODAY = date(2026, 11, 24)


def set_the_scene() -> tuple[User, list[Person]]:
    with scopes.acting(scopes.Scope()):
        site = make_site("cajamarca", name="Cajamarca", district="060101")
        rosa = make_user("rosa", "Rosa", "Terrones", Role.SOCIAL_WORKER, site)
        scopes.apply(system_scope(*scopes.COMPARTMENTS))
        people = [factories.make_person(site=site, given_names=n) for n in ("Kiara", "Zoe")]
    return rosa, people


@pytest.mark.slow
@pytest.mark.usefixtures("fresh_database")
def test_two_people_with_one_dni_at_once_have_one_winner() -> None:
    rosa, people = set_the_scene()
    ready, said = Barrier(2), []

    def enter(person: Person) -> None:
        try:
            with scopes.acting(system_scope(*scopes.COMPARTMENTS)), translation.override("en"):
                ready.wait(timeout=10)
                actions.enter_paper(
                    by=rosa, person=person, kind="dni", number="99000001", today=TODAY
                )
            said.append("saved")
        except Refused as reason:
            said.append(str(reason))
        finally:
            connection.close()

    threads = [Thread(target=enter, args=(person,)) for person in people]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert min(said, key=len) == "saved"
    assert len([word for word in said if word == "saved"]) == 1
    with scopes.acting(system_scope(*scopes.COMPARTMENTS)):
        assert IdentityPaper.objects.count() == 1
