"""Answered by somebody without a part in it, in time, and read with the code alone."""

from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from ayllu.accounts.access import held_by
from ayllu.accounts.models import User
from ayllu.complaints.answers import actions, indicators, tasks, worklist
from ayllu.complaints.answers.models import Answer
from ayllu.complaints.register.factories import make_complaint
from ayllu.complaints.register.models import Complaint
from ayllu.complaints.register.tests.test_register import acting_as, be
from ayllu.doorstep import actions as doorstep
from ayllu.ground.constraints import Refused, settled
from ayllu.lib.uuid7 import uuid7
from ayllu.places.models import Site
from conftest import ScopedClient, look

OPEN = "Desde el lunes la sopa se sirve caliente."


def told(row: Complaint, by: User, **more: Any) -> Answer:
    plain = {
        "on": timezone.localdate(), "how": "in_person", "language": "es",
        "text": "Zulema, ya hablamos con la cocinera.", "open_text": OPEN,
    }  # fmt: skip
    with acting_as(by):
        return actions.answer(row=row, by=by, at=timezone.now(), **{**plain, **more})


def dissatisfied(row: Complaint, by: User | None, *, again: bool = True) -> None:
    actions.note_satisfied(
        row=row, satisfied="no", on=timezone.localdate(), words="Sigue fría", again=again, by=by,
        at=timezone.now(),
    )  # fmt: skip


def test_it_is_read_answered_and_closed(as_elena: ScopedClient, cajamarca: Site) -> None:
    row = make_complaint(cajamarca)
    address = reverse("complaints_acknowledge", args=[row.pk])
    assert as_elena.post(address, {"command": uuid7()}).status_code == 302
    reply = doorstep.reply_under(row.code)
    assert reply is not None
    assert "Leímos lo que nos contaste" in reply["text"]
    day = f"{timezone.localdate():%d/%m/%Y}"
    steps: list[tuple[str, dict[str, Any]]] = [
        ("measure", {"on_day": day, "text": "Se compró una tapa para la olla"}),
        ("answer", {"on_day": day, "how": "in_person", "language": "es", "text": "Ya está.",
                    "open_text": OPEN}),
        ("satisfied", {"on_day": day, "satisfied": "yes", "text": "Ahora sí"}),
    ]  # fmt: skip
    for name, data in steps:
        sent = as_elena.post(
            reverse(f"complaints_{name}", args=[row.pk]), {**data, "command": uuid7()}
        )
        assert sent.status_code == 302, name
    row.refresh_from_db()
    assert (row.state, row.answered_on) == ("closed", timezone.localdate())
    page = as_elena.get(reverse("complaints_one", args=[row.pk])).content.decode()
    assert "tapa para la olla" in page
    assert "Ahora sí" in page


def test_with_the_code_only_the_approved_words_are_read(elena: User, cajamarca: Site) -> None:
    row = make_complaint(cajamarca, who_name="Zulema")
    told(row, elena)
    reply = doorstep.reply_under(row.code.lower().replace("-", " "))
    assert reply == {"text": OPEN, "language": "es"}
    assert doorstep.reply_under("A-ZZZZZZZ") is None


def test_without_approved_words_only_that_it_was_read(elena: User, cajamarca: Site) -> None:
    row = make_complaint(cajamarca)
    told(row, elena, open_text="")
    reply = doorstep.reply_under(row.code)
    assert reply is not None
    assert "cocinera" not in reply["text"]


def test_an_answer_taken_back_leaves_the_public_page_too(elena: User, cajamarca: Site) -> None:
    row = make_complaint(cajamarca)
    made = told(row, elena)
    actions.undo_answer(made.pk, by=elena)
    row.refresh_from_db()
    assert (row.state, row.answered_on) == ("acknowledged", None)
    reply = doorstep.reply_under(row.code)
    assert reply is not None
    assert OPEN not in reply["text"]
    told(row, elena)  # and she may answer again


def test_after_an_appeal_another_answers(
    elena: User, salome: User, cajamarca: Site, as_elena: ScopedClient
) -> None:
    row = make_complaint(cajamarca)
    told(row, elena)
    dissatisfied(row, elena)
    row.refresh_from_db()
    assert (row.state, row.responsible) == ("appealed", salome)
    with pytest.raises(Refused, match=r"responde otra persona"):
        told(row, elena)
    told(row, salome)
    assert Answer.objects.filter(complaint=row).count() == 2


def test_the_database_refuses_a_second_answer_of_the_same(elena: User, cajamarca: Site) -> None:
    row = make_complaint(cajamarca)
    told(row, elena)
    with pytest.raises(Refused, match=r"responde otra persona"), settled():
        Answer.objects.create(
            site=cajamarca, complaint=row, number=2, by=elena, text="x", language="es",
            how="in_person", told_on=timezone.localdate(),
        )  # fmt: skip


def test_whom_it_is_about_never_answers_even_past_the_actions(
    elena: User, salome: User, cajamarca: Site
) -> None:
    row = make_complaint(cajamarca, about_users=[elena])
    plain = {
        "site": cajamarca, "complaint": row, "number": 1, "text": "x", "language": "es",
        "how": "in_person", "told_on": timezone.localdate(),
    }  # fmt: skip
    with pytest.raises(Refused, match=r"nunca la responde"), settled():
        Answer.objects.create(by=elena, **plain)
    with pytest.raises(Complaint.DoesNotExist):  # her own eyes do not even find it
        told(row, elena)
    Answer.objects.create(by=salome, **plain)


