"""Family links as facts: a parent, a guardian, a couple, a new baby."""

from datetime import date
from typing import Any

from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.audit import actions as audit
from ayllu.ground.constraints import settled
from ayllu.people.kin import reads, rules
from ayllu.people.kin.choices import ParentKind
from ayllu.people.kin.models import Guardianship, Parenthood, Union
from ayllu.people.register import actions as register
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
    parenthood.mistaken_at = timezone.now()
    with settled():
        parenthood.save(update_fields=["mistaken_at"])
        audit.record(
            "people.parent.mistaken", by=by, about=parenthood, compartment="people", reason=why
        )


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
    *, by: User | None, one: Person, other: Person, kind: str, from_day: date | None = None
) -> Union:
    """A couple, and how it stands."""
    with settled():
        row = Union.objects.create(
            site_id=one.site_id, entered_by=by, one=one, other=other, kind=kind, from_day=from_day
        )
        audit.record("people.union.record", by=by, about=row, compartment="people")
    return row


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
