"""The plan of a small business on one page, what was given, and what each month left."""

from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from ayllu.accounts.models import User
from ayllu.families.gain import reads
from ayllu.families.gain.choices import CONSTRAINTS
from ayllu.families.gain.factories import make_business, make_sheet
from ayllu.families.gain.models import Business, Sheet, Supply
from ayllu.families.work.factories import make_path
from ayllu.families.work.models import Path
from ayllu.ground import scopes
from ayllu.ground.constraints import Refused, settled
from ayllu.ground.models import Undo
from ayllu.lib.days import add_months
from ayllu.lib.uuid7 import uuid7
from ayllu.people.register.models import Household, Person
from conftest import look

from .conftest import TODAY, ago, day, post, url

pytestmark = pytest.mark.usefixtures("eyes")
THIS = TODAY.replace(day=1)


def page(client: Client, path: Path) -> str:
    found = client.get(url("business", path.pk)).content.decode()
    return str(found.replace("\xa0", " "))


def test_from_the_plan_to_the_profit(as_rosa: Client, path: Path) -> None:
    assert "Todavía no hay plan en una página" in page(as_rosa, path)
    plan = {
        "sells": "Pan de yema", "to_whom": "Vecinas", "own_capital": "200",
        "seed_capital": "500", "agreed_on": day(ago(200)),
    }  # fmt: skip
    assert post(as_rosa, "plan", path.pk, **{**plan, "to_whom": ""}).status_code == 422
    assert post(as_rosa, "plan", path.pk, **plan).status_code == 302
    given = {"what": "Horno", "worth": "350", "on_day": day(ago(190))}
    assert post(as_rosa, "supply", path.pk, **given).status_code == 302
    month = {"month": str(THIS), "sales": "900", "costs": "650"}
    assert post(as_rosa, "month", path.pk, **month).status_code == 302
    found = page(as_rosa, path)
    for amount in ("S/ 1,050.00", "S/ 250.00"):
        assert amount in found
    assert post(as_rosa, "month", path.pk, **{**month, "costs": "950"}).status_code == 302
    assert Sheet.objects.get().profit == Decimal(-50)
    assert "pérdida" in page(as_rosa, path)


def test_what_was_given_is_taken_back(as_rosa: Client, rosa: User, path: Path) -> None:
    make_business(path, ago(200))
    post(as_rosa, "supply", path.pk, what="Horno", worth="350", on_day=day(TODAY))
    scopes.apply(scopes.Scope(user_id=rosa.pk))
    offer = Undo.objects.get()
    look()
    as_rosa.post(reverse("desk_undo", args=[offer.pk]), {"command": str(uuid7())})
    book = reads.book_of(path)
    assert book
    assert (book.supplies, book.capital) == ([], Decimal(500))


def test_a_month_that_is_written_comes_filled_in(as_rosa: Client, path: Path) -> None:
    make_sheet(make_business(path, ago(200)), THIS, 777, 100)
    form = as_rosa.get(url("month", path.pk), {"month": str(THIS)}).content.decode()
    assert 'value="777.00"' in form


def test_the_sheet_prints_plan_months_and_empty_lines(as_rosa: Client, path: Path) -> None:
    business = make_business(path, ago(200))
    for n in range(3):
        make_sheet(business, add_months(THIS, -n), 500 + n, 100)
    sheet = as_rosa.get(url("sheet", path.pk)).content.decode().replace("\xa0", " ")
    assert "S/ 502.00" in sheet
    assert sheet.count("<tr><td>&nbsp;</td>") == 6


def test_only_a_business_has_a_cash_book(
    as_rosa: Client, rosa: User, household: Household, mother: Person
) -> None:
    course = make_path(household, mother, "course", rosa, ago(20))
    assert as_rosa.get(url("business", course.pk)).status_code == 404
    with refused("gain_business_of_business"), settled():
        make_business(course, TODAY)


def refused(name: str) -> Any:
    return pytest.raises(Refused, match=str(CONSTRAINTS[name])[:40])


def test_the_database_refuses(path: Path) -> None:
    with refused("gain_capital_not_negative"), settled():
        make_business(path, TODAY, own_capital=-1)
    business = make_business(path, TODAY)
    with refused("gain_sheet_once"), settled():
        make_sheet(business, THIS, 1, 1)
        make_sheet(business, THIS, 2, 1)
    with refused("gain_sheet_month"), settled():
        make_sheet(business, THIS.replace(day=2), 1, 1)
    with refused("gain_sheet_not_negative"), settled():
        make_sheet(business, THIS, -1, 1)
    with refused("gain_supply_more_than_nothing"), settled():
        Supply.objects.create(site=path.site, business=business, what="Nada", worth=0, on_day=TODAY)
    with settled():
        make_sheet(business, THIS, 0, 0)
    assert Business.objects.count() == 1
