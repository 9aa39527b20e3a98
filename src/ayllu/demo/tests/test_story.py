"""The demo tells the same story each time and never enters a real installation."""

from collections import Counter
from datetime import date
from random import Random

import pytest
from django.core.management import call_command

from ayllu.accounts.models import User
from ayllu.demo import cast, ids, past, pool
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


def test_thirty_five_families_leave_each_year_since_2010() -> None:
    today = date(2026, 11, 24)
    told = list(past.left(Random(3), date(2010, 3, 1), today))
    a_year = Counter(course.ended.year for _since, course in told if course.ended)
    assert [a_year[year] for year in range(2010, 2026)] == [35] * 16
    assert 30 <= a_year[2026] <= 35
    for since, course in told:
        assert date(2010, 3, 1) <= since < (course.ended or today) < today
    kinds = Counter(course.leaves for _since, course in told)
    assert kinds["self_reliant"] > sum(kinds.values()) / 2
    assert {"moved", "withdrew", "referred"} < set(kinds)


def test_nobody_worked_here_as_a_child_and_old_files_have_old_workers() -> None:
    assert cast.hired(34) == date(2016, 3, 1)
    assert cast.hired(61) == date(2010, 3, 1)
    now, former = [User(username="rosa")], {r[0]: User(username=r[0]) for r in cast.FORMER}
    early = {cast.lead_of(former, now, n, date(2012, 5, 1)).username for n in range(6)}
    late = {cast.lead_of(former, now, n, date(2022, 5, 1)).username for n in range(6)}
    assert early == {"rosa", "hilda", "jorge"}
    assert late == {"rosa"}


def test_no_two_things_of_the_story_share_a_code() -> None:
    rng, codes = Random(1), ids.Codes(9)
    drawn = [codes.draw(rng, "V") for _ in range(40_000)]  # of 8.4 million: two would meet
    assert len(set(drawn)) == len(drawn)
    firsts = [set(part) for part in ids.Codes.FIRST.values()]
    assert sum(map(len, firsts)) == len(set.union(*firsts))
