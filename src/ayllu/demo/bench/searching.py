"""What workers type: a name with one slip, a beginning, a document, a household, "María"."""

import csv
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from random import Random

from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ayllu.accounts.access import held_by
from ayllu.accounts.models import User
from ayllu.accounts.scopes import scope_of, system_scope
from ayllu.demo.bench.figures import Result, client_of, pace, size
from ayllu.ground import scopes
from ayllu.lib import names
from ayllu.lib.uuid7 import uuid7
from ayllu.people.register import reads
from ayllu.people.register.models import Household, IdentityPaper, Membership, Person
from ayllu.places.models import Site

VARIANTS = Path(names.__file__).parent / "tests" / "data" / "name_variants.csv"
KINDS = ("with a slip", "by beginning", "by document", "by household", "María")


def one_kind(name: str, rounds: int) -> Iterator[Result]:
    client, rng = client_of("rosa"), Random(2)
    typed = searches(some_households())[name.removeprefix("search ")]
    yield pace(name, lambda: look(client, rng.choice(typed)), 150, rounds)


SEARCH = tuple(partial(one_kind, f"search {kind}") for kind in KINDS)


def look(client: Client, typed: str) -> None:
    """One search; the page must have come."""
    posted = {"q": typed, "command": str(uuid7())}
    answer = client.post(reverse("desk_search"), posted)
    if answer.status_code >= 400:
        raise RuntimeError(f"search answered {answer.status_code}")


def some_households() -> list[Household]:
    """A hundred all over the site."""
    with scopes.acting(system_scope("people")):
        rows = Household.objects.filter(site__code="cajamarca", mistaken_at=None).order_by("id")
        step = max(1, rows.count() // 100)
        return list(rows[: step * 100 : step])


def searches(households: Sequence[Household]) -> dict[str, list[str]]:
    with scopes.acting(system_scope("people")):
        rows = Membership.objects.filter(household__in=households).select_related("person")
        people = [row.person for row in rows.order_by("household__sort_key", "person__sort_key")]
        papers = IdentityPaper.objects.filter(site__code="cajamarca").exclude(number_index="")
        numbers = [paper.number for paper in papers.order_by("id")[:50]]
    return {
        "with a slip": [f"{p.given_names.split()[0]} {slipped(p.primer_apellido)}" for p in people],
        "by beginning": [f"{p.primer_apellido} {p.given_names[:3]}" for p in people],
        "by document": numbers,
        "by household": [home.name for home in households],
        "María": ["María"],
    }


def slipped(word: str) -> str:
    """Two letters in the middle change places."""
    at = len(word) // 2
    return word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]


def recall(_rounds: int) -> Iterator[Result]:
    """Names as people type them: how often the person meant is not among the candidates.

    Which of them come first is pure arithmetic, tested in ``lib`` on names that differ more than
    those of a crowd: here dozens answer a query equally well.
    """
    with VARIANTS.open(encoding="utf-8", newline="") as file:
        variants = list(csv.DictReader(file))
    with transaction.atomic():
        rosa, site = User.objects.get(username="rosa"), Site.objects.get(code="cajamarca")
        scopes.apply(scope_of(held_by(rosa, on=timezone.localdate())))
        meant = {name: registered(name, site) for name in {name_of(row) for row in variants}}
        missed = sum(
            meant[name_of(row)].pk not in reads.candidates(row["typed_query"]) for row in variants
        )
        transaction.set_rollback(True)
    share = 100 * missed / len(variants)
    yield Result("names typed and missed", share, "%", 5, f"{len(variants)} queries; {size()}")


def name_of(row: dict[str, str]) -> tuple[str, str, str]:
    return row["registered_given"], row["registered_surname1"], row["registered_surname2"]


def registered(name: tuple[str, str, str], site: Site) -> Person:
    given, primer, segundo = name
    return Person.objects.create(
        site=site, given_names=given, primer_apellido=primer, segundo_apellido=segundo or None
    )
