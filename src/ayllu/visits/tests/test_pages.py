"""Visits through their pages: planned, begun, recorded, tried in vain, printed, found, counted."""

from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from ayllu.accounts.access import held_by
from ayllu.accounts.models import User
from ayllu.intake.choices import State
from ayllu.intake.factories import make_participation, make_referral
from ayllu.intake.models import Screening
from ayllu.people.papers.factories import make_document
from ayllu.people.register.factories import make_household
from ayllu.people.register.models import Household, Person
from ayllu.places.models import Site
from ayllu.visits import factories, finds, indicators, panels, worklist
from ayllu.visits.models import Visit

pytestmark = pytest.mark.django_db


def send(client: Any, page: str, /, *args: Any, **fields: Any) -> Any:
    return client.post(reverse(page, args=args), {"command": str(uuid4()), **fields})


def said(day: date) -> str:
    return f"{day:%d/%m/%Y}"


def words(*people: tuple[Person, str, str]) -> dict[str, str]:
    """The fields of a word for each of them."""
    return {
        name: value
        for who, seen, why in people
        for name, value in ((f"seen_{who.pk.hex}", seen), (f"why_{who.pk.hex}", why))
    }


def take_back(client: Client) -> int:
    page = client.get(reverse("visits_list")).content.decode()
    start = page.index('class="undo"')
    action = page.rindex("action=", 0, start) + 8
    address = page[action : page.index('"', action)]
    return int(client.post(address, {"command": str(uuid4())}).status_code)


def test_rosa_plans_goes_and_writes_down_what_she_saw(
    as_rosa: Client, rosa: User, family: Household, kiara: Person, gael: Person, today: date
) -> None:
    plan = {"on": said(today), "reason": "first", "announced": "yes"}
    assert send(as_rosa, "visits_new", family.pk, **plan).status_code == 302
    visit = Visit.objects.get()
    blank = as_rosa.get(reverse("visits_blank", args=[visit.pk])).content.decode()
    assert visit.code in blank
    assert kiara.full_name in blank
    assert send(as_rosa, "visits_start", visit.pk).status_code == 302
    assert (
        f'value="{said(today)}"'
        in as_rosa.get(reverse("visits_record", args=[visit.pk])).content.decode()
    )
    seen = {"done_on": said(today), "observations": "Cocinan con leña.", "minutes": "45"}
    half = send(as_rosa, "visits_record", visit.pk, **seen, **words((kiara, "yes", "")))
    assert half.status_code == 422
    assert "Diga si vio a Gael" in half.content.decode()
    whole = words((kiara, "yes", ""), (gael, "no", "sleeping"))
    next_on = {"next_visit_on": said(today + timedelta(days=30)), "noted_food": "Sopa de fideos."}
    assert send(as_rosa, "visits_record", visit.pk, **seen, **whole, **next_on).status_code == 302
    page = as_rosa.get(reverse("visits_one", args=[visit.pk])).content.decode()
    for text in ("Cocinan con leña.", "durmiendo", "Sopa de fideos.", "45 minutos"):
        assert text in page
        assert text in as_rosa.get(reverse("visits_filled", args=[visit.pk])).content.decode()
    assert Visit.objects.get(done_on=None).planned_on == today + timedelta(days=30)
    assert take_back(as_rosa) == 303
    visit.refresh_from_db()
    assert visit.is_open


def test_nobody_home_is_two_taps_and_a_new_day(
    as_rosa: Client, rosa: User, family: Household, today: date
) -> None:
    visit = factories.make_visit(household=family, by=rosa, on=today, done=False)
    missed = {"result": "nobody", "done_on": said(today)}
    assert send(as_rosa, "visits_miss", visit.pk, **missed).status_code == 422
    missed["next_visit_on"] = said(today + timedelta(days=3))
    assert send(as_rosa, "visits_miss", visit.pk, **missed).status_code == 302
    assert "nadie en casa" in as_rosa.get(reverse("visits_one", args=[visit.pk])).content.decode()


