"""What leaves the house hides small numbers and is recorded with its reason."""

import csv
import io
from datetime import date

import openpyxl
import pytest
from django.test import Client
from django.urls import reverse

from ayllu.accounts.models import User
from ayllu.audit.models import Entry
from ayllu.ground.offers import Figure
from ayllu.lib.uuid7 import uuid7
from ayllu.places.models import Site
from ayllu.reports import leaving
from tests import scenes

DAY = date(2026, 11, 24)
WHY = "Informe trimestral para la municipalidad"


def figure(code: str, value: int, of: int | None = None) -> Figure:
    return Figure(code, code, value, of, "Se cuenta así", DAY)


def shown(**groups: list[Figure]) -> dict[str, tuple[object, object]]:
    return {ln.figure.code: (ln.value, ln.of) for ln in leaving.lines(groups)}


def address(site: str = "cajamarca") -> str:
    return reverse("reports_export", args=[site, f"{scenes.today():%Y-%m}"])


def form(**more: str) -> dict[str, str]:
    return {"command": str(uuid7()), "why": WHY, "kind": "csv", **more}


def test_large_figures_leave_as_they_are() -> None:
    found = shown(work=[figure("visits-made", 30, 40), figure("referrals", 12)])
    assert found == {"visits-made": (30, 40), "referrals": (12, "")}


def test_a_small_figure_and_a_share_with_a_small_rest_are_hidden() -> None:
    found = shown(work=[figure("few", 3, 40), figure("nearly-all", 38, 40), figure("alone", 2)])
    assert found == {"few": (None, 40), "nearly-all": (None, 40), "alone": (None, "")}


def test_a_small_step_takes_another_step_with_it() -> None:
    steps = [figure("planning", 3, 62), figure("active", 50, 62), figure("closing", 9, 62)]
    assert shown(steps=steps) == {"planning": (None, 62), "active": (50, 62), "closing": (None, 62)}


def test_of_a_movement_new_and_ended_are_hidden_first() -> None:
    moved = {"before": 50, "new": 3, "ended": 8, "now": 45}
    found = shown(moved=[figure(f"moved-{k}", v) for k, v in moved.items()])
    assert [found[f"moved-{k}"][0] for k in moved] == [50, None, None, 45]


def test_the_percent_of_a_hidden_figure_is_hidden_too() -> None:
    few, many = leaving.lines({"work": [figure("few", 3, 40), figure("many", 30, 40)]})
    assert (few.percent, many.percent) == (None, 75)


def test_the_file_says_hidden_and_who_took_it_is_recorded(
    as_elena: Client, elena: User, rosa: User, cajamarca: Site
) -> None:
    scenes.family(rosa, cajamarca)
    page = as_elena.get(address()).content.decode()
    assert "oculto" in page
    answer = as_elena.post(address(), form())
    assert answer["Content-Disposition"].startswith("attachment")
    assert "no-store" in answer["Cache-Control"]
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig")), delimiter=";"))
    numbers = {row[1]: row[2:5] for row in rows if len(row) > 5}
    assert numbers["Acompañadas ahora"][0] == "oculto"
    assert not {"1", "2", "3", "4"} & {
        cell for row in rows[1:] if len(row) > 5 for cell in row[2:4]
    }
    entry = Entry.objects.get(code="reports.export")
    assert (entry.by_id, entry.reason) == (elena.pk, WHY)


def test_the_spreadsheet_holds_the_same_and_no_formula(
    as_monica: Client, rosa: User, cajamarca: Site
) -> None:
    scenes.family(rosa, cajamarca)
    answer = as_monica.post(address(), form(kind="xlsx"))
    sheet = openpyxl.load_workbook(io.BytesIO(answer.content)).worksheets[0]
    assert "oculto" in {cell.value for row in sheet.rows for cell in row}
    assert {cell.data_type for row in sheet.rows for cell in row} <= {"s", "n"}


def test_without_a_reason_nothing_leaves(as_elena: Client, cajamarca: Site) -> None:
    assert as_elena.post(address(), form(why="")).status_code == 422
    assert not Entry.objects.filter(code="reports.export").exists()


@pytest.mark.usefixtures("pachacamac", "cajamarca")
def test_only_who_counts_at_the_site_takes_its_figures(
    as_maribel: Client, as_tomas: Client, as_salome: Client
) -> None:
    for client in (as_maribel, as_tomas, as_salome):
        assert client.get(address()).status_code == 404
        assert client.post(address(), form()).status_code == 404
    assert as_tomas.get(address("pachacamac")).status_code == 200
