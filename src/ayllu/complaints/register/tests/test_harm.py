"""Harm goes through the one door in the same breath, and leaves no word behind."""

from typing import Any

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.complaints.register.actions import harms
from ayllu.complaints.register.factories import make_complaint
from ayllu.complaints.register.models import Complaint
from ayllu.complaints.register.tests.test_register import form
from ayllu.ground.constraints import Refused, settled
from ayllu.lib.uuid7 import uuid7
from ayllu.places.models import Site
from conftest import ScopedClient, look

HARM = "Un chico grande me pega cuando salimos"


def concerns() -> list[tuple[str, Any]]:
    look()
    with connection.cursor() as cursor:
        cursor.execute("select code, named_users from safeguarding_concern")
        return list(cursor.fetchall())


def test_the_form_asks_whether_there_is_harm_before_it_saves(
    as_maribel: ScopedClient, maribel: User, elena: User
) -> None:
    answer = as_maribel.post(reverse("complaints_new"), form(maribel, words=HARM))
    assert answer.status_code == 422
    assert "«me pega»" in answer.content.decode()
    assert Complaint.objects.count() == 0


def test_harm_at_the_entry_goes_to_safeguarding_and_keeps_no_word(
    as_maribel: ScopedClient, as_elena: ScopedClient, maribel: User, rosa: User, elena: User
) -> None:
    said = form(maribel, words=HARM, who_name="Anderson", harm="yes", about_users=[rosa.pk])
    answer = as_maribel.post(reverse("complaints_new"), said)
    assert answer.status_code == 302
    row = Complaint.objects.get()
    assert (row.state, row.words, row.who_name) == ("passed_on", "", "")
    ((code, named),) = concerns()
    assert named == [rosa.pk]
    page = as_elena.get(reverse("complaints_one", args=[row.pk])).content.decode()
    assert "Entregada a salvaguarda" in page
    assert code not in page
    assert HARM not in page
    assert "Anderson" not in page


def test_whoever_says_no_harm_is_remembered(
    as_maribel: ScopedClient, maribel: User, elena: User
) -> None:
    as_maribel.post(
        reverse("complaints_new"), form(maribel, words="La puerta me asusta", harm="no")
    )
    row = Complaint.objects.get()
    assert (row.harm, row.harm_by) == ("ruled_out", maribel)


def test_whoever_reads_it_passes_it_on(
    as_elena: ScopedClient, elena: User, cajamarca: Site
) -> None:
    row = make_complaint(cajamarca, words=HARM)
    assert row.harm == "proposed"
    address = reverse("complaints_pass_on", args=[row.pk])
    sent = as_elena.post(address, {"command": uuid7(), "harm_kind": "physical", "note": "Lo vi"})
    assert sent.status_code == 302
    row.refresh_from_db()
    assert (row.state, row.words, row.harm_by) == ("passed_on", "", elena)
    assert len(concerns()) == 1
    again = as_elena.post(address, {"command": uuid7()})
    assert again.status_code == 422
    assert len(concerns()) == 1


def test_both_or_neither(elena: User, cajamarca: Site) -> None:
    row = make_complaint(cajamarca, words=HARM, about_users=[])
    with pytest.raises(Exception, match=r"too long|varying"):
        harms.pass_on(row=row, by=elena, at=timezone.now(), kind="x" * 40, by_whom="child")
    look()
    row.refresh_from_db()
    assert (row.state, row.words) == ("new", HARM)
    assert concerns() == []


def test_the_database_refuses_words_in_what_was_passed_on(cajamarca: Site) -> None:
    with pytest.raises(Refused, match=r"no deja palabras"), settled():
        make_complaint(cajamarca, state="passed_on", harm="passed_on", words=HARM)


def test_possible_harm_is_looked_at_before_it_is_answered(
    as_elena: ScopedClient, elena: User, cajamarca: Site
) -> None:
    row = make_complaint(cajamarca, words=HARM)
    address = reverse("complaints_answer", args=[row.pk])
    said = {
        "command": uuid7(), "on_day": f"{timezone.localdate():%d/%m/%Y}", "how": "in_person",
        "language": "es", "text": "Ya hablamos con él.", "open_text": "",
    }  # fmt: skip
    refused = as_elena.post(address, said)
    assert refused.status_code == 422
    assert "Diga primero si hay daño" in refused.content.decode()
    as_elena.post(reverse("complaints_no_harm", args=[row.pk]), {"command": uuid7()})
    assert as_elena.post(address, {**said, "command": uuid7()}).status_code == 302
