"""Written down in the person's words; whom it is about finds nothing; the clock is the rule's."""

from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from ayllu.accounts.access import held_by
from ayllu.accounts.models import Assignment, User
from ayllu.accounts.roles import Role
from ayllu.accounts.scopes import scope_of, system_scope
from ayllu.audit.models import Entry
from ayllu.complaints.register import policies, rules, staff
from ayllu.complaints.register.actions import writing
from ayllu.complaints.register.choices import WORKFLOW
from ayllu.complaints.register.factories import make_complaint
from ayllu.complaints.register.models import Complaint
from ayllu.ground import scopes
from ayllu.ground.constraints import Refused, settled
from ayllu.lib.uuid7 import uuid7
from ayllu.places import calendar
from ayllu.places.models import Site
from conftest import ScopedClient, look

SOUP = "La sopa siempre viene fría y nadie dice nada"


def form(hearer: User, **more: Any) -> dict[str, Any]:
    plain = {
        "command": uuid7(),
        "way": "spoken",
        "words": SOUP,
        "language": "es",
        "kind": "complaint",
        "about": "food",
        "who": "child",
        "on_day": f"{timezone.localdate():%d/%m/%Y}",
        "heard_by": hearer.pk,
    }
    return {**plain, **more}


def be(user: User) -> None:
    scopes.clear()
    scopes.apply(scope_of(held_by(user, on=timezone.localdate())))


def acting_as(user: User) -> AbstractContextManager[None]:
    """Everything is open, and it is she who acts: an act leaves an offer to take it back."""
    return scopes.acting(replace(system_scope(*scopes.COMPARTMENTS), user_id=user.pk))


def seen_by(user: User) -> dict[str, int]:
    """Unfiltered counts of everything that could tell of a complaint."""
    be(user)
    counts = {}
    with connection.cursor() as cursor:
        for table in ("complaint", "complaintevent"):
            cursor.execute(f"select count(*) from complaints_register_{table}")
            counts[table] = cursor.fetchone()[0]
    others = Entry.objects.filter(about_type="complaints_register.complaint")
    counts["audit"] = others.exclude(by_id=user.pk).count()
    look()
    return counts


def second_director(user: User, site: Site) -> None:
    Assignment.objects.create(user=user, site=site, role=Role.DIRECTOR, from_day=date(2020, 1, 1))


def test_what_a_child_said_to_the_educator_stands_in_the_register(
    as_maribel: ScopedClient, as_elena: ScopedClient, maribel: User, elena: User
) -> None:
    answer = as_maribel.post(reverse("complaints_new"), form(maribel))
    assert answer.status_code == 302
    row = Complaint.objects.get()
    assert (row.words, row.heard_by, row.responsible) == (SOUP, maribel, elena)
    assert row.code in as_maribel.get(answer["Location"]).content.decode()
    assert SOUP in as_elena.get(reverse("complaints_register")).content.decode()
    assert Entry.objects.filter(code="complaints.complaint.write", about_id=row.pk).exists()


def test_the_same_form_twice_is_one(as_maribel: ScopedClient, maribel: User, elena: User) -> None:
    twice = form(maribel)
    first = as_maribel.post(reverse("complaints_new"), twice)
    second = as_maribel.post(reverse("complaints_new"), twice)
    assert first["Location"] == second["Location"]
    assert Complaint.objects.count() == 1


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"heard_by": ""}, "Diga quién lo escuchó"),
        ({"who": "nameless", "who_name": "Luz"}, "Quien no dijo su nombre"),
        ({"words": ""}, "error-summary"),
        ({"on_day": "01/01/2199"}, "todavía no llega"),
    ],
)
def test_what_cannot_be_so_comes_back_with_what_was_typed(
    as_maribel: ScopedClient, maribel: User, wrong: dict[str, str], sentence: str
) -> None:
    answer = as_maribel.post(reverse("complaints_new"), form(maribel, reach="Aula verde", **wrong))
    assert answer.status_code == 422
    page = answer.content.decode()
    assert sentence in page
    assert "Aula verde" in page
    assert Complaint.objects.count() == 0


def test_someone_who_only_writes_sees_her_own_and_no_other(
    as_rosa: ScopedClient, as_maribel: ScopedClient, maribel: User, cajamarca: Site
) -> None:
    hers = make_complaint(cajamarca, by=maribel)
    other = make_complaint(cajamarca)
    page = as_maribel.get(reverse("complaints_register")).content.decode()
    assert hers.code in page
    assert other.code not in page
    assert as_rosa.get(reverse("complaints_one", args=[hers.pk])).status_code == 404
    assert as_maribel.get(reverse("complaints_one", args=[hers.pk])).status_code == 200
    assert as_maribel.get(reverse("complaints_sort", args=[hers.pk])).status_code == 404


def test_the_director_named_sees_nothing_of_it_anywhere(
    as_elena: ScopedClient, as_salome: ScopedClient, elena: User, salome: User, cajamarca: Site
) -> None:
    row = make_complaint(cajamarca, about_users=[elena], words="No nos recibe")
    writing.note(row, "complaints.complaint.write", salome)
    assert row.responsible == salome
    assert row.code not in as_elena.get(reverse("complaints_register")).content.decode()
    assert row.code not in as_elena.get(reverse("complaints_sheet")).content.decode()
    for name in ("one", "answer", "sort", "pass_on", "entrust"):
        address = reverse(f"complaints_{name}", args=[row.pk])
        assert as_elena.get(address).status_code == 404, name
    assert set(seen_by(elena).values()) == {0}
    assert seen_by(salome)["complaint"] == 1
    assert row.code in as_salome.get(reverse("complaints_register")).content.decode()


