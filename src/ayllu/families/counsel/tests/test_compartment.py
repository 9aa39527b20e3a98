"""A note is read by the psychologist who accompanies, and by nobody else, by no way."""

from collections.abc import Callable
from datetime import date

import pytest
from django.db import connection, connections
from django.test import Client
from django.urls import reverse

from ayllu.accounts.factories import make_user
from ayllu.accounts.models import User
from ayllu.accounts.roles import Role
from ayllu.families.counsel.actions.episodes import hand_over
from ayllu.families.counsel.actions.records import write_summary
from ayllu.families.counsel.factories import make_episode, make_score, make_session
from ayllu.families.counsel.models import Episode, Score, Session, Summary
from ayllu.families.counsel.tests.conftest import CANARY, eyes_of
from ayllu.people.register.factories import make_family
from ayllu.people.register.models import Household
from ayllu.places.models import Site
from tests.dumps import dump
from tests.surfaces import looking, new_site

TABLES = ("session", "sessionevent", "score", "scoreevent", "summary")


def found_in(table: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(f"select count(*) from families_counsel_{table}")
        row = cursor.fetchone()
    return int(row[0]) if row else 0


def test_by_statement_as_app_neither_director_nor_administrator_sees_a_row(
    session: Session, episode: Episode, nelly: User, elena: User, ada: User, today: date
) -> None:
    make_score(episode=episode, on=today)
    write_summary(episode=episode, text=CANARY, on=today, by=nelly)
    for stranger in (elena, ada):
        with eyes_of(stranger, today):
            assert [found_in(t) for t in TABLES] == [0, 0, 0, 0, 0]
    with eyes_of(nelly, today):
        assert [found_in(t) for t in TABLES] == [1, 1, 1, 1, 1]
        assert Session.objects.get().note == CANARY


def test_another_psychologist_reads_nothing_until_it_is_handed_over(
    session: Session, episode: Episode, nelly: User, olga: User, elena: User, today: date
) -> None:
    with eyes_of(olga, today):
        assert found_in("session") == 0
    hand_over(episode=episode, to=olga, why="Licencia por maternidad.", by=elena)
    with eyes_of(olga, today):
        assert Session.objects.get().note == CANARY


def test_the_case_lead_reads_the_summary_and_no_session(
    session: Session, episode: Episode, nelly: User, rosa: User, carmen: User, today: date
) -> None:
    write_summary(episode=episode, text="Necesita dormir más.", on=today, by=nelly)
    with eyes_of(rosa, today):
        assert Summary.objects.get().text == "Necesita dormir más."
        assert found_in("session") == 0
    with eyes_of(carmen, today):
        assert found_in("summary") == 0


def test_by_page(
    session: Session,
    episode: Episode,
    as_nelly: Client,
    as_olga: Client,
    as_elena: Client,
    as_rosa: Client,
    as_ada: Client,
    as_salome: Client,
    household: Household,
) -> None:
    note = reverse("families_counsel_session", args=[session.pk])
    assert CANARY in as_nelly.get(note).content.decode()
    for other in (as_olga, as_elena, as_rosa, as_ada, as_salome):
        assert other.get(note).status_code == 404
    for pages in (
        reverse("families_counsel_episode", args=[episode.pk]),
        reverse("casefile_household", args=[household.pk]),
        reverse("casefile_person", args=[episode.person_id]),
        reverse("casefile_household_opened", args=[household.pk]),
    ):
        for other in (as_elena, as_rosa):
            answer = other.get(pages)
            assert answer.status_code == 200
            assert CANARY not in answer.content.decode()


def test_the_summary_page_is_the_case_leads_and_hers(
    episode: Episode,
    nelly: User,
    as_nelly: Client,
    as_rosa: Client,
    as_carmen: Client,
    as_elena: Client,
    today: date,
) -> None:
    write_summary(episode=episode, text="Necesita dormir más.", on=today, by=nelly)
    page = reverse("families_counsel_summary", args=[episode.pk])
    for reader in (as_nelly, as_rosa):
        assert "Necesita dormir más." in reader.get(page).content.decode()
    for other in (as_carmen, as_elena):
        assert other.get(page).status_code == 404


def test_who_read_a_note_is_told_to_psychologists_only(
    session: Session, as_nelly: Client, as_elena: Client, household: Household
) -> None:
    as_nelly.get(reverse("families_counsel_session", args=[session.pk]))
    opened = as_elena.get(reverse("casefile_household_opened", args=[household.pk]))
    assert "nota de la psicóloga" not in opened.content.decode()


def test_the_words_never_stand_in_a_dump_nor_in_history(fresh_database: str) -> None:
    site = new_site()
    with looking():
        rosa = make_user("rosa", "Rosa", "Terrones", Role.SOCIAL_WORKER, site)
        nelly = make_user("nelly", "Nelly", "Saucedo", Role.PSYCHOLOGIST, site)
        home = make_family(site=site, by=rosa, case_lead=rosa)
        person = home.memberships.get(is_head=True).person
        day = date(2026, 11, 1)
        episode = make_episode(person=person, household=home, by=rosa, on=day, psychologist=nelly)
        make_session(episode=episode, on=day, note=CANARY)
        write_summary(episode=episode, text=CANARY, on=day, by=nelly)
        make_score(episode=episode, on=day)
    connections.close_all()
    text = dump(fresh_database, "--inserts")
    assert "families_counsel_sessionevent" in text
    assert "canario-gorrion" not in text
    assert "self_harm" not in text


def test_the_history_of_a_note_has_no_column_for_its_words(db: None) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "select table_name, column_name from information_schema.columns"
            " where table_name like 'families_counsel_%event'"
            " and column_name in ('note', 'answers', 'total', 'item_alert', 'text', 'done')"
        )
        assert cursor.fetchall() == []


@pytest.mark.usefixtures("eyes")
def test_a_psychologist_of_another_site_sees_nothing(
    session: Session, pachacamac: Site, sign_in: Callable[[User], Client], today: date
) -> None:
    far = make_user("far", "Gladys", "Mendoza", Role.PSYCHOLOGIST, pachacamac)
    with eyes_of(far, today):
        assert found_in("session") == 0
        assert found_in("episode") == 0
        assert Score.objects.count() == 0
