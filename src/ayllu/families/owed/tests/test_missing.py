"""A child without a paper stands on the file and on a desk until somebody begins."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from ayllu.accounts.access import held_by
from ayllu.accounts.models import User
from ayllu.families.legal import choices
from ayllu.families.legal import worklist as legal
from ayllu.families.legal.models import Matter
from ayllu.families.owed import worklist
from ayllu.lib.uuid7 import uuid7
from ayllu.people.register.factories import make_paper
from ayllu.people.register.models import Household, IdentityPaper, Person

from .scene import TODAY, ago, day

pytestmark = pytest.mark.usefixtures("eyes")


def dues(user: User) -> list[str]:
    held = held_by(user, on=TODAY)
    found = [*worklist.due(held, today=TODAY), *legal.due(held, today=TODAY)]
    return [d.code.split(".")[-1] for d in found]


def file_of(client: Client, household: Household) -> str:
    page = client.get(reverse("casefile_household", args=[household.pk]))
    return str(page.content.decode())


def send(client: Client, name: str, *args: Any, **words: Any) -> Any:
    address = reverse(f"families_legal_{name}", args=args)
    return client.post(address, {"command": str(uuid7()), **words})


def begin(client: Client, household: Household, child: Person) -> Matter:
    answer = send(client, "new", household.pk, kind="dni_first", person=str(child.pk))
    assert answer.status_code == 302
    return Matter.objects.latest("entered_at")


def test_a_child_without_dni_stands_on_the_file_and_on_the_desk_until_somebody_begins(
    as_rosa: Client, rosa: User, household: Household, child: Person
) -> None:
    assert "no tiene DNI" in file_of(as_rosa, household)
    assert dues(rosa) == ["missing"]
    matter = begin(as_rosa, household, child)
    assert "no tiene DNI" not in file_of(as_rosa, household)
    assert dues(rosa) == ["identity"]
    assert matter.steps.count() == len(choices.steps("dni_first"))
    assert matter.needed.count() == len(choices.papers("dni_first"))
    again = send(as_rosa, "new", household.pk, kind="dni_first", person=str(child.pk))
    assert again.status_code == 422
    assert "ya está abierto" in again.content.decode()


@pytest.mark.parametrize(
    ("left", "missing"), [(61, False), (60, True), (-400, True)], ids=["later", "soon", "over"]
)
def test_a_dni_that_runs_out_asks_for_a_renewal(
    rosa: User, child: Person, left: int, missing: bool
) -> None:
    IdentityPaper.objects.filter(person=child).update(ended_on=TODAY)
    make_paper(person=child, number="99000017")
    IdentityPaper.objects.filter(ended_on=None).update(expires_on=TODAY + timedelta(days=left))
    assert dues(rosa) == (["missing"] if missing else [])


@pytest.mark.parametrize(("age", "kind"), [(60, "birth_timely"), (61, "birth_late")])
def test_a_birth_is_registered_in_time_for_sixty_days(
    as_rosa: Client, household: Household, child: Person, age: int, kind: str
) -> None:
    child.birth_date = ago(age)
    child.save()
    make_paper(person=child, kind="birth_certificate", state="none", number="")
    page = file_of(as_rosa, household)
    assert f'name="kind" value="{kind}"' in page


def test_an_adult_or_a_child_of_whom_nothing_is_known_is_not_missing_anything(
    rosa: User, child: Person
) -> None:
    IdentityPaper.objects.filter(person=child).update(ended_on=TODAY)
    assert dues(rosa) == []
    make_paper(person=child, state="none", number="")
    assert dues(rosa) == ["missing"]
    child.birth_date = ago(365 * 19)
    child.save()
    assert dues(rosa) == []


def test_a_rejection_leaves_the_child_missing_it(
    as_rosa: Client, rosa: User, household: Household, child: Person
) -> None:
    matter = begin(as_rosa, household, child)
    send(as_rosa, "close", matter.pk, result="rejected", on_day=day(TODAY), effect="Falta acta.")
    assert dues(rosa) == ["missing"]
    assert "no tiene DNI" in file_of(as_rosa, household)


def test_the_list_of_the_sites_opens_a_matter_and_then_says_all_are_helped(
    as_rosa: Client, household: Household, child: Person
) -> None:
    listed = as_rosa.get(reverse("families_owed")).content.decode()
    assert child.full_name in listed
    begin(as_rosa, household, child)
    assert child.full_name not in as_rosa.get(reverse("families_owed")).content.decode()


def test_a_result_leads_to_the_register_and_writes_nothing_there(
    as_rosa: Client, rosa: User, household: Household, child: Person
) -> None:
    matter = begin(as_rosa, household, child)
    said = {"result": "granted", "on_day": day(TODAY), "effect": "Ya tiene su DNI."}
    assert send(as_rosa, "close", matter.pk, **{**said, "effect": ""}).status_code == 422
    assert send(as_rosa, "close", matter.pk, **said).status_code == 302
    assert not IdentityPaper.objects.filter(person=child, state="valid").exists()
    page = as_rosa.get(reverse("families_legal_one", args=[matter.pk])).content.decode()
    form = reverse("people_paper_new", args=[child.pk])
    assert f"{form}?kind=dni&amp;state=valid&amp;issued_on=" in page
    prefilled = as_rosa.get(form, {"kind": "dni", "state": "valid", "issued_on": day(TODAY)})
    assert f'value="{day(TODAY)}"' in prefilled.content.decode()
    assert dues(rosa) == ["paper"]
    as_rosa.post(form, {"command": str(uuid7()), "kind": "dni", "state": "valid",
                        "number": "99000017"})  # fmt: skip
    assert dues(rosa) == []
    assert form not in as_rosa.get(reverse("families_legal_one", args=[matter.pk])).content.decode()
