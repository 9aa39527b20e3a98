"""From what is missing to the paper in hand: steps, papers, hearings, result."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from ayllu.accounts.access import held_by
from ayllu.accounts.models import User
from ayllu.families.legal import choices, indicators, worklist
from ayllu.families.legal.factories import make_hearing, make_matter
from ayllu.families.legal.models import Hearing, Matter, Step
from ayllu.ground import scopes
from ayllu.ground.models import Undo
from ayllu.lib.uuid7 import uuid7
from ayllu.people.register.models import Household, Person
from conftest import look

from .conftest import TODAY, ago, day, post, url

pytestmark = pytest.mark.usefixtures("eyes")


def dues(user: User, on: Any = TODAY) -> list[str]:
    return [d.code.split(".")[-1] for d in worklist.due(held_by(user, on=on), today=on)]


def begin(client: Client, household: Household, child: Person, kind: str = "dni_first") -> Matter:
    answer = post(client, "new", household.pk, kind=kind, person=str(child.pk))
    assert answer.status_code == 302
    return Matter.objects.latest("entered_at")


def settle(client: Client, step: Step, **words: Any) -> Any:
    said = {"state": "done", "on_day": day(TODAY), "who": "Rosa", **words}
    return post(client, "step", step.pk, **said)


def take_back(client: Client, user: User) -> Any:
    scopes.apply(scopes.Scope(user_id=user.pk))
    offer = Undo.objects.filter(taken_at=None).order_by("-until").first()
    assert offer
    look()
    return client.post(reverse("desk_undo", args=[offer.pk]), {"command": str(uuid7())})


def test_every_kind_has_steps_and_papers_in_order() -> None:
    for kind in choices.Kind:
        codes = [s.code for s in choices.steps(kind)]
        assert len(codes) >= 2
        assert len(set(codes)) == len(codes)
        assert choices.papers(kind)
        assert all(s.name and s.body for s in choices.steps(kind))


def test_a_step_done_gives_the_next_its_day(
    as_rosa: Client, household: Household, child: Person
) -> None:
    matter = begin(as_rosa, household, child)
    first, second = matter.steps.order_by("position")[:2]
    assert settle(as_rosa, first, who="").status_code == 422
    assert settle(as_rosa, first, on_day=day(TODAY + timedelta(days=1))).status_code == 422
    assert settle(as_rosa, first, on_day=day(ago(2))).status_code == 302
    second.refresh_from_db()
    assert second.due_on == ago(2) + timedelta(days=choices.steps("dni_first")[1].days)
    assert settle(as_rosa, second, state="not_needed").status_code == 422
    assert settle(as_rosa, second, state="not_needed", text="Ya fueron.").status_code == 302


def test_papers_are_ticked_and_keep_their_day(
    as_rosa: Client, household: Household, child: Person
) -> None:
    matter = begin(as_rosa, household, child)
    first = matter.needed.order_by("id")[0]
    post(as_rosa, "papers", matter.pk, have=[str(first.pk), str(uuid7())])
    first.refresh_from_db()
    assert (first.have, first.on_day) == (True, TODAY)
    assert matter.needed.filter(have=True).count() == 1
    post(as_rosa, "papers", matter.pk)
    assert not matter.needed.filter(have=True).exists()


def test_opening_step_and_result_are_taken_back(
    as_rosa: Client, rosa: User, household: Household, child: Person
) -> None:
    matter = begin(as_rosa, household, child)
    take_back(as_rosa, rosa)
    matter.refresh_from_db()
    assert matter.state == "mistaken"
    matter = begin(as_rosa, household, child)
    step = matter.steps.get(position=0)
    settle(as_rosa, step)
    take_back(as_rosa, rosa)
    step.refresh_from_db()
    assert (step.state, step.on_day, step.who) == ("todo", None, "")
    post(as_rosa, "close", matter.pk, result="granted", on_day=day(TODAY), effect="Bien.")
    take_back(as_rosa, rosa)
    matter.refresh_from_db()
    assert (matter.state, matter.result) == ("open", "")


def test_a_hearing_is_announced_told_and_put_off(
    as_rosa: Client, rosa: User, maintenance: Matter
) -> None:
    soon = TODAY + timedelta(days=1)
    words = {"kind": "hearing", "on_day": day(soon), "at": "09:30", "place": "Juzgado"}
    post(as_rosa, "hearing_new", maintenance.pk, **words)
    hearing = Hearing.objects.get()
    assert "hearing" in dues(rosa)
    assert "Juzgado" in as_rosa.get(url("hearings")).content.decode()
    assert "09:30" in as_rosa.get(reverse("desk_home")).content.decode()
    told = {"state": "held", "outcome": "Se fijó la pensión."}
    assert post(as_rosa, "hearing", hearing.pk, **told).status_code == 422  # not yet
    moved = {"state": "moved", "outcome": "Huelga.", "again_on": day(soon + timedelta(days=30))}
    assert post(as_rosa, "hearing", hearing.pk, **moved).status_code == 302
    assert list(Hearing.objects.order_by("on_day").values_list("state", flat=True)) == [
        "moved",
        "planned",
    ]
    assert "hearing" not in dues(rosa)


def test_late_matters_stand_first(
    as_rosa: Client, household: Household, mother: Person, child: Person, rosa: User
) -> None:
    make_matter(household, child, "sis", rosa, TODAY)
    make_matter(household, mother, "custody", rosa, ago(300))
    page = as_rosa.get(reverse("families_legal")).content.decode()
    assert page.index("Tenencia") < page.index("Seguro de salud")
    closed = as_rosa.get(reverse("families_legal") + "?show=closed").content.decode()
    assert "Tenencia" not in closed


def test_the_sheet_speaks_plainly_and_names_no_other_side(
    as_rosa: Client, maintenance: Matter
) -> None:
    Matter.objects.update(other_side="Segundo Tacilla")
    page = as_rosa.get(url("sheet", maintenance.pk)).content.decode()
    assert choices.steps("maintenance")[1].plain in page
    assert "Segundo Tacilla" not in page
    assert "Segundo Tacilla" in as_rosa.get(url("one", maintenance.pk)).content.decode()


def test_families_and_people_are_counted_once(
    household: Household, child: Person, mother: Person, rosa: User
) -> None:
    for who, kind in ((child, "dni_first"), (mother, "dni_renewal")):
        make_matter(household, who, kind, rosa, ago(90), result="granted", result_on=TODAY)
    make_matter(household, mother, "violence", rosa, ago(3))
    first = TODAY.replace(day=1)
    found = {
        f.code: (f.value, f.of)
        for f in indicators.month_figures(site_id=household.site_id, first=first, last=TODAY)
    }
    assert found == {"legal-helped": (1, None), "legal-won": (1, 1), "legal-identity": (2, None)}


def test_an_old_hearing_that_nobody_told_is_late(rosa: User, maintenance: Matter) -> None:
    make_hearing(maintenance, ago(3))
    rows = worklist.due(held_by(rosa, on=TODAY), today=TODAY)
    assert [d.due_on for d in rows if d.code.endswith("hearing")] == [ago(3)]