def test_where_two_must_go_the_form_asks_and_the_director_reads_the_reason(
    as_rosa: Client, as_elena: Client, rosa: User, carmen: User, elena: User, family: Household,
    today: date,
) -> None:  # fmt: skip
    Household.objects.update(violence_recorded=True)
    plan = {"on": said(today), "reason": "follow_up", "announced": "yes"}
    refused = send(as_rosa, "visits_new", family.pk, **plan)
    assert "deben ir dos" in refused.content.decode()
    alone = {"alone_why": "Carmen está enferma."}
    assert send(as_rosa, "visits_new", family.pk, **plan, **alone).status_code == 302
    visit = Visit.objects.get()
    held = held_by(elena, on=today)
    assert "visits.alone" in {d.code for d in worklist.worklist(held, today=today)}
    assert (
        "Carmen está enferma."
        in as_elena.get(reverse("visits_list") + "?lista=solas").content.decode()
    )
    assert send(as_rosa, "visits_read_reason", visit.pk).status_code == 404
    assert send(as_elena, "visits_read_reason", visit.pk).status_code == 302
    assert "visits.alone" not in {d.code for d in worklist.worklist(held, today=today)}
    two = {**plan, "second_worker": str(carmen.pk)}
    assert send(as_rosa, "visits_change", visit.pk, **two).status_code == 302
    visit.refresh_from_db()
    assert (visit.second_worker, visit.alone_why) == (carmen, "")


def test_papers_of_the_file_belong_to_a_visit_and_those_of_others_do_not(
    as_rosa: Client, rosa: User, cajamarca: Site, family: Household, today: date
) -> None:
    visit = factories.make_visit(household=family, by=rosa, on=today)
    mine = make_document(about=family, by=rosa, title="El techo")
    other = make_document(about=make_household(site=cajamarca, name="Otra"), by=rosa)
    assert send(as_rosa, "visits_papers", visit.pk, documents=[str(other.pk)]).status_code == 422
    assert send(as_rosa, "visits_papers", visit.pk, documents=[str(mine.pk)]).status_code == 302
    assert "El techo" in as_rosa.get(reverse("visits_one", args=[visit.pk])).content.decode()
    assert send(as_rosa, "visits_papers", visit.pk).status_code == 302
    assert visit.papers.count() == 0


def test_the_code_of_the_paper_opens_the_visit(
    as_rosa: Client, as_tomas: Client, rosa: User, family: Household, today: date
) -> None:
    visit = factories.make_visit(household=family, by=rosa, on=today, done=False)
    for typed in (visit.code, visit.code.lower(), visit.code.replace("-", "")):
        found = send(as_rosa, "desk_search", q=typed)
        assert found["Location"] == reverse("visits_one", args=[visit.pk]), typed
    assert send(as_tomas, "desk_search", q=visit.code).status_code == 200
    assert finds.finds(held_by(rosa, on=today), "Vásquez") == []


def test_lists_cost_the_same_for_five_and_for_fifty(
    as_rosa: Client, rosa: User, cajamarca: Site, today: date
) -> None:
    counts: dict[str, list[int]] = {}
    for total in (5, 45):
        for n in range(total):
            other = make_household(site=cajamarca, name=f"Ayay {total} {n}")
            factories.make_visit(household=other, by=rosa, on=today, done=False)
        for name in ("visits_list",):
            as_rosa.get(reverse(name))
            with CaptureQueriesContext(connection) as caught:
                as_rosa.get(reverse(name))
            counts.setdefault(name, []).append(len(caught))
    assert {n: c for n, c in counts.items() if c[0] != c[1]} == {}


def due(by: User, code: str, today: date) -> list[date | None]:
    found = worklist.worklist(held_by(by, on=today), today=today)
    return [d.due_on for d in found if d.code == code]


