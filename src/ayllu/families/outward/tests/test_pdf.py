"""The letter of a referral as a file: what the page may print, and nothing that it keeps out."""

import io

import pypdf
import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.audit.models import Entry
from ayllu.families.outward.factories import make_outward
from ayllu.families.outward.models import Outward
from ayllu.people.papers.actions.consents import withdraw
from ayllu.people.papers.factories import make_consent
from ayllu.people.register.models import Household, Person, Phone
from ayllu.places.models import Body
from conftest import ScopedClient

pytestmark = pytest.mark.usefixtures("eyes")
TODAY = timezone.localdate()


@pytest.fixture
def row(household: Household, mother: Person, post: Body, rosa: User) -> Outward:
    """A draft that the mother consented to, with address and a number that is safe."""
    make_consent(person=mother, purpose="sharing", recipient="health")
    Phone.objects.update(safe_to_call="yes", safe_to_write="yes")
    words = {"basis": "consent", "duty_why": "", "with_address": True}
    return make_outward(household, mother, post, rosa, TODAY, **words)


def read(client: Client, row: Outward) -> str:
    answer = client.get(reverse("families_outward_pdf", args=[row.pk]))
    assert answer.status_code == 200
    pages = pypdf.PdfReader(io.BytesIO(answer.content)).pages
    return " ".join(" ".join(page.extract_text().split()) for page in pages)


def test_it_says_what_the_page_says_and_its_name_names_nobody(
    as_rosa: Client, row: Outward, household: Household
) -> None:
    text = read(as_rosa, row)
    settlement = household.residences.get().settlement
    for said in (row.person.full_name, row.asks, "Puesto de Porcón", settlement, "900 000 144"):
        assert said in text
    assert row.code in text
    told = pypdf.PdfReader(
        io.BytesIO(as_rosa.get(reverse("families_outward_pdf", args=[row.pk])).content)
    ).metadata
    assert told is not None
    assert row.person.primer_apellido not in str(told)
    assert "BORRADOR" not in text
    answer = as_rosa.get(reverse("families_outward_pdf", args=[row.pk]))
    assert answer["Content-Disposition"] == f'inline; filename="{row.code}.pdf"'
    assert "no-store" in answer["Cache-Control"]
    meta = pypdf.PdfReader(io.BytesIO(answer.content))
    assert meta.trailer["/Root"]["/Lang"].startswith("es")  # type: ignore[index]  # untyped
    assert Entry.objects.filter(code="families.outward_pdf.read", about_id=row.pk).count() == 3


def test_where_violence_is_recorded_the_file_leads_to_no_door(
    as_rosa: Client, row: Outward, household: Household
) -> None:
    settlement = household.residences.get().settlement
    assert settlement in read(as_rosa, row)
    Household.objects.filter(pk=household.pk).update(violence_recorded=True)
    text = read(as_rosa, row)
    assert settlement not in text
    assert "900 000 144" not in text
    assert "Todo pasa por nosotros" in text


def test_a_number_that_is_not_safe_to_call_stays_out(as_rosa: Client, row: Outward) -> None:
    Phone.objects.update(safe_to_call="ask")
    assert "900 000 144" not in read(as_rosa, row)


def test_without_a_right_to_tell_it_is_a_draft_across_the_page(
    as_rosa: Client, row: Outward, rosa: User
) -> None:
    words = {"said_by": "La madre", "told_how": "En casa"}
    withdraw(by=rosa, consent=row.person.consents.get(), on=TODAY, today=TODAY, **words)
    assert "BORRADOR" in read(as_rosa, row)


def test_a_letter_that_was_called_off_is_a_draft_on_page_and_file(
    as_rosa: Client, row: Outward
) -> None:
    page = reverse("families_outward_letter", args=[row.pk])
    assert "BORRADOR" not in as_rosa.get(page).content.decode()
    Outward.objects.update(state="cancelled", cancelled_why="Ya los atendieron.")
    assert "BORRADOR" in as_rosa.get(page).content.decode()
    assert "BORRADOR" in read(as_rosa, row)


def test_what_was_typed_is_set_as_it_was_typed(as_rosa: Client, row: Outward) -> None:
    typed = "Cita #1 con $5, @ana y *todo* _así_ [sic] <b> \\ `x` = 2"
    Outward.objects.update(tells=f"{typed}\n\n{'palabras y más palabras ' * 60}")
    assert typed in read(as_rosa, row)


def test_it_is_found_by_whoever_works_there_alone(
    as_tomas: ScopedClient, as_elena: Client, row: Outward
) -> None:
    address = reverse("families_outward_pdf", args=[row.pk])
    assert as_elena.get(address).status_code == 200
    assert as_tomas.get(address).status_code == 404
