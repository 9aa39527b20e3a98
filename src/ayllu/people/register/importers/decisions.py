"""Likely duplicates, asked one family at a time; and what came of the whole."""

import json
from collections import Counter
from collections.abc import Mapping as AnyMapping
from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from ayllu.accounts.access import Held
from ayllu.ground.models import ImportedThing, ImportJob, ImportRow
from ayllu.people.register import access
from ayllu.people.register.models import Household, Person


@dataclass(frozen=True)
class Question:
    """A family of the list and who it may be; ``value`` of an option is what is posted."""

    row: ImportRow
    name: str
    people: list[str]
    options: list[tuple[str, str]]
    value: str


def questions(held: Held, job: ImportJob) -> list[Question]:
    rows = list(job.rows.filter(state__in=["", "waiting"]).exclude(alike=[]).order_by("number"))
    ids = {one["person"] for row in rows for one in row.alike}
    people = {str(p.pk): p for p in access.persons_for(held).filter(pk__in=ids)}
    homes_of = {one["household"] for row in rows for one in row.alike if one["household"]}
    homes = {str(h.pk): h for h in access.households_for(held).filter(pk__in=homes_of)}
    return [question(row, people, homes) for row in rows]


def question(row: ImportRow, people: dict[str, Person], homes: dict[str, Household]) -> Question:
    alike = [people[one["person"]] for one in row.alike if one["person"] in people]
    options = [("other", _("It is another family: it comes in on its own"))]
    for home in dict.fromkeys(one["household"] for one in row.alike):
        said = homes[home].name if home in homes else _("registered without a household")
        text = _("It is the same: %(family)s. It does not come in again") % {"family": said}
        options.append((f"same:{home}", text))
    content = json.loads(row.content or "{}")
    name = content.get("household") or row.label
    value = f"same:{row.same_as or ''}" if row.decision == "same" else row.decision
    return Question(row, name, [person.full_name for person in alike], options, value)


def keep(job: ImportJob, posted: AnyMapping[str, str]) -> None:
    """Only what was asked can be answered; no answer leaves the family waiting."""
    for row in job.rows.filter(state__in=["", "waiting"]).exclude(alike=[]):
        said = posted.get(f"d-{row.pk}", "")
        homes = {f"same:{one['household']}": one["household"] for one in row.alike}
        if said == "other":
            row.decision, row.same_as = "other", None
        elif said in homes:
            row.decision, row.same_as = "same", UUID(homes[said]) if homes[said] else None
        else:
            continue
        row.save(update_fields=["decision", "same_as"])


def counts(job: ImportJob) -> list[tuple[str, int]]:
    """Numbers for the head of the page."""
    lines = Counter(job.rows.values_list("outcome", flat=True))
    groups = Counter(job.rows.exclude(key="").values_list("state", flat=True))
    pairs = [
        (sum(groups.values()), _("Families in the list")),
        (lines["accepted"] + lines["warning"], _("People who come in")),
        (lines["warning"], _("Of them, to be looked at")),
        (lines["refused"], _("Rows refused")),
        (groups["made"], _("Families brought in")),
        (groups["already"], _("Families already brought in before")),
        (groups["same"], _("Families that were registered")),
        (groups["waiting"], _("Families that wait for your decision")),
    ]
    return [(label, number) for at, (number, label) in enumerate(pairs) if number or at < 4]


def touched(made: QuerySet[ImportedThing]) -> list[Household]:
    """What could not be taken back because somebody worked on it since."""
    ids = made.filter(touched=True, undone_at=None).values_list("thing_id", flat=True)
    return list(Household.objects.filter(pk__in=list(ids)).order_by("sort_key"))