def test_the_first_visit_is_late_by_its_risk_until_somebody_was_met(
    cajamarca: Site, family: Household, assessed: Any, rosa: User, today: date
) -> None:
    day = today - timedelta(days=12)
    referral = make_referral(site=cajamarca, received=day, household=family, worker=rosa)
    Screening.objects.create(
        site=cajamarca, referral=referral, target_group="at_risk", risk="high", why="–", on_day=day
    )
    assert [d < today for d in due(rosa, "visits.first", today) if d] == [True]
    factories.make_missed(household=family, by=rosa, on=today)
    assert due(rosa, "visits.first", today)  # a closed door is no visit
    factories.make_visit(household=family, by=rosa, on=today)
    assert due(rosa, "visits.first", today) == []


def test_forty_five_days_without_a_visit_lie_on_the_desk_of_the_worker(
    family: Household, rosa: User, carmen: User, elena: User, today: date
) -> None:
    start = today - timedelta(days=120)
    make_participation(household=family, by=rosa, state=State.ACTIVE, from_day=start)
    assert due(rosa, "visits.missing", today)
    assert due(elena, "visits.missing", today)
    assert not due(carmen, "visits.missing", today)
    missed = factories.make_missed(household=family, by=rosa, on=today)
    assert due(rosa, "visits.missing", today)
    assert missed.result == "nobody"
    factories.make_visit(household=family, by=rosa, on=today)
    assert not due(rosa, "visits.missing", today)


def test_the_file_tells_visits_with_who_was_not_seen(
    family: Household, kiara: Person, rosa: User, today: date
) -> None:
    late = timezone.now()
    visit = factories.make_visit(
        household=family, by=rosa, on=today - timedelta(days=9), recorded_at=late, done=True
    )
    factories.make_visit(household=family, by=rosa, on=today, done=False)
    held = held_by(rosa, on=today)
    (panel,) = panels.visits(family, held=held, today=today)
    assert [word for _v, _k, word, _u in panel.context["rows"]] == ["prevista", "hecha"]
    told = {e.knot: e for e in panels.events(family)}
    assert set(told) == {"done", "todo"}
    assert told["done"].entered_on == visit.entered_on


def test_figures_count_each_visit_and_family_once(
    cajamarca: Site, family: Household, kiara: Person, gael: Person, rosa: User, carmen: User,
    today: date,
) -> None:  # fmt: skip
    make_participation(
        household=family, by=rosa, state=State.ACTIVE, from_day=today - timedelta(days=60)
    )
    factories.make_visit(household=family, by=rosa, on=today)
    other = {"announced": False, "unannounced_why": "Cerca."}
    visit = factories.make_visit(household=family, by=rosa, on=today, done=False, **other)
    Visit.objects.filter(pk=visit.pk).update(**factories.made(today))
    for word in factories.words_of(visit, [kiara, gael]):
        if word.person == gael:
            word.seen, word.why = False, "hospital"
        word.save()
    Household.objects.update(safe_to_visit="no")
    factories.make_missed(household=family, by=rosa, on=today, second_worker=carmen)
    factories.make_visit(household=family, by=rosa, on=today, second_worker=carmen)
    factories.make_visit(household=family, by=rosa, on=today, alone_why="–")
    first = today.replace(day=1)
    found = {
        f.code: (f.value, f.of)
        for f in indicators.month_figures(site_id=cajamarca.pk, first=first, last=today)
    }
    assert found == {
        "visits-made": (4, 5),
        "visits-children-seen": (3, 4),
        "visits-unannounced": (1, 4),
        "visits-by-two": (1, 2),
    }


def test_others_find_nothing(
    as_maribel: Client, as_ada: Client, as_tomas: Client, as_salome: Client, rosa: User,
    family: Household, today: date,
) -> None:  # fmt: skip
    visit = factories.make_visit(household=family, by=rosa, on=today, done=False)
    for client in (as_maribel, as_ada, as_tomas):
        assert client.get(reverse("visits_one", args=[visit.pk])).status_code == 404
    assert as_salome.get(reverse("visits_one", args=[visit.pk])).status_code == 200
    assert as_salome.get(reverse("visits_record", args=[visit.pk])).status_code == 404
