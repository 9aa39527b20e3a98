"""From the request to the end; questionnaires; the alert that waits to be read."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from ayllu.accounts.models import User
from ayllu.families.counsel import instruments, worklist
from ayllu.families.counsel.choices import CONSTRAINTS
from ayllu.families.counsel.factories import (
    alert_row,
    make_episode,
    make_score,
    make_session,
    score_row,
)
from ayllu.families.counsel.models import Alert, AlertAnswer, Episode, Score, Session
from ayllu.families.counsel.tests.conftest import CANARY, eyes_of
from ayllu.ground.constraints import Refused, settled
from ayllu.lib.uuid7 import uuid7
from ayllu.people.register.factories import make_family
from ayllu.people.register.models import Household, Person
from ayllu.places.models import Site

pytestmark = pytest.mark.usefixtures("eyes")


def url(name: str, *args: Any) -> str:
    return reverse(f"families_counsel_{name}", args=args)


def post(client: Client, name: str, *args: Any, **words: Any) -> Any:
    return client.post(url(name, *args), {"command": str(uuid7()), **words})


def day(found: date) -> str:
    return found.strftime("%d/%m/%Y")


def refused(name: str) -> Any:
    return pytest.raises(Refused, match=str(CONSTRAINTS[name])[:40])


def test_rosa_asks_and_nelly_begins_and_ends(
    as_rosa: Client,
    as_nelly: Client,
    nelly: User,
    household: Household,
    mother: Person,
    today: date,
) -> None:
    file = as_rosa.get(reverse("casefile_person", args=[mother.pk])).content.decode()
    assert url("ask", mother.pk) in file
    post(as_rosa, "ask", mother.pk, why="No duerme y llora.", urgency="soon")
    asked = Episode.objects.get()
    assert (asked.state, asked.household) == ("asked", household)
    with eyes_of(nelly, today) as held:
        assert [d.code for d in worklist.due(held, today=today)] == ["families.counsel.asked"]
    assert post(as_nelly, "begin", asked.pk, on_day=day(today)).status_code == 422
    post(as_nelly, "begin", asked.pk, on_day=day(today), agreed="yes")
    asked.refresh_from_db()
    assert (asked.state, asked.psychologist) == ("open", nelly)
    post(as_nelly, "close", asked.pk, on_day=day(today), reason="goals", text="")
    asked.refresh_from_db()
    assert (asked.state, asked.end_reason) == ("closed", "goals")
    assert post(as_nelly, "session_new", asked.pk, on_day=day(today), came="came",
                kind="individual", note="Tarde").status_code == 409  # fmt: skip


def test_nobody_is_asked_for_twice_at_once(
    as_rosa: Client, episode: Episode, mother: Person
) -> None:
    assert post(as_rosa, "ask", mother.pk, why="Otra vez", urgency="normal").status_code == 409
    Episode.objects.update(state="closed", closed_on=episode.opened_on, end_reason="moved")
    assert post(as_rosa, "ask", mother.pk, why="Otra vez", urgency="normal").status_code == 302


def test_of_two_psychologists_at_once_the_second_is_told(
    as_nelly: Client, as_olga: Client, rosa: User, household: Household, mother: Person, today: date
) -> None:
    asked = make_episode(person=mother, household=household, by=rosa, on=today)
    words = {"on_day": day(today), "agreed": "yes"}
    assert post(as_nelly, "begin", asked.pk, **words).status_code == 302
    assert post(as_olga, "begin", asked.pk, **words).status_code == 409


def test_a_request_is_declined_with_its_reason(
    as_nelly: Client, rosa: User, household: Household, mother: Person, today: date
) -> None:
    asked = make_episode(person=mother, household=household, by=rosa, on=today)
    assert post(as_nelly, "begin", asked.pk, decline="1", why="").status_code == 422
    post(as_nelly, "begin", asked.pk, decline="1", why="Ya la atiende el hospital.")
    asked.refresh_from_db()
    assert asked.end_note == "Ya la atiende el hospital."


def test_a_session_is_written_once_and_only_added_to(
    as_nelly: Client, as_olga: Client, episode: Episode, nelly: User, today: date
) -> None:
    words = {
        "command": str(uuid7()), "on_day": day(today), "came": "came", "kind": "individual",
        "minutes": "50", "note": CANARY, "next_on": day(today + timedelta(days=7)),
    }  # fmt: skip
    address = url("session_new", episode.pk)
    assert as_nelly.post(address, {**words, "note": ""}).status_code == 422
    assert as_olga.post(address, {**words, "command": str(uuid7())}).status_code == 404
    first, again = as_nelly.post(address, words), as_nelly.post(address, words)
    assert first["Location"] == again["Location"]
    with eyes_of(nelly, today) as held:
        made = Session.objects.get()
        assert [d.code for d in worklist.due(held, today=today)] == ["families.counsel.meeting"]
    post(as_nelly, "session", made.pk, note="También habló de su abuela.")
    page = as_nelly.get(url("session", made.pk)).content.decode()
    assert "También habló de su abuela." in page
    with eyes_of(nelly, today), refused("counsel_words_stay"), settled():
        Session.objects.filter(pk=made.pk).update(on_day=today - timedelta(days=1))
    post(as_nelly, "session_mistaken", made.pk, why="Era de otra persona.")
    assert CANARY not in as_nelly.get(url("episode", episode.pk)).content.decode()


def answers(self_harm: int, **changed: str) -> dict[str, str]:
    items = instruments.whole()["PHQ9"].items
    found = {i.key: "1" for i in items if i.scored}
    return {**found, "self_harm": str(self_harm), **changed}


def fill(client: Client, episode: Episode, today: date, self_harm: int, **changed: str) -> Any:
    words = {"on_day": day(today), **answers(self_harm, **changed)}
    return post(client, "apply", episode.pk, "PHQ9", **words)


def test_a_questionnaire_is_counted_with_its_band_and_licence(
    as_nelly: Client, episode: Episode, nelly: User, today: date
) -> None:
    assert fill(as_nelly, episode, today, 0, sleep="").status_code == 422
    answer = fill(as_nelly, episode, today, 0)
    page = as_nelly.get(answer["Location"]).content.decode()
    assert "8 / 27" in page
    assert "Leve" in page
    assert "no hace falta permiso" in page
    assert not Alert.objects.exists()
    form = as_nelly.get(url("apply", episode.pk, "PHQ9")).content.decode()
    assert "no hace falta permiso" in form
    assert as_nelly.get(url("apply", episode.pk, "SDQ")).status_code == 404


def test_a_child_under_twelve_is_not_asked(
    as_nelly: Client, rosa: User, nelly: User, household: Household, today: date
) -> None:
    row = household.memberships.filter(role="child").first()
    assert row
    small = make_episode(
        person=row.person, household=household, by=rosa, on=today, psychologist=nelly
    )
    row.person.birth_date, row.person.birth_precision = today - timedelta(days=9 * 365), "day"
    row.person.save()
    assert fill(as_nelly, small, today, 0).status_code == 409


def test_a_total_from_elsewhere_has_no_text(
    as_nelly: Client, episode: Episode, today: date
) -> None:
    words = {"on_day": day(today), "instrument": "SDQ", "total": "17", "who": "Hospital Regional"}
    assert post(as_nelly, "external", episode.pk, **{**words, "who": ""}).status_code == 422
    answer = post(as_nelly, "external", episode.pk, **words)
    assert "Hospital Regional" in as_nelly.get(answer["Location"]).content.decode()


def test_the_blank_is_whole_and_nameless(as_nelly: Client, as_rosa: Client) -> None:
    page = as_nelly.get(url("blank", "RSES")).content.decode()
    assert page.count("☐") == 40
    assert "dominio público" in page
    assert as_rosa.get(url("blank", "RSES")).status_code == 404


def test_an_answer_about_self_harm_waits_on_both_desks_until_each_has_written(
    as_nelly: Client, as_salome: Client, as_elena: Client, nelly: User, salome: User,
    elena: User, episode: Episode, today: date,
) -> None:  # fmt: skip
    fill(as_nelly, episode, today, 2)
    alert = Alert.objects.get()
    page = url("alert", alert.pk)
    for user in (nelly, salome):
        with eyes_of(user, today) as held:
            assert "families.counsel.alert" in [d.code for d in worklist.due(held, today=today)]
    assert as_elena.get(page).status_code == 404
    home = as_salome.get("/")
    assert home.status_code == 200
    assert page in home.content.decode()
    # Unread, it cannot be answered; read, not without words.
    unread = post(as_salome, "alert", alert.pk, done="Ya está")
    assert unread.status_code == 409
    assert "Más de la mitad de los días" in as_salome.get(page).content.decode()
    assert post(as_salome, "alert", alert.pk, done="").status_code == 422
    assert post(as_salome, "alert", alert.pk, done="Hablé con su hermana.").status_code == 302
    with eyes_of(salome, today) as held:
        assert worklist.due(held, today=today) == []
    assert as_salome.get("/").status_code == 302  # back to her concerns
    with eyes_of(nelly, today) as held:
        assert "families.counsel.alert" in [d.code for d in worklist.due(held, today=today)]
    as_nelly.get(page)
    post(as_nelly, "alert", alert.pk, done="La acompañé a la posta.")
    with eyes_of(nelly, today) as held:
        assert worklist.due(held, today=today) == []
    assert post(as_nelly, "alert", alert.pk, done="Otra vez").status_code == 409


def test_the_database_keeps_the_alert(
    episode: Episode, nelly: User, salome: User, today: date
) -> None:
    items = {i.key: 1 for i in instruments.whole()["PHQ9"].items if i.scored}
    with refused("counsel_score_has_alert"), settled():
        score_row(episode, "PHQ9", today, items).save(force_insert=True)
    with settled():
        row = score_row(episode, "PHQ9", today, items)
        row.save(force_insert=True)
        alert_row(row).save(force_insert=True)
    alert = Alert.objects.get()
    for statement in ("update families_counsel_alert set level = 3",
                      "delete from families_counsel_alert"):  # fmt: skip
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
    with refused("counsel_answer_after_reading"), settled():
        AlertAnswer(site_id=alert.site_id, alert=alert, side="lead", done="Ya", by=salome).save(
            force_insert=True
        )


def test_a_scores_mistake_does_not_take_its_alert_away(
    as_nelly: Client, nelly: User, episode: Episode, today: date
) -> None:
    row = make_score(episode=episode, on=today, self_harm=1)
    post(as_nelly, "score_mistaken", row.pk, why="Hoja de otra persona.")
    assert Alert.objects.filter(score=row).exists()
    with eyes_of(nelly, today) as held:
        assert "families.counsel.alert" in [d.code for d in worklist.due(held, today=today)]


def queries(ask: Callable[[], object]) -> int:
    with CaptureQueriesContext(connection) as seen:
        ask()
    return len(seen)


def test_the_psychologists_page_asks_the_same_for_five_and_for_thirty(
    as_nelly: Client, nelly: User, rosa: User, cajamarca: Site, today: date
) -> None:
    def more(count: int) -> None:
        for _ in range(count):
            home = make_family(site=cajamarca, by=rosa, case_lead=rosa)
            person = home.memberships.get(is_head=True).person
            made = make_episode(
                person=person, household=home, by=rosa, on=today, psychologist=nelly
            )
            make_session(episode=made, on=today, note="x")
            make_score(episode=made, on=today, self_harm=1)

    more(5)
    as_nelly.get(reverse("families_counsel"))
    before = queries(lambda: as_nelly.get(reverse("families_counsel")))
    more(25)
    assert queries(lambda: as_nelly.get(reverse("families_counsel"))) == before
    assert Score.objects.count() == 0  # the test's own eyes are nobody's psychologist
