"""Facts of kinship: a parent, a guardian, a couple, a birth; and what was recorded by mistake."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ayllu.accounts.access import StaffRequest
from ayllu.ground.commands import once
from ayllu.people.kin import access as kin
from ayllu.people.kin import actions, forms, reads
from ayllu.people.kin.views.pages import GET_POST, answer
from ayllu.people.register import access

KEPT = _("It leaves the drawing and the lists; the row stays as history, with your reason.")


@GET_POST
@once
def parent_new(request: StaffRequest, person_id: UUID) -> HttpResponse:
    child = access.person_to_edit(request.held, person_id)
    people = list(reads.around(child))
    form = forms.ParentForm(request.POST or None, people=people)

    def act(data: dict[str, Any]) -> None:
        parent = access.person_for(request.held, UUID(data.pop("person")))
        actions.add_parent(by=request.user, child=child, parent=parent, **data)

    return answer(request, form, child, (_("Record a parent"), _("Save the parent")), act)


@GET_POST
@once
def guardian_new(request: StaffRequest, person_id: UUID) -> HttpResponse:
    child = access.person_to_edit(request.held, person_id)
    people = list(reads.around(child))
    first = {"from_day": timezone.localdate()}
    form = forms.GuardianForm(request.POST or None, people=people, initial=first)

    def act(data: dict[str, Any]) -> None:
        chosen = data.pop("person")
        guardian = access.person_for(request.held, UUID(chosen)) if chosen else None
        actions.add_guardian(by=request.user, child=child, guardian=guardian, **data)

    return answer(request, form, child, (_("Record a guardian"), _("Save the guardian")), act)


@GET_POST
@once
def union_new(request: StaffRequest, person_id: UUID) -> HttpResponse:
    one = access.person_to_edit(request.held, person_id)
    people = list(reads.around(one))
    form = forms.UnionForm(request.POST or None, people=people)

    def act(data: dict[str, Any]) -> None:
        other = access.person_for(request.held, UUID(data.pop("person")))
        actions.record_union(by=request.user, one=one, other=other, **data)

    return answer(request, form, one, (_("Record a couple"), _("Save the couple")), act)


@GET_POST
@once
def baby_new(request: StaffRequest, household_id: UUID) -> HttpResponse:
    """A birth in the household: names, mother and father, her place at home."""
    household = access.household_to_edit(request.held, household_id)
    people = list(reads.living_in(household, on=timezone.localdate()))
    form = forms.BabyForm(request.POST or None, people=people)

    def act(data: dict[str, Any]) -> None:
        mother = access.person_for(request.held, UUID(data["mother"]))
        chosen = data["father"]
        father = access.person_for(request.held, UUID(chosen)) if chosen else None
        actions.new_baby(
            by=request.user,
            household=household,
            mother=mother,
            father=father,
            from_day=data["born_on"],
            **form.person_fields(),
        )

    return answer(request, form, household, (_("A birth"), _("Register the baby")), act)


@GET_POST
@once
def parent_mistaken(request: StaffRequest, parenthood_id: UUID) -> HttpResponse:
    row = kin.parenthood_to_edit(request.held, parenthood_id)
    form = forms.WhyForm(request.POST or None)

    def act(data: dict[str, Any]) -> None:
        actions.take_parent_back(by=request.user, parenthood=row, why=data["why"])

    names = {"child": row.child.full_name, "parent": row.parent.full_name}
    title = _("%(parent)s is no parent of %(child)s") % names
    return answer(request, form, row.child, (title, _("Mark as a mistake")), act, note=KEPT)


@GET_POST
@once
def union_mistaken(request: StaffRequest, union_id: UUID) -> HttpResponse:
    row = kin.union_to_edit(request.held, union_id)
    form = forms.WhyForm(request.POST or None)

    def act(data: dict[str, Any]) -> None:
        actions.take_union_back(by=request.user, union=row, why=data["why"])

    names = {"one": row.one.full_name, "other": row.other.full_name}
    title = _("%(one)s and %(other)s: recorded by mistake") % names
    return answer(request, form, row.one, (title, _("Mark as a mistake")), act, note=KEPT)


@GET_POST
@once
def tie_new(request: StaffRequest, person_id: UUID) -> HttpResponse:
    one = access.person_to_edit(request.held, person_id)
    first = {"said_on": timezone.localdate()}
    form = forms.TieForm(request.POST or None, people=list(reads.around(one)), initial=first)

    def act(data: dict[str, Any]) -> None:
        other = access.person_for(request.held, UUID(data.pop("person")))
        actions.record_tie(by=request.user, one=one, other=other, **data)

    words = (_("How they are with each other"), _("Save the tie"))
    note = _("Only those who work with the family see it. What was said before stays as history.")
    return answer(request, form, one, words, act, note=note)


@GET_POST
@once
def tie_end(request: StaffRequest, tie_id: UUID) -> HttpResponse:
    tie = kin.tie_to_edit(request.held, tie_id)
    form = forms.EndTieForm(request.POST or None, initial={"last_day": timezone.localdate()})

    def act(data: dict[str, Any]) -> None:
        actions.end_tie(by=request.user, tie=tie, last_day=data["last_day"])

    names = {"one": tie.one.full_name, "other": tie.other.full_name}
    title = _("%(one)s and %(other)s: it is no longer so") % names
    return answer(request, form, tie.one, (title, _("End the tie")), act)
