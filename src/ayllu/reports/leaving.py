"""Figures that leave the house: small numbers hidden, and what would give them away."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from ayllu.families.community.indicators import SUMS
from ayllu.ground.offers import Figure
from ayllu.lib.sheets.writing import Words, write_csv, write_workbook
from ayllu.lib.suppression import SMALL, Relation, hide
from ayllu.places.models import Site
from ayllu.reports.catalogue import GROUPS
from ayllu.reports.months import Month
from ayllu.ui import words

Found = Mapping[str, Sequence[Figure]]
MOVED: Relation = {"moved-before": 1, "moved-new": 1, "moved-ended": -1, "moved-now": -1}
TOLD_BY_OTHER_MONTHS = ("moved-before", "moved-now")
CSV = "text/csv; charset=utf-8"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True)
class Line:
    """One figure as it may be shown: None is hidden, '' is not counted."""

    group: str
    figure: Figure
    value: int | None
    of: int | str | None

    @property
    def percent(self) -> int | str | None:
        if isinstance(self.of, str) or self.of == 0:
            return ""
        if self.of is None or self.value is None:
            return None
        return round(100 * self.value / self.of)


def lines(found: Found) -> list[Line]:
    """Every figure of a month, without those from which a family could be recognised."""
    every = [figure for figures in found.values() for figure in figures]
    values = {figure.code: figure.value for figure in every}
    relations: list[Relation] = [*partitions(found)]
    relations += [known for known in (MOVED, *SUMS) if set(known) <= set(values)]
    for figure in every:
        if figure.of is not None:
            values |= {whole(figure): figure.of, rest(figure): figure.of - figure.value}
            relations.append({figure.code: 1, rest(figure): 1, whole(figure): -1})
    unprinted = {rest(figure) for figure in every if figure.of is not None}
    hidden = hide(values, relations, unprinted=unprinted, last=TOLD_BY_OTHER_MONTHS)
    titles = {group.key: str(group.title) for group in GROUPS}
    return [
        Line(
            titles[key],
            figure,
            None if figure.code in hidden else figure.value,
            "" if figure.of is None else None if whole(figure) in hidden else figure.of,
        )
        for key, figures in found.items()
        for figure in figures
    ]


def whole(figure: Figure) -> str:
    """The denominator; equal ones of a kind are taken for one, which hides rather more."""
    return f"of:{figure.kind}:{figure.of}"


def rest(figure: Figure) -> str:
    return f"rest:{figure.code}"


def partitions(found: Found) -> list[Relation]:
    """Groups whose figures are the parts of one whole: families by step."""
    groups = [figures for figures in found.values() if len(figures) > 1]
    return [
        {**{figure.code: 1 for figure in figures}, whole(figures[0]): -1}
        for figures in groups
        if figures[0].of is not None
        and {whole(figure) for figure in figures} == {whole(figures[0])}
        and sum(figure.value for figure in figures) == figures[0].of
    ]


def table(found: Found, site: Site, month: Month, as_of: object) -> list[list[str]]:
    """As it is handed on: head, figures, and what "hidden" means."""
    head = [_("Group"), _("Figure"), _("Number"), _("Of"), "%", _("What it counts")]
    day = words.day(as_of)
    rows = [
        [
            line.group,
            line.figure.label,
            said(line.value),
            said(line.of),
            said(line.percent),
            line.figure.definition,
        ]
        for line in lines(found)
    ]
    hidden = _("Hidden: fewer than %(n)s, or a number from which such a one could be told.")
    foot = [[hidden % {"n": SMALL}], [_("Source: Ayllu")]]
    until = _("%(month)s, up to %(day)s") % {"month": month.label, "day": day}
    return [head, *rows, [], [site.name, until], *foot]


def said(number: int | str | None) -> str:
    return _("hidden") if number is None else str(number)


def file_of(rows: list[list[str]], site: Site, month: Month, kind: str) -> tuple[bytes, str, str]:
    """Content, type and name of the file; no cell is ever a formula."""
    name = f"cifras-{site.code}-{month.key}"
    if kind == "csv":
        return write_csv(rows), CSV, f"{name}.csv"
    titled = Words(sheet="", row="", reasons="", item="", title=month.label, labels={})
    return write_workbook(rows, titled), XLSX, f"{name}.xlsx"
