"""What can be a family link. Pure."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from ayllu.ground.constraints import Refused


class Impossible(Refused):
    sentence = _("Nobody is older than her or his own parent. Check the dates of birth.")


class TwoAlready(Refused):
    sentence = _("Two parents by birth are already recorded. Correct one of them first.")


class InACircle(Refused):
    sentence = _("This person is a child or grandchild of the other; check who is the parent.")


class NoGuardian(Refused):
    sentence = _("Choose the guardian or write the body that has the guardianship.")


class ParentAndChild(Refused):
    sentence = _("One of the two is a child or grandchild of the other: they are no couple.")


class SameAsNow(Refused):
    sentence = _("That is how it already stands.")


class BeforeThat(Refused):
    sentence = _("The change is before the day since when it stands as it does. Check the dates.")


class NotYet(Refused):
    sentence = _("The day is in the future.")


def check_can_be_parent(
    *,
    child_born: date | None,
    parent_born: date | None,
    by_birth_already: int = 0,
    descendants: Collection[UUID] = (),
    parent_id: UUID | None = None,
) -> None:
    """Older than the child, one of two by birth, and not one of her descendants."""
    if child_born and parent_born and parent_born >= child_born:
        raise Impossible
    if by_birth_already >= 2:
        raise TwoAlready
    if parent_id in descendants:
        raise InACircle


def can_be_parent(*, child_born: date | None, parent_born: date | None) -> bool:
    try:
        check_can_be_parent(child_born=child_born, parent_born=parent_born)
    except Refused:
        return False
    return True


def check_can_be_couple(
    *, one: UUID, other: UUID, below_one: Collection[UUID], below_other: Collection[UUID]
) -> None:
    if other in below_one or one in below_other:
        raise ParentAndChild


def check_can_change(
    *,
    kind_now: str,
    since: date | None,
    kind: str,
    from_day: date | None,
    today: date,
) -> None:
    """Something changes, on a day that has come and is not before the last change."""
    if kind == kind_now:
        raise SameAsNow
    if from_day and from_day > today:
        raise NotYet
    if from_day and since and from_day < since:
        raise BeforeThat


def can_change(
    *, kind_now: str, since: date | None, kind: str, from_day: date | None, today: date
) -> bool:
    try:
        check_can_change(kind_now=kind_now, since=since, kind=kind, from_day=from_day, today=today)
    except Refused:
        return False
    return True
