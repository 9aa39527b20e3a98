"""Figures without double counting, and names only for those who may read them."""

import pytest
from django.test import Client
from django.urls import reverse

from ayllu.accounts.access import held_by
from ayllu.accounts.models import User
from ayllu.audit.models import Entry
from ayllu.places.models import Site
from ayllu.reports import care_figures, catalogue
from ayllu.reports.months import Month, month_of
from tests import scenes


def figures(user: User, site: Site) -> dict[str, tuple[int, int | None]]:
    held = held_by(user, on=scenes.today())
    month = Month(scenes.today().replace(day=1))
    found = catalogue.figures(held, site, month, today=scenes.today())
    return {f.code: (f.value, f.of) for group in found.values() for f in group}


def test_the_month_opens_for_those_who_count(
    as_elena: Client, as_rosa: Client, as_monica: Client, as_maribel: Client
) -> None:
    for client in (as_elena, as_rosa, as_monica):
        assert client.get(reverse("reports_month")).status_code == 200
    assert as_maribel.get(reverse("reports_month")).status_code == 404


def test_a_family_counts_once(rosa: User, elena: User, cajamarca: Site) -> None:
    scenes.family(rosa, cajamarca, visited=(3, 9, 20))
    scenes.family(rosa, cajamarca, "Ispilco Ayay", state="assessment", visited=())
    found = figures(elena, cajamarca)
    assert found["families-active"] == (1, 2)
    assert found["families-assessment"] == (1, 2)
    assert found["families-visited"] == (1, 1)


def test_a_monitoring_officer_gets_the_same_numbers_and_no_names(
    as_monica: Client, as_elena: Client, monica: User, elena: User, rosa: User, cajamarca: Site
) -> None:
    scenes.family(rosa, cajamarca)
    assert figures(monica, cajamarca) == figures(elena, cajamarca)
    page = as_monica.get(reverse("reports_month")).content.decode()
    assert "Huaripata" not in page
    assert "families-active/" not in page
    address = reverse("reports_behind", args=["cajamarca", "2026-11", "families-active"])
    assert as_monica.get(address).status_code == 404


def test_the_list_behind_is_recorded_with_its_count(
    as_elena: Client, rosa: User, cajamarca: Site
) -> None:
    scenes.family(rosa, cajamarca)
    month = Month(scenes.today().replace(day=1))
    page = as_elena.get(reverse("reports_behind", args=["cajamarca", month.key, "families-active"]))
    assert "Familia Huaripata Cotrina" in page.content.decode()
    assert Entry.objects.get(code="reports.behind.read").count == 1


def test_tomas_finds_no_figure_of_cajamarca(as_tomas: Client, rosa: User, cajamarca: Site) -> None:
    scenes.family(rosa, cajamarca)
    address = reverse("reports_behind", args=["cajamarca", "2026-11", "families-active"])
    assert as_tomas.get(address).status_code == 404


@pytest.mark.parametrize("text", ["", "nonsense", "2026-13", "9999-01"])
def test_nonsense_gives_the_open_month(text: str) -> None:
    today = scenes.today()
    assert month_of(text, today=today) == Month(today.replace(day=1))


def test_each_family_is_counted_once_at_the_step_where_it_stands(
    rosa: User, cajamarca: Site
) -> None:
    family = scenes.family(rosa, cajamarca, state="assessment")
    day = scenes.today()
    figures = {f.code: f for f in care_figures.families_by_step(cajamarca, day, day)}
    assert figures["families-assessment"].ids == (family.pk,)
    assert sum(f.value for f in figures.values()) == 1