def test_nobody_gives_it_to_whom_it_is_about(
    elena: User, salome: User, rosa: User, carmen: User, cajamarca: Site, as_salome: ScopedClient
) -> None:
    row = make_complaint(cajamarca, about_users=[rosa])
    address = reverse("complaints_entrust", args=[row.pk])
    page = as_salome.get(address).content.decode()
    assert str(rosa.pk) not in page
    assert as_salome.post(address, {"to": rosa.pk, "command": uuid7()}).status_code == 422
    assert as_salome.post(address, {"to": carmen.pk, "command": uuid7()}).status_code == 302
    row.refresh_from_db()
    assert row.responsible == carmen


def test_who_answers_finds_it_on_her_desk_and_nobody_beside_her(
    as_carmen: ScopedClient, as_rosa: ScopedClient, carmen: User, rosa: User, cajamarca: Site
) -> None:
    row = make_complaint(cajamarca, responsible=carmen)
    address = reverse("complaints_answer", args=[row.pk])
    assert as_carmen.get(address).status_code == 200
    assert as_rosa.get(address).status_code == 404
    today = timezone.localdate()
    be(carmen)
    (due,) = worklist.due(held_by(carmen, on=today), today=today)
    assert due.owner_id == carmen.pk
    assert "sopa" not in repr(due)
    be(rosa)
    assert worklist.due(held_by(rosa, on=today), today=today) == []


def test_what_is_late_lies_on_the_desk_of_the_director_too(
    elena: User, salome: User, carmen: User, cajamarca: Site
) -> None:
    today = timezone.localdate()
    make_complaint(cajamarca, on_day=today - timedelta(days=40), responsible=carmen)
    be(elena)
    owners = {d.owner_id for d in worklist.due(held_by(elena, on=today), today=today)}
    assert owners == {elena.pk, carmen.pk}
    be(carmen)
    assert worklist.waits(held_by(carmen, on=today))
    be(salome)
    assert not worklist.waits(held_by(salome, on=today))


def test_a_complaint_about_the_director_is_never_on_her_desk(
    as_elena: ScopedClient, elena: User, salome: User, cajamarca: Site
) -> None:
    today = timezone.localdate()
    row = make_complaint(cajamarca, on_day=today - timedelta(days=40), about_users=[elena])
    be(elena)
    assert worklist.due(held_by(elena, on=today), today=today) == []
    assert row.code not in as_elena.get("/").content.decode()


def test_two_letters_of_the_same_code_and_a_stranger(
    elena: User, salome: User, cajamarca: Site
) -> None:
    """The holder of a code is not satisfied; whoever invents a code is taken in as new."""
    row = make_complaint(cajamarca, way="portal")
    told(row, elena)
    doorstep.drop_complaint({"again": row.code, "satisfied": "no", "words": "Sigue fría"})
    doorstep.drop_complaint({"again": "A-ZZZZZZZ", "satisfied": "no", "words": "Hola"})
    assert tasks.collect_letters() == 2
    look()
    row.refresh_from_db()
    assert (row.state, row.responsible) == ("appealed", salome)
    last = Answer.objects.get(complaint=row)
    assert (last.satisfied, last.satisfied_words) == ("no", "Sigue fría")
    assert Complaint.objects.exclude(pk=row.pk).get().words == "Hola"


def test_a_letter_that_names_the_director_does_not_reach_her(
    elena: User, salome: User, cajamarca: Site
) -> None:
    doorstep.drop_complaint({"kind": "complaint", "words": "La directora no nos recibe"})
    tasks.collect_letters()
    look()
    row = Complaint.objects.get()
    assert row.about_users == [elena.pk]
    assert (row.responsible, row.way, row.who) == (salome, "portal", "nameless")


@pytest.mark.parametrize("nonsense", [{}, {"kind": "x", "about": 7, "who": None, "words": None}])
def test_any_letter_becomes_a_row_whatever_is_in_it(
    elena: User, cajamarca: Site, nonsense: dict[str, Any]
) -> None:
    doorstep.drop_complaint(nonsense)
    assert tasks.collect_letters() == 1
    look()
    assert Complaint.objects.get().words == "–"


def test_numbers_of_the_month_are_for_who_may_see_numbers(
    monica: User, maribel: User, elena: User, cajamarca: Site
) -> None:
    make_complaint(cajamarca)
    make_complaint(cajamarca, kind="thanks", who="parent")
    told(make_complaint(cajamarca, about_users=[elena]), maribel)
    today = timezone.localdate()
    be(monica)
    span: dict[str, Any] = {"site_id": cajamarca.pk, "first": today.replace(day=1), "last": today}
    heard = {f.code: (f.value, f.of) for f in indicators.heard(**span)}
    assert heard["complaints-complaint"] == (2, 3)
    answered = {f.code: (f.value, f.of) for f in indicators.answered(**span)}
    assert answered["complaints-children"] == (2, 3)
    assert Complaint.objects.count() == 0  # the numbers, and not a row
    be(maribel)
    assert [f.value for f in indicators.heard(**span)] == [0, 0, 0]


def test_the_month_shows_them_without_a_list_behind(
    as_elena: ScopedClient, cajamarca: Site
) -> None:
    make_complaint(cajamarca)
    page = as_elena.get(reverse("reports_month")).content.decode()
    assert "Sugerencias, quejas y agradecimientos" in page
    assert "complaints-complaint" not in page
