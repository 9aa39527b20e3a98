"""Makes social reports without forms, for tests and the demo."""

from collections.abc import Collection
from datetime import date, datetime
from typing import Any
from uuid import UUID

from ayllu.accounts.models import User
from ayllu.families.socialreport import actions, reads
from ayllu.families.socialreport.models import Section, SocialReport
from ayllu.families.valuation.choices import Part
from ayllu.people.register.models import Household

OWN = {
    Part.APPRAISAL: "La familia cuida a sus hijos y se apoya en la abuela; falta ingreso estable.",
    Part.CONCLUSIONS: "Los niños están atendidos en casa y la familia cumple lo que acordó.",
    Part.RECOMMENDATIONS: "Que sigan viviendo con su familia, con visitas cada mes del Centro.",
}
ORDER: dict[str, Any] = {
    "ground": "order",
    "order_authority": "Unidad de Protección Especial de Cajamarca",
    "order_number": "214-2026-MIMP-UPE",
}


def head_of(**more: Any) -> dict[str, Any]:
    head = {
        "to": "upe",
        "body": None,
        "addressee": "Unidad de Protección Especial de Cajamarca",
        "file_number": "00214-2026",
        "asked_on": None,
        "purpose": "Informar sobre la situación de la familia.",
        "ground": "consent",
        "order_authority": "",
        "order_number": "",
        "order_on": None,
        "with_genogram": False,
        "with_papers": False,
    }
    return {**head, **more}


def make_report(
    *,
    household: Household,
    by: User,
    at: datetime,
    named: Collection[UUID] | None = None,
    code: str = "",
    **head: Any,
) -> SocialReport:
    """A draft of everyone who may be named, with the words that only a worker can write."""
    if named is None:
        named = [p.pk for p in reads.people_of(household, on=at.date())]
    row = actions.start(
        household=household, head=head_of(**head), named=named, by=by, at=at, code=code
    )
    for part, text in OWN.items():
        Section.objects.filter(report=row, part=part).update(text=text)
    return row


def order(on: date) -> dict[str, Any]:
    return {**ORDER, "order_on": on}
