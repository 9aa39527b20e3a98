"""An import that is stopped, that dies, that ends while nobody looks."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from ayllu.accounts.access import held_by
from ayllu.accounts.models import User
from ayllu.audit.models import Entry
from ayllu.ground import scopes, tasks
from ayllu.ground.importing import engine
from ayllu.ground.models import ImportedThing, ImportJob
from ayllu.lib.uuid7 import uuid7
from ayllu.people.register import worklist
from ayllu.people.register.importers import making
from ayllu.people.register.models import Household, Person
from ayllu.people.register.tests.test_importing import SMALL, bring, expected, job_of, see
from ayllu.places.models import Site
from conftest import ScopedClient, look

State = ImportJob.State
Tamper = Callable[[ImportJob, int], None]


@pytest.fixture
def after(monkeypatch: pytest.MonkeyPatch) -> Tamper:
    """``after(job, 3)``: stop is pressed while the third family comes in."""
    real, calls = making.make, []

    def press(job: ImportJob, number: int) -> None:
        def make(*args: Any) -> Any:
            calls.append(1)
            if len(calls) == number:
                assert tasks.stop(job)
            return real(*args)

        monkeypatch.setattr(making, "make", make)

    return press


def coming() -> int:
    return len([row for row in expected(SMALL) if row["outcome"] in ("accepted", "warning")])


def running(job: ImportJob) -> ImportJob:
    """As it stands when its work begins."""
    see(User.objects.get(pk=job.user_id))
    ImportJob.objects.filter(pk=job.pk).update(
        state=State.RUNNING, moved_at=timezone.now() - timedelta(hours=1)
    )
    job.refresh_from_db()
    return job


def test_stop_ends_the_work_after_the_family_in_hand(
    cajamarca: Site, rosa: User, after: Tamper
) -> None:
    job = job_of(SMALL, cajamarca, rosa)
    engine.run_dry(job)
    after(running(job), 3)
    engine.run_import(job)
    see(rosa)
    job.refresh_from_db()
    assert (job.state, job.done) == (State.STOPPED, 3)
    assert ImportedThing.objects.count() == Household.objects.count() == 3


def test_what_was_stopped_goes_on_and_makes_nothing_twice(
    cajamarca: Site, rosa: User, as_rosa: Client, after: Tamper
) -> None:
    job = job_of(SMALL, cajamarca, rosa)
    engine.run_dry(job)
    after(running(job), 2)
    engine.run_import(job)
    page = as_rosa.get(f"/personas/importar/{job.pk}/").content.decode()
    assert "Seguir ingresando" in page
    post = {"command": str(uuid7()), "act": "import"}
    assert as_rosa.post(f"/personas/importar/{job.pk}/", post).status_code == 303
    engine.run_import(job)
    see(rosa)
    job.refresh_from_db()
    assert job.state == State.DONE
    assert Person.objects.count() == coming()


def test_what_was_stopped_can_be_taken_back(cajamarca: Site, rosa: User, after: Tamper) -> None:
    job = job_of(SMALL, cajamarca, rosa)
    engine.run_dry(job)
    after(running(job), 3)
    engine.run_import(job)
    see(rosa)
    ImportJob.objects.filter(pk=job.pk).update(undo_why="Era la lista de otro año")
    engine.run_undo(job)
    see(rosa)
    assert not Household.objects.filter(mistaken_at=None).exists()


def test_stopping_the_reading_leads_back_to_the_columns(cajamarca: Site, rosa: User) -> None:
    job = job_of(SMALL, cajamarca, rosa)
    ImportJob.objects.filter(pk=job.pk).update(state=State.TRYING)
    assert tasks.stop(job)
    engine.run_dry(job)
    see(rosa)
    job.refresh_from_db()
    assert (job.state, job.stop_asked_at) == (State.MAPPING, None)
    assert not job.rows.exists()


def test_the_button_stops_only_ones_own_running_list(
    cajamarca: Site, rosa: User, as_rosa: Client, as_carmen: Client
) -> None:
    job = running(job_of(SMALL, cajamarca, rosa))
    here, post = f"/personas/importar/{job.pk}/", {"command": str(uuid7()), "act": "stop"}
    assert 'value="stop"' in as_rosa.get(here).content.decode()
    assert as_carmen.post(here, post).status_code == 404
    assert as_rosa.post(here, {**post, "command": str(uuid7())}).status_code == 303
    see(rosa)
    job.refresh_from_db()
    assert job.stop_asked_at is not None
    assert Entry.objects.filter(code="people.import.stop", about_id=job.pk).count() == 1


def test_stop_after_the_end_changes_nothing(cajamarca: Site, rosa: User, as_rosa: Client) -> None:
    job = bring(SMALL, cajamarca, rosa)
    post = {"command": str(uuid7()), "act": "stop"}
    assert as_rosa.post(f"/personas/importar/{job.pk}/", post).status_code == 303
    see(rosa)
    job.refresh_from_db()
    assert (job.state, job.stop_asked_at) == (State.DONE, None)
    assert not Entry.objects.filter(code="people.import.stop").exists()


def test_a_fault_in_the_middle_is_said_and_the_work_can_go_on(
    cajamarca: Site, rosa: User, as_rosa: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    job = job_of(SMALL, cajamarca, rosa)
    engine.run_dry(job)
    real, calls = making.make, []

    def breaks(*args: Any) -> Any:
        calls.append(1)
        if len(calls) == 3:
            raise OSError("no space left")
        return real(*args)

    monkeypatch.setattr(making, "make", breaks)
    with pytest.raises(OSError, match="space"):
        engine.run_import(job)
    page = as_rosa.get(f"/personas/importar/{job.pk}/").content.decode()
    assert "Algo falló" in page
    assert "Seguir ingresando" in page
    engine.run_import(job)
    see(rosa)
    assert Person.objects.count() == coming()


def test_a_list_on_which_nothing_works_says_so(
    cajamarca: Site, rosa: User, as_rosa: Client
) -> None:
    job = running(job_of(SMALL, cajamarca, rosa))
    assert "empieza otra vez por sí solo" in as_rosa.get(job_url(job)).content.decode()
    scopes.clear()
    assert tasks.give_up() == 1
    page = as_rosa.get(job_url(job)).content.decode()
    assert "El trabajo se cortó" in page
    look()
    assert tasks.give_up() == 0


@pytest.mark.parametrize("status", ["todo", "doing"])
def test_a_list_that_waits_or_works_is_not_given_up(
    cajamarca: Site, rosa: User, status: str
) -> None:
    job = running(job_of(SMALL, cajamarca, rosa))
    tasks.start(job, "import")
    ImportJob.objects.update(moved_at=timezone.now() - timedelta(hours=1))
    with connection.cursor() as cursor:
        cursor.execute(
            "update procrastinate_jobs set status = %s::procrastinate_job_status", [status]
        )
    assert tasks.give_up() == 0


def job_url(job: ImportJob) -> str:
    return f"/personas/importar/{job.pk}/"


def waiting(user: User) -> list[str]:
    today = timezone.localdate()
    dues = worklist.due(held_by(user, on=today), today=today)
    return [due.title for due in dues if due.code == "people.import.ended"]


def test_the_end_lies_on_the_desk_of_who_began_it_until_she_looks(
    cajamarca: Site, rosa: User, carmen: User, sign_in: Callable[[User], ScopedClient]
) -> None:
    job = bring(SMALL, cajamarca, rosa)
    assert waiting(rosa) == [SMALL]
    see(carmen)
    assert waiting(carmen) == []
    client = sign_in(rosa)
    assert "La lista ya ingresó" in client.get("/").content.decode()
    client.get(job_url(job))
    see(rosa)
    assert waiting(rosa) == []


def test_a_list_that_runs_is_not_on_the_desk(cajamarca: Site, rosa: User) -> None:
    running(job_of(SMALL, cajamarca, rosa))
    assert waiting(rosa) == []
