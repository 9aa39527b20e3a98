"""From the lines of one household to records, through the actions of the register."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.ground.constraints import Refused
from ayllu.ground.importing.kinds import Made
from ayllu.lib.sheets.lines import Line
from ayllu.people.register import actions
from ayllu.people.register.choices import PaperState, PhoneOf, Precision, Role, Sex
from ayllu.people.register.models import Household, Person
from ayllu.people.register.rules import UNKNOWN_BIRTH, Birth
from ayllu.places.models import Site

SEX = {"F": Sex.FEMALE, "M": Sex.MALE}
CARERS = {"mother", "father", "stepmother", "stepfather", "grandmother", "grandfather"}
STREET = 120


def make(by: User, site: Site, lines: Sequence[Line], numbers: Sequence[int], day: date) -> Made:
    """One household with everyone who comes in; the first of them is its head."""
    coming = [(n, line) for n, line in zip(numbers, lines, strict=True) if line.comes_in]
    household = actions.open_household(
        by=by,
        site=site,
        name=name_of([line for _, line in coming]),
        home=home_of(lines),
        from_day=day,
    )
    add_phones(by, household, lines)
    parts: dict[int, UUID] = {}
    remarks: dict[int, list[str]] = {}
    for number, line in coming:
        person = add_person(by, household, line, day, is_head=not parts)
        parts[number] = person.pk
        if said := add_paper(by, person, line, day):
            remarks[number] = [said]
    return Made(household.pk, parts, remarks)


def name_of(lines: Sequence[Line]) -> str:
    """As the list calls the family, else the surnames of its first child or person."""
    first = lines[0]
    if first.household_name:
        return first.household_name[:160]
    child = next((line for line in lines if line.role == Role.CHILD), first)
    return f"{child.surname1} {child.surname2}".strip()[:160]


def home_of(lines: Sequence[Line]) -> actions.Home:
    """Address, landmark and district; a long address is kept whole in the landmark."""
    first = lines[0]
    street, rest = first.address, first.reference
    if len(street) > STREET:
        street, rest = "", f"{first.address}\n{first.reference}".strip()
    return actions.Home(
        district_id=first.district_inei or None, street=street, reference=rest[:1000]
    )


def add_phones(by: User, household: Household, lines: Sequence[Line]) -> None:
    """Whether a number is safe is never in a list: it stays to be asked."""
    of_other = any("phone_of_other" in line.reasons for line in lines)
    for number in dict.fromkeys(number for line in lines for number in line.phones):
        try:
            whose = PhoneOf.RELATIVE if of_other else PhoneOf.SHARED
            actions.add_phone(by=by, household=household, number=number, whose=whose)
        except Refused:
            continue  # the reader already warned about what is no number


def add_person(by: User, household: Household, line: Line, day: date, *, is_head: bool) -> Person:
    person = actions.register_person(
        by=by,
        site=household.site,
        given_names=line.given_names[:120],
        primer_apellido=line.surname1[:80],
        segundo_apellido=line.surname2[:80] or None,
        birth=birth_of(line),
        sex=SEX.get(line.sex, Sex.UNKNOWN),
    )
    membership = actions.add_member(
        by=by,
        household=household,
        person=person,
        role=line.role if line.role in Role.values else Role.OTHER_KIN,
        from_day=day,
        is_head=is_head,
        is_carer=line.role in CARERS,
    )
    if "deceased" in line.reasons:
        actions.record_death(by=by, person=person, on=None, today=timezone.localdate())
    elif "left_household" in line.reasons:
        actions.end_membership(by=by, membership=membership, last_day=day)
    return person


def birth_of(line: Line) -> Birth:
    """The first day of the span that is known."""
    if not line.birth_date:
        return UNKNOWN_BIRTH
    parts = [int(part) for part in line.birth_date.split("-")]
    year, month, day = (*parts, 1, 1)[:3]
    precision = line.birth_precision if line.birth_precision in Precision.values else "year"
    return Birth(date(year, month, day), precision)


def add_paper(by: User, person: Person, line: Line, day: date) -> str:
    """The paper as it is known; a number that someone else has is left out and said."""
    state = state_of(line)
    if not state:
        return ""
    kind = line.doc_type or "dni"
    try:
        actions.enter_paper(
            by=by, person=person, kind=kind, state=state, number=line.doc_number, today=day
        )
    except Refused:
        actions.enter_paper(by=by, person=person, kind=kind, state=PaperState.INVALID, today=day)
        return "doc_used_by_other_person"
    return ""


def state_of(line: Line) -> str:
    """Nothing where the list says nothing."""
    if "doc_in_process" in line.reasons:
        return PaperState.IN_PROCESS
    if "doc_none" in line.reasons:
        return PaperState.NONE
    return {"valid": PaperState.VALID, "invalid": PaperState.INVALID}.get(line.doc_status, "")
