"""Levels with reasons, clocks from knowing, reports to the authority, closing by the rule."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from ayllu.accounts.models import User
from ayllu.ground.constraints import Refused, settled
from ayllu.lib.days import add_working_days
from ayllu.lib.uuid7 import uuid7
from ayllu.places.models import Site
from ayllu.safeguarding import reads, rules
from ayllu.safeguarding.actions import steps
from ayllu.safeguarding.answering.actions import endings, reports, team
from ayllu.safeguarding.choices import LEVELS, State
from ayllu.safeguarding.models import Closing, Concern, LevelDecision, Report
from ayllu.safeguarding.tests.scene import assessed, form, raised
from conftest import ScopedClient, look
from tests.budgets import budget

SignIn = Callable[[User], ScopedClient]
WAYS = budget(80, 2000)


def clocks(concern: Concern) -> dict[str, rules.Clock]:
    (found,) = reads.with_clocks(Concern.objects.filter(pk=concern.pk), now=timezone.now())
    return {clock.key: clock for clock in found.clocks}


def reported(by: User, concern: Concern) -> Report:
    made = reports.write(by=by, concern=concern, to="police", body=None, what="Los hechos.")
    now = timezone.now()
    reports.hand_over(by=by, report=made, at=now, how="person", number="E-12", now=now)
    return made


def close(by: User, concern: Concern, **more: str) -> Closing:
    plain = {"outcome": "substantiated", "words": "Medidas cumplidas."}
    return endings.close(by=by, concern=concern, at=timezone.now(), **{**plain, **more})


def state(concern: Concern) -> str:
    look()
    return Concern.objects.get(pk=concern.pk).state


def test_what_was_known_on_friday_and_written_on_sunday_counts_from_friday(
    as_maribel: ScopedClient, as_salome: ScopedClient
) -> None:
    known = timezone.localtime() - timedelta(days=2)
    as_maribel.post(
        reverse("safeguarding_raise"),
        form(known_on=f"{known:%d/%m/%Y}", known_hour=f"{known:%H:%M}"),
    )
    concern = Concern.objects.get()
    assert concern.known_at == known.replace(second=0, microsecond=0)
    assert concern.acknowledge_by == concern.known_at + timedelta(hours=24)
    page = as_salome.get(reverse("safeguarding_concern", args=[concern.pk])).content.decode()
    assert "2 días después" in page


def test_what_is_not_known_yet_comes_back(as_maribel: ScopedClient) -> None:
    ahead = timezone.localtime() + timedelta(days=1)
    answer = as_maribel.post(
        reverse("safeguarding_raise"), form(known_on=f"{ahead:%d/%m/%Y}", known_hour="08:00")
    )
    assert answer.status_code == 422
    assert not Concern.objects.exists()


@pytest.mark.parametrize(("level", "hours"), [(1, None), (2, None), (3, 24), (4, 4)])
def test_the_report_is_due_by_the_level_from_knowing(
    salome: User, cajamarca: Site, level: int, hours: int | None
) -> None:
    concern = assessed(cajamarca, salome, level=level)
    clock = clocks(concern).get("report")
    due = clock and (clock.due_at - concern.known_at)
    assert due == (timedelta(hours=hours) if hours else None)


def test_the_response_counts_working_days_of_the_site() -> None:
    known = timezone.make_aware(datetime(2026, 11, 20, 9))  # a Friday
    off = frozenset({datetime(2026, 11, 24).date()})
    concern = Concern(known_at=known, acknowledge_by=known, level=3)
    day = add_working_days(known.date(), LEVELS[3].respond_days, off)
    found = {c.key: c for c in rules.clocks(concern, rules.Past(), respond_on=day)}
    assert timezone.localdate(found["respond"].due_at) == datetime(2026, 11, 25).date()


def test_each_level_says_what_it_means_and_what_must_be_done() -> None:
    assert set(LEVELS) == {1, 2, 3, 4}
    assert all(rule.meaning and rule.must for rule in LEVELS.values())
    days = [LEVELS[n].respond_days for n in (1, 2, 3, 4)]
    assert days == sorted(days, reverse=True)


def test_a_level_changes_with_reasons_and_its_history_stays(
    salome: User, as_salome: ScopedClient, cajamarca: Site
) -> None:
    concern = assessed(cajamarca, salome, level=1)
    address = reverse("safeguarding_level", args=[concern.pk])
    plain = {"level": "3", "reasons": "Hay lesiones.", "weighed_with": "Nelly", "command": uuid7()}
    assert as_salome.post(address, {**plain, "reasons": ""}).status_code == 422
    assert as_salome.post(address, {**plain, "command": uuid7()}).status_code == 302
    found = LevelDecision.objects.order_by("at")
    assert [d.level for d in found] == [1, 3]
    assert found[1].reasons == "Hay lesiones."
    page = as_salome.get(reverse("safeguarding_concern", args=[concern.pk])).content.decode()
    assert "Así lo contó." in page
    assert "Hay lesiones." in page


def test_the_database_refuses_a_level_without_its_decision(salome: User, cajamarca: Site) -> None:
    concern = assessed(cajamarca, salome, level=2)
    with pytest.raises(Refused), settled():
        Concern.objects.filter(pk=concern.pk).update(level=4)


@pytest.mark.parametrize("level", [1, 2])
def test_a_low_level_closes_with_an_outcome_and_words(
    salome: User, cajamarca: Site, level: int
) -> None:
    concern = assessed(cajamarca, salome, level=level)
    close(salome, concern)
    assert state(concern) == "closed"


@pytest.mark.parametrize("level", [3, 4])
def test_a_grave_one_needs_a_report_and_the_signature_of_a_second(
    salome: User, elena: User, cajamarca: Site, level: int
) -> None:
    concern = assessed(cajamarca, salome, level=level)
    with pytest.raises(rules.NeedsReport):
        close(salome, concern)
    reported(salome, concern)
    closing = close(salome, concern)
    assert state(concern) == "assessed"
    with pytest.raises(rules.NotYours):
        endings.confirm(by=salome, closing=closing, at=timezone.now())
    team.seat(by=salome, concern=concern, user=elena, at=timezone.now())
    endings.confirm(by=elena, closing=closing, at=timezone.now())
    assert state(concern) == "closed"


def test_without_a_report_the_written_reason_is_signed_by_the_second(
    salome: User, elena: User, cajamarca: Site, sign_in: SignIn
) -> None:
    concern = assessed(cajamarca, salome, level=3)
    team.seat(by=salome, concern=concern, user=elena, at=timezone.now())
    address = reverse("safeguarding_close", args=[concern.pk])
    plain = {"outcome": "unsubstantiated", "words": "No pudo mostrarse.", "command": uuid7()}
    assert sign_in(salome).post(address, plain).status_code == 422
    why = {**plain, "not_reported_why": "La fiscalía ya investigaba.", "command": uuid7()}
    assert sign_in(salome).post(address, why).status_code == 302
    assert state(concern) == "assessed"
    signing = reverse("safeguarding_confirm", args=[concern.pk])
    second = sign_in(elena)
    assert "La fiscalía ya investigaba." in second.get(signing).content.decode()
    assert second.post(signing, {"command": uuid7()}).status_code == 302
    assert state(concern) == "closed"


@pytest.mark.parametrize(
    ("level", "has_report", "signed"), [(3, False, True), (3, True, False), (2, False, None)]
)
def test_the_database_refuses_a_closing_that_breaks_the_rule(
    salome: User, elena: User, cajamarca: Site, level: int, has_report: bool, signed: bool | None
) -> None:
    concern = assessed(cajamarca, salome, level=level)
    if has_report:
        reported(salome, concern)
    if signed is not None:
        Closing.objects.create(
            site=cajamarca, concern=concern, outcome="referred", words="x", by=salome,
            confirmed_by=elena if signed else None,
        )  # fmt: skip
    with pytest.raises(Refused), settled():
        Concern.objects.filter(pk=concern.pk).update(state="closed")


def test_what_was_handed_over_keeps_its_words_and_hears_its_answer(
    salome: User, cajamarca: Site
) -> None:
    concern = assessed(cajamarca, salome, level=3)
    made = reported(salome, concern)
    with pytest.raises(Refused), settled():
        Report.objects.filter(pk=made.pk).update(number="otro", how="phone")
    today = timezone.localdate()
    reports.answer(by=salome, report=made, on=today, words="Citaron a la madre.", number="F-9")
    made.refresh_from_db()
    assert (made.answer, made.number) == ("Citaron a la madre.", "F-9")
    assert clocks(concern)["report"].done_at == made.made_at


def test_a_report_is_not_handed_over_before_it_was_known(salome: User, cajamarca: Site) -> None:
    concern = assessed(cajamarca, salome, level=3)
    made = reports.write(by=salome, concern=concern, to="upe", body=None, what="Los hechos.")
    early = concern.known_at - timedelta(hours=2)
    with pytest.raises(rules.TooEarly):
        reports.hand_over(
            by=salome, report=made, at=early, how="phone", number="", now=timezone.now()
        )


def test_the_letter_has_the_facts_and_no_way_to_the_family(
    salome: User, as_salome: ScopedClient, cajamarca: Site
) -> None:
    concern = assessed(cajamarca, salome, level=3)
    reported(salome, concern)
    report = Report.objects.get()
    page = as_salome.get(reverse("safeguarding_report_letter", args=[report.pk])).content.decode()
    assert "Los hechos." in page
    assert "E-12" in page
    assert "Así lo contó." not in page


def test_a_closed_one_opens_again_and_needs_a_new_closing(salome: User, cajamarca: Site) -> None:
    concern = assessed(cajamarca, salome, level=2)
    close(salome, concern)
    with pytest.raises(rules.IsOver):
        reports.write(by=salome, concern=concern, to="upe", body=None, what="Tarde.")
    steps.move(
        by=salome, concern=concern, to=State.RESPONDING, at=timezone.now(), note="Otro testigo."
    )
    assert state(concern) == "responding"
    with pytest.raises(Refused), settled():
        Concern.objects.filter(pk=concern.pk).update(state="closed")
    close(salome, concern, outcome="referred")
    assert Closing.objects.count() == 2


def test_a_duplicate_says_of_which(salome: User, cajamarca: Site) -> None:
    concern = assessed(cajamarca, salome, level=1)
    with pytest.raises(Refused):
        close(salome, concern, outcome="duplicate")
    close(salome, concern, outcome="duplicate", duplicate_of="S-7K2QM")


def test_a_row_of_work_cannot_be_written_by_who_does_not_see_the_concern(
    elena: User, salome: User, cajamarca: Site, sign_in: SignIn
) -> None:
    concern = assessed(cajamarca, salome, level=3)
    made = reports.write(by=salome, concern=concern, to="upe", body=None, what="Los hechos.")
    client = sign_in(elena)
    for name in ("level", "act", "report_new", "close", "confirm", "team"):
        address = reverse(f"safeguarding_{name}", args=[concern.pk])
        assert client.post(address, {"command": uuid7()}).status_code == 404, name
    for name in ("report_made", "report_answer", "report_letter"):
        assert client.get(reverse(f"safeguarding_{name}", args=[made.pk])).status_code == 404, name


@WAYS
@given(
    level=st.sampled_from([None, 1, 2, 3, 4]),
    after=st.lists(st.integers(0, 60 * 24 * 100), min_size=5, max_size=5),
)
def test_a_clock_never_ends_before_it_was_known_and_stops_for_good(
    level: int | None, after: list[int]
) -> None:
    known = timezone.make_aware(datetime(2026, 3, 2, 9))
    concern = Concern(known_at=known, acknowledge_by=known + rules.ACKNOWLEDGE_WITHIN, level=level)
    moments = [known + timedelta(minutes=n) for n in sorted(after)]
    past = rules.Past(moments[0], moments[1], moments[2], moments[3], (moments[4],))
    found = rules.clocks(concern, past, respond_on=known.date() if level else None)
    assert all(clock.due_at >= known for clock in found)
    assert [c.due_at for c in found] == sorted(c.due_at for c in found)
    far = known + timedelta(days=400)
    for clock in found:
        if not clock.runs:
            assert clock.is_late(far) == (clock.done_at > clock.due_at)  # type: ignore[operator]


def test_the_clocks_of_many_concerns_cost_the_same_queries(
    salome: User, cajamarca: Site, django_assert_num_queries: Callable[[int], object]
) -> None:
    for _ in range(6):
        raised(cajamarca)
    with django_assert_num_queries(6):  # type: ignore[attr-defined]
        assert len(reads.with_clocks(Concern.objects.all(), now=timezone.now())) == 6


def test_a_level_outside_the_four_is_refused(cajamarca: Site) -> None:
    concern = raised(cajamarca)
    with connection.cursor() as cursor, pytest.raises(Refused), settled():
        cursor.execute("update safeguarding_concern set level = 5 where id = %s", [concern.pk])
