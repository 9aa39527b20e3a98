"""Who carries how much: the rule in the open, moves only to talk about."""

from datetime import timedelta
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from ayllu.accounts.models import Assignment, User
from ayllu.families.caseload import indicators, loads, rules
from ayllu.families.caseload.choices import CONSTRAINTS, WEIGHTS
from ayllu.families.caseload.factories import make_limit
from ayllu.families.charge.models import Responsibility
from ayllu.ground.constraints import Refused, settled
from ayllu.intake.choices import State
from ayllu.intake.factories import make_participation
from ayllu.intake.models import Participation
from ayllu.lib.uuid7 import uuid7
from ayllu.people.register.factories import make_family
from ayllu.places.models import Site
from tests.budgets import budget

TODAY = timezone.localdate()
A, B, C = (UUID(int=n) for n in (1, 2, 3))


def facts(**changed: object) -> rules.Facts:
    words: dict[str, object] = {"state": "active", "risk": "low", "levels": {}}
    return rules.Facts(**{**words, **changed})  # type: ignore[arg-type]  # words of the test


def test_each_line_of_the_table_adds_what_it_says() -> None:
    base = rules.weigh(facts())
    assert base == rules.TENTHS["family"]
    for changed, code in (
        ({"risk": "high"}, "high"),
        ({"risk": "medium"}, "medium"),
        ({"levels": {"care": 1}}, "critical"),
        ({"levels": {"care": 2}}, "low"),
        ({"minutes": 46}, "far"),
        ({"minutes": 91}, "very_far"),
        ({"visits": 3}, "often"),
    ):
        assert rules.weigh(facts(**changed)) == base + rules.TENTHS[code], code
    assert rules.weigh(facts(minutes=45, visits=2, levels={"care": 3})) == base
    assert rules.weigh(facts(state="aftercare", risk="high")) == rules.TENTHS["aftercare"]
    assert {w.code for w in WEIGHTS} == set(rules.TENTHS)


def case(worker: UUID, n: int, tenths: int = 10, **more: object) -> rules.Case:
    return rules.Case(UUID(int=100 + n), UUID(int=500 + n), worker, tenths, **more)  # type: ignore[arg-type]  # words of the test


def loads_of(cases: list[rules.Case], *workers: UUID) -> list[rules.Load]:
    mine = {w: [c for c in cases if c.worker == w] for w in workers}
    return [rules.Load(w, len(own), sum(c.tenths for c in own)) for w, own in mine.items()]


def test_a_calm_family_goes_to_whoever_already_goes_there() -> None:
    cases = [case(A, n, place="Porcón") for n in range(4)]
    cases += [case(B, 10), case(C, 20, place="Porcón"), case(C, 21)]
    found = rules.suggest(loads_of(cases, A, B, C), cases, rules.Limit(3, 100))
    assert [(s.case.worker, s.to) for s in found] == [(A, C)]
    assert "Porcón" in found[0].reasons_for[0]


def test_high_risk_and_leaving_families_keep_their_worker() -> None:
    cases = [case(A, n, risk="high") for n in range(3)] + [case(A, 9, leaving=True)]
    assert rules.suggest(loads_of(cases, A, B), cases, rules.Limit(2, 100)) == []


FAMILIES = st.lists(
    st.tuples(st.sampled_from([A, B, C]), st.integers(3, 30), st.sampled_from(["low", "high"])),
    max_size=30,
)


@budget(60, 2000)
@given(FAMILIES, st.integers(1, 12), st.integers(10, 200))
def test_suggestions_never_overload_anyone_and_each_family_moves_once(
    drawn: list[tuple[UUID, int, str]], most: int, tenths: int
) -> None:
    cases = [case(w, n, t, risk=risk) for n, (w, t, risk) in enumerate(drawn)]
    limit, now = rules.Limit(most, tenths), loads_of(cases, A, B, C)
    found = rules.suggest(now, cases, limit)
    assert len({s.case.household for s in found}) == len(found) <= rules.MOST_MOVES
    after = {x.worker: [x.families, x.tenths] for x in now}
    over = {x.worker for x in now if x.is_over(limit)}
    for s in found:
        assert s.case.worker in over
        assert s.to not in over
        after[s.case.worker][0] -= 1
        after[s.to][0] += 1
        after[s.to][1] += s.case.tenths
    for s in found:
        assert after[s.to][0] <= most
        assert after[s.to][1] <= tenths
    assert sum(n for n, _t in after.values()) == len(cases)


