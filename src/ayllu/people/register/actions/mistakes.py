"""What was entered by mistake stays, marked, with its reason; ten minutes to take it back."""

from uuid import UUID

from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.audit import actions as audit
from ayllu.ground import undo
from ayllu.ground.constraints import settled
from ayllu.people.register import rules
from ayllu.people.register.models import Household, Person

FIELDS = ["mistaken_at", "mistaken_why"]
Thing = Person | Household


def mark_mistaken(*, by: User, thing: Thing, why: str) -> None:
    """The row leaves every list and search; its history stays, and the number is not reused."""
    rules.check_reason(why)
    if thing.mistaken_at is not None:
        raise rules.AlreadyMistaken
    thing.mistaken_at, thing.mistaken_why = timezone.now(), why.strip()[:300]
    code = f"people.{thing._meta.model_name}.mistaken"
    with settled():
        thing.save(update_fields=FIELDS)
        audit.record(code, by=by, about=thing, compartment="people", reason=why)
        undo.offer(code, about=thing.pk, by=by.pk, at=timezone.now())


def undo_mistake(about_id: UUID, *, by: User) -> None:
    """Take a mark of mistake back, of a person or of a household."""
    person = Person.objects.filter(pk=about_id).first()
    restore(person or Household.objects.get(pk=about_id), by=by)


def restore(thing: Thing, *, by: User) -> None:
    thing.mistaken_at, thing.mistaken_why = None, ""
    code = f"people.{thing._meta.model_name}.restore"
    with settled():
        thing.save(update_fields=FIELDS)
        audit.record(code, by=by, about=thing, compartment="people")


def undo_person(about_id: UUID, *, by: User) -> None:
    """Take a new person back: she is marked as a mistake, nothing is deleted."""
    take_back(Person.objects.get(pk=about_id), by=by)


def undo_household(about_id: UUID, *, by: User) -> None:
    """Take a new household back; the people entered with it stay."""
    take_back(Household.objects.get(pk=about_id), by=by)


def take_back(thing: Thing, *, by: User) -> None:
    thing.mistaken_at, thing.mistaken_why = timezone.now(), "undo"
    code = f"people.{thing._meta.model_name}.undo"
    with settled():
        thing.save(update_fields=FIELDS)
        audit.record(code, by=by, about=thing, compartment="people")
