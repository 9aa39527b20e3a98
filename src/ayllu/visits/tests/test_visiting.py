"""What a visit must say: each child, two where danger is, a new day when it was not held."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.ground.constraints import Refused, name_of
from ayllu.intake.choices import State
from ayllu.intake.factories import make_assessment, make_participation
from ayllu.intake.models import Participation
from ayllu.people.register.models import Household, Membership, Person
from ayllu.visits import factories, reads
from ayllu.visits.actions import planning, recording, taking_back
from ayllu.visits.actions.recording import Said
from ayllu.visits.choices import Danger, Result
from ayllu.visits.models import Visit, Word
from ayllu.visits.reads import danger

pytestmark = pytest.mark.django_db


def plan(family: Household, by: User, **more: Any) -> Visit:
    return planning.plan(household=family, on=timezone.localdate(), by=by, **more)


def held(visit: Visit, by: User, words: list[Said], **more: Any) -> Visit:
    today = timezone.localdate()
    said = {"done_on": today, "observations": "Cocinan con leña.", **more}
    return recording.record(visit=visit, today=today, by=by, words=words, **said)


def refused_by(name: str) -> Any:
    """The name of the constraint that the database speaks."""

    class Speaks:
        def __enter__(self) -> None:
            self.raises = pytest.raises(IntegrityError)
            self.found = self.raises.__enter__()

        def __exit__(self, *trouble: Any) -> bool:
            caught = self.raises.__exit__(*trouble)
            assert name_of(self.found.value) == name
            return bool(caught)

    return Speaks()


def at_once() -> None:
    with connection.cursor() as cursor:
        cursor.execute("set constraints all immediate")


def test_a_held_visit_has_a_word_for_each_child(
    family: Household, kiara: Person, gael: Person, rosa: User
) -> None:
    words = [Said(kiara.pk, True), Said(gael.pk, False, "sleeping")]
    visit = held(plan(family, rosa), rosa, words)
    assert visit.result == Result.HELD
    assert dict(visit.words.values_list("person_id", "seen")) == {kiara.pk: True, gael.pk: False}
    with pytest.raises(Refused, match="Gael"):
        held(plan(family, rosa), rosa, words[:1])


def test_past_the_program_the_database_asks_for_each_child(
    family: Household, kiara: Person, gael: Person, rosa: User
) -> None:
    today = timezone.localdate()
    with refused_by("visits_each_child"), transaction.atomic():
        visit = factories.make_visit(household=family, by=rosa, on=today, done=False)
        Word.objects.bulk_create(factories.words_of(visit, [kiara]))
        Visit.objects.filter(pk=visit.pk).update(**factories.made(today))
        at_once()
    factories.make_visit(household=family, by=rosa, on=today)
    at_once()


def test_who_died_or_left_or_grew_up_needs_no_word(
    family: Household, kiara: Person, gael: Person, rosa: User, today: date
) -> None:
    Membership.objects.filter(person=kiara).update(to_day=today - timedelta(days=1))
    gael.died, gael.died_on = True, today - timedelta(days=3)
    gael.save()
    assert reads.children(family, today) == []
    held(plan(family, rosa), rosa, [])


def test_a_child_of_unknown_age_is_not_forgotten(
    family: Household, kiara: Person, gael: Person, rosa: User
) -> None:
    kiara.birth_date, kiara.birth_precision = None, "unknown"
    kiara.save()
    with pytest.raises(Refused, match="Kiara"):
        held(plan(family, rosa), rosa, [Said(gael.pk, True)])


def test_a_word_is_seen_or_why_and_of_this_household(
    family: Household, kiara: Person, gael: Person, rosa: User, carmen: User
) -> None:
    good = Said(gael.pk, True)
    for wrong in (Said(kiara.pk, False), Said(kiara.pk, True, "school"), Said(rosa.pk, True)):
        with pytest.raises((Refused, IntegrityError)), transaction.atomic():
            held(plan(family, rosa), rosa, [good, wrong])
    with pytest.raises(Refused, match="otro motivo"):
        held(plan(family, rosa), rosa, [good, Said(kiara.pk, False, "other")])


def make_danger(kind: Danger, family: Household, by: User) -> None:
    if kind == Danger.VIOLENCE:
        Household.objects.filter(pk=family.pk).update(violence_recorded=True)
    elif kind == Danger.PLACE:
        Household.objects.filter(pk=family.pk).update(safe_to_visit="no")
    elif kind == Danger.RISK:
        make_participation(household=family, by=by, risk="high")
    else:
        make_assessment(household=family, by=by, levels={"protection": 1})


@pytest.mark.parametrize("kind", list(Danger))
def test_where_danger_is_recorded_two_go_or_a_reason_stands(
    kind: Danger, family: Household, rosa: User, carmen: User
) -> None:
    plan(family, rosa)
    make_danger(kind, family, rosa)
    family.refresh_from_db()
    assert danger.of(family, on=timezone.localdate()) == [kind]
    with pytest.raises(Refused, match="dos"):
        plan(family, rosa)
    assert plan(family, rosa, second_worker=carmen).two_needed in (False, True)
    assert Visit.objects.get(second_worker=carmen).two_needed
    alone = plan(family, rosa, alone_why="Carmen está enferma.")
    alone.refresh_from_db()
    assert alone.two_needed
    assert list(reads.alone(Visit.objects.all())) == [alone]


def test_danger_that_came_later_stops_the_record_and_the_start(
    family: Household, kiara: Person, gael: Person, rosa: User, carmen: User
) -> None:
    visit, words = plan(family, rosa), [Said(kiara.pk, True), Said(gael.pk, True)]
    make_danger(Danger.VIOLENCE, family, rosa)
    with pytest.raises(Refused, match="dos"):
        planning.start(visit=visit, by=rosa, at=timezone.now())
    with pytest.raises(Refused, match="dos"):
        held(visit, rosa, words)
    held(visit, rosa, words, second_worker=carmen)


def test_a_protection_rating_that_rose_asks_for_one_again(
    family: Household, rosa: User, today: date
) -> None:
    early = today - timedelta(days=200)
    make_assessment(household=family, by=rosa, on=early, levels={"protection": 1})
    make_assessment(household=family, by=rosa, on=today, levels={"protection": 3})
    assert danger.of(family, on=early) == [Danger.PROTECTION]
    assert danger.of(family, on=today) == []
    plan(family, rosa)


def test_a_finding_asks_nothing_of_the_days_before_it(
    family: Household, rosa: User, today: date
) -> None:
    make_assessment(household=family, by=rosa, levels={"protection": 1})
    before = today - timedelta(days=5)
    visit = factories.make_visit(household=family, by=rosa, on=before)
    visit.refresh_from_db()
    assert not visit.two_needed
    assert danger.of(family, on=before) == []


def test_danger_asks_of_the_database_too(family: Household, rosa: User, today: date) -> None:
    make_danger(Danger.RISK, family, rosa)
    with refused_by("visits_two_when_risk"), transaction.atomic():
        factories.make_visit(household=family, by=rosa, on=today, done=False)
    with refused_by("visits_two_when_risk"), transaction.atomic():
        factories.make_visit(household=family, by=rosa, on=today, done=False, second_worker=rosa)
    Household.objects.update(violence_recorded=False)
    Participation.objects.update(risk="low")
    with refused_by("visits_two_are_two"), transaction.atomic():
        factories.make_visit(household=family, by=rosa, on=today, second_worker=rosa)


def test_visits_handed_over_to_the_second_wait_until_another_is_named(
    family: Household, kiara: Person, gael: Person, rosa: User, carmen: User, elena: User
) -> None:
    make_danger(Danger.VIOLENCE, family, rosa)
    visit = plan(family, rosa, second_worker=carmen)
    Visit.objects.update(worker=carmen)
    visit.refresh_from_db()
    assert not visit.has_two
    words = [Said(kiara.pk, True), Said(gael.pk, True)]
    for act in (
        lambda: planning.start(visit=visit, by=carmen, at=timezone.now()),
        lambda: held(visit, carmen, words),
    ):
        with pytest.raises(Refused):
            act()
    held(visit, carmen, words, second_worker=elena)


def test_another_reason_is_to_be_read_anew(family: Household, rosa: User, elena: User) -> None:
    make_danger(Danger.RISK, family, rosa)
    visit = plan(family, rosa, alone_why="Sin combi.")
    planning.read_reason(visit=visit, by=elena, at=timezone.now())
    planning.change(visit=visit, by=rosa, reason="other")
    visit.refresh_from_db()
    assert visit.alone_read_by == elena
    planning.change(visit=visit, by=rosa, alone_why="Carmen no llegó.")
    visit.refresh_from_db()
    assert visit.alone_read_at is None


@pytest.mark.parametrize("result", [r for r in Result if r != Result.HELD])
def test_a_visit_that_was_not_held_is_planned_again_and_is_no_visit(
    result: Result, family: Household, rosa: User, carmen: User, today: date
) -> None:
    make_participation(household=family, by=rosa, state=State.ACTIVE)
    make_danger(Danger.VIOLENCE, family, rosa)
    again = today + timedelta(days=5)
    visit = plan(family, rosa, second_worker=carmen)
    recording.miss(
        visit=visit, today=today, by=rosa, done_on=today, result=result, next_visit_on=again
    )
    following = Visit.objects.get(done_on=None)
    assert (following.planned_on, following.second_worker) == (again, carmen)
    with refused_by("visits_not_held_tries_again"), transaction.atomic():
        factories.make_missed(
            household=family, by=rosa, on=today, next_visit_on=None, second_worker=carmen
        )


def test_a_day_to_come_and_a_visit_that_is_over_are_refused(
    family: Household, kiara: Person, gael: Person, rosa: User, today: date
) -> None:
    words = [Said(kiara.pk, True), Said(gael.pk, True)]
    visit = plan(family, rosa)
    with pytest.raises(Refused, match="futuro"):
        held(visit, rosa, words, done_on=today + timedelta(days=1))
    held(visit, rosa, words)
    for act in (
        lambda: held(visit, rosa, words),
        lambda: planning.cancel(visit=visit, why="–", by=rosa),
        lambda: planning.change(visit=visit, by=rosa, reason="other"),
    ):
        with pytest.raises(Refused, match="ya está registrada"):
            act()


def test_what_was_recorded_stays(family: Household, rosa: User, today: date) -> None:
    visit = factories.make_visit(household=family, by=rosa, on=today)
    for column, value in (("observations", "Otra cosa"), ("result", "rain"), ("minutes", 5)):
        with refused_by("visits_made_stays"), transaction.atomic():
            again = {"next_visit_on": today + timedelta(days=2)} if column == "result" else {}
            Visit.objects.filter(pk=visit.pk).update(**{column: value}, **again)
    with refused_by("visits_made_stays"), transaction.atomic():
        Word.objects.filter(visit=visit).update(note="–")
    with refused_by("visits_made_stays"), transaction.atomic():
        Word.objects.filter(visit=visit).delete()


def test_a_record_is_taken_back_whole_with_the_visit_it_planned(
    family: Household, kiara: Person, gael: Person, rosa: User, today: date
) -> None:
    words = [Said(kiara.pk, True), Said(gael.pk, False, "school")]
    visit = plan(family, rosa)
    held(visit, rosa, words, next_visit_on=today + timedelta(days=30), noted={"food": "Sopa."})
    taking_back.unrecord(visit.pk, by=rosa)
    visit.refresh_from_db()
    assert visit.is_open
    assert (visit.observations, Word.objects.count()) == ("", 0)
    assert Visit.objects.exclude(pk=visit.pk).get().cancelled_why
    held(visit, rosa, words)
    history = Word.pgh_event_models  # type: ignore[attr-defined]  # of pghistory
    assert next(iter(history.values())).objects.count() == 4  # what was written first is kept


@pytest.mark.parametrize(("days", "late"), [(0, 0), (3, 0), (4, 4), (30, 30)])
def test_an_entry_of_more_than_three_days_later_says_so(
    days: int, late: int, family: Household, rosa: User, today: date
) -> None:
    on = today - timedelta(days=days)
    visit = factories.make_visit(household=family, by=rosa, on=on, recorded_at=timezone.now())
    assert (visit.days_late, visit.entered_on) == (late, today)


def test_an_unannounced_visit_says_why(family: Household, rosa: User) -> None:
    assert plan(family, rosa, announced=False, unannounced_why="Estaba cerca.").announced is False
    with pytest.raises(Refused, match="no se avisa"):
        plan(family, rosa, announced=False)
