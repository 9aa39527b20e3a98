"""An order or a measure of protection keeps photographs back by itself, and gives them back."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.people.kin.models import Guardianship
from ayllu.people.papers.factories import make_consent, make_document
from ayllu.people.papers.reads import consents, faces
from ayllu.people.register.factories import make_family
from ayllu.people.register.models import Person
from ayllu.places.models import Site

pytestmark = pytest.mark.usefixtures("eyes")
TODAY = timezone.localdate()


@pytest.fixture
def kiara(cajamarca: Site, rosa: User, settings: Any, tmp_path: Path) -> Person:
    """Her photograph is allowed, for the file and for sponsors."""
    settings.MEDIA_ROOT = tmp_path
    home = make_family(site=cajamarca, by=rosa, case_lead=rosa)
    child = Person.objects.get(memberships__household=home, given_names="Kiara")
    mother = Person.objects.get(memberships__household=home, given_names="Rosa Elena")
    for recipient in ("file", "sponsors"):
        make_consent(person=child, giver=mother, purpose="photo", recipient=recipient)
    make_consent(person=child, giver=mother, purpose="sharing", recipient="school")
    make_document(
        about=child, by=rosa, kind="photo", is_portrait=True, media="image/jpeg", thumb=b"x"
    )
    return child


def shown(person: Person, rosa: User) -> bool:
    return person.pk in faces.addresses([person.pk], rosa.pk)


def measure(person: Person, kind: str, until: date | None = None) -> Guardianship:
    return Guardianship.objects.create(
        site=person.site, child=person, guardian_body="UPE", kind=kind, paper="RD 12-2026",
        from_day=TODAY - timedelta(days=30), to_day=until,
    )  # fmt: skip


@pytest.mark.parametrize("kind", ["state", "custody"])
def test_while_it_runs_the_woven_tile_stands_in_place_of_the_picture(
    as_rosa: Client, rosa: User, kiara: Person, kind: str
) -> None:
    assert shown(kiara, rosa)
    row = measure(kiara, kind)
    assert not shown(kiara, rosa)
    assert not consents.allows(kiara, "photo", "sponsors", TODAY)
    assert consents.allows(kiara, "sharing", "school", TODAY)  # the child's services go on
    page = as_rosa.get(reverse("people_documents", args=[kiara.pk])).content.decode()
    assert "retenida por una orden" in page
    Guardianship.objects.filter(pk=row.pk).update(to_day=TODAY - timedelta(days=1))
    assert shown(kiara, rosa)


def test_who_only_cares_in_fact_keeps_nothing_back(rosa: User, kiara: Person) -> None:
    measure(kiara, "in_fact")
    assert shown(kiara, rosa)
