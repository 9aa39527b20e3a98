"""Six reports of the demo: each stands where another worker would go on."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.families.issuing import actions
from ayllu.families.issuing.factories import make_approved, make_asked, make_issued
from ayllu.families.socialreport import actions as writing
from ayllu.families.socialreport.factories import make_report, order
from ayllu.families.socialreport.models import SocialReport
from ayllu.people.register.models import Household

SCHOOL: dict[str, Any] = {
    "to": "school",
    "addressee": "Dirección de la I. E. 82016 Santa Teresita",
    "file_number": "",
    "purpose": "Pedir apoyo para que los niños se pongan al día.",
}
COURT: dict[str, Any] = {
    "to": "court",
    "addressee": "Segundo Juzgado de Familia de Cajamarca",
    "file_number": "01187-2026-0-0601-JR-FT-02",
    "purpose": "Informar sobre la situación de la familia en el proceso de tenencia.",
    "order_authority": "Segundo Juzgado de Familia de Cajamarca",
    "order_number": "Resolución 04",
    "with_genogram": True,
}
DEMUNA: dict[str, Any] = {
    "to": "demuna",
    "addressee": "DEMUNA de la Municipalidad Provincial de Cajamarca",
    "file_number": "DNA-088-2026",
    "purpose": "Seguimiento del riesgo de desprotección familiar.",
}
Code = Callable[[], str]


class Reports:
    """Told by the actions themselves: what stands in the demo is what staff could have done."""

    def __init__(self, director: User, today: date, code: Code) -> None:
        self.director, self.today, self.code = director, today, code

    def tell(self, households: Sequence[Household]) -> None:
        """One report each of the first five families; the last has two versions."""
        told = (self.draft, self.given_back, self.waits, self.approved, self.two_versions)
        for household, tell in zip(households, told, strict=False):
            if household.case_lead is not None:
                tell(household, household.case_lead)

    def at(self, days_ago: int) -> datetime:
        day = self.today - timedelta(days=days_ago)
        return timezone.make_aware(datetime.combine(day, time(10, 20)))

    def make(self, household: Household, by: User, days_ago: int, **head: Any) -> SocialReport:
        at = self.at(days_ago)
        return make_report(household=household, by=by, at=at, code=self.code(), **head)

    def ordered(self, days_ago: int, **head: Any) -> dict[str, Any]:
        return {**order(self.today - timedelta(days=days_ago + 6)), **head}

    def draft(self, household: Household, by: User) -> None:
        """Nobody consented and nobody ordered it: it can be written, not issued."""
        self.make(household, by, 4, **DEMUNA)

    def given_back(self, household: Household, by: User) -> None:
        row = self.make(household, by, 12, **SCHOOL)
        make_asked(row, self.at(6))
        said = "Falta decir qué se pide a la escuela y desde cuándo."
        actions.answer(
            report=row, verdict="returned", note_text=said, by=self.director, at=self.at(5)
        )

    def waits(self, household: Household, by: User) -> None:
        make_asked(self.make(household, by, 7, **self.ordered(7)), self.at(2))

    def approved(self, household: Household, by: User) -> None:
        make_approved(self.make(household, by, 9, **self.ordered(9)), self.director, self.at(1))

    def two_versions(self, household: Household, by: User) -> None:
        """Issued, handed over, answered; the court asks for more, so a second version begins."""
        row = self.make(household, by, 45, **self.ordered(45, **COURT))
        make_issued(row, self.director, self.at(38))
        for kind, days_ago, who, text in (
            ("handed", 37, "Mesa de partes", ""),
            ("answered", 16, "Secretaría del juzgado", "Piden precisar los ingresos del hogar."),
        ):
            day = self.today - timedelta(days=days_ago)
            actions.follow(report=row, kind=kind, on_day=day, who=who, text=text, by=by)
        writing.new_version(report=row, by=by, on=self.today - timedelta(days=14))
