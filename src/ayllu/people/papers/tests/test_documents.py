"""Papers come in clean, lie sealed, are opened on purpose, and are never lost."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from ayllu.accounts.factories import make_user
from ayllu.accounts.models import User
from ayllu.accounts.roles import Role
from ayllu.audit.models import Entry
from ayllu.ground import vault
from ayllu.ground.constraints import Refused
from ayllu.ground.crypto import Unreadable
from ayllu.lib.tests import hostile
from ayllu.lib.uuid7 import uuid7
from ayllu.people.papers import tasks
from ayllu.people.papers.actions import consents
from ayllu.people.papers.actions import documents as actions
from ayllu.people.papers.choices import CONSTRAINTS
from ayllu.people.papers.factories import make_document
from ayllu.people.papers.models import Consent, Document
from ayllu.people.papers.reads import faces
from ayllu.people.register.models import Household, Person
from ayllu.places.models import Site
from ayllu.ui import faces as ui_faces


def file(data: bytes, name: str = "foto.jpg") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data, content_type="image/jpeg")


def sent(client: Any, person: Person, *files: SimpleUploadedFile, **more: Any) -> Any:
    form = {"command": str(uuid7()), "kind": "other", "title": "", "pages": list(files), **more}
    return client.post(f"/personas/{person.pk}/documentos/nuevo/", form)


def test_two_photographed_pages_become_one_sealed_document(
    as_rosa: Any, kiara: Person, folder: Path, photo: bytes
) -> None:
    answer = sent(as_rosa, kiara, file(photo), file(hostile.plain()), kind="birth")
    assert answer.status_code == 303, answer.content.decode()
    row = Document.objects.get()
    assert (row.pages, row.media, row.compartment) == (2, "application/pdf", "people")
    stored = [path.read_bytes() for path in folder.rglob("*") if path.is_file()]
    assert len(stored) == 2
    for data in stored:
        assert data.startswith(b"AYF1|")
        for open_word in (b"%PDF-", b"\xff\xd8\xff\xe0\x00\x10JFIF", b"canario", b"Kiara"):
            assert open_word not in data
    for path in folder.rglob("*"):
        assert path.stat().st_mode & 0o077 == 0, "for the server alone"
    assert b"canario" not in vault.fetch(row.name)


def test_a_sealed_file_opens_nowhere_else(household: Household, folder: Path) -> None:
    one, two = (make_document(about=household) for _ in range(2))
    (folder / two.name).write_bytes((folder / one.name).read_bytes())
    with pytest.raises(Unreadable):
        vault.fetch(two.name)


@pytest.mark.parametrize("name", hostile.DISGUISED)
def test_a_disguised_file_is_refused_with_what_to_do(
    as_rosa: Any, kiara: Person, folder: Path, name: str
) -> None:
    answer = sent(as_rosa, kiara, file(hostile.DISGUISED[name], "certificado.pdf"))
    assert answer.status_code == 422
    assert "Tome una foto del papel" in answer.content.decode()
    assert not Document.objects.exists()
    assert not [path for path in folder.rglob("*") if path.is_file()]


def test_a_bomb_is_refused_with_what_to_do(as_rosa: Any, kiara: Person) -> None:
    answer = sent(as_rosa, kiara, file(hostile.png_bomb()))
    assert "25 megapíxeles" in answer.content.decode()


def test_opening_is_written_down_before_and_nobody_keeps_a_copy(
    as_rosa: Any, rosa: User, kiara: Person
) -> None:
    row = make_document(about=kiara)
    answer = as_rosa.get(f"/documentos/{row.pk}/archivo/")
    assert answer.content.startswith(b"%PDF")
    assert answer["Cache-Control"] == "no-store"
    assert "default-src 'none'" in answer["Content-Security-Policy"]
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "Kiara" not in answer["Content-Disposition"]
    opened = Entry.objects.get(code="people.document.read", about_id=row.pk)
    assert opened.by_id == rosa.pk


def test_another_site_and_another_role_find_nothing(
    as_tomas: Any, as_maribel: Any, kiara: Person
) -> None:
    row = make_document(about=kiara)
    for client in (as_tomas, as_maribel):
        for page in ("", "archivo/", "miniatura/", "retiro/"):
            assert client.get(f"/documentos/{row.pk}/{page}").status_code == 404


def test_a_medical_paper_is_handed_in_by_rosa_and_opened_by_the_nurse(
    as_rosa: Any, kiara: Person, cajamarca: Site, sign_in: Any, photo: bytes
) -> None:
    assert sent(as_rosa, kiara, file(photo), kind="medical").status_code == 303
    row = Document.objects.get()
    assert row.compartment == "health"
    assert as_rosa.get(f"/documentos/{row.pk}/archivo/").status_code == 404
    nurse = sign_in(make_user("deysi", "Deysi", "Rabanal", Role.HEALTH_WORKER, cajamarca))
    assert nurse.get(f"/documentos/{row.pk}/archivo/").status_code == 200


def test_no_photograph_enters_without_a_consent(
    as_rosa: Any, kiara: Person, liam: Person, photos_allowed: Consent, photo: bytes, folder: Path
) -> None:
    answer = sent(as_rosa, liam, file(photo), kind="photo")
    assert answer.status_code == 422
    assert "Regístrelo primero" in answer.content.decode()
    assert not [path for path in folder.rglob("*") if path.is_file()]
    assert sent(as_rosa, kiara, file(photo), kind="photo", is_portrait="on").status_code == 303
    assert Document.objects.get().is_portrait


def test_a_photograph_is_one_picture(rosa: User, kiara: Person, photos_allowed: Consent) -> None:
    with pytest.raises(Refused):
        actions.add(by=rosa, about=kiara, kind="photo", files=[hostile.plain()] * 2)


@pytest.fixture
def portrait(rosa: User, kiara: Person, photos_allowed: Consent, photo: bytes) -> Document:
    return actions.add(by=rosa, about=kiara, kind="photo", files=[photo], is_portrait=True)


def test_the_picture_stands_for_her_until_the_consent_is_withdrawn(
    as_rosa: Any, rosa: User, kiara: Person, portrait: Document, photos_allowed: Consent,
    household: Household, today: date,
) -> None:  # fmt: skip
    pages = (f"/personas/{kiara.pk}/", f"/familias/{household.pk}/", f"/documentos/{portrait.pk}/")
    sign = f"/documentos/{portrait.pk}/miniatura/?s="
    for page in pages:
        assert sign in as_rosa.get(page).content.decode(), page
    thumb = ui_faces.of([kiara.pk], rosa.pk)[kiara.pk]
    assert as_rosa.get(thumb)["Content-Type"] == "image/jpeg"
    consents.withdraw(
        by=rosa, consent=photos_allowed, on=today, said_by="Rosa", told_how="", today=today
    )
    for page in pages:
        assert sign not in as_rosa.get(page).content.decode(), page
    assert as_rosa.get(thumb).status_code == 404, "the address she already had is dead too"
    assert as_rosa.get(f"/documentos/{portrait.pk}/archivo/").status_code == 404
    assert Document.objects.filter(pk=portrait.pk).exists(), "not shown is not deleted"


def test_a_sealed_address_is_for_one_viewer_and_a_few_minutes(
    rosa: User, as_maribel: Any, maribel: User, kiara: Person, portrait: Document
) -> None:
    now = timezone.now()
    address = faces.address(portrait.pk, rosa.pk, now)
    assert as_maribel.get(address).status_code == 404, "it was made for Rosa"
    assert as_maribel.get(faces.address(portrait.pk, maribel.pk, now)).status_code == 200
    old = faces.address(portrait.pk, maribel.pk, now - 3 * faces.LIFE)
    assert as_maribel.get(old).status_code == 404


def test_taken_out_it_stays_with_its_keeper(
    as_rosa: Any, as_elena: Any, rosa: User, kiara: Person
) -> None:
    row = make_document(about=kiara)
    page, out = f"/documentos/{row.pk}/", f"/documentos/{row.pk}/retiro/"
    assert as_rosa.post(out, {"command": str(uuid7()), "why": ""}).status_code == 422
    answer = as_rosa.post(out, {"command": str(uuid7()), "why": "Era de otra niña"})
    assert answer.status_code == 303
    assert as_rosa.get(page).status_code == 404
    assert "Era de otra niña" in as_elena.get(page).content.decode()
    back = f"/documentos/{row.pk}/devolucion/"
    assert as_rosa.post(back, {"command": str(uuid7())}).status_code == 404
    assert as_elena.post(back, {"command": str(uuid7())}).status_code == 303
    assert as_rosa.get(page).status_code == 200


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("papers_document_of_someone", {"person": None}),
        ("papers_document_compartment_by_kind", {"kind": "medical"}),
        ("papers_document_portrait_is_photo", {"is_portrait": True}),
        ("papers_document_hidden_says_why", {"hidden_at": timezone.now()}),
        ("papers_document_valid_after_issue", {"valid_until": date(2020, 1, 1)}),
        ("papers_document_photo_consented", {"kind": "photo"}),
    ],
)
def test_what_must_not_be_is_refused_by_the_database(
    rosa: User, kiara: Person, name: str, change: dict[str, Any]
) -> None:
    row = make_document(about=kiara, issued_on=date(2021, 1, 1))
    with pytest.raises(Refused) as reason:
        actions.correct(by=rosa, document=row, **change)
    assert str(reason.value) == str(CONSTRAINTS[name])


def test_the_nightly_sweep_takes_what_no_row_knows(
    monkeypatch: pytest.MonkeyPatch, household: Household, folder: Path
) -> None:
    row = make_document(about=household)
    lost = vault.keep(b"a", folder=actions.FOLDER)
    later = timezone.now() + tasks.GRACE + timedelta(minutes=1)
    assert tasks.sweep_files(now=timezone.now()) == 0
    assert tasks.sweep_files(now=later) == 1
    assert not (folder / lost).exists()
    assert vault.fetch(row.name)
