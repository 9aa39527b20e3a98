"""Taken back once and only by the author; a draft is its author's alone."""

from datetime import timedelta

from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.ground import drafts, scopes, undo
from ayllu.ground.models import Draft, Undo
from ayllu.lib.uuid7 import uuid7
from ayllu.people.register.models import Person
from ayllu.places.models import Site
from conftest import look
from tests import scenes


def offered(by: User, site: Site, *, minutes: int = 0) -> tuple[Person, Undo]:
    child = scenes.person(site, "Zoe", "Tacilla")
    at = timezone.now() - timedelta(minutes=minutes)
    scopes.apply(scopes.Scope(user_id=by.pk))
    offer = undo.offer("people.person.register", about=child.pk, by=by.pk, at=at)
    look()
    return child, offer


def take(client: Client, offer: Undo) -> int:
    address = reverse("desk_undo", args=[offer.pk])
    return int(client.post(address, {"command": str(uuid7())}).status_code)


def test_the_author_takes_back_once(as_rosa: Client, rosa: User, cajamarca: Site) -> None:
    child, offer = offered(rosa, cajamarca)
    assert "Persona registrada." in as_rosa.get("/").content.decode()
    assert take(as_rosa, offer) == 303
    assert Person.objects.get(pk=child.pk).mistaken_at is not None
    assert take(as_rosa, offer) == 409
    assert "Persona registrada." not in as_rosa.get("/").content.decode()


def test_nobody_else_takes_it_back(as_carmen: Client, rosa: User, cajamarca: Site) -> None:
    child, offer = offered(rosa, cajamarca)
    assert take(as_carmen, offer) == 409
    assert Person.objects.get(pk=child.pk).mistaken_at is None


def test_after_ten_minutes_it_is_too_late(as_rosa: Client, rosa: User, cajamarca: Site) -> None:
    child, offer = offered(rosa, cajamarca, minutes=11)
    assert take(as_rosa, offer) == 409
    assert Person.objects.get(pk=child.pk).mistaken_at is None


def keep(client: Client, text: str, command: str = "") -> int:
    fields = {"observations": text, "command": command or str(uuid7())}
    return int(client.post(reverse("ground_draft", args=["visit-1"]), fields).status_code)


def test_a_draft_is_kept_sealed_for_its_author(
    as_rosa: Client, rosa: User, carmen: User, cajamarca: Site
) -> None:
    assert keep(as_rosa, "La ventana ya tiene vidrio") == 204
    scopes.apply(scopes.Scope(user_id=carmen.pk))
    assert not Draft.objects.exists()
    scopes.apply(scopes.Scope(user_id=rosa.pk))
    assert drafts.load(user_id=rosa.pk, key="visit-1")["observations"] == [
        "La ventana ya tiene vidrio"
    ]


def test_two_authors_keep_two_drafts(as_rosa: Client, as_carmen: Client, cajamarca: Site) -> None:
    assert keep(as_rosa, "de Rosa") == 204
    assert keep(as_carmen, "de Carmen") == 204


def test_a_draft_too_large_is_refused(as_rosa: Client, cajamarca: Site) -> None:
    assert keep(as_rosa, "x" * 400_000) == 413


def test_help_of_a_page_opens_and_an_unknown_one_is_not_found(
    as_rosa: Client, cajamarca: Site
) -> None:
    assert as_rosa.get(reverse("desk_help", args=["desk_home"])).status_code == 200
    assert as_rosa.get(reverse("desk_help", args=["nothing_here"])).status_code == 404
