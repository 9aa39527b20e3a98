"""Maintenance: what fell due, what came, what is owed."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from ayllu.accounts.models import User
from ayllu.families.legal.factories import make_matter
from ayllu.families.legal.models import Matter
from ayllu.families.owed import ledger
from ayllu.families.owed.choices import CONSTRAINTS
from ayllu.families.owed.factories import make_payment, make_pension
from ayllu.families.owed.models import Payment, Pension
from ayllu.ground.constraints import Refused, settled
from ayllu.lib.days import add_months
from ayllu.means.models import Income
from ayllu.people.register.models import Household, Person
from tests.budgets import budget

from .scene import TODAY, ago, day, post, url


def pension(amount: str, on: date, every: str = "monthly", to: date | None = None) -> Pension:
    return Pension(amount=Decimal(amount), from_day=on, every=every, to_day=to)


def paid(amount: str, month: date) -> Payment:
    return Payment(amount=Decimal(amount), month=month, on_day=month)


def test_the_example_of_the_page() -> None:
    on = date(2026, 3, 15)
    payments = [paid("300", date(2026, 3, 1)), paid("150", date(2026, 4, 1))]
    rows = ledger.months([pension("300", on)], payments, today=date(2026, 6, 20))
    assert [m.owed for m in rows] == [Decimal(300), Decimal(300), Decimal(150), Decimal(0)]
    found = ledger.totals(rows)
    assert (found.due, found.received, found.arrears) == (
        Decimal("1200.00"),
        Decimal(450),
        Decimal("750.00"),
    )
    assert found.unpaid == 3


@pytest.mark.parametrize(("today", "count"), [(14, 0), (15, 1), (16, 1)])
def test_a_month_falls_due_on_its_day(today: int, count: int) -> None:
    rows = ledger.months([pension("300", date(2026, 3, 15))], [], today=date(2026, 3, today))
    assert len(rows) == count


def test_a_new_amount_counts_from_its_day_and_no_month_twice() -> None:
    old = pension("300", date(2026, 1, 5), to=date(2026, 3, 14))
    new = pension("400", date(2026, 3, 15))
    rows = ledger.months([new, old], [], today=date(2026, 4, 30))
    assert [(m.month.month, m.due) for m in rows] == [
        (4, Decimal("400.00")),
        (3, Decimal("300.00")),
        (2, Decimal("300.00")),
        (1, Decimal("300.00")),
    ]


@pytest.mark.parametrize(
    ("amount", "every", "month"),
    [("100", "weekly", "433.33"), ("600", "two_monthly", "300.00"), ("150", "fortnightly", "300")],
)
def test_other_rhythms_are_brought_to_a_month(amount: str, every: str, month: str) -> None:
    assert ledger.a_month(pension(amount, TODAY, every)) == Decimal(month)


cents = st.integers(1, 500_000).map(lambda n: Decimal(n) / 100)


@given(
    amount=cents,
    begun=st.dates(date(2020, 1, 1), date(2026, 1, 1)),
    days=st.integers(-10, 1200),
    parts=st.lists(st.tuples(cents, st.integers(0, 40)), max_size=12),
)
@budget(40, 400)
def test_whatever_comes_in_whatever_order_the_sums_hold(
    amount: Decimal, begun: date, days: int, parts: list[Any]
) -> None:
    today = begun + timedelta(days=days)
    order = [pension(str(amount), begun)]
    first = begun.replace(day=1)
    payments = [paid(str(a), add_months(first, n)) for a, n in parts]
    rows = ledger.months(order, payments, today=today)
    found = ledger.totals(rows)
    assert found.due == ledger.a_month(order[0]) * sum(1 for m in rows if m.due_on)
    assert found.received == sum((p.amount for p in payments), Decimal(0))
    assert found.arrears == max(found.due - found.received, Decimal(0))
    assert ledger.months(order, payments[::-1], today=today) == rows
    assert len({m.month for m in rows}) == len(rows)
    settled = [paid(str(m.owed), m.month) for m in rows if m.owed]
    assert ledger.totals(ledger.months(order, payments + settled, today=today)).unpaid == 0


@pytest.mark.usefixtures("eyes")
def test_amount_and_payments_make_the_ledger_and_no_income(
    as_rosa: Client, maintenance: Matter
) -> None:
    assert "Todavía no hay monto fijado" in page(as_rosa, maintenance)
    begun = ago(70)
    fix = {"amount": "300", "every": "monthly", "from_day": day(begun)}
    assert post(as_rosa, "pension", maintenance.pk, **{**fix, "amount": "0"}).status_code == 422
    assert post(as_rosa, "pension", maintenance.pk, **fix).status_code == 302
    form = as_rosa.get(url("payment", maintenance.pk)).content.decode()
    assert f'value="{begun.replace(day=1)}" selected' in form
    said = {"month": str(begun.replace(day=1)), "amount": "120.50", "on_day": day(TODAY)}
    assert post(as_rosa, "payment", maintenance.pk, **said).status_code == 302
    assert "S/ 779.50" in page(as_rosa, maintenance)  # three months fell due
    assert not Income.objects.exists()
    wrong = Payment.objects.get()
    assert post(as_rosa, "payment_mistaken", wrong.pk, why="Era de otro mes.").status_code == 302
    assert "S/ 900.00" in page(as_rosa, maintenance)


@pytest.mark.usefixtures("eyes")
def test_another_amount_ends_the_one_before_on_its_eve(
    as_rosa: Client, maintenance: Matter
) -> None:
    for amount, on in (("300", ago(100)), ("400", ago(10))):
        post(as_rosa, "pension", maintenance.pk, amount=amount, every="monthly", from_day=day(on))
    first, second = Pension.objects.order_by("from_day")
    assert (first.to_day, second.to_day) == (ago(11), None)


def page(client: Client, matter: Matter) -> str:
    found: str = client.get(url("maintenance", matter.pk)).content.decode().replace("\xa0", " ")
    return found


def refused(name: str) -> Any:
    return pytest.raises(Refused, match=str(CONSTRAINTS[name])[:40])


@pytest.mark.usefixtures("eyes")
def test_the_database_refuses(
    maintenance: Matter, household: Household, child: Person, rosa: User
) -> None:
    other = make_matter(household, child, "sis", rosa, ago(90))
    with refused("owed_pension_more_than_nothing"), settled():
        make_pension(maintenance, 0, TODAY)
    with refused("owed_pension_one_at_a_time"), settled():
        make_pension(maintenance, 300, ago(30))
        make_pension(maintenance, 400, ago(3))
    with refused("owed_pension_ends_after_start"), settled():
        make_pension(maintenance, 300, ago(30), to_day=ago(31))
    with refused("owed_pension_of_maintenance"), settled():
        make_pension(other, 300, ago(30))
    with refused("owed_payment_more_than_nothing"), settled():
        make_payment(maintenance, -5, TODAY)
    with refused("owed_payment_month"), settled():
        Payment.objects.create(
            site=maintenance.site,
            matter=maintenance,
            amount=5,
            month=TODAY.replace(day=2),
            on_day=TODAY,
        )
    with settled():
        make_pension(maintenance, 300, ago(30))
        make_payment(maintenance, 5, TODAY)


@pytest.mark.usefixtures("eyes")
def test_what_is_owed_stands_on_the_file_and_on_the_list(
    as_rosa: Client, as_tomas: Client, maintenance: Matter, household: Household
) -> None:
    make_pension(maintenance, 300, ago(70))
    file = as_rosa.get(reverse("casefile_household", args=[household.pk])).content.decode()
    assert "S/ 900.00" in file.replace("\xa0", " ")
    listed = reverse("families_owed") + "?show=money"
    assert household.name in as_rosa.get(listed).content.decode()
    assert household.name not in as_tomas.get(listed).content.decode()
    assert as_tomas.get(url("maintenance", maintenance.pk)).status_code == 404
