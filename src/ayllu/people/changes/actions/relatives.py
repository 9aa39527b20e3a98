"""A relative who lives elsewhere: registered, linked, and never lost from the list."""

from datetime import date
from typing import Any

from ayllu.accounts.models import User
from ayllu.ground.constraints import settled
from ayllu.people.changes import rules
from ayllu.people.changes.actions.homes import record_whereabouts
from ayllu.people.changes.choices import Link
from ayllu.people.kin import actions as kin
from ayllu.people.kin import reads
from ayllu.people.kin.choices import UnionKind
from ayllu.people.register import actions as register
from ayllu.people.register.models import Person


def add_relative(
    *,
    by: User,
    of: Person,
    link: str,
    where: str,
    today: date,
    couple: str = UnionKind.NEVER_TOGETHER,
    died: bool = False,
    died_on: date | None = None,
    same_as: Person | None = None,
    **fields: Any,
) -> Person:
    """A mother, a child, a sister or a partner who is not in the household."""
    above = [row.parent for row in reads.parents(of)]
    if link == Link.SIBLING and not above:
        raise rules.NoParents
    with settled():
        person = same_as or register.register_person(by=by, site=of.site, **fields)
        if link == Link.FATHER_OR_MOTHER:
            kin.add_parent(by=by, child=of, parent=person)
        elif link == Link.CHILD:
            kin.add_parent(by=by, child=person, parent=of)
        elif link == Link.SIBLING:
            for parent in above:
                kin.add_parent(by=by, child=person, parent=parent)
        else:
            kin.record_union(by=by, one=of, other=person, kind=couple)
        if died:
            register.record_death(by=by, person=person, on=died_on, today=today)
        elif same_as is None:
            record_whereabouts(by=by, person=person, where=where, from_day=today)
    return person
