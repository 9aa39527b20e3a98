"""What the database refuses, and who reads what is reserved."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ayllu.accounts import scopes
from ayllu.accounts.access import held_by
from ayllu.accounts.factories import make_user
from ayllu.accounts.models import User
from ayllu.accounts.roles import Role
from ayllu.families.legal import worklist
from ayllu.families.legal.actions import matters
from ayllu.families.legal.choices import CONSTRAINTS
from ayllu.families.legal.factories import make_hearing, make_matter
from ayllu.families.legal.models import Matter, Step
from ayllu.ground import scopes as ground
from ayllu.ground.constraints import Refused, settled
from ayllu.people.register.factories import make_family
from ayllu.people.register.models import Household, Person
from ayllu.places.factories import make_site
from ayllu.places.models import Site
from conftest import look
from tests import scenes

from .conftest import TODAY, ago, post, url


def refused(name: str) -> Any:
    return pytest.raises(Refused, match=str(CONSTRAINTS[name])[:40])


@pytest.mark.usefixtures("eyes")
def test_the_database_refuses(
    household: Household, child: Person, maintenance: Matter, rosa: User, cajamarca: Site
) -> None:
    def make(person: Person | None = child, kind: str = "sis", **more: Any) -> Matter:
        with settled():
            return make_matter(household, person, kind, rosa, ago(50), **more)

    stranger = Person.objects.create(site=cajamarca, given_names="Yeni", primer_apellido="Yopla")
    with refused("legal_one_open"):
        make(kind="maintenance")
    with refused("legal_needs_person"):
        make(None)
    with refused("legal_person_of_household"):
        make(stranger)
    with refused("legal_free_says_what"):
        make(None, "property")
    with refused("legal_closed_has_result"):
        make(state="closed", result="granted", effect="", result_on=TODAY)
    with refused("legal_open_has_no_result"):
        make(result="granted", state="open", result_on=TODAY)
    with refused("legal_result_after_opening"):
        make(result="granted", result_on=ago(51))
    with refused("legal_mistaken_says_why"):
        make(state="mistaken")
    closed = make(result="granted", result_on=TODAY)
    with refused("legal_closed_stays"), settled():
        Matter.objects.filter(pk=closed.pk).update(effect="Otra cosa")
    make(None, "property", title="Título del lote")
    make()


@pytest.mark.usefixtures("eyes")
def test_the_database_refuses_half_told_parts(maintenance: Matter) -> None:
    steps = Step.objects.filter(matter=maintenance, state="todo")
    with refused("legal_step_done_has_day"), settled():
        steps.update(state="done", on_day=TODAY, who="")
    with refused("legal_step_not_needed_says_why"), settled():
        steps.update(state="not_needed")
    with refused("legal_hearing_told"), settled():
        make_hearing(maintenance, TODAY, state="held")
    with refused("legal_hearing_once"), settled():
        make_hearing(maintenance, TODAY)
        make_hearing(maintenance, TODAY)


@pytest.fixture
def violence(household: Household, mother: Person, rosa: User) -> Matter:
    """Rosa leads the case and works on it."""
    return make_matter(household, mother, "violence", rosa, ago(9), body_name="CEM")


WORD = "Protección frente a la violencia"


@pytest.mark.slow
@pytest.mark.usefixtures("eyes")
def test_protection_from_violence_is_read_by_few(
    as_rosa: Client,
    as_salome: Client,
    as_carmen: Client,
    as_elena: Client,
    household: Household,
    violence: Matter,
) -> None:
    pages = [
        reverse("casefile_household", args=[household.pk]),
        url("of", household.pk),
        reverse("families_legal"),
    ]

    def sees(client: Client) -> list[bool]:
        found = [WORD in str(client.get(p).content.decode().replace(option(), "")) for p in pages]
        return [*found, client.get(url("one", violence.pk)).status_code == 200]

    assert sees(as_rosa) == [True] * 4
    assert sees(as_salome) == [True] * 4
    assert sees(as_carmen) == [False] * 4
    assert sees(as_elena) == [False] * 4
    assert post(as_carmen, "step", violence.steps.all()[0].pk).status_code == 404
    Household.objects.update(case_lead=User.objects.get(username="carmen"))
    assert sees(as_carmen) == [True] * 4


def option() -> str:
    """The kind as a choice of the form to open one: that is no matter of anybody."""
    return '<option value="violence">Protección frente a la violencia (Ley 30364)</option>'


@pytest.mark.usefixtures("eyes")
@pytest.mark.parametrize(("who", "count"), [("rosa", 1), ("carmen", 0), ("elena", 0)])
def test_the_row_policy_says_the_same(
    request: pytest.FixtureRequest, violence: Matter, who: str, count: int
) -> None:
    user = request.getfixturevalue(who)
    total = Step.objects.count()
    ground.apply(scopes.scope_of(held_by(user, on=TODAY)))
    events: Any = Matter.pgh_event_model  # type: ignore[attr-defined]  # made by pghistory
    assert Matter.objects.count() == count
    assert Step.objects.count() == total * count
    assert (events.objects.count() > 0) is bool(count)
    look()


@pytest.mark.usefixtures("eyes")
def test_at_another_site_nothing_is_seen(maintenance: Matter, tomas: User) -> None:
    ground.apply(scopes.scope_of(held_by(tomas, on=TODAY)))
    assert not Matter.objects.exists()
    look()


@pytest.mark.usefixtures("eyes")
def test_what_is_reserved_is_named_on_no_desk_and_on_no_paper(
    as_rosa: Client, rosa: User, household: Household, violence: Matter, mother: Person
) -> None:
    make_hearing(violence, TODAY, place="Juzgado de familia")
    said = [d.what for d in worklist.due(held_by(rosa, on=TODAY), today=TODAY)]
    assert said
    assert all(w.startswith("Trámite reservado") for w in said)
    sheet = as_rosa.get(url("sheet", violence.pk)).content.decode()
    assert "09:30" in sheet
    for word in ("violencia", "CEM", "Juzgado de familia", mother.full_name, "Denunciar"):
        assert word not in sheet
    story = reverse("casefile_household_story", args=[household.pk])
    assert WORD not in as_rosa.get(story).content.decode()


@pytest.mark.usefixtures("eyes")
def test_who_is_hidden_for_safety_is_found_by_the_lead_alone(
    as_rosa: Client, as_salome: Client, maintenance: Matter, child: Person
) -> None:
    assert as_rosa.get(url("one", maintenance.pk)).status_code == 200
    scenes.hide(child)
    assert as_rosa.get(url("one", maintenance.pk)).status_code == 404
    assert as_salome.get(url("one", maintenance.pk)).status_code == 200


@pytest.mark.slow
def test_of_two_who_close_at_once_one_wins(fresh_database: str) -> None:
    case = ("people", "case")
    with ground.acting(ground.Scope()):
        site = make_site("cajamarca", name="Centro Social Cajamarca", district="060101")
        ground.apply(scopes.system_scope(*case))
        users = [
            make_user(n, n, "Terrones", Role.SOCIAL_WORKER, site).pk for n in ("rosa", "carmen")
        ]
        rosa = User.objects.get(pk=users[0])
        home = make_family(site=site, by=rosa)
        who = home.memberships.get(is_head=True).person
        matter_id = make_matter(home, who, "sis", rosa, ago(9)).pk
    start = Barrier(2)

    def one(user_id: UUID) -> str:
        try:
            everywhere = scopes.system_scope(*case).sites
            with ground.acting(ground.Scope(user_id=user_id, sites=everywhere)):
                user = User.objects.get(pk=user_id)
                matter = Matter.objects.get(pk=matter_id)
                start.wait(timeout=20)
                matters.close(
                    matter=matter, result="granted", on=TODAY, effect=user.username,
                    by=user, at=timezone.now(),
                )  # fmt: skip
            return ""
        except Refused as reason:
            return str(reason)
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        heard = list(pool.map(one, users))
    assert sorted(bool(h) for h in heard) == [False, True], heard
