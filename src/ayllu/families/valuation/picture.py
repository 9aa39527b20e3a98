"""The genogram for a report: only who is named bears a name."""

import copy
from collections.abc import Sequence
from datetime import date

from django.template.loader import render_to_string

from ayllu.families.valuation.secrets import Guarded
from ayllu.lib.genogram import Drawing
from ayllu.people.kin import circle, genogram, wording
from ayllu.people.register.models import Household, Person


def drawn(
    household: Household, start: Sequence[Person], guard: Guarded, *, on: date
) -> Drawing | None:
    """Those who live here and their kin; nobody of whom nothing is told."""
    if not start:
        return None
    visible = Person.objects.real().filter(hidden_for_safety=False)
    visible = visible.exclude(pk__in=[p.pk for p in guard.kept.hidden])
    found = circle.around(start, visible=visible, on=on)
    people = [p if p.pk in guard.kept.named else unnamed(p) for p in found.people]
    mine = [m for m in found.memberships if m.household_id == household.pk]
    bare = circle.Circle(people, found.parenthoods, found.unions, mine)
    return genogram.drawn(bare, index=None, home=household.pk, today=on)


def unnamed(person: Person) -> Person:
    found = copy.copy(person)
    found.given_names = ""
    return found


def svg(drawing: Drawing) -> str:
    return render_to_string("families_valuation/genogram.svg", {"d": drawing})


def alt(drawing: Drawing) -> str:
    return wording.summary(drawing).split(".")[0] + "."
