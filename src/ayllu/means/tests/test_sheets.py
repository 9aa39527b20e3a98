"""A sheet through its pages: written, finished, held against the line and the baseline."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from django.template.loader import render_to_string
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ayllu.accounts.access import held_by
from ayllu.accounts.models import User
from ayllu.ground.constraints import Refused, name_of
from ayllu.means import actions, panels, reads
from ayllu.means.choices import Head
from ayllu.means.factories import make_sheet, spent_on
from ayllu.means.models import Income, Sheet, Spending
from ayllu.people.register.factories import make_person
from ayllu.people.register.models import Household, Person
from ayllu.places.models import PovertyLine

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def line(cajamarca: Any) -> None:
    for kind, amount in (("total", 454), ("extreme", 256)):
        PovertyLine.objects.update_or_create(
            year=2024, area="national", kind=kind, defaults={"amount": amount, "source": "INEI"}
        )


def send(client: Any, page: str, /, *args: Any, **fields: Any) -> Any:
    return client.post(reverse(page, args=args), {"command": str(uuid4()), **fields})


def form(today: date, person: Person, **more: str) -> dict[str, str]:
    whole = {f"every_{h.value}": "monthly" for h in Head}
    return {
        **whole,
        "on_day": f"{today:%d/%m/%Y}",
        "heads": "3",
        "amount_food": "600",
        "in-TOTAL_FORMS": "2",
        "in-INITIAL_FORMS": "0",
        "in-0-source": "informal",
        "in-0-person": str(person.pk),
        "in-0-amount": "90",
        "in-0-every": "weekly",
        "in-1-source": "maintenance",
        "in-1-every": "monthly",
        "debt-TOTAL_FORMS": "1",
        "debt-INITIAL_FORMS": "0",
        "debt-0-to_whom": "La tienda",
        "debt-0-owed": "300",
        "debt-0-interest": "unknown",
        **more,
    }


def test_a_sheet_is_saved_gone_on_with_and_finished(
    as_rosa: Client, family: Household, yesenia: Person, today: date
) -> None:
    assert send(as_rosa, "means_write", family.pk, **form(today, yesenia)).status_code == 302
    draft = Sheet.objects.get()
    assert draft.finished_at is None
    again = as_rosa.get(reverse("means_write", args=[family.pk])).content.decode()
    assert "La tienda" in again
    done = send(as_rosa, "means_write", family.pk, **form(today, yesenia, finish="1"))
    assert done["Location"] == reverse("means_family", args=[family.pk])
    sheet = Sheet.objects.get()
    assert (sheet.income, sheet.income_whole) == (Decimal(390), False)
    assert (sheet.spending, sheet.spending_whole, sheet.owed) == (Decimal(600), False, Decimal(300))
    assert (sheet.line_year, sheet.total_line) == (2024, Decimal(454))
    for name, pk in (("means_family", family.pk), ("means_sheet", sheet.pk),
                     ("means_printed", sheet.pk)):  # fmt: skip
        page = as_rosa.get(reverse(name, args=[pk])).content.decode()
        assert "por lo menos" in page
        assert "S/ 200.00" in page
    assert "Yesenia" in page
    assert "no se sabe" in page


def test_what_is_wrong_is_said_and_what_was_typed_stays(
    as_rosa: Client, family: Household, yesenia: Person, today: date
) -> None:
    other = make_person(site=family.site, given_names="Otra")
    for wrong, word in (
        ({"in-1-source": "", "in-1-amount": "50"}, "Diga de qué viene"),
        ({"debt-0-to_whom": ""}, "Diga a quién se debe"),
        ({"debt-0-interest": "known"}, "Escriba el interés"),
        ({"on_day": f"{today + timedelta(days=1):%d/%m/%Y}"}, "día futuro"),
        ({"in-0-person": str(other.pk)}, "opción"),
    ):
        answer = send(as_rosa, "means_write", family.pk, **form(today, yesenia, **wrong))
        assert answer.status_code == 422, wrong
        assert word in answer.content.decode(), wrong
    assert not Sheet.objects.exists()


def test_nothing_known_is_no_sheet(family: Household, rosa: User, today: date) -> None:
    with pytest.raises(Refused, match="al menos un ingreso"):
        make_sheet(household=family, by=rosa, on=today, incomes=[], spendings=[])


def test_what_is_finished_stays_until_its_author_takes_it_back(
    family: Household, rosa: User, today: date
) -> None:
    sheet = make_sheet(household=family, by=rosa, on=today)
    for act in (
        lambda: Sheet.objects.filter(pk=sheet.pk).update(income=1),
        lambda: Income.objects.filter(sheet=sheet).update(amount=1),
        lambda: Spending.objects.filter(sheet=sheet).delete(),
    ):
        with pytest.raises(IntegrityError) as broken, transaction.atomic():
            act()
        assert name_of(broken.value) == "means_finished_stays"
    actions.take_back(sheet.pk, by=rosa)
    assert actions.draft_of(family) == sheet
    actions.finish(sheet=sheet, by=rosa, at=timezone.now())
    with pytest.raises(Refused, match="no se cambia"):
        actions.finish(sheet=sheet, by=rosa, at=timezone.now())


def test_one_draft_a_family_and_earners_of_the_household(
    family: Household, rosa: User, today: date
) -> None:
    make_sheet(household=family, by=rosa, on=today, finished=False)
    with pytest.raises(IntegrityError) as broken, transaction.atomic():
        Sheet.objects.create(site=family.site, household=family, worker=rosa, on_day=today, heads=1)
    assert name_of(broken.value) == "means_one_draft"
    other = make_person(site=family.site, given_names="Otra")
    line = {"source": "pension", "amount": Decimal(5), "every": "monthly", "person": other}
    with pytest.raises(Refused, match="es del hogar"):
        make_sheet(household=family, by=rosa, on=today, incomes=[line])


def test_first_and_last_are_compared_drawn_and_in_words(
    as_rosa: Client, family: Household, rosa: User, today: date
) -> None:
    whole: dict[str, Any] = {"household": family, "by": rosa, "heads": 4}
    early = today - timedelta(days=400)
    for on, total in ((early, 1000), (today - timedelta(days=90), 1500), (today, 2000)):
        spent = spent_on(Decimal(total))
        make_sheet(**whole, on=on, spendings=spent, income=Decimal(total))
    found = reads.change(list(reads.finished(family.pk)))
    assert found is not None
    assert (found.first.is_above, found.last.is_above) == (False, True)
    assert (found.days, found.income) == (400, Decimal(250))
    (panel,) = panels.of_household(family, held=held_by(rosa, on=today), today=today)
    text = render_to_string(panel.template, dict(panel.context))
    assert "+S/ 250.00" in text
    assert "Desde la línea de base" in text
    assert "<svg" in text
    page = as_rosa.get(reverse("means_family", args=[family.pk])).content.decode()
    assert page.count(f"{early:%d/%m/%Y}") >= 2


def test_a_round_reads_the_sheet_that_belongs_to_it(
    family: Household, rosa: User, today: date
) -> None:
    old = make_sheet(household=family, by=rosa, on=today - timedelta(days=61))
    assert reads.for_round(family.pk, started_on=today, on=today) is None
    assert reads.for_round(family.pk, started_on=today - timedelta(days=1), on=today) == old
    new = make_sheet(household=family, by=rosa, on=today)
    assert reads.for_round(family.pk, started_on=today, on=today) == new


def test_others_find_nothing(
    as_maribel: Client, as_tomas: Client, as_salome: Client, rosa: User, family: Household,
    today: date,
) -> None:  # fmt: skip
    sheet = make_sheet(household=family, by=rosa, on=today)
    for name, pk in (("means_sheet", sheet.pk), ("means_family", family.pk)):
        address = reverse(name, args=[pk])
        assert as_maribel.get(address).status_code == as_tomas.get(address).status_code == 404
        assert as_salome.get(address).status_code == 200
    assert as_salome.get(reverse("means_write", args=[family.pk])).status_code == 404
