"""From the choice to the signed sheet, through the pages."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from ayllu.accounts.models import User
from ayllu.families.handover.factories import make_handover
from ayllu.families.handover.models import Handover
from ayllu.families.handover.tests.conftest import SOON, TODAY
from ayllu.ground import drafts, scopes
from ayllu.ground.models import Undo
from ayllu.intake.models import Participation
from ayllu.lib.uuid7 import uuid7
from conftest import look

pytestmark = pytest.mark.usefixtures("eyes")


def url(name: str, *args: Any) -> str:
    return reverse(f"families_handover{name}", args=args)


def day(found: date) -> str:
    return found.strftime("%d/%m/%Y")


def post(client: Client, to: str, **words: Any) -> Any:
    return client.post(to, {"command": str(uuid7()), **words})


def choice(rows: list[Participation], to: User, **changed: Any) -> dict[str, Any]:
    words: dict[str, Any] = {
        "reason": "holiday", "from_day": day(TODAY), "until_day": day(SOON),
        "receiver": str(to.pk), "family": [str(r.pk) for r in rows],
    }  # fmt: skip
    return {**words, **changed}


def test_chosen_read_confirmed_read_by_the_other_printed_and_taken_back(
    as_rosa: Client, as_carmen: Client, rosa: User, carmen: User, edita: User,
    rows: list[Participation],
) -> None:  # fmt: skip
    page = as_rosa.get(url("_new")).content.decode()
    assert page.count('name="family"') == 3
    own = {f"to-{rows[1].pk}": str(edita.pk)}
    answer = post(as_rosa, url("_new"), **choice(rows, carmen, **own))
    row = Handover.objects.get()
    assert answer.url == url("", row.pk)
    assert row.items.get(participation=rows[1]).receiver == edita
    page = as_rosa.get(url("", row.pk)).content.decode()
    for word in ("Visita planificada", "Acuerdo de una reunión", "Derivación a otra institución"):
        assert word in page
    words: dict[str, str] = {"confirm": "1"}
    for item in row.items.all():
        words |= {f"note-{item.pk}": "Llamar antes de ir", f"to-{item.pk}": str(item.receiver_id)}
    assert post(as_rosa, url("_write", row.pk), **words).status_code == 302
    row.refresh_from_db()
    assert row.state == "planned"
    page = as_carmen.get(url("", row.pk)).content.decode()
    assert page.count("Ya la leí") == 2
    mine = row.items.filter(receiver=carmen)
    assert post(as_carmen, url("_read", row.pk, mine[0].pk)).status_code == 302
    assert (
        post(as_carmen, url("_read", row.pk, row.items.get(receiver=edita).pk)).status_code == 404
    )
    assert mine.exclude(read_at=None).count() == 1
    sheet = as_carmen.get(url("_sheet", row.pk)).content.decode()
    assert sheet.count("Llamar antes de ir") == 3
    scopes.apply(scopes.Scope(user_id=rosa.pk))
    offer = Undo.objects.get()
    look()
    assert post(as_rosa, reverse("desk_undo", args=[offer.pk])).status_code == 303
    row.refresh_from_db()
    assert row.state == "draft"


def test_what_a_choice_must_say(as_rosa: Client, carmen: User, rows: list[Participation]) -> None:
    yesterday = TODAY - timedelta(days=1)
    wrong: list[dict[str, Any]] = [
        {"until_day": ""},
        {"until_day": day(yesterday)},
        {"from_day": day(yesterday)},
        {"receiver": ""},
        {"family": []},
        {"reason": ""},
    ]
    for changed in wrong:
        assert post(as_rosa, url("_new"), **choice(rows, carmen, **changed)).status_code == 422
    assert post(as_rosa, url("_new"), **choice(rows, carmen)).status_code == 302


def test_what_was_typed_is_kept_and_unsent_forms_are_only_counted(
    as_rosa: Client, as_elena: Client, rosa: User, carmen: User, rows: list[Participation]
) -> None:
    scopes.apply(scopes.Scope(user_id=rosa.pk))
    drafts.save(user_id=rosa.pk, key=f"families.handover.{rosa.pk}", fields={"word": ["Llaves"]})
    drafts.save(user_id=rosa.pk, key="visit:1", fields={"observations": ["Secreto"]})
    look()
    assert "Llaves" in as_rosa.get(url("_new")).content.decode()
    row = make_handover(rosa, rows, carmen, from_day=TODAY)
    page = as_elena.get(url("", row.pk)).content.decode()
    assert "2 formularios" in page
    assert "Secreto" not in page


def test_a_director_hands_over_for_others_a_worker_only_for_herself(
    as_elena: Client, as_carmen: Client, as_tomas: Client, rosa: User, carmen: User,
    rows: list[Participation],
) -> None:  # fmt: skip
    to = f"{url('_new')}?giver={rosa.pk}"
    assert post(as_elena, to, **choice(rows, carmen)).status_code == 302
    row = Handover.objects.get()
    assert row.giver == rosa
    assert as_carmen.get(to).status_code == 404
    assert as_tomas.get(url("", row.pk)).status_code == 404
    assert as_carmen.get(url("", row.pk)).status_code == 200  # she receives
    assert post(as_carmen, url("_write", row.pk), confirm="1").status_code == 404


def test_a_family_that_is_taken_is_told_on_the_page(
    as_rosa: Client, rosa: User, carmen: User, edita: User, rows: list[Participation]
) -> None:
    first = make_handover(rosa, rows, carmen, from_day=TODAY, until_day=SOON)
    second = make_handover(rosa, rows[:1], edita, from_day=SOON, until_day=SOON)

    def confirm(row: Handover) -> Any:
        words = {f"to-{i.pk}": str(i.receiver_id) for i in row.items.all()}
        return post(as_rosa, url("_write", row.pk), confirm="1", **words)

    assert confirm(first).status_code == 302
    answer = confirm(second)
    assert answer.status_code == 422
    assert first.code in answer.content.decode()


def test_the_page_asks_as_often_for_one_family_as_for_many(
    as_rosa: Client, rosa: User, carmen: User, rows: list[Participation]
) -> None:
    asked = []
    for few in (rows[:1], rows):
        to = url("", make_handover(rosa, few, carmen, from_day=TODAY).pk)
        as_rosa.get(to)
        with CaptureQueriesContext(connection) as seen:
            assert as_rosa.get(to).status_code == 200
        asked.append(len(seen))
    assert asked[0] == asked[1]
