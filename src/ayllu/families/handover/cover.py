"""Whose families a person looks after today, so that her desk shows their duties, marked."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from ayllu.accounts.access import Held
from ayllu.accounts.models import User
from ayllu.families.charge import reads as charged
from ayllu.families.charge.models import Responsibility
from ayllu.families.handover.choices import State
from ayllu.families.handover.models import Handover
from ayllu.ground.offers import Due
from ayllu.people.register.models import Membership


@dataclass(frozen=True)
class Cover:
    """``places``: household or person → who is away; ``rest``: who is away → what is not rest."""

    rows: tuple[Responsibility, ...] = ()
    places: Mapping[UUID, User] = field(default_factory=dict)
    rest: Mapping[UUID, User] = field(default_factory=dict)
    own: frozenset[UUID] = frozenset()

    def whose(self, due: Due) -> User | None:
        """The colleague for whom this stands on the desk; None when it is not covered."""
        if due.owner_id is None:
            return None
        away = self.places.get(due.tile.id)
        if away is not None and away.pk == due.owner_id:
            return away
        return self.rest.get(due.owner_id) if due.tile.id not in self.own else None

    def marked(self, due: Due) -> Due:
        """The same thing, saying for whom."""
        away = self.whose(due)
        if away is None:
            return due
        said = _("standing in for %(who)s") % {"who": away.short_name}
        return replace(due, where=" · ".join(filter(None, (due.where, said))))


def of(held: Held, *, on: date) -> tuple[Cover, Held]:
    """What she covers, and her keys with the desks of those who are away: two to four questions."""
    rows = tuple(charged.standing_in(held.user_id, on=on))
    rest = {
        h.giver_id: h.giver
        for h in Handover.objects.filter(
            rest_to_id=held.user_id, state=State.PLANNED, from_day__lte=on, until_day__gte=on
        ).select_related("giver")
    }
    if not rows and not rest:
        return Cover(), held
    places: dict[UUID, User] = {}
    for row in rows:
        if row.participation.household_id and row.instead_of:
            places[row.participation.household_id] = row.instead_of
    own = set(charged.running().filter(worker_id__in=rest).values_list("household_id", flat=True))
    lived = Membership.objects.in_force(on).filter(household_id__in=[*places, *own])
    for home, person in list(lived.values_list("household_id", "person_id")):
        if home in places:
            places[person] = places[home]
        if home in own:
            own.add(person)
    cover = Cover(rows, places, rest, frozenset(own))
    away = {user.pk for user in (*places.values(), *rest.values())}
    return cover, replace(held, covers=frozenset(away))
