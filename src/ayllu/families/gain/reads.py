"""What work brings in: three moments of a path, what came of a year, the cash book."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db.models import Min, Prefetch, QuerySet
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from ayllu.families.gain import choices, rules
from ayllu.families.gain.choices import Moment
from ayllu.families.gain.models import Business, Income, Sheet, Supply
from ayllu.families.work.choices import State
from ayllu.families.work.models import Job, Path
from ayllu.lib.days import add_months
from ayllu.ui import words
from ayllu.ui.charts import Bar, Bars, Sparkline

MOST = 300


@dataclass(frozen=True)
class Measure:
    """One of the three moments: due, taken, or not to come yet."""

    moment: str
    label: str
    due_on: date | None
    income: Income | None
    late: bool

    @property
    def knot(self) -> str:
        if self.income:
            return "done" if self.income.amount is not None else "absent"
        return "late" if self.late else "due" if self.due_on else "none"


def with_measures(rows: QuerySet[Path]) -> QuerySet[Path]:
    return rows.prefetch_related(Prefetch("jobs", Job.objects.order_by("from_day")), "incomes")


def measures(path: Path, *, today: date) -> list[Measure]:
    """Before, three, six; a path that was dropped without any work asks for nothing more."""
    jobs, incomes = list(path.jobs.all()), {i.moment: i for i in path.incomes.all()}
    since = jobs[0].from_day if jobs else None
    found = []
    for moment in Moment:
        due = rules.due_on(moment, started_on=path.started_on, working_since=since)
        income = incomes.get(moment)
        over = path.state in (State.DROPPED, State.FINISHED) and moment == Moment.BEFORE
        due = due if income or not over else None
        late = income is None and due is not None and due < today
        found.append(Measure(moment.value, str(moment.label), due, income, late))
    return found


def changes(found: list[Measure]) -> list[tuple[Measure, Decimal | None]]:
    """Each moment with what changed since before: 450 before and 700 now are +250."""
    first = found[0].income
    base = first.a_month if first else None
    return [
        (m, m.income.a_month - base)
        if m is not found[0] and base is not None and m.income and m.income.a_month is not None
        else (m, None)
        for m in found
    ]


def next_of(found: Iterable[Measure]) -> Measure | None:
    """The first moment that is due and not asked yet."""
    return next((m for m in found if m.income is None and m.due_on), None)


def waiting(rows: QuerySet[Path], *, today: date) -> list[tuple[Path, Measure]]:
    """Who is to be asked, the longest overdue first."""
    told = ((p, next_of(measures(p, today=today))) for p in with_measures(rows)[:MOST])
    found = [(p, m) for p, m in told if m]
    return sorted(found, key=lambda pair: pair[1].due_on or date.max)


def spark(found: Iterable[Measure]) -> Sparkline | None:
    """Income before, after three and after six months as a line; nothing from one point."""
    amounts = [m.income.a_month if m.income else None for m in found]
    if sum(a is not None for a in amounts) < 2:
        return None
    values = tuple(None if a is None else float(a) for a in amounts)
    top = max(v for v in values if v is not None)
    return Sparkline(values, _("Income before, after three and after six months"), limits=(0, top))


@dataclass(frozen=True)
class Results:
    """What came of the paths whose work began in a span."""

    begun: int
    due: dict[str, int]
    working: dict[str, int]
    change: dict[str, rules.Change]


def results(site_ids: Iterable[UUID], first: date, last: date) -> Results:
    """Adults whose three (or six) months fell due from ``first`` to ``last``; three queries."""
    paths = Path.objects.filter(site_id__in=list(site_ids)).exclude(state=State.MISTAKEN)
    began = dict(
        paths.annotate(since=Min("jobs__from_day")).exclude(since=None).values_list("pk", "since")
    )
    taken: dict[UUID, dict[str, Income]] = {pk: {} for pk in began}
    for i in Income.objects.filter(path_id__in=began, on_day__lte=last):
        taken[i.path_id][i.moment] = i
    due, working, changed = {}, {}, {}
    for moment, months in choices.MONTHS.items():
        ids = [pk for pk, since in began.items() if first <= add_months(since, months) <= last]
        key = moment.value
        due[key] = len(ids)
        working[key] = sum(1 for pk in ids if key in taken[pk] and taken[pk][key].working)
        changed[key] = rules.change(
            (earned(taken[pk], "before"), earned(taken[pk], key)) for pk in ids
        )
    return Results(sum(first <= d <= last for d in began.values()), due, working, changed)


def earned(taken: dict[str, Income], moment: str) -> Decimal | None:
    return taken[moment].a_month if moment in taken else None


@dataclass(frozen=True)
class Book:
    """A business with what was put in, its months, and what they left."""

    business: Business
    supplies: list[Supply]
    sheets: list[Sheet]
    capital: Decimal
    profit: Decimal


def book_of(path: Path) -> Book | None:
    """Own and seed capital and what was given in kind are the capital: S/ 200 of her own, S/ 500
    of seed and an oven worth S/ 350 make S/ 1,050."""
    business = Business.objects.filter(path=path).first()
    if business is None:
        return None
    supplies = list(Supply.objects.filter(business=business, mistaken_why="").order_by("on_day"))
    sheets = list(Sheet.objects.filter(business=business).order_by("-month"))
    given = sum((s.worth for s in supplies), business.own_capital + business.seed_capital)
    return Book(business, supplies, sheets, given, sum((s.profit for s in sheets), Decimal(0)))


def bars(book: Book) -> Bars | None:
    """The profit of the last twelve months; a month with a loss has no bar, and says so."""
    rows = tuple(
        Bar(
            date_format(s.month, "F Y"),
            max(0.0, float(s.profit)),
            words.soles(s.profit),
            "mark" if s.profit >= 0 else "danger",
        )
        for s in reversed(book.sheets[:12])
    )
    return Bars(rows, _("Profit by month")) if len(rows) > 1 else None
