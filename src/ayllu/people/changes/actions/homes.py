"""Where people live: into a household, into one of their own, or elsewhere; ends and heads."""

from collections.abc import Collection
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Q
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.audit import actions as audit
from ayllu.ground.constraints import settled
from ayllu.people.changes import rules
from ayllu.people.changes.models import HouseholdEnd, Whereabouts
from ayllu.people.register import actions as register
from ayllu.people.register.models import Household, Membership, Person, Residence
from ayllu.people.register.rules import check_reason

WAY = ("how_to_get_there", "last_stop", "minutes_from_centre", "in_rains", "coordinates")


def tell_way(*, by: User, home: Residence, **words: Any) -> list[str]:
    """How one gets there: the same house, told better. Only what changed is saved and recorded."""
    changed = [name for name in WAY if name in words and getattr(home, name) != words[name]]
    if not changed:
        return []
    for name in changed:
        setattr(home, name, words[name])
    with settled():
        home.save(update_fields=changed)
        audit.record(
            "people.household.way",
            by=by,
            about=home.household,
            household_id=home.household_id,
            compartment="people",
            reason=", ".join(changed),
        )
    return changed


def record_whereabouts(
    *, by: User | None, person: Person, where: str, from_day: date, note: str = ""
) -> Whereabouts:
    """She lives in no household of ours, but somewhere that is known or looked for."""
    today = timezone.localdate()
    rules.check_day(from_day, today=today)
    lives = Membership.objects.filter(person=person, household__mistaken_at=None)
    with settled():
        if lives.filter(Q(to_day=None) | Q(to_day__gte=today)).exists():
            raise rules.LivesSomewhere
        close_whereabouts(person, from_day)
        row = Whereabouts.objects.create(
            site_id=person.site_id,
            entered_by=by,
            person=person,
            where=where,
            from_day=from_day,
            note=note.strip(),
        )
        audit.record("people.whereabouts.record", by=by, about=row, compartment="people")
    return row


def close_whereabouts(person: Person, from_day: date) -> None:
    for row in Whereabouts.objects.select_for_update().filter(person=person, to_day=None):
        row.to_day = max(row.from_day, from_day - timedelta(days=1))
        row.save(update_fields=["to_day"])


def place(
    *,
    by: User,
    person: Person,
    household: Household,
    role: str,
    from_day: date,
    is_head: bool = False,
    is_carer: bool = False,
) -> Membership:
    """A registered person comes to live in a household; where she was before ends."""
    with settled():
        close_whereabouts(person, from_day)
        return register.add_member(
            by=by,
            household=household,
            person=person,
            role=role,
            from_day=from_day,
            is_head=is_head,
            is_carer=is_carer,
        )


def open_home_for(*, by: User, person: Person, name: str, role: str, from_day: date) -> Household:
    """A household of her own, which she heads."""
    with settled():
        household = register.open_household(
            by=by, site=person.site, name=name, from_day=from_day, case_lead=by
        )
        place(by=by, person=person, household=household, role=role, from_day=from_day, is_head=True)
    return household


def confirm_end(*, by: User, household: Household, because: str, note: str) -> HouseholdEnd:
    """What happened to a household in which nobody lives; said once by somebody who knows."""
    check_reason(note)
    with settled():
        if household.memberships.filter(to_day=None, person__mistaken_at=None).exists():
            raise rules.NotEnded
        row = (
            HouseholdEnd.objects.select_for_update()
            .filter(household=household, reopened_at=None)
            .first()
        )
        if row is None:  # it was opened and nobody ever came
            row = HouseholdEnd(
                site_id=household.site_id,
                entered_by=by,
                household=household,
                on_day=timezone.localdate(),
            )
        row.because, row.note = because, note.strip()[:300]
        row.confirmed_at, row.confirmed_by = timezone.now(), by
        row.save()
        audit.record(
            "people.household.end",
            by=by,
            about=household,
            household_id=household.pk,
            compartment="people",
            reason=because,
        )
    return row


def set_heads(*, by: User, household: Household, head: UUID, carers: Collection[UUID]) -> None:
    """Who heads the household and who cares for the children from now on."""
    with settled():
        rows = list(household.memberships.select_for_update().filter(to_day=None))
        if head not in {row.person_id for row in rows}:
            raise rules.NobodyHeads
        for row in rows:
            row.is_head, row.is_carer = row.person_id == head, row.person_id in carers
            row.save(update_fields=["is_head", "is_carer"])
        audit.record(
            "people.household.heads",
            by=by,
            about=household,
            household_id=household.pk,
            compartment="people",
        )
