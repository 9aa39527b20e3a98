"""Two who act on one complaint at the same moment: real connections, no luck."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from django.db import connections
from django.utils import timezone

from ayllu.accounts.factories import make_user
from ayllu.accounts.models import User
from ayllu.accounts.roles import Role
from ayllu.complaints.answers import actions, tasks
from ayllu.complaints.answers.models import Answer
from ayllu.complaints.register.actions import harms
from ayllu.complaints.register.factories import make_complaint
from ayllu.complaints.register.models import Complaint
from ayllu.complaints.register.tests.test_register import acting_as
from ayllu.doorstep import actions as doorstep
from ayllu.ground.constraints import Refused
from tests.surfaces import looking, new_site


def both(*acts: tuple[User, Callable[[], object]]) -> list[str]:
    """Run at once; the name of what each met, or "done"."""
    barrier = Barrier(len(acts))

    def run(pair: tuple[User, Callable[[], object]]) -> str:
        by, act = pair
        try:
            with acting_as(by):
                barrier.wait(20)
                act()
            return "done"
        except Refused as reason:
            return type(reason).__name__
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


def scene() -> tuple[Complaint, User, User]:
    site = new_site()
    with looking():
        elena = make_user("elena", "Elena", "Cabanillas", Role.DIRECTOR, site)
        salome = make_user("salome", "Salomé", "Guevara", Role.SAFEGUARDING_LEAD, site)
        return make_complaint(site, words="La sopa viene fría"), elena, salome


def test_of_two_answers_at_once_one_is_told(fresh_database: str) -> None:
    row, elena, salome = scene()

    def answer(by: User) -> Callable[[], object]:
        return lambda: actions.answer(
            row=row, on=timezone.localdate(), how="in_person", language="es", text="Ya.",
            open_text="", by=by, at=timezone.now(),
        )  # fmt: skip

    assert sorted(both((elena, answer(elena)), (salome, answer(salome)))) == [
        "StepNotAllowed",
        "done",
    ]
    with looking():
        assert Answer.objects.count() == 1


def test_passing_on_and_answering_at_once_never_both(fresh_database: str) -> None:
    row, elena, salome = scene()
    met = both(
        (
            salome,
            lambda: harms.pass_on(
            row=row, by=salome, at=timezone.now(), kind="unsure", by_whom="unknown"
        ),
        ),
        (
            elena,
            lambda: actions.answer(
            row=row, on=timezone.localdate(), how="in_person", language="es", text="Ya.",
            open_text="", by=elena, at=timezone.now(),
        ),
        ),
    )  # fmt: skip
    assert met[0] == "done"  # also what was answered may be passed on
    with looking():
        row.refresh_from_db()
        assert (row.state, row.words) == ("passed_on", "")


def test_four_collectors_at_once_take_each_voice_once(fresh_database: str) -> None:
    scene()
    with looking():
        Complaint.objects.update(mistaken_at=timezone.now(), mistaken_why="Otra")
        for n in range(6):
            doorstep.drop_complaint({"kind": "complaint", "words": f"Voz {n}"})

    def collect(_: int) -> int:
        try:
            return tasks.collect_letters()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(4) as pool:
        assert sum(pool.map(collect, range(4))) == 6
    with looking():
        assert Complaint.objects.filter(mistaken_at=None).count() == 6
