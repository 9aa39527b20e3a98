"""Families of the caseload, as the form of a group act offers them."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from ayllu.families.support.reads import members_of
from ayllu.intake.choices import ENROLLED, Programme
from ayllu.intake.models import Participation
from ayllu.people.register.models import Household, Membership

MOST = 200


@dataclass(frozen=True)
class Family:
    """A family of the caseload on the form of a group act."""

    household: Household
    members: list[Membership] = field(default_factory=list)

    @property
    def key(self) -> str:
        """The value of the box "the whole household"."""
        return f"{self.household.pk}:"

    @property
    def boxes(self) -> list[tuple[str, Membership]]:
        return [(f"{self.household.pk}:{m.person_id}", m) for m in self.members]


def caseload(site_ids: Collection[UUID], worker_id: UUID | None, *, on: date) -> list[Family]:
    """Families that take part, of one worker or of all; two queries."""
    taking = Participation.objects.filter(
        site_id__in=site_ids,
        programme=Programme.FAMILY_STRENGTHENING,
        state__in=ENROLLED,
        to_day=None,
    )
    if worker_id:
        taking = taking.filter(worker_id=worker_id)
    homes = list(
        Household.objects.filter(pk__in=taking.values("household_id"), mistaken_at=None).order_by(
            "sort_key", "pk"
        )[:MOST]
    )
    members = members_of([h.pk for h in homes], on=on)
    return [Family(h, members[h.pk]) for h in homes]
