"""What other pages ask about the economy of a household."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from ayllu.lib.money import Period, monthly
from ayllu.means import rules
from ayllu.means.choices import OWED_BACK
from ayllu.means.models import Debt, Income, Sheet, Spending
from ayllu.people.register.models import Membership, Residence
from ayllu.places import reads as places
from ayllu.places.models import PovertyLine
from ayllu.ui import charts
from ayllu.ui.words import soles

FRESH = timedelta(days=60)  # an assessment may read a sheet that is not older


def members(household_id: UUID, on: date) -> list[Membership]:
    """Those counted on a day: the living who belong to the household."""
    rows = Membership.objects.in_force(on).filter(household_id=household_id)
    rows = rows.filter(Q(person__died=False) | Q(person__died_on__gt=on))
    return list(rows.select_related("person").order_by("-is_head", "person__birth_date"))


def finished(household_id: UUID) -> QuerySet[Sheet]:
    rows = Sheet.objects.filter(household_id=household_id, finished_at__isnull=False)
    return rows.order_by("on_day", "finished_at")


def last(household_id: UUID) -> Sheet | None:
    return finished(household_id).last()


def for_round(household_id: UUID, *, started_on: date, on: date) -> Sheet | None:
    """The sheet that belongs to an assessment: finished, and not older than sixty days."""
    rows = finished(household_id).filter(on_day__gte=started_on - FRESH, on_day__lte=on)
    return rows.last()


def parts(sheet: Sheet) -> tuple[list[Income], list[Spending], list[Debt]]:
    """The lines of a sheet; three questions."""
    return (
        list(sheet.incomes.select_related("person").order_by("id")),
        list(sheet.spendings.order_by("id")),
        list(sheet.debts.order_by("id")),
    )


def line_on(household_id: UUID, on: date) -> tuple[int | None, Decimal | None, Decimal | None]:
    """Year, line and extreme line of a day: rural for a caserío, national elsewhere."""
    home = Residence.objects.filter(household_id=household_id, to_day=None).first()
    area = PovertyLine.Area.RURAL if home and home.rural else PovertyLine.Area.NATIONAL
    total = places.line_on(on, area=area, kind=PovertyLine.Kind.TOTAL)
    if total is None:
        return None, None, None
    extreme = places.line_on(on, area=PovertyLine.Area.NATIONAL, kind=PovertyLine.Kind.EXTREME)
    return total.year, total.amount, extreme.amount if extreme else None


@dataclass(frozen=True)
class Standing:
    """A finished sheet per head, against its line."""

    sheet: Sheet
    income: Decimal | None
    poorest: Decimal | None
    spending: Decimal | None
    by_income: rules.Stands
    by_poorest: rules.Stands
    by_spending: rules.Stands

    @property
    def is_above(self) -> bool | None:
        """By spending, else by income; None when it is not known."""
        stands = self.by_spending if self.spending is not None else self.by_income
        return None if stands == "unknown" else stands == "above"

    @property
    def poorest_name(self) -> str:
        month = self.sheet.poorest_month
        return date_format(date(2000, month, 1), "F").lower() if month else ""


def standing(sheet: Sheet) -> Standing:
    each = [rules.a_head(a, sheet.heads) for a in (sheet.income, sheet.poorest, sheet.spending)]
    wholes = (sheet.income_whole, sheet.income_whole, sheet.spending_whole)
    total, extreme = sheet.total_line, sheet.extreme_line
    said = [rules.against(a, total, extreme, whole=w) for a, w in zip(each, wholes, strict=True)]
    return Standing(sheet, each[0], each[1], each[2], said[0], said[1], said[2])


@dataclass(frozen=True)
class Change:
    """The first sheet and the last: what each has a month."""

    first: Standing
    last: Standing

    @property
    def days(self) -> int:
        return (self.last.sheet.on_day - self.first.sheet.on_day).days

    @property
    def income(self) -> Decimal | None:
        return between(self.first.income, self.last.income)

    @property
    def spending(self) -> Decimal | None:
        return between(self.first.spending, self.last.spending)


def between(before: Decimal | None, now: Decimal | None) -> Decimal | None:
    return None if before is None or now is None else now - before


def change(sheets: Sequence[Sheet]) -> Change | None:
    """None while there is only the baseline."""
    if len(sheets) < 2:
        return None
    return Change(standing(sheets[0]), standing(sheets[-1]))


def bars(found: Change) -> charts.Bars:
    """Spending and income of each, at the baseline and now, and the line of today beside them."""
    rows = []
    words = {"first": _("baseline"), "last": _("now")}
    for name, label in (("spending", _("Spending")), ("income", _("Income"))):
        for when in ("first", "last"):
            amount = getattr(getattr(found, when), name)
            tone = "mark" if when == "last" else "soon"
            if amount is not None:
                title = f"{label}, {words[when]}"
                rows.append(charts.Bar(title, float(amount), soles(amount), tone))
    line = found.last.sheet.total_line
    if line is not None:
        rows.append(charts.Bar(_("Poverty line"), float(line), soles(line), "danger"))
    return charts.Bars(tuple(rows), _("Soles a month for each person, at the baseline and now"))


def lines(sheet: Sheet) -> list[tuple[str, str, Decimal | None]]:
    """Every line in words: what, whether it comes in, is spent or paid, soles a month."""
    incomes, spendings, debts = parts(sheet)
    found: list[tuple[str, str, Decimal | None]] = []
    for i in incomes:
        who = f", {i.person.given_names}" if i.person else ""
        kind = _("Lent") if i.source in OWED_BACK else _("Income")
        amount = monthly(i.amount, Period(i.every)) if i.amount is not None else None
        found.append((f"{i.get_source_display()}{who}", kind, amount))
    for s in spendings:
        amount = monthly(s.amount, Period(s.every)) if s.amount is not None else None
        found.append((str(s.get_head_display()), _("Spending"), amount))
    return found + [(d.to_whom, _("Debt"), d.a_month) for d in debts]
