"""What changes put on a desk: people without a household, households without people."""

from datetime import date, timedelta

from django.urls import reverse
from django.utils.translation import gettext as _

from ayllu.accounts.access import Held
from ayllu.ground.offers import Due
from ayllu.people.changes import reads
from ayllu.people.changes.models import HouseholdEnd
from ayllu.people.register.models import Membership, Person
from ayllu.people.register.reads import tile_of
from ayllu.ui import links

SOON = timedelta(days=7)
MOST = 20  # of each; the page of the list has the others


def due(held: Held, *, today: date) -> list[Due]:
    """Who left a household and is in no other, and where nobody lives any more: within a week."""
    people = list(reads.lately_lost(held, on=today)[:MOST])
    homes = reads.last_homes(people)
    rows = [nowhere(p, homes.get(p.pk)) for p in people]
    return rows + [nobody(end) for end in reads.open_ends(held)[:MOST]]


def nowhere(person: Person, last: Membership | None) -> Due:
    left = last.to_day if last and last.to_day else person.entered_at.date()
    return Due(
        code="people.nowhere",
        tile=tile_of(person),
        title=person.full_name,
        what=_("No household recorded"),
        url=reverse("people_place", args=[person.pk]),
        act=_("Say where"),
        where=last.household.name if last else "",
        due_on=left + SOON,
        owner_id=last.household.case_lead_id if last else None,
        site_id=person.site_id,
        file_url=links.address_of(person),
    )


def nobody(end: HouseholdEnd) -> Due:
    household = end.household
    return Due(
        code="people.nobody",
        tile=tile_of(household),
        title=household.name,
        what=_("Nobody lives here now"),
        url=reverse("people_household_end", args=[household.pk]),
        act=_("Say what happened"),
        due_on=end.on_day + SOON,
        owner_id=household.case_lead_id,
        site_id=household.site_id,
        file_url=links.address_of(household),
    )