def test_a_director_who_is_not_named_sees_it(elena: User, salome: User, cajamarca: Site) -> None:
    make_complaint(cajamarca, about_users=[salome])
    assert seen_by(elena)["complaint"] == 1


def test_who_is_named_later_loses_sight_of_the_past_too(
    as_salome: ScopedClient, elena: User, salome: User, cajamarca: Site
) -> None:
    row = make_complaint(cajamarca)
    assert seen_by(elena)["complaintevent"] == 1
    address = reverse("complaints_sort", args=[row.pk])
    data = {"kind": "complaint", "about": "treatment", "who": "child", "about_users": [elena.pk]}
    assert as_salome.post(address, {**data, "command": uuid7()}).status_code == 302
    row.refresh_from_db()
    assert row.responsible == salome
    assert set(seen_by(elena).values()) == {0}


def test_a_conflict_of_both_leads_goes_to_the_other_site(
    elena: User, salome: User, tomas: User, cajamarca: Site, pachacamac: Site
) -> None:
    second_director(tomas, pachacamac)
    row = make_complaint(cajamarca, about_users=[elena, salome])
    assert row.responsible == tomas
    assert seen_by(tomas)["complaint"] == 1
    assert seen_by(elena)["complaint"] == seen_by(salome)["complaint"] == 0


def test_when_nobody_is_without_a_part_in_it_nobody_answers_yet(
    elena: User, cajamarca: Site
) -> None:
    assert make_complaint(cajamarca, about_users=[elena]).responsible is None


def test_the_database_keeps_whom_it_is_about_from_writing_and_answering(
    rosa: User, cajamarca: Site
) -> None:
    with pytest.raises(Refused, match=r"Pida a otra persona"), settled():
        make_complaint(cajamarca, by=rosa, about_users=[rosa])
    with pytest.raises(Refused, match=r"nunca la responde"), settled():
        make_complaint(cajamarca, about_users=[rosa], responsible=rosa)
    make_complaint(cajamarca, by=rosa)


def test_what_was_said_stays_as_it_was_said(cajamarca: Site) -> None:
    row = make_complaint(cajamarca)
    row.words = "La sopa está muy rica."
    with pytest.raises(Refused, match=r"queda como se dijo"), settled():
        row.save(update_fields=["words"])


def test_words_names_and_answers_are_sealed(cajamarca: Site) -> None:
    make_complaint(cajamarca, words=SOUP, who_name="Zulema")
    with connection.cursor() as cursor:
        cursor.execute("select row_to_json(c)::text from complaints_register_complaint c")
        text = cursor.fetchone()[0]
    assert SOUP not in text
    assert "Zulema" not in text


def test_ten_minutes_to_take_back_what_was_written(
    as_maribel: ScopedClient, maribel: User, elena: User
) -> None:
    as_maribel.post(reverse("complaints_new"), form(maribel))
    row = Complaint.objects.get()
    writing.undo_write(row.pk, by=maribel)
    assert row.code not in as_maribel.get(reverse("complaints_register")).content.decode()
    row.refresh_from_db()
    assert row.mistaken_at is not None


def test_a_child_waits_less_and_holidays_do_not_count(cajamarca: Site) -> None:
    friday = datetime(2026, 7, 24, 15, tzinfo=UTC)  # Fiestas Patrias follow
    child = make_complaint(cajamarca, at=friday, on_day=friday.date())
    grown = make_complaint(cajamarca, at=friday, on_day=friday.date(), who="parent")
    assert child.acknowledge_by == date(2026, 7, 30)
    assert grown.acknowledge_by == calendar.working_days_after(friday.date(), 5, cajamarca)
    assert child.answer_by
    assert grown.answer_by
    assert child.answer_by < grown.answer_by


def test_the_clock_runs_from_the_saying_not_from_the_entry(cajamarca: Site) -> None:
    said = timezone.localdate() - timedelta(days=30)
    row = make_complaint(cajamarca, on_day=said)
    assert row.answer_by
    assert row.answer_by < timezone.localdate()
    assert rules.is_late(row, today=timezone.localdate())


def test_thanks_need_no_answer_but_a_complaint_does(cajamarca: Site) -> None:
    assert make_complaint(cajamarca, kind="thanks").answer_by is None
    with pytest.raises(Refused), settled():
        make_complaint(cajamarca, answer_by=None)


def test_the_database_knows_the_same_workflow() -> None:
    arrows = {(str(a), str(b)) for a, targets in WORKFLOW.items() for b in targets}
    assert set(policies.ARROWS) == arrows


def test_the_printed_register_has_no_word_and_no_name(
    as_elena: ScopedClient, cajamarca: Site
) -> None:
    row = make_complaint(cajamarca, words=SOUP, who_name="Zulema")
    page = as_elena.get(reverse("complaints_sheet")).content.decode()
    assert row.code in page
    assert SOUP not in page
    assert "Zulema" not in page


def test_the_register_asks_as_often_for_many_as_for_few(
    as_elena: ScopedClient, cajamarca: Site, django_assert_max_num_queries: Any
) -> None:
    for _ in range(3):
        make_complaint(cajamarca)
    with django_assert_max_num_queries(40) as few:
        as_elena.get(reverse("complaints_register"))
    for _ in range(12):
        make_complaint(cajamarca)
    with django_assert_max_num_queries(len(few)):
        as_elena.get(reverse("complaints_register"))


def test_the_next_answerer_is_of_the_site_before_others(
    elena: User, salome: User, tomas: User, cajamarca: Site, pachacamac: Site
) -> None:
    second_director(tomas, pachacamac)
    on = timezone.localdate()
    order: list[UUID] = []
    while found := staff.next_answerer(cajamarca.pk, besides=set(order), on=on):
        order.append(found.pk)
    assert order == [elena.pk, salome.pk, tomas.pk]
