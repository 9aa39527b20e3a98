"""A file on a weak line: pieces, twice the same, a lost line, and the plain form beside it."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from ayllu.accounts.models import User
from ayllu.lib.tests import hostile
from ayllu.lib.uuid7 import uuid7
from ayllu.people.papers.actions import uploads
from ayllu.people.papers.models import Document, Part, Upload
from ayllu.people.register.models import Person

KEY = "ab" * 32
URL = f"/cargas/{KEY}/"


@pytest.fixture(scope="module")
def photograph() -> bytes:
    return hostile.gps_jpeg((900, 700))


def piece(client: Any, data: bytes, start: int, length: int) -> Any:
    part = SimpleUploadedFile("piece", data[start : start + length])
    form = {"command": str(uuid7()), "size": len(data), "start": start, "piece": part}
    return client.post(URL, form)


def test_pieces_arrive_the_line_is_lost_and_it_goes_on_where_it_stopped(
    as_rosa: Any, kiara: Person, photograph: bytes
) -> None:
    half = len(photograph) // 2
    assert as_rosa.get(URL).json() == {"offset": 0}
    assert piece(as_rosa, photograph, 0, half).json() == {"offset": half}
    assert piece(as_rosa, photograph, 0, half).json() == {"offset": half}, "twice is once"
    assert piece(as_rosa, photograph, half + 9, 50).json() == {"offset": half}, "no gap"
    assert as_rosa.get(URL).json() == {"offset": half}
    piece(as_rosa, photograph, half, len(photograph))
    form = {"command": str(uuid7()), "kind": "school", "uploads": [KEY]}
    answer = as_rosa.post(f"/personas/{kiara.pk}/documentos/nuevo/", form)
    assert answer.status_code == 303, answer.content.decode()
    assert Document.objects.get().media == "image/jpeg"
    assert not Upload.objects.exists()
    assert not Part.objects.exists()


def test_what_is_on_its_way_lies_sealed_and_is_its_senders_alone(
    as_rosa: Any, as_carmen: Any, photograph: bytes
) -> None:
    piece(as_rosa, photograph, 0, 5_000)
    assert as_carmen.get(URL).json() == {"offset": 0}
    assert hostile.CANARY not in b"".join(bytes(p.content) for p in Part.objects.all())


def test_half_a_file_is_not_taken(as_rosa: Any, kiara: Person, photograph: bytes) -> None:
    piece(as_rosa, photograph, 0, 5_000)
    form = {"command": str(uuid7()), "kind": "school", "uploads": [KEY]}
    answer = as_rosa.post(f"/personas/{kiara.pk}/documentos/nuevo/", form)
    assert answer.status_code == 422
    assert "no llegó completo" in answer.content.decode()


def test_more_than_the_limit_is_refused_at_the_first_piece(as_rosa: Any) -> None:
    part = SimpleUploadedFile("piece", b"x")
    form = {"command": str(uuid7()), "size": 26_000_000, "start": 0, "piece": part}
    answer = as_rosa.post(URL, form)
    assert answer.status_code == 422
    assert "25 MB" in answer.json()["sentence"]


def test_one_person_cannot_fill_the_house(
    monkeypatch: pytest.MonkeyPatch, as_rosa: Any, photograph: bytes
) -> None:
    monkeypatch.setattr(uploads, "MOST_WAITING", 1_000)
    assert piece(as_rosa, photograph, 0, 5_000).status_code == 422


def test_who_may_add_nothing_may_send_nothing(
    as_maribel: Any, rosa: User, photograph: bytes
) -> None:
    assert piece(as_maribel, photograph, 0, 5_000).status_code == 404
    assert not Upload.objects.exists()


def test_without_a_script_the_form_takes_the_files_itself(
    as_rosa: Any, kiara: Person, photograph: bytes
) -> None:
    page = as_rosa.get(f"/personas/{kiara.pk}/documentos/nuevo/").content.decode()
    assert 'enctype="multipart/form-data"' in page
    assert 'capture="environment"' in page
    assert 'accept="image/jpeg,image/png,image/webp' in page
    camera = SimpleUploadedFile("foto.jpg", photograph)
    form = {"command": str(uuid7()), "kind": "school", "camera": camera}
    answer = as_rosa.post(f"/personas/{kiara.pk}/documentos/nuevo/", form)
    assert answer.status_code == 303
    assert Document.objects.count() == 1
