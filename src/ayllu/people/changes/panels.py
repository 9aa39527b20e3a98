"""On the file: which files are one person, where someone lives, that nobody lives there."""

from datetime import date

from django.utils.translation import gettext as _

from ayllu.accounts.access import Held
from ayllu.ground.offers import Panel
from ayllu.people.changes import reads
from ayllu.people.register import access
from ayllu.people.register.models import Household, Person
from ayllu.people.register.reads import household_on
from ayllu.ui import links

HERE = "people_changes/panels"


def of_person(person: Person, *, held: Held, today: date) -> list[Panel]:
    """First what changes how everything else is read; silent where all is usual."""
    edits = access.may_edit(held, person.site_id)
    joined_to, others = reads.same_as(person), list(reads.also(person))
    found: list[Panel] = []
    if joined_to or others:
        context = {
            "joined_to": joined_to,
            "kept_url": links.address_of(joined_to.kept) if joined_to else "",
            "others": [(row, links.address_of(row.joined)) for row in others],
            "edits": edits,
        }
        found.append(Panel("same", _("One person, two files"), f"{HERE}/same.html", context))
    if not joined_to and not person.died and household_on(person, on=today) is None:
        where = {"person": person, "where": reads.where_now(person), "edits": edits}
        found.append(Panel("nowhere", _("Where she or he lives"), f"{HERE}/nowhere.html", where))
    return found


def of_household(household: Household, *, held: Held, today: date) -> list[Panel]:
    """That nobody lives there any more, since when and why."""
    del today
    end = reads.end_of(household)
    if end is None:
        return []
    edits = access.may_edit(held, household.site_id)
    context = {"household": household, "end": end, "edits": edits}
    return [Panel("ended", _("Nobody lives here now"), f"{HERE}/ended.html", context, wide=True)]
