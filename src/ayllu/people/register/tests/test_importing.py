"""The four lists come in through the engine, once; and go out again as a whole."""

import csv
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from ayllu.accounts.models import Assignment, User
from ayllu.accounts.roles import Role
from ayllu.accounts.scopes import system_scope
from ayllu.audit.models import Entry
from ayllu.ground import scopes
from ayllu.ground.importing import engine
from ayllu.ground.models import ImportedThing, ImportJob, ImportRow
from ayllu.lib.sheets import tests as sheet_tests
from ayllu.lib.uuid7 import uuid7
from ayllu.people.register import actions
from ayllu.people.register.importers import files, making
from ayllu.people.register.models import Household, IdentityPaper, Person
from ayllu.places.models import Site

DATA = Path(str(sheet_tests.__file__)).parent / "data"
SAMPLES = {
    "familias_1_padron.xlsx": None,
    "familias_2_zonas_1904.xlsx": None,
    "familias_3_fichas.csv": date(2025, 6, 30),
    "familias_4_ancho.xlsx": None,
}
SMALL = "familias_3_fichas.csv"


def see(user: User) -> None:
    """The test's eyes with this person's own jobs."""
    everywhere = system_scope(*scopes.COMPARTMENTS)
    scopes.apply(scopes.Scope(user_id=user.pk, sites=everywhere.sites))


def job_of(name: str, site: Site, user: User) -> ImportJob:
    see(user)
    data = (DATA / name).read_bytes()
    mapping = files.proposal(files.book_of(data, name), site)
    return ImportJob.objects.create(
        importer=files.CODE,
        site_id=site.pk,
        user_id=user.pk,
        filename=name,
        content=files.sealed(data),
        mapping=mapping.as_json(),
        reference_date=SAMPLES[name],
    )


def bring(name: str, site: Site, user: User) -> ImportJob:
    job = job_of(name, site, user)
    engine.run_dry(job)
    engine.run_import(job)
    see(user)
    job.refresh_from_db()
    return job


