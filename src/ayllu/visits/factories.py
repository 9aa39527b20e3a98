"""Makes visits at once, without forms or audit, for tests and the demo."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.ground.codes import new_code
from ayllu.people.register.models import Household, Person
from ayllu.visits import reads
from ayllu.visits.choices import Reason, Result
from ayllu.visits.models import Visit, Word


def made(on: date, **more: Any) -> dict[str, Any]:
    """What a held visit of a day has at least."""
    words = {
        "done_on": on,
        "result": Result.HELD,
        "recorded_at": timezone.make_aware(datetime.combine(on, time(18))),
        "present": "La mamá",
        "observations": "Todo en orden.",
    }
    return {**words, **more}


@transaction.atomic
def make_visit(
    *, household: Household, by: User, on: date, done: bool = True, **more: Any
) -> Visit:
    """A visit held that day, each child seen, or only planned for it."""
    words = made(on) if done else {}
    visit = Visit.objects.create(
        site_id=household.site_id,
        household=household,
        code=new_code("V"),
        planned_on=on,
        worker=by,
        entered_by=by,
        **{"reason": Reason.FOLLOW_UP, **words, **more},
    )
    if visit.is_held:
        Word.objects.bulk_create(words_of(visit, reads.children(household, on)))
    return visit


def make_missed(*, household: Household, by: User, on: date, **more: Any) -> Visit:
    """Nobody was at home; another day is set."""
    again: dict[str, Any] = {"result": Result.NOBODY, "present": "", "observations": ""}
    again["next_visit_on"] = on + timedelta(days=365)
    return make_visit(household=household, by=by, on=on, **{**again, **more})


def words_of(visit: Visit, people: Iterable[Person], **more: Any) -> list[Word]:
    """Each of them was seen; not saved, for ``bulk_create`` of many."""
    base = {"site_id": visit.site_id, "visit": visit, "entered_by_id": visit.entered_by_id}
    return [Word(**base, person=person, **{"seen": True, **more}) for person in people]
