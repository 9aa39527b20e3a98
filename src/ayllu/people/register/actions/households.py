"""Households: opened, joined, left, moved, split. Nobody vanishes."""

from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.audit import actions as audit
from ayllu.ground import undo
from ayllu.ground.codes import new_code
from ayllu.ground.constraints import settled
from ayllu.lib import names
from ayllu.people.register import rules
from ayllu.people.register.actions.persons import day_before
from ayllu.people.register.choices import Answer, LeftBecause
from ayllu.people.register.models import Household, Membership, Person, Residence
from ayllu.places.models import Site


@dataclass(frozen=True)
class Home:
    """An address as people say it."""

    district_id: str | None = None
    settlement: str = ""
    street: str = ""
    lot: str = ""
    reference: str = ""
    how_to_get_there: str = ""
    last_stop: str = ""
    minutes_from_centre: int | None = None
    in_rains: str = ""
    coordinates: str = ""
    rural: bool = False

    def __bool__(self) -> bool:
        return any(asdict(self).values())


NOWHERE = Home()


def open_household(
    *,
    by: User | None,
    site: Site,
    name: str,
    home: Home = NOWHERE,
    from_day: date,
    violence_recorded: bool = False,
    safe_to_visit: str = Answer.ASK,
    case_lead: User | None = None,
    split_from: Household | None = None,
    can_undo: bool = False,
) -> Household:
    """A household with its address from a day on; members join one by one."""
    with settled():
        household = Household.objects.create(
            site=site,
            entered_by=by,
            name=" ".join(name.split()),
            code=free_code(),
            violence_recorded=violence_recorded,
            safe_to_visit=safe_to_visit,
            case_lead=case_lead,
            split_from=split_from,
            sort_key=names.sort_key(name, "", ""),
        )
        if home:
            settle(household, home, from_day, by)
        note(household, "people.household.open", by=by)
        if can_undo and by is not None:
            undo.offer("people.household.open", about=household.pk, by=by.pk, at=timezone.now())
    return household


def free_code() -> str:
    """Unique by constraint; a second draw for the one in millions that exists."""
    code = new_code("F")
    return new_code("F") if Household.objects.filter(code=code).exists() else code


def settle(household: Household, home: Home, from_day: date, by: User | None) -> Residence:
    return Residence.objects.create(
        site_id=household.site_id,
        entered_by=by,
        household=household,
        from_day=from_day,
        **asdict(home),
    )


def note(household: Household, code: str, *, by: User | None, reason: str = "") -> None:
    audit.record(
        code,
        by=by,
        about=household,
        household_id=household.pk,
        compartment="people",
        reason=reason,
    )


def add_member(
    *,
    by: User | None,
    household: Household,
    person: Person,
    role: str,
    from_day: date,
    is_head: bool = False,
    is_carer: bool = False,
) -> Membership:
    """Someone lives here from a day on; she may belong to another household too."""
    if person.site_id != household.site_id:
        raise rules.OtherSite
    if person.died:
        raise rules.Dead
    with settled():
        row = Membership.objects.create(
            site_id=household.site_id,
            entered_by=by,
            household=household,
            person=person,
            role=role,
            from_day=from_day,
            is_head=is_head,
            is_carer=is_carer,
        )
        audit.record("people.membership.start", by=by, about=row, compartment="people")
    return row


def end_membership(
    *, by: User, membership: Membership, last_day: date, because: str = LeftBecause.UNKNOWN
) -> None:
    """The last day someone lived here; the row stays as history."""
    rules.check_can_leave(from_day=membership.from_day, to_day=membership.to_day, last_day=last_day)
    membership.to_day, membership.left_because = last_day, because
    with settled():
        membership.save(update_fields=["to_day", "left_because"])
        audit.record(
            "people.membership.end",
            by=by,
            about=membership,
            compartment="people",
            reason=because,
        )


def move_household(*, by: User, household: Household, home: Home, from_day: date) -> Residence:
    """The new address closes the old one the day before; it never goes back in time."""
    with settled():
        open_rows = Residence.objects.select_for_update().filter(household=household)
        for row in open_rows.filter(Q(to_day=None) | Q(to_day__gte=from_day)):
            if row.from_day >= from_day:
                raise rules.MovesBackwards
            row.to_day = day_before(from_day)
            row.save(update_fields=["to_day"])
        residence = settle(household, home, from_day, by)
        note(household, "people.household.move", by=by)
    return residence


def split_household(
    *,
    by: User,
    household: Household,
    leaving: Collection[UUID],
    name: str,
    from_day: date,
    home: Home = NOWHERE,
    roles: Mapping[UUID, str] | None = None,
    head: UUID | None = None,
) -> Household:
    """Some members (person ids) leave for a household of their own; both keep their history."""
    lives_here = Membership.objects.select_for_update().filter(household=household)
    with settled():
        rows = {row.person_id: row for row in lives_here.filter(to_day=None)}
        rules.check_can_split(members=rows.keys(), leaving=leaving)
        new = open_household(
            by=by,
            site=household.site,
            name=name,
            home=home,
            from_day=from_day,
            violence_recorded=household.violence_recorded,
            safe_to_visit=household.safe_to_visit,
            case_lead=household.case_lead,
            split_from=household,
        )
        for person_id in leaving:
            row = rows[person_id]
            take_along(by, row, new, from_day, (roles or {}).get(person_id, row.role), head)
        note(household, "people.household.split", by=by)
    return new


def take_along(
    by: User, row: Membership, new: Household, from_day: date, role: str, head: UUID | None
) -> None:
    """End the old membership the day before and begin the new one."""
    end_membership(
        by=by,
        membership=row,
        last_day=day_before(from_day),
        because=LeftBecause.MOVED_HOUSE,
    )
    Membership.objects.create(
        site_id=new.site_id,
        entered_by=by,
        household=new,
        person_id=row.person_id,
        role=role,
        from_day=from_day,
        is_head=row.person_id == head,
        is_carer=row.is_carer,
    )
