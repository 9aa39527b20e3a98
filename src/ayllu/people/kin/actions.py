"""Family links as facts: a parent, a guardian, a couple, a new baby."""

from datetime import date
from typing import Any

from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.audit import actions as audit
from ayllu.ground.constraints import settled
from ayllu.people.kin import reads, rules
from ayllu.people.kin.choices import ParentKind
from ayllu.people.kin.models import Guardianship, Parenthood, Tie, Union
from ayllu.people.register import actions as register
from ayllu.people.register import rules as register_rules
from ayllu.people.register.actions.persons import day_before
from ayllu.people.register.choices import Role
from ayllu.people.register.models import Household, Person


def add_parent(
    *,
    by: User | None,
    child: Person,
    parent: Person,
    kind: str = ParentKind.BIOLOGICAL,
    source: str = "",
) -> Parenthood:
    """``parent`` is a parent of ``child``; refused when it cannot be."""
    by_birth = reads.parents(child).filter(kind=ParentKind.BIOLOGICAL).count()
    rules.check_can_be_parent(
        child_born=child.birth_date if child.birth_precision == "day" else None,
        parent_born=parent.birth_date if parent.birth_precision == "day" else None,
        by_birth_already=by_birth if kind == ParentKind.BIOLOGICAL else 0,
        descendants=reads.descendants(child),
        parent_id=parent.pk,
    )
    with settled():
        row = Parenthood.objects.create(
            site_id=child.site_id,
            entered_by=by,
            child=child,
            parent=parent,
            kind=kind,
            source=source,
        )
        audit.record("people.parent.add", by=by, about=row, compartment="people")
    return row


def take_parent_back(*, by: User, parenthood: Parenthood, why: str) -> None:
    """Recorded by mistake; the row stays, marked."""
    mark(parenthood, by=by, why=why, code="people.parent.mistaken", compartment="people")


def add_guardian(
    *,
    by: User | None,
    child: Person,
    kind: str,
    from_day: date,
    guardian: Person | None = None,
    guardian_body: str = "",
    paper: str = "",
) -> Guardianship:
    """Who answers for a child; in law only with the paper that says so."""
    if guardian is None and not guardian_body.strip():
        raise rules.NoGuardian
    with settled():
        row = Guardianship.objects.create(
            site_id=child.site_id,
            entered_by=by,
            child=child,
            guardian=guardian,
            guardian_body=guardian_body,
            kind=kind,
            paper=paper.strip(),
            from_day=from_day,
        )
        audit.record("people.guardian.add", by=by, about=row, compartment="people")
    return row


def record_union(
    *,
    by: User | None,
    one: Person,
    other: Person,
    kind: str,
    from_day: date | None = None,
    source: str = "",
) -> Union:
    """How a couple stands from now on; what stood before ends and stays as history."""
    below_one, below_other = reads.descendants(one), reads.descendants(other)
    rules.check_can_be_couple(
        one=one.pk, other=other.pk, below_one=below_one, below_other=below_other
    )
    with settled():
        before = reads.open_between(Union, one, other).select_for_update().first()
        if before is not None:
            close(before, kind, from_day)
        elif from_day and from_day > timezone.localdate():
            raise rules.NotYet
        row = Union.objects.create(
            site_id=one.site_id,
            entered_by=by,
            one=one,
            other=other,
            kind=kind,
            from_day=from_day,
            source=source.strip(),
        )
        audit.record("people.union.record", by=by, about=row, compartment="people")
    return row


def close(row: Union | Tie, kind: str, from_day: date | None) -> None:
    """What stood until now ends the day before; where the day is not known, today."""
    today = timezone.localdate()
    rules.check_can_change(
        kind_now=row.kind, since=row.from_day, kind=kind, from_day=from_day, today=today
    )
    last = day_before(from_day) if from_day else today
    row.to_day = max(last, row.from_day) if row.from_day else last
    row.save(update_fields=["to_day"])


def take_union_back(*, by: User, union: Union, why: str) -> None:
    """Recorded by mistake; the row stays, marked."""
    mark(union, by=by, why=why, code="people.union.mistaken", compartment="people")


def record_tie(
    *,
    by: User | None,
    one: Person,
    other: Person,
    kind: str,
    said_by: str,
    said_on: date,
    from_day: date | None = None,
    note: str = "",
) -> Tie:
    """How near two people are from now on, and who said so."""
    if said_on > timezone.localdate():
        raise rules.NotYet
    with settled():
        before = reads.open_between(Tie, one, other).select_for_update().first()
        if before is not None:
            close(before, kind, from_day)
        row = Tie.objects.create(
            site_id=one.site_id,
            entered_by=by,
            one=one,
            other=other,
            kind=kind,
            said_by=said_by,
            said_on=said_on,
            from_day=from_day,
            note=note.strip(),
        )
        audit.record("people.tie.record", by=by, about=row, compartment="case")
    return row


def end_tie(*, by: User, tie: Tie, last_day: date) -> None:
    """It is no longer so; nothing else is known to have taken its place."""
    if last_day > timezone.localdate():
        raise rules.NotYet
    tie.to_day = last_day
    with settled():
        tie.save(update_fields=["to_day"])
        audit.record("people.tie.end", by=by, about=tie, compartment="case")


def mark(row: Parenthood | Union | Tie, *, by: User, why: str, code: str, compartment: str) -> None:
    register_rules.check_reason(why)
    row.mistaken_at = timezone.now()
    with settled():
        row.save(update_fields=["mistaken_at"])
        audit.record(code, by=by, about=row, compartment=compartment, reason=why)


def new_baby(
    *,
    by: User,
    household: Household,
    mother: Person,
    from_day: date,
    father: Person | None = None,
    **fields: Any,
) -> Person:
    """A birth in a household: the child, her parents and her place at home, together."""
    with settled():
        baby = register.register_person(by=by, site=household.site, **fields)
        for parent in (mother, father):
            if parent is not None:
                add_parent(by=by, child=baby, parent=parent)
        register.add_member(
            by=by, household=household, person=baby, role=Role.CHILD, from_day=from_day
        )
    return baby
