"""What a family may have, asks for, receives, loses; what it leaves on the table."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ayllu.accounts import scopes
from ayllu.accounts.access import held_by
from ayllu.accounts.models import User
from ayllu.families.benefits import catalogue, indicators, policies, reads, worklist
from ayllu.families.benefits.choices import CONSTRAINTS, WORKFLOW
from ayllu.families.benefits.factories import make_benefit
from ayllu.families.benefits.models import Benefit
from ayllu.ground import scopes as ground
from ayllu.ground.constraints import Refused, settled
from ayllu.ground.models import Undo
from ayllu.intake.choices import State
from ayllu.intake.factories import make_participation
from ayllu.lib.days import add_months
from ayllu.lib.uuid7 import uuid7
from ayllu.people.kin.models import Parenthood
from ayllu.people.register.factories import make_family
from ayllu.people.register.models import Household, Person
from ayllu.places.models import Site
from conftest import look

pytestmark = pytest.mark.usefixtures("eyes")
TODAY = timezone.localdate()


@pytest.fixture
def household(cajamarca: Site, rosa: User) -> Household:
    home = make_family(site=cajamarca, by=rosa, case_lead=rosa)
    make_participation(
        household=home, by=rosa, state=State.ACTIVE, from_day=TODAY - timedelta(days=200)
    )
    return home


@pytest.fixture
def child(household: Household) -> Person:
    row = household.memberships.filter(role="child").first()
    assert row
    person: Person = row.person
    person.birth_date, person.birth_precision = TODAY - timedelta(days=365 * 5), "day"
    person.save()
    return person


def day(found: date) -> str:
    return found.strftime("%d/%m/%Y")


def note(client: Client, household: Household, hint: str) -> Any:
    address = reverse("families_benefit_note", args=[household.pk])
    return client.post(address, {"command": str(uuid7()), "hint": hint})


def move(client: Client, benefit: Benefit, **words: Any) -> Any:
    address = reverse("families_benefit", args=[benefit.pk])
    return client.post(address, {"command": str(uuid7()), "on_day": day(TODAY), **words})


def dues(user: User) -> list[str]:
    return [d.code.split(".")[-1] for d in worklist.due(held_by(user, on=TODAY), today=TODAY)]


def test_a_hint_is_noted_with_one_tap_and_lies_on_the_desk_until_asked_for(
    as_rosa: Client, rosa: User, household: Household, child: Person
) -> None:
    page = as_rosa.get(reverse("families_benefits_of", args=[household.pk])).content.decode()
    assert f"VASO_LECHE:{child.pk}" in page
    note(as_rosa, household, f"VASO_LECHE:{child.pk}")
    benefit = Benefit.objects.get()
    assert (benefit.person, benefit.state) == (child, "eligible")
    assert dues(rosa) == ["left"]
    move(as_rosa, benefit, to="applied")
    assert dues(rosa) == ["unanswered"]
    move(as_rosa, benefit, to="granted")
    assert dues(rosa) == []
    assert note(as_rosa, household, f"VASO_LECHE:{child.pk}").status_code == 409


def test_a_class_lasts_three_years_and_is_announced_ninety_days_before(
    as_rosa: Client, rosa: User, household: Household
) -> None:
    note(as_rosa, household, "SISFOH:")
    benefit = Benefit.objects.get()
    assert move(as_rosa, benefit, to="granted").status_code == 422  # without the class
    move(as_rosa, benefit, to="granted", cse="poor")
    benefit.refresh_from_db()
    assert benefit.expires_on == add_months(TODAY, 36)
    assert dues(rosa) == []
    for left, waits in ((91, []), (90, ["expiring"]), (-1, ["expiring"])):
        Benefit.objects.update(
            answered_on=TODAY - timedelta(days=1000), expires_on=TODAY + timedelta(days=left)
        )
        assert dues(rosa) == waits
    assert reads.of_household(household.pk, today=TODAY)[0].left


def test_what_is_left_on_the_table_stands_on_the_file_with_its_soles(
    as_rosa: Client, household: Household, child: Person
) -> None:
    note(as_rosa, household, f"ORFANDAD:{child.pk}")
    file = as_rosa.get(reverse("casefile_household", args=[household.pk])).content.decode()
    assert "Se deja sobre la mesa" in file
    assert "S/ 200.00 al mes" in file
    listed = as_rosa.get(reverse("families_benefits")).content.decode()
    assert household.name in listed


def test_an_orphans_help_is_hinted_at_only_for_orphans(
    household: Household, child: Person, cajamarca: Site
) -> None:
    def codes() -> set[str]:
        return {h.offer.code for h in reads.hints(household, [], today=TODAY) if h.person == child}

    assert "ORFANDAD" not in codes()
    father = Person.objects.create(
        site=cajamarca, given_names="José", primer_apellido="T", died=True
    )
    Parenthood.objects.create(site=cajamarca, child=child, parent=father)
    assert "ORFANDAD" in codes()
    make_benefit(household, "SISFOH", "granted", TODAY, cse="not_poor")
    rows = reads.of_household(household.pk, today=TODAY)
    assert "ORFANDAD" not in {h.offer.code for h in reads.hints(household, rows, today=TODAY)}


@pytest.mark.parametrize(
    ("months", "fits"), [(5, False), (6, True), (36, True), (37, False), (None, False)]
)
def test_an_age_fits_at_its_edges(months: int | None, fits: bool) -> None:
    assert catalogue.offers()["CUNA_MAS"].fits_age(months) is fits


def test_every_line_of_the_catalogue_has_a_source_and_uncertain_ones_say_so(
    as_rosa: Client, household: Household
) -> None:
    assert all(o.source for o in catalogue.offers().values())
    assert {o.code for o in catalogue.offers().values() if o.amount} == {"ORFANDAD"}
    benefit = make_benefit(household, "JUNTOS", "eligible", TODAY)
    page = as_rosa.get(reverse("families_benefit", args=[benefit.pk])).content.decode()
    assert "por confirmar" in page


def test_a_refusal_says_why_and_may_be_asked_for_again(
    as_rosa: Client, household: Household
) -> None:
    benefit = make_benefit(household, "JUNTOS", "applied", TODAY)
    assert move(as_rosa, benefit, to="refused").status_code == 422
    assert move(as_rosa, benefit, to="refused", why="Falta un papel.").status_code == 302
    assert move(as_rosa, benefit, to="granted").status_code == 422  # no such step
    assert move(as_rosa, benefit, to="applied").status_code == 302


def test_a_step_is_taken_back_also_when_the_one_before_is_old(
    as_rosa: Client, rosa: User, household: Household
) -> None:
    benefit = make_benefit(household, "JUNTOS", "eligible", TODAY - timedelta(days=30))
    move(as_rosa, benefit, to="applied")
    ground.apply(ground.Scope(user_id=rosa.pk))
    offer = Undo.objects.get()
    look()
    as_rosa.post(reverse("desk_undo", args=[offer.pk]), {"command": str(uuid7())})
    benefit.refresh_from_db()
    assert (benefit.state, benefit.applied_on) == ("eligible", None)


def refused(name: str) -> Any:
    return pytest.raises(Refused, match=str(CONSTRAINTS[name])[:40])


def test_the_database_refuses(household: Household, child: Person, cajamarca: Site) -> None:
    with settled():
        first = make_benefit(household, "JUNTOS", "eligible", TODAY)
    with refused("benefits_one_live"), settled():
        make_benefit(household, "JUNTOS", "eligible", TODAY)
    with refused("benefits_step_is_allowed"), settled():
        Benefit.objects.filter(pk=first.pk).update(state="refused", why="x")
    with refused("benefits_applied_has_day"), settled():
        make_benefit(household, "SIS", "applied", TODAY, applied_on=None, person=child)
    with refused("benefits_end_says_why"), settled():
        make_benefit(household, "SIS", "refused", TODAY, why="", person=child)
    with refused("benefits_sisfoh_expires"), settled():
        make_benefit(household, "SISFOH", "granted", TODAY, expires_on=None)
    with refused("benefits_class_is_of_sisfoh"), settled():
        make_benefit(household, "SISFOH", "granted", TODAY, cse="")
    with refused("benefits_amount_more_than_nothing"), settled():
        make_benefit(household, "SIS", "eligible", TODAY, amount=Decimal(0), person=child)
    stranger = Person.objects.create(site=cajamarca, given_names="Yeni", primer_apellido="Yopla")
    with refused("benefits_person_of_household"), settled():
        make_benefit(household, "SIS", "eligible", TODAY, person=stranger)
    with settled():
        make_benefit(household, "SIS", "eligible", TODAY, person=child)


def test_the_steps_of_the_database_are_those_of_the_program() -> None:
    assert set(policies.ARROWS) == {(a.value, b.value) for a, bs in WORKFLOW.items() for b in bs}


def test_a_family_is_counted_once(household: Household, child: Person) -> None:
    make_benefit(household, "SIS", "granted", TODAY, person=child)
    make_benefit(household, "JUNTOS", "granted", TODAY)
    found = {
        f.code: (f.value, f.of)
        for f in indicators.month_figures(
            site_id=household.site_id, first=TODAY.replace(day=1), last=TODAY
        )
    }
    assert found == {"benefits-obtained": (1, None), "benefits-class": (0, 0)}


def test_at_another_site_nothing_is_seen(household: Household, tomas: User) -> None:
    make_benefit(household, "JUNTOS", "eligible", TODAY)
    ground.apply(scopes.scope_of(held_by(tomas, on=TODAY)))
    assert Benefit.objects.count() == 0
    look()
