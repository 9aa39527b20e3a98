"""What the pages of safekeeping show."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Q

from ayllu.accounts.access import Held
from ayllu.accounts.scopes import system_scope
from ayllu.ground.scopes import acting
from ayllu.intake.choices import OPEN, State
from ayllu.intake.models import Participation
from ayllu.people.register.models import Membership, Person
from ayllu.places import reads as places
from ayllu.safekeeping import access, rules
from ayllu.safekeeping.models import Affected, Erasure, Incident, Night, Word

STAYS = (*OPEN, State.AFTERCARE)


def years(*, on: date) -> rules.Years:
    terms = places.terms_on(on)
    return rules.Years(
        file=terms["keep.family_file"].number,
        youngest=terms["keep.family_file.youngest"].number,
        screening=terms["keep.screening"].number,
    )


def over_on(person: Person, *, today: date) -> date | None:
    """When her time is over; the system looks at her participations, the officer does not."""
    with acting(system_scope("people", "case")):
        return rules.over_on(life_of(person), years(on=today))


def life_of(person: Person) -> rules.Life:
    homes = list(Membership.objects.filter(person=person).values_list("household_id", flat=True))
    hers = Q(person=person) | Q(household__in=homes)
    rows = list(Participation.objects.filter(hers).values_list("state", "to_day", "from_day"))
    children = Membership.objects.filter(household__in=homes, role="child")
    births = children.exclude(person__birth_date=None).values_list("person__birth_date", flat=True)
    return rules.Life(
        open=any(state in STAYS for state, _to, _from in rows),
        known_on=person.entered_at.date(),
        closed=tuple(to or start for _state, to, start in rows),
        births=tuple(b for b in births if b),
    )


def past_their_time(held: Held, *, today: date, most: int = 100) -> list[dict[str, Any]]:
    """Care data that nobody need keep any longer: for the officer to look at.

    Families first: a household all of whose participations ended so long ago.
    """
    sites = held.sites_as(*access.OFFICER)
    limit = years(on=today)
    with acting(system_scope("people", "case")):
        latest = today.replace(year=today.year - min(limit.file, limit.screening), day=1)
        old = Participation.objects.filter(site_id__in=sites).exclude(state__in=STAYS)
        homes = old.filter(to_day__lt=latest).values_list("household_id", flat=True)
        people = (
            Person.objects.real()
            .filter(memberships__household__in=list(homes), hidden_for_safety=False)
            .exclude(given_names="—")
            .distinct()
            .order_by("sort_key", "pk")
        )
        found = [(p, rules.over_on(life_of(p), limit)) for p in people[: most * 3]]
    gone = set(Erasure.objects.filter(withdrawn_at=None).values_list("person_id", flat=True))
    return [
        {"person": p, "over_on": over}
        for p, over in found
        if over and over <= today and p.pk not in gone
    ][:most]


def words_of(matter: UUID) -> list[Word]:
    return list(Word.objects.filter(matter=matter).select_related("by").order_by("compartment"))


def word(words: Iterable[Word], compartment: str) -> Word | None:
    return next((w for w in words if w.compartment == compartment), None)


def last_night() -> Night | None:
    return Night.objects.order_by("-day").first()


def affected(incident: Incident) -> list[Affected]:
    rows = incident.affected.select_related("person", "told_by")
    return list(rows.order_by("person__sort_key", "pk"))
