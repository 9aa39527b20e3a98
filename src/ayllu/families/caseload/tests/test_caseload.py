"""Forty families at a glance: right, sorted by what is late, and as quick as five."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.audit.models import Entry
from ayllu.families.caseload import lines, shown
from ayllu.families.caseload.lines import Line
from ayllu.families.conference.factories import make_conference, make_task
from ayllu.families.plans.factories import make_plan
from ayllu.families.reviews.factories import make_exit
from ayllu.intake.choices import State
from ayllu.intake.factories import make_assessment, make_participation
from ayllu.intake.models import Participation
from ayllu.people.register.factories import make_family
from ayllu.places.models import Site
from ayllu.visits.factories import make_missed, make_visit

pytestmark = pytest.mark.usefixtures("eyes")
TODAY = timezone.localdate()
BEGAN = TODAY - timedelta(days=300)
Make = Callable[..., Participation]


def ago(days: int) -> Any:
    return TODAY - timedelta(days=days)


@pytest.fixture
def make(cajamarca: Site, rosa: User, elena: User) -> Make:
    """A family of Rosa's with a round, an approved plan and a visit so many days ago."""

    def made(visited: int = 10, level: int = 3, **more: Any) -> Participation:
        more.setdefault("state", State.ACTIVE)
        home = make_family(site=cajamarca, by=rosa, case_lead=rosa)
        row = make_participation(household=home, by=rosa, from_day=BEGAN, **more)
        first = make_assessment(household=home, by=rosa, on=ago(120), levels={"food": level})
        make_plan(
            participation=row, written_by=rosa, assessment=first, state="approved",
            approved_by=elena, from_day=ago(100), review_on=TODAY + timedelta(days=60),
            objectives=[("food", "Tres comidas", "Sembrar", "Semillas", 200)],
        )  # fmt: skip
        make_visit(household=home, by=rosa, on=ago(visited), alone_why="Nadie más podía.")
        return row

    return made


def line(rosa: User, row: Participation) -> Line:
    found = lines.of_worker(rosa.pk, site_ids=[row.site_id], today=TODAY)
    return next(x for x in found if x.row == row)


def test_a_line_says_how_a_family_stands(make: Make, rosa: User) -> None:
    row = make(visited=50, level=1)
    home = row.household
    assert home is not None
    make_task(make_conference(home, rosa, ago(20), held=True), rosa, ago(3))
    found = line(rosa, row)
    assert found.levels["food"] == 1
    assert (found.last_visit, found.visit_due) == (ago(50), ago(5))
    assert found.plan is not None
    assert found.review_due is not None
    assert found.review_due <= TODAY + timedelta(days=60)
    assert [word for _knot, word in found.alerts] == []
    words = lines.alerts(home, row, {"protection": 1, "home": 1})
    assert [word for _knot, word in words] == ["Protección e inclusión está en 1"]
    assert found.tasks_late >= 1
    assert found.late
    make_visit(household=home, by=rosa, on=TODAY + timedelta(days=4), done=False)
    assert line(rosa, row).visit_due == TODAY + timedelta(days=4)
    assert not line(rosa, row).near_exit
    assert line(rosa, make(level=3)).near_exit


def test_a_visit_where_nobody_was_at_home_is_no_visit(make: Make, rosa: User) -> None:
    row = make(visited=60)
    make_missed(household=row.household, by=rosa, on=ago(2))  # type: ignore[arg-type]  # has one
    assert line(rosa, row).last_visit == ago(60)


def test_the_list_begins_with_what_is_late_and_can_be_narrowed(make: Make, rosa: User) -> None:
    calm, behind = make(visited=5), make(visited=80)
    leaving = make(visited=5, risk="high")
    make_exit(participation=leaving, by=rosa, on=TODAY)
    found = lines.of_worker(rosa.pk, site_ids=[calm.site_id], today=TODAY)
    assert found[0].row == behind

    def rows(**wanted: str) -> list[Participation]:
        return [x.row for x in shown.chosen(found, shown.Wanted(**wanted))]

    assert rows(show="late")[0] == behind
    assert calm not in rows(show="late") or lines_late(found, calm)
    assert rows(show="alert") == [leaving]
    assert leaving in rows(show="exit")
    assert rows(step="suspended") == []
    assert rows(order="visit")[0] == behind


def lines_late(found: list[Line], row: Participation) -> bool:
    return bool(next(x for x in found if x.row == row).late)


def test_what_is_not_hers_is_not_there(make: Make, rosa: User, carmen: User) -> None:
    row, other = make(), make()
    Participation.objects.filter(pk=other.pk).update(worker=carmen)
    found = lines.of_worker(rosa.pk, site_ids=[row.site_id], today=TODAY)
    assert [x.row for x in found] == [row]


def queries(client: Client, to: str) -> int:
    client.get(to)
    with CaptureQueriesContext(connection) as seen:
        assert client.get(to).status_code == 200
    return len(seen)


@pytest.mark.slow
def test_forty_families_ask_as_often_as_five(make: Make, as_rosa: Client) -> None:
    for _ in range(5):
        make()
    to = reverse("families_caseload")
    five = queries(as_rosa, to)
    for n in range(35):
        make(visited=n, level=1 + n % 4)
    assert queries(as_rosa, to) == five
    page = as_rosa.get(to).content.decode()
    assert page.count('class="levels"') == 40
    assert "40 familias" in page


def test_page_and_sheet_are_read_by_who_works_there_and_written_down(
    make: Make, as_rosa: Client, as_carmen: Client, as_elena: Client, as_tomas: Client, rosa: User
) -> None:
    make(level=2)
    for client in (as_rosa, as_carmen, as_elena):
        page = client.get(reverse("families_caseload_of", args=[rosa.pk])).content.decode()
        assert 'aria-label="Cuidado 3, Alimentación 2' in page
    assert as_tomas.get(reverse("families_caseload_of", args=[rosa.pk])).status_code == 404
    assert as_rosa.get(reverse("families_caseload_sheet", args=[rosa.pk])).status_code == 200
    assert Entry.objects.filter(code="families.caseload_sheet.read", count=1).count() == 1


def test_nonsense_in_the_address_narrows_nothing(make: Make, as_rosa: Client) -> None:
    make()
    to = f"{reverse('families_caseload')}?order=x&show=%27&step=zzz"
    assert "1 familia" in as_rosa.get(to).content.decode()


def test_an_empty_caseload_says_what_comes_next(as_carmen: Client) -> None:
    assert "Todavía no hay familias" in as_carmen.get(reverse("families_caseload")).content.decode()
