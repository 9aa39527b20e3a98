"""Two files are one person: one stays, the other points to it, and it can be taken back.

Rows of the people house that name the joined file name the kept one from now on, each noted so that
it can be put back. What other rooms wrote stays where it was written.
"""

from typing import Any
from uuid import UUID

from django.db import IntegrityError, models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from ayllu.accounts.models import User
from ayllu.audit import actions as audit
from ayllu.ground import undo
from ayllu.ground.constraints import settled
from ayllu.people.changes import rules
from ayllu.people.changes.models import Carried, Same, Whereabouts
from ayllu.people.kin.models import Guardianship, Parenthood, Tie, Union
from ayllu.people.register.actions.mistakes import restore
from ayllu.people.register.choices import PaperKind, PaperState
from ayllu.people.register.models import (
    CareAlert,
    IdentityPaper,
    Membership,
    Occupation,
    Person,
    Phone,
)
from ayllu.people.register.rules import check_reason

JOINED = "people.person.join"
CARRY: tuple[tuple[type[models.Model], str], ...] = (
    (Membership, "person"),
    (IdentityPaper, "person"),
    (Phone, "person"),
    (CareAlert, "person"),
    (Occupation, "person"),
    (Whereabouts, "person"),
    (Parenthood, "child"),
    (Parenthood, "parent"),
    (Union, "one"),
    (Union, "other"),
    (Guardianship, "child"),
    (Guardianship, "guardian"),
    (Tie, "one"),
    (Tie, "other"),
)
BY_LABEL = {model._meta.label_lower: model for model, _column in CARRY}
BLANKS: dict[str, tuple[Any, ...]] = {  # what a file may lack, and how a lack looks
    "segundo_apellido": (None,),
    "known_as": ("",),
    "sex": ("unknown",),
    "reading": ("unknown",),
    "portrait_code": ("",),
    "languages": ([],),
}


def join_files(*, by: User, kept: Person, joined: Person, why: str) -> Same:
    """``joined`` is the same person as ``kept``; its file stays readable and points there."""
    check_reason(why)
    with settled():
        locked = {
            p.pk: p
            for p in Person.objects.select_for_update()
            .filter(pk__in=[kept.pk, joined.pk])
            .order_by("pk")
        }
        kept, joined = locked.get(kept.pk, kept), locked.get(joined.pk, joined)
        rules.check_can_join(side(kept), side(joined), kin=are_kin(kept, joined))
        same = Same.objects.create(
            site_id=kept.site_id,
            entered_by=by,
            kept=kept,
            joined=joined,
            why=why.strip()[:300],
            filled=fill(kept, joined),
        )
        for model, column in CARRY:
            carry(same, model, column)
        end_findings(same)
        joined.mistaken_at = timezone.now()
        joined.mistaken_why = _("The same person as %(name)s") % {"name": kept.full_name}
        joined.save(update_fields=["mistaken_at", "mistaken_why"])
        for person in (kept, joined):
            audit.record(JOINED, by=by, about=person, compartment="people", reason=why)
        undo.offer(JOINED, about=same.pk, by=by.pk, at=timezone.now())
    return same


def side(person: Person) -> rules.Side:
    rows = IdentityPaper.objects.filter(
        person=person, kind=PaperKind.DNI, state=PaperState.VALID, ended_on=None
    )
    return rules.Side(
        id=person.pk,
        site_id=person.site_id,
        born=person.birth_date if person.birth_precision == "day" else None,
        numbers=[row.number_index for row in rows],
        died=person.died,
        out=person.mistaken_at is not None,
    )


def are_kin(one: Person, other: Person) -> bool:
    both = Q(child=one, parent=other) | Q(child=other, parent=one)
    couple = Q(one=one, other=other) | Q(one=other, other=one)
    return (
        Parenthood.objects.filter(both, mistaken_at=None).exists()
        or Union.objects.filter(couple, mistaken_at=None).exists()
    )


def fill(kept: Person, joined: Person) -> dict[str, Any]:
    """What the kept file lacked and the other knew; gives what stood there before."""
    before: dict[str, Any] = {}
    for name, lacks in BLANKS.items():
        mine, theirs = getattr(kept, name), getattr(joined, name)
        if mine in lacks and theirs not in lacks:
            before[name] = mine
            setattr(kept, name, theirs)
    if kept.birth_precision != "day" and joined.birth_precision == "day":
        before["birth_date"] = kept.birth_date.isoformat() if kept.birth_date else None
        before["birth_precision"] = kept.birth_precision
        kept.birth_date, kept.birth_precision = joined.birth_date, joined.birth_precision
    if before:
        kept.save()
    return before


def carry(same: Same, model: type[models.Model], column: str) -> None:
    """Each row on its own: what the kept file has already stays with the joined one."""
    rows = model._default_manager.filter(**{column: same.joined_id})
    for pk in list(rows.values_list("pk", flat=True)):
        try:
            with transaction.atomic():
                model._default_manager.filter(pk=pk).update(**{f"{column}_id": same.kept_id})
        except IntegrityError:
            continue
        note(same, model, pk, column)


def note(same: Same, model: type[models.Model], pk: UUID, column: str) -> None:
    Carried.objects.create(
        site_id=same.site_id,
        entered_by_id=same.entered_by_id,
        same=same,
        model=model._meta.label_lower,
        row=pk,
        column=column,
    )


def end_findings(same: Same) -> None:
    """ "Has no DNI" is over when the other file brought the DNI."""
    rows = IdentityPaper.objects.filter(person_id=same.kept_id, ended_on=None)
    known = set(rows.filter(state=PaperState.VALID).values_list("kind", flat=True))
    waiting = (PaperState.NONE, PaperState.IN_PROCESS)
    for paper in rows.filter(state__in=waiting, kind__in=known):
        IdentityPaper.objects.filter(pk=paper.pk).update(ended_on=timezone.localdate())
        note(same, IdentityPaper, paper.pk, "ended_on")


def part_files(*, by: User, same: Same, why: str) -> None:
    """They are two after all: each row that was carried goes back, unless it changed since."""
    check_reason(why)
    with settled():
        same = Same.objects.select_for_update().get(pk=same.pk)
        if same.parted_at is not None:
            raise rules.AlreadyParted
        same.parted_at, same.parted_why = timezone.now(), why.strip()[:300]
        same.save(update_fields=["parted_at", "parted_why"])
        for row in same.carried.all():
            put_back(same, row)
        empty(same)
        restore(Person.objects.get(pk=same.joined_id), by=by)
        audit.record("people.person.part", by=by, about=same.kept, compartment="people", reason=why)


def put_back(same: Same, row: Carried) -> None:
    model = BY_LABEL[row.model]
    if row.column == "ended_on":
        model._default_manager.filter(pk=row.row).update(ended_on=None)
        return
    mine = model._default_manager.filter(pk=row.row, **{row.column: same.kept_id})
    mine.update(**{f"{row.column}_id": same.joined_id})


def empty(same: Same) -> None:
    """What was filled in is taken out again where it still stands as it came."""
    kept, joined = Person.objects.get(pk=same.kept_id), Person.objects.get(pk=same.joined_id)
    for name, before in same.filled.items():
        if getattr(kept, name) == getattr(joined, name):
            field: Any = Person._meta.get_field(name)
            setattr(kept, name, field.to_python(before))
    if same.filled:
        kept.save()


def undo_join(about_id: UUID, *, by: User) -> None:
    """Ten minutes to take it back with one tap."""
    part_files(by=by, same=Same.objects.get(pk=about_id), why="undo")
