"""Rights follow from today's assignments and from nothing else."""

from datetime import date

import pytest
from django.db import connection, transaction
from django.db.utils import DatabaseError

from ayllu.accounts import access, scopes
from ayllu.accounts.models import User
from ayllu.ground import scopes as ground
from ayllu.people.register.models import Person
from ayllu.places.models import Site
from conftest import look

DAY = date(2026, 11, 24)


def test_rosa_sees_persons_of_her_site_only(rosa: User, tomas: User, cajamarca: Site) -> None:
    look()
    Person.objects.create(site=cajamarca, given_names="Liam", primer_apellido="Tacilla")
    for user, seen in ((rosa, 1), (tomas, 0)):
        ground.apply(scopes.scope_of(access.held_by(user, on=DAY)))
        assert Person.objects.count() == seen


def test_nobody_sees_anything_without_a_scope(eyes: None, cajamarca: Site) -> None:
    look()
    Person.objects.create(site=cajamarca, given_names="Liam", primer_apellido="Tacilla")
    ground.clear()
    assert Person.objects.count() == 0


def test_app_may_not_write_history_or_truncate(eyes: None) -> None:
    for statement in (
        "delete from people_register_personevent",
        "truncate people_register_person",
        "update audit_entry set code = 'x'",
    ):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
