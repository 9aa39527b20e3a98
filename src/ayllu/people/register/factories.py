"""Makes people and households at once, without forms or audit, for tests and the demo."""

from collections.abc import Sequence
from datetime import date
from itertools import count
from typing import Any

from ayllu.accounts.models import User
from ayllu.ground.codes import new_code
from ayllu.lib import names
from ayllu.people.register.choices import PaperKind, PaperState, Precision, Role, Sex
from ayllu.people.register.models import (
    Household,
    IdentityPaper,
    Membership,
    Person,
    Phone,
    Residence,
)
from ayllu.places.models import Site

START = date(2024, 3, 1)
_next_number = count(99_000_001)


def build_person(
    *,
    site: Site,
    given_names: str = "Kiara",
    primer_apellido: str = "Tacilla",
    segundo_apellido: str | None = "Huaripata",
    born: date | None = None,
    precision: str | None = None,
    sex: str = Sex.FEMALE,
    by: User | None = None,
    **more: Any,
) -> Person:
    """A person with her keys, not saved: for ``bulk_create`` of many."""
    person = Person(
        site=site,
        given_names=given_names,
        primer_apellido=primer_apellido,
        segundo_apellido=segundo_apellido,
        birth_date=born,
        birth_precision=precision or (Precision.DAY if born else Precision.UNKNOWN),
        sex=sex,
        entered_by=by,
        **more,
    )
    person.set_keys()
    return person


def make_person(*, site: Site, dni: str = "", **more: Any) -> Person:
    """A saved person; ``dni`` also gives a valid DNI. Other words as in ``build_person``."""
    person = build_person(site=site, **more)
    person.save(force_insert=True)
    if dni:
        make_paper(person=person, number=dni)
    return person


def demo_dni() -> str:
    """The next number that no real person has."""
    return str(next(_next_number))


def make_paper(
    *,
    person: Person,
    number: str = "",
    kind: str = PaperKind.DNI,
    state: str = PaperState.VALID,
    **more: Any,
) -> IdentityPaper:
    """A paper of a person; give ``state="none"`` for one she does not have."""
    return IdentityPaper.objects.create(
        site=person.site, person=person, kind=kind, state=state, number=number, **more
    )


def make_household(
    *,
    site: Site,
    name: str = "Huaripata Cotrina",
    members: Sequence[tuple[Person, str]] = (),
    from_day: date = START,
    code: str = "",
    district: str = "060101",
    settlement: str = "Caserío Porcón Bajo",
    reference: str = "Pasando la capilla, casa de adobe con puerta azul",
    phone: str = "",
    by: User | None = None,
    with_residence: bool = True,
    **more: Any,
) -> Household:
    """A household where ``members`` (person, role) live from a day on; the first is its head."""
    household = Household.objects.create(
        site=site,
        name=name,
        code=code or new_code("F"),
        entered_by=by,
        sort_key=names.sort_key(name, "", ""),
        **more,
    )
    for at, (person, role) in enumerate(members):
        add_member(
            household=household, person=person, role=role, from_day=from_day, is_head=at == 0
        )
    if with_residence:
        Residence.objects.create(
            site=site,
            household=household,
            from_day=from_day,
            district_id=district,
            settlement=settlement,
            reference=reference,
        )
    if phone:
        make_phone(household=household, number=phone)
    return household


def add_member(
    *,
    household: Household,
    person: Person,
    role: str = Role.CHILD,
    from_day: date = START,
    to_day: date | None = None,
    is_head: bool = False,
    **more: Any,
) -> Membership:
    """Someone in a household from a day on; its head cares for the children unless said."""
    more.setdefault("is_carer", is_head)
    return Membership.objects.create(
        site=household.site,
        household=household,
        person=person,
        role=role,
        from_day=from_day,
        to_day=to_day,
        is_head=is_head,
        **more,
    )


def make_phone(*, household: Household, number: str = "+51900000144", **more: Any) -> Phone:
    return Phone.objects.create(site=household.site, household=household, number=number, **more)


def make_family(*, site: Site, by: User | None = None, **more: Any) -> Household:
    """Rosa Elena, her mother Santos, and her children Kiara, Liam and Zoe."""
    of = ("Tacilla", "Huaripata")
    people = [
        ("Rosa Elena", "Huaripata", "Cotrina", date(1995, 5, 2), Sex.FEMALE, Role.MOTHER),
        ("Santos", "Cotrina", "Ispilco", date(1968, 11, 1), Sex.FEMALE, Role.GRANDMOTHER),
        ("Kiara", *of, date(2018, 3, 12), Sex.FEMALE, Role.CHILD),
        ("Liam", *of, date(2023, 2, 20), Sex.MALE, Role.CHILD),
        ("Zoe", "Huaripata", "Cotrina", date(2025, 9, 9), Sex.FEMALE, Role.CHILD),
    ]
    members = [
        (
            make_person(
                site=site,
                given_names=given,
                primer_apellido=primer,
                segundo_apellido=segundo,
                born=born,
                sex=sex,
                by=by,
            ),
            role,
        )
        for given, primer, segundo, born, sex, role in people
    ]
    return make_household(site=site, members=members, by=by, **more)
