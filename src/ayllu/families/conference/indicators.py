"""Figures of case conferences."""

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from ayllu.families.conference.choices import State, TaskState
from ayllu.families.conference.models import Conference, Task
from ayllu.ground.offers import Figure


def month_figures(*, site_id: UUID, first: date, last: date) -> Iterator[Figure]:
    """Conferences held, with the family at the table; what was decided and is done."""
    held = list(
        Conference.objects.filter(
            site_id=site_id, state=State.HELD, held_on__range=(first, last)
        ).values_list("household_id", "family_invited")
    )
    yield Figure(
        "conferences-held",
        _("Case conferences held"),
        len(held),
        None,
        _("Conferences about a family or a child held in the month."),
        last,
        tuple({household for household, _invited in held}),
    )
    yield Figure(
        "conferences-with-family",
        _("Case conferences to which the family was invited"),
        sum(invited for _household, invited in held),
        len(held),
        _("Of the conferences held in the month, those to which the family was invited."),
        last,
        tuple({household for household, invited in held if invited}),
    )
    yield tasks(site_id, first, last)


def tasks(site_id: UUID, first: date, last: date) -> Figure:
    due = list(
        Task.objects.filter(site_id=site_id, due_on__range=(first, last))
        .exclude(state=TaskState.DROPPED)
        .values_list("conference__household_id", "done_on", "due_on")
    )
    kept = [household for household, done_on, due_on in due if done_on and done_on <= due_on]
    return Figure(
        "conferences-tasks",
        _("What conferences decided, done in time"),
        len(kept),
        len(due),
        _("Of what conferences decided for days of this month, what was done by its day."),
        last,
        tuple(set(kept)),
    )
