"""From an objective of the plan to work, or to the reason why not."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from ayllu.accounts import scopes
from ayllu.accounts.access import held_by
from ayllu.accounts.models import User
from ayllu.families.plans.factories import make_plan
from ayllu.families.work import choices, indicators, policies, worklist
from ayllu.families.work.choices import CONSTRAINTS, WORKFLOW
from ayllu.families.work.factories import make_job, make_path
from ayllu.families.work.models import Job, Path, Step
from ayllu.ground import scopes as ground
from ayllu.ground.constraints import Refused, settled
from ayllu.ground.models import Undo
from ayllu.intake.choices import State as Taking
from ayllu.intake.factories import make_assessment, make_participation
from ayllu.lib.uuid7 import uuid7
from ayllu.people.register.models import Household, Person
from ayllu.places.models import MinimumWage, Site
from conftest import look

from .conftest import TODAY, ago, day, post, url

pytestmark = pytest.mark.usefixtures("eyes")


def dues(user: User) -> list[str]:
    rows = worklist.due(held_by(user, on=TODAY), today=TODAY)
    return [d.code.split(".")[-1] for d in rows]


def begin(client: Client, household: Household, person: Person, **words: Any) -> Any:
    said = {"person": str(person.pk), "kind": "course", "title": "Panadería", **words}
    return post(client, "new", household.pk, **said)


def take_back(client: Client, user: User) -> Any:
    ground.apply(ground.Scope(user_id=user.pk))
    offer = Undo.objects.filter(taken_at=None).order_by("-until").first()
    assert offer
    look()
    return client.post(reverse("desk_undo", args=[offer.pk]), {"command": str(uuid7())})


def test_every_kind_asks_who_cares_for_the_children_or_goes_alone() -> None:
    for kind in choices.Kind:
        codes = [s.code for s in choices.steps(kind)]
        assert len(codes) == len(set(codes)) >= 5
        assert "childcare" in codes


def test_two_taps_on_the_file_begin_a_path(
    as_rosa: Client, rosa: User, household: Household, mother: Person
) -> None:
    file = as_rosa.get(reverse("casefile_household", args=[household.pk])).content.decode()
    assert url("new", household.pk) in file
    assert begin(as_rosa, household, mother).status_code == 302
    path = Path.objects.get()
    assert (path.state, path.worker, path.started_on) == ("planned", rosa, TODAY)
    assert dues(rosa) == ["step"]
    file = as_rosa.get(reverse("casefile_household", args=[household.pk])).content.decode()
    assert "Panadería" in file
    assert "Panadería" in as_rosa.get(reverse("families_work")).content.decode()
    again = begin(as_rosa, household, mother)
    assert again.status_code == 422
    assert "ya está en un camino" in again.content.decode()


def test_an_objective_of_the_plan_is_what_it_rests_on(
    as_rosa: Client, rosa: User, household: Household, mother: Person
) -> None:
    row = make_participation(household=household, by=rosa, state=Taking.ACTIVE, from_day=ago(60))
    make_assessment(household=household, by=rosa, levels={"livelihood": 2})
    plan = make_plan(participation=row, written_by=rosa, from_day=ago(50), state="agreed")
    objective = plan.objectives.first()
    assert objective
    begin(as_rosa, household, mother, objective=str(objective.pk), childcare="needed")
    page = as_rosa.get(url("one", Path.objects.get().pk)).content.decode()
    assert objective.text in page
    assert "Nadie cuida a las niñas y los niños" in page


def test_a_child_is_on_no_path(
    as_rosa: Client, rosa: User, household: Household, child: Person
) -> None:
    assert begin(as_rosa, household, child).status_code == 422
    with refused("work_is_adult"), settled():
        make_path(household, child, "course", rosa, TODAY)
    child.birth_date = ago(365 * 18 + 5)
    child.save()
    make_path(household, child, "course", rosa, TODAY)


def test_the_first_step_done_sets_out_and_gives_the_next_its_day(
    as_rosa: Client, rosa: User, household: Household, mother: Person
) -> None:
    path = make_path(household, mother, "course", rosa, ago(3))
    first, second = path.steps.order_by("position")[:2]
    Step.objects.filter(pk=second.pk).update(due_on=None)
    said = {"state": "done", "on_day": day(TODAY + timedelta(days=1))}
    assert post(as_rosa, "step", first.pk, **said).status_code == 422
    assert post(as_rosa, "step", first.pk, state="done", on_day=day(TODAY)).status_code == 302
    path.refresh_from_db()
    second.refresh_from_db()
    assert path.state == "doing"
    assert second.due_on == TODAY + timedelta(days=choices.steps("course")[1].days)
    take_back(as_rosa, rosa)
    first.refresh_from_db()
    assert first.state == "todo"


def job_words(**changed: Any) -> dict[str, Any]:
    return {
        "what": "Ayudante de panadería", "kind": "employed", "formality": "informal",
        "contract": "verbal", "wage": "200", "every": "weekly", "from_day": day(TODAY), **changed,
    }  # fmt: skip


def test_work_found_stands_beside_the_minimum_wage_of_its_day(
    as_rosa: Client, rosa: User, household: Household, mother: Person
) -> None:
    MinimumWage.objects.get_or_create(
        from_day=ago(9), defaults={"amount": Decimal(1130), "source": "DS 006-2024-TR"}
    )
    path = make_path(household, mother, "search", rosa, ago(30))
    post(as_rosa, "job", path.pk, **job_words())
    path.refresh_from_db()
    assert path.state == "working"
    page = as_rosa.get(url("one", path.pk)).content.decode().replace("\xa0", " ")
    assert "S/ 866.67" in page  # 200 × 52 ÷ 12
    assert "por debajo de la remuneración mínima (S/ 1,130.00)" in page
    assert post(as_rosa, "job", path.pk, **job_words()).status_code == 422  # one at a time


def test_work_that_ended_says_why_and_another_may_follow(
    as_rosa: Client, rosa: User, household: Household, mother: Person
) -> None:
    path = make_path(household, mother, "search", rosa, ago(90), state="working")
    job = make_job(path, ago(60))
    ended = {"on_day": day(ago(2)), "why": "childcare"}
    assert post(as_rosa, "job_end", job.pk, **{**ended, "why": ""}).status_code == 422
    assert post(as_rosa, "job_end", job.pk, **ended).status_code == 302
    assert post(as_rosa, "job", path.pk, **job_words()).status_code == 302
    assert Job.objects.filter(to_day=None).count() == 1


def test_who_drops_out_says_why_and_may_come_back(
    as_rosa: Client, rosa: User, household: Household, mother: Person
) -> None:
    path = make_path(household, mother, "course", rosa, ago(40), state="doing")
    said = {"to": "dropped", "on_day": day(TODAY)}
    assert post(as_rosa, "move", path.pk, **said).status_code == 422
    post(as_rosa, "move", path.pk, **said, why="El pasaje.")
    path.refresh_from_db()
    assert (path.state, path.ended_on, path.why) == ("dropped", TODAY, "El pasaje.")
    assert dues(rosa) == []
    take_back(as_rosa, rosa)
    path.refresh_from_db()
    assert (path.state, path.ended_on) == ("doing", None)


def test_a_path_just_begun_is_taken_back(
    as_rosa: Client, rosa: User, household: Household, mother: Person
) -> None:
    begin(as_rosa, household, mother)
    take_back(as_rosa, rosa)
    assert Path.objects.get().state == "mistaken"
    assert "Panadería" not in as_rosa.get(url("of", household.pk)).content.decode()


def test_certificates_are_kept(
    as_rosa: Client, rosa: User, household: Household, mother: Person
) -> None:
    path = make_path(household, mother, "course", rosa, ago(90))
    words = {"name": "Auxiliar en panadería", "given_by": "CETPRO", "on_day": day(TODAY)}
    post(as_rosa, "certificate", path.pk, **words)
    assert "Auxiliar en panadería" in as_rosa.get(url("one", path.pk)).content.decode()


def refused(name: str) -> Any:
    return pytest.raises(Refused, match=str(CONSTRAINTS[name])[:40])


def test_the_database_refuses(
    household: Household, mother: Person, rosa: User, cajamarca: Site
) -> None:
    def make(person: Person = mother, kind: str = "search", **more: Any) -> Path:
        with settled():
            return make_path(household, person, kind, rosa, ago(50), **more)

    stranger = Person.objects.create(site=cajamarca, given_names="Yeni", primer_apellido="Yopla")
    with refused("work_person_of_household"):
        make(stranger)
    with refused("work_ended_has_day"):
        make(state="finished")
    with refused("work_dropped_says_why"):
        make(state="dropped", ended_on=TODAY)
    with refused("work_mistaken_says_why"):
        make(state="mistaken")
    with refused("work_ended_after_start"):
        make(state="finished", ended_on=ago(51))
    path = make()
    with refused("work_one_open"):
        make()
    with refused("work_step_is_allowed"), settled():
        Path.objects.filter(pk=path.pk).update(state="finished", ended_on=TODAY)
    with refused("work_step_done_has_day"), settled():
        path.steps.update(state="done")
    with refused("work_step_not_needed_says_why"), settled():
        path.steps.update(state="not_needed")
    with refused("work_job_wage_not_negative"), settled():
        make_job(path, TODAY, wage=-1)
    with refused("work_job_ended_says_why"), settled():
        make_job(path, ago(3), to_day=TODAY)
    with refused("work_job_ends_after_start"), settled():
        make_job(path, TODAY, to_day=ago(1), why_ended="pay")
    with refused("work_job_one_open"), settled():
        make_job(path, ago(9))
        make_job(path, TODAY)
    with settled():
        make_job(path, TODAY, wage=0)


def test_the_steps_of_the_database_are_those_of_the_program() -> None:
    assert set(policies.ARROWS) == {(a.value, b.value) for a, bs in WORKFLOW.items() for b in bs}


def test_an_adult_on_two_paths_counts_once(
    household: Household, mother: Person, rosa: User
) -> None:
    make_path(household, mother, "course", rosa, ago(40), state="doing")
    make_path(household, mother, "business", rosa, ago(10))
    make_path(household, mother, "search", rosa, ago(90), state="finished", ended_on=ago(80))
    found = list(indicators.month_figures(site_id=household.site_id, first=ago(20), last=TODAY))
    assert [(f.code, f.value) for f in found] == [("work-on-path", 1)]


def test_at_another_site_and_for_a_carer_nothing_is_seen(
    as_tomas: Client, as_maribel: Client, tomas: User, household: Household, mother: Person,
    rosa: User,
) -> None:  # fmt: skip
    path = make_path(household, mother, "course", rosa, TODAY)
    for client in (as_tomas, as_maribel):
        assert client.get(url("one", path.pk)).status_code == 404
    ground.apply(scopes.scope_of(held_by(tomas, on=TODAY)))
    assert not Path.objects.exists()
    look()
