"""The demo tells the same story each time and never enters a real installation."""

from datetime import date
from random import Random

import pytest
from django.core.management import call_command

from ayllu.demo import ids, pool
from ayllu.people.register.models import Household, IdentityPaper, Person
from tests import harness


def told(fresh: str) -> None:
    harness.point_at(fresh, role="owner")
    call_command("demo", base=True, verbosity=0)


@pytest.mark.slow
def test_base_tells_the_awkward_cases_and_a_second_run_changes_nothing(fresh_database: str) -> None:
    told(fresh_database)
    before = Person.objects.count()
    call_command("demo", base=True, verbosity=0)
    assert Person.objects.count() == before
    assert Person.objects.filter(segundo_apellido=None).exists()
    assert Person.objects.filter(birth_precision="year").exists()
    assert IdentityPaper.objects.filter(state="none").exists()
    assert IdentityPaper.objects.filter(kind="cpp").exists()
    assert Household.objects.filter(name__startswith="Vázquez").count() == 0
    numbers = [p.number for p in IdentityPaper.objects.exclude(number_index="")[:50]]
    assert all(n.startswith("99") for n in numbers)


@pytest.mark.slow
def test_a_real_installation_refuses_the_demo(fresh_database: str) -> None:
    with harness.owner() as cursor:
        cursor.execute("insert into ground_installation values (1, 'real', 'Wayra', now())")
    harness.point_at(fresh_database, role="owner")
    with pytest.raises(SystemExit):
        call_command("demo", base=True, verbosity=0)
    assert Person.objects.count() == 0


def test_the_same_seed_gives_the_same_ids_and_names() -> None:
    one, two = Random(5), Random(5)
    at = ids.moment(Random(1), date(2020, 1, 2))
    assert ids.id_at(one, at) == ids.id_at(two, at)
    assert pool.given(one, girl=True, grown=False) == pool.given(two, girl=True, grown=False)
    assert ids.id_at(one, at).version == 7
