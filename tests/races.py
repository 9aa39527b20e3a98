"""Two acts at once on connections of their own: the second while the first has not committed."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from threading import Event
from time import sleep

from django.db import connections, transaction
from django.utils import timezone

from ayllu.accounts.access import held_by
from ayllu.accounts.models import User
from ayllu.accounts.scopes import scope_of, system_scope
from ayllu.ground import scopes
from ayllu.ground.constraints import Refused

CASE = ("people", "case")


def apart(act: Callable[[], None]) -> str:
    """Rosa acts on a connection of its own; what she heard."""
    try:
        with scopes.acting(system_scope(*CASE)):
            hers = scope_of(held_by(User.objects.get(username="rosa"), on=timezone.localdate()))
        with scopes.acting(hers):
            act()
        return ""
    except Refused as reason:
        return str(reason)
    finally:
        connections.close_all()


@contextmanager
def meanwhile(first: Callable[[], None], second: Callable[[], None]) -> Iterator[Future[str]]:
    """``second`` begins when ``first`` has acted and not yet committed."""
    acted, go_on = Event(), Event()

    def slowly() -> None:
        with transaction.atomic():
            first()
            acted.set()
            go_on.wait(timeout=20)

    with ThreadPoolExecutor(2) as pool:
        one = pool.submit(apart, slowly)
        assert acted.wait(timeout=20)
        other = pool.submit(apart, second)
        sleep(0.5)  # time enough for a second one that does not wait to be over
        assert not other.done(), "it did not wait for the first"
        go_on.set()
        assert one.result(timeout=20) == ""
        yield other
