"""What the pages of the lead show."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from ayllu.accounts.access import Held
from ayllu.accounts.models import User
from ayllu.people.register.models import Person
from ayllu.safeguarding import access, rules
from ayllu.safeguarding.choices import State
from ayllu.safeguarding.models import Concern, ConcernStep


@dataclass(frozen=True)
class Inbox:
    """Concerns by what they wait for; closed ones are the last twenty."""

    new: list[Concern] = field(default_factory=list)
    open: list[Concern] = field(default_factory=list)
    closed: list[Concern] = field(default_factory=list)


def inbox(held: Held, *, now: datetime) -> Inbox:
    """Two queries, whatever the number."""
    every = access.concerns(held).order_by("acknowledge_by")
    living = list(every.exclude(state=State.CLOSED)[:200])
    for concern in living:
        concern.late = rules.is_late(concern, now=now)  # type: ignore[attr-defined]  # for the page
    return Inbox(
        new=[c for c in living if c.state == State.NEW],
        open=[c for c in living if c.state != State.NEW],
        closed=list(every.filter(state=State.CLOSED).order_by("-known_at")[:20]),
    )


def steps(concern: Concern) -> list[ConcernStep]:
    return list(concern.steps.select_related("by").order_by("at"))


def path(concern: Concern) -> list[dict[str, str]]:
    """From new to closed: what is behind, where it stands, what is to come."""
    order = list(State)
    here = order.index(State(concern.state))
    word = {-1: "done", 0: "here", 1: "todo"}
    return [
        {"label": str(state.label), "state": word[(n > here) - (n < here)]}
        for n, state in enumerate(order)
    ]


def people(concern: Concern) -> list[Person]:
    return list(Person.objects.filter(pk__in=concern.links.values("person_id")))


def named(concern: Concern) -> list[User]:
    return list(User.objects.filter(pk__in=concern.named_users))


def colleagues(*, besides: Iterable[User] = ()) -> list[User]:
    """Everyone of the staff, to say about whom a concern is."""
    staff = User.objects.filter(surface=User.Surface.STAFF, is_active=True)
    return list(staff.exclude(pk__in=[u.pk for u in besides]).order_by("surnames", "given_names"))
