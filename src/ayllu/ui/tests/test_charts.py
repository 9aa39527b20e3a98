"""Charts: words beside every picture, no letter below 14 px, late stretches counted right."""

import re
from datetime import timedelta

from django.template import Context, Template

from ayllu.ui import charts, gallery, geometry, samples

DATA = gallery.context()


def shown(source: str, **context: object) -> str:
    return Template("{% load ui %}" + source).render(Context({**DATA, **context}))


def test_charts_have_letters_of_fourteen_and_more() -> None:
    html = shown("{% radar radar %}{% visit_cords cords %}{% sparkline spark %}")
    assert min(int(size) for size in re.findall(r'font-size="(\d+)"', html)) >= 14


def test_every_value_of_the_radar_is_in_the_list() -> None:
    html = shown("{% radar radar %}")
    assert html.count("<li>Cuidado") == 1
    assert html.count("<li>Bienestar emocional") == 1


def test_a_family_without_visit_for_too_long_is_late() -> None:
    rows = (
        charts.CordRow("A", done=(samples.TODAY - timedelta(45),)),
        charts.CordRow("B", done=(samples.TODAY - timedelta(46),)),
        charts.CordRow("C"),
    )
    drawn = geometry.visit_cords(charts.VisitCords(rows, samples.TODAY, "Visitas"))
    assert [cord["late"] for cord in drawn["drawings"][0]["cords"]] == [False, True, True]


def test_bars_share_one_scale() -> None:
    rows = (charts.Bar("a", 10), charts.Bar("b", 5))
    assert [r["width"] for r in charts.bars(charts.Bars(rows, "x"))["rows"]] == [100.0, 50.0]


def test_empty_charts_do_not_break() -> None:
    assert shown("{% bars b %}", b=charts.Bars((), "nada"))
    assert shown("{% sparkline s %}", s=charts.Sparkline((), "nada"))
    none = charts.Radar((charts.Axis("a", None), charts.Axis("b", None)), "hoy")
    assert shown("{% radar r %}", r=none)


def test_out_of_a_hundred_fills_so_many_cells() -> None:
    assert charts.out_of_100(27, "x")["full"].count("M") == 27