def expected(name: str) -> list[dict[str, str]]:
    with (DATA / f"{name.rpartition('.')[0]}.expected.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


@pytest.mark.slow
@pytest.mark.parametrize("name", SAMPLES)
def test_each_sample_comes_in_as_expected(name: str, cajamarca: Site, rosa: User) -> None:
    job = bring(name, cajamarca, rosa)
    coming = [row for row in expected(name) if row["outcome"] in ("accepted", "warning")]
    assert job.state == ImportJob.State.DONE
    assert Person.objects.count() == len(coming)
    assert Household.objects.count() == len({row["household_key"] for row in coming})
    lines = {(r.sheet, r.row, r.item): r for r in ImportRow.objects.filter(job=job)}
    for row in expected(name):
        line = lines[row["sheet"], int(row["row"]), row["item"]]
        assert line.outcome == row["outcome"], (row, line.reasons)
        # The same person twice in a list: the number stays with the first one, and it is said.
        said = set(row["reasons"].split(";")) - {""}
        assert set(line.reasons) - said <= {"doc_used_by_other_person"}
        assert said <= set(line.reasons)
    assert job.done == job.total


def test_the_second_import_of_the_same_file_changes_nothing(
    cajamarca: Site, rosa: User, carmen: User
) -> None:
    bring(SMALL, cajamarca, rosa)
    before = (Person.objects.count(), Household.objects.count(), IdentityPaper.objects.count())
    again = bring(SMALL, cajamarca, carmen)
    after = (Person.objects.count(), Household.objects.count(), IdentityPaper.objects.count())
    assert before == after
    assert set(again.rows.exclude(key="").values_list("state", flat=True)) == {"already"}


def test_a_worker_that_died_in_the_middle_makes_nothing_twice(
    cajamarca: Site, rosa: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    job = job_of(SMALL, cajamarca, rosa)
    engine.run_dry(job)
    real, calls = making.make, []

    def dies(*args: object) -> object:
        calls.append(1)
        if len(calls) == 4:
            raise KeyboardInterrupt
        return real(*args)  # type: ignore[arg-type]  # passed on as they came

    monkeypatch.setattr(making, "make", dies)
    with pytest.raises(KeyboardInterrupt):
        engine.run_import(job)
    see(rosa)
    assert ImportedThing.objects.count() == 3
    engine.run_import(job)
    see(rosa)
    coming = [row for row in expected(SMALL) if row["outcome"] in ("accepted", "warning")]
    assert Person.objects.count() == len(coming)


def test_the_whole_import_is_taken_back_but_not_what_was_touched(
    cajamarca: Site, rosa: User
) -> None:
    job = bring(SMALL, cajamarca, rosa)
    touched = Person.objects.order_by("pk").first()
    assert touched
    actions.correct_person(by=rosa, person=touched, known_as="Flor")
    job.undo_why = "Era la lista del año pasado"
    job.save()
    engine.run_undo(job)
    see(rosa)
    kept = ImportedThing.objects.get(job_id=job.pk, undone_at=None)
    assert kept.touched
    assert touched.pk in kept.part_ids
    assert set(Person.objects.real().values_list("pk", flat=True)) == set(kept.part_ids)
    assert Household.objects.filter(mistaken_at=None).get().pk == kept.thing_id


@pytest.mark.slow
def test_families_that_are_already_there_wait_for_a_decision(cajamarca: Site, rosa: User) -> None:
    bring(SMALL, cajamarca, rosa)
    count = Household.objects.count()
    ImportedThing.objects.update(undone_at=timezone.now())
    job = bring(SMALL, cajamarca, rosa)
    waiting = job.rows.filter(state="waiting")
    assert waiting.exists()
    assert Household.objects.count() + waiting.count() >= 2 * count
    first, *_others = waiting
    first.decision, first.same_as = "same", first.alike[0]["household"]
    first.save()
    job.rows.filter(state="waiting").exclude(pk=first.pk).update(decision="other")
    engine.run_import(job)
    see(rosa)
    assert Household.objects.count() == 2 * count - 1


def test_withdrawn_rights_stop_the_job(cajamarca: Site, rosa: User) -> None:
    job = job_of(SMALL, cajamarca, rosa)
    Assignment.objects.filter(user=rosa).update(role=Role.EDUCATOR)
    engine.run_dry(job)
    see(rosa)
    job.refresh_from_db()
    assert (job.state, job.failure) == (ImportJob.State.FAILED, "rights_withdrawn")


def upload(client: Client, name: str, data: bytes | None = None) -> Any:
    content = (DATA / name).read_bytes() if data is None else data
    file = SimpleUploadedFile(name, content)
    return client.post("/personas/importar/", {"command": str(uuid7()), "file": file})


@pytest.mark.slow
def test_a_list_goes_through_the_pages(as_rosa: Client, rosa: User) -> None:
    columns = upload(as_rosa, SMALL)["Location"]
    assert as_rosa.get(columns).status_code == 200
    post = {"command": str(uuid7())}
    assert as_rosa.post(columns, post).status_code == 422  # of which day?
    page = as_rosa.post(columns, {"command": str(uuid7()), "reference_date": "30/06/2025"})
    assert page.status_code == 303, page.content
    see(rosa)
    job = ImportJob.objects.get()
    assert job.state == "trying"
    assert as_rosa.get(page["Location"]).status_code == 200
    see(rosa)
    engine.run_dry(job)
    result = as_rosa.get(page["Location"])
    assert result.status_code == 200
    as_rosa.post(page["Location"], {"command": str(uuid7()), "act": "import"})
    see(rosa)
    engine.run_import(job)
    file = as_rosa.get(f"{page['Location']}rechazadas/")
    assert file.status_code == 200
    assert "Luciana" in file.content.decode("utf-8-sig")
    assert Entry.objects.filter(code="people.import.refused.read", about_id=job.pk).count() == 1
    assert as_rosa.get(f"{page['Location']}deshacer/").status_code == 200
    why = {"command": str(uuid7()), "why": "Lista equivocada"}
    assert as_rosa.post(f"{page['Location']}deshacer/", why).status_code == 303
    see(rosa)
    engine.run_undo(job)
    assert as_rosa.get(page["Location"]).status_code == 200
    assert not Person.objects.real().exists()
    as_rosa.post(page["Location"], {"command": str(uuid7()), "act": "close"})
    see(rosa)
    job.refresh_from_db()
    assert job.content == ""


def test_corrected_columns_are_remembered(as_rosa: Client, rosa: User, cajamarca: Site) -> None:
    columns = upload(as_rosa, SMALL)["Location"]
    see(rosa)
    sheet = ImportJob.objects.get().mapping["sheets"][0]
    number = next(n for n, name in sheet["columns"].items() if name == "income")
    day = {"command": str(uuid7()), "reference_date": "30/06/2025", f"c-0-{number}": ""}
    assert as_rosa.post(columns, day).status_code == 303
    upload(as_rosa, SMALL)
    see(rosa)
    last = ImportJob.objects.order_by("-created_at")[0]
    assert number not in last.mapping["sheets"][0]["columns"]


def test_tomas_does_not_find_rosas_list(
    as_rosa: Client, as_tomas: Client, as_carmen: Client
) -> None:
    columns = upload(as_rosa, SMALL)["Location"]
    assert as_rosa.get(columns).status_code == 200
    assert as_tomas.get(columns).status_code == 404
    assert as_carmen.get(columns).status_code == 404


def test_a_wrong_file_is_refused_with_its_reason(as_rosa: Client) -> None:
    for name, data in {
        "carta.xlsx": b"no es una hoja",
        "viejo.xls": b"\xd0\xcf\x11\xe0" + b"0" * 600,
        "poema.csv": b"Rosas rojas;\nvioletas;azules\n",
        "grande.csv": b"a;b\n" * 1_500_000,
    }.items():
        answer = upload(as_rosa, name, data)
        assert answer.status_code == 422, name
        assert "error-summary" in answer.content.decode()