@pytest.fixture
def shared(cajamarca: Site, rosa: User, carmen: User) -> list[Participation]:
    """Four of Rosa's, one of Carmen's."""
    made = []
    for n in range(5):
        home = make_family(site=cajamarca, by=rosa, name=f"Cotrina {n}")
        made.append(
            make_participation(
                household=home, by=carmen if n == 4 else rosa, state=State.ACTIVE,
                from_day=TODAY - timedelta(days=100),
            )
        )  # fmt: skip
    return made


@pytest.mark.usefixtures("eyes")
def test_the_director_sees_who_is_over_and_what_could_be_talked_about(
    as_elena: Client, as_rosa: Client, cajamarca: Site, rosa: User, shared: list[Participation]
) -> None:
    make_limit(cajamarca, TODAY - timedelta(days=9), 3, 500)
    page = as_elena.get(reverse("families_balance")).content.decode()
    assert "1 persona lleva más de lo acordado" in page
    assert "1 familia de más" in page
    assert "de Rosa Terrones a Carmen Abanto" in page
    assert "Cada dimensión en nivel 1" in page
    assert as_rosa.get(reverse("families_balance")).status_code == 404
    assert set(Participation.objects.values_list("worker", flat=True)) >= {rosa.pk}
    assert Participation.objects.filter(worker=rosa).count() == 4


@pytest.mark.usefixtures("eyes")
def test_the_trend_is_read_from_the_dated_rows(
    cajamarca: Site, rosa: User, carmen: User, shared: list[Participation]
) -> None:
    found = loads.balance(cajamarca.pk, today=TODAY)
    before = {w.user.username: w.trend for w in found.workers}
    assert before["rosa"][-1] == 4
    assert before["rosa"][0] == 0
    Participation.objects.filter(pk=shared[0].pk).update(worker=carmen)
    after = {w.user.username: w.trend for w in loads.balance(cajamarca.pk, today=TODAY).workers}
    assert (after["rosa"][-1], after["carmen"][-1]) == (3, 2)
    assert after["rosa"][:-1] == before["rosa"][:-1]
    assert Responsibility.objects.count() == 6


@pytest.mark.usefixtures("eyes")
def test_who_no_longer_works_there_is_shown_and_gets_nothing(
    cajamarca: Site, carmen: User, shared: list[Participation]
) -> None:
    Assignment.objects.filter(user=carmen).update(to_day=TODAY - timedelta(days=1))
    make_limit(cajamarca, TODAY, 2, 500)
    found = loads.balance(cajamarca.pk, today=TODAY)
    assert {w.user.username for w in found.workers} == {"rosa", "carmen"}
    assert found.suggestions == []


@pytest.mark.usefixtures("eyes")
def test_the_maximum_is_agreed_from_a_day_on(as_elena: Client, cajamarca: Site) -> None:
    words = {
        "command": str(uuid7()), "from_day": TODAY.strftime("%d/%m/%Y"),
        "families": "22", "weight": "30.5", "agreed_with": "El equipo",
    }  # fmt: skip
    assert as_elena.post(reverse("families_limit"), words).status_code == 302
    assert loads.limit_of(cajamarca.pk, on=TODAY)[0] == rules.Limit(22, 305)
    assert loads.limit_of(cajamarca.pk, on=TODAY - timedelta(days=1))[0].families == 25
    again = {**words, "command": str(uuid7())}
    assert as_elena.post(reverse("families_limit"), again).status_code == 422
    for most, tenths, name in ((1, 1, "one_a_day"), (0, 9, "more_than_nothing")):
        day = TODAY if most else TODAY + timedelta(days=9)
        with pytest.raises(Refused, match=str(CONSTRAINTS[f"loadlimit_{name}"])), settled():
            make_limit(cajamarca, day, most, tenths)


@pytest.mark.usefixtures("eyes")
def test_the_month_counts_families_for_each_worker(
    cajamarca: Site, shared: list[Participation]
) -> None:
    def found() -> list[tuple[int, int | None]]:
        told = indicators.month_figures(site_id=cajamarca.pk, first=TODAY, last=TODAY)
        return [(f.value, f.of) for f in told]

    assert found() == [(2, None), (0, 2)]
    make_limit(cajamarca, TODAY, 3, 500)
    assert found() == [(2, None), (1, 2)]
