"""Tags and filters of the look. Each only hands over to the module that knows how."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from django import forms, template
from django.forms.boundfield import BoundField
from django.template.context import Context
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from ayllu.lib.genogram import Drawing
from ayllu.lib.uuid7 import uuid7
from ayllu.ui import (
    assets,
    barcode,
    charts,
    fields,
    geometry,
    kinship,
    portraits,
    signs,
    tiles,
    words,
)

register = template.Library()
CODED = re.compile(r"[a-z0-9_]*|True|False|[0-9a-f-]{36}")

FILTERS: dict[str, Callable[..., Any]] = {
    "soles": words.soles,
    "day": words.day,
    "day_short": words.day_short,
    "day_words": words.day_words,
    "clock": words.clock,
    "ago": words.ago,
    "age": words.age,
    "of_sex": words.of_sex,
}
for _name, _filter in FILTERS.items():
    register.filter(_name, _filter)


@register.simple_tag
def ui_styles(*sets: str) -> SafeString:
    """Links to the styles of a page: `{% ui_styles "staff" %}`."""
    return assets.styles(*(sets or ("staff",)))


@register.simple_tag
def ui_scripts(surface: str = "staff") -> SafeString:
    """The few scripts of a page; nothing depends on them."""
    return assets.scripts(htmx=surface == "staff")


@register.simple_tag
def icon(name: str, extra: str = "") -> SafeString:
    """`{% icon "printer" %}`."""
    return signs.icon(name, extra)


@register.simple_tag
def mark() -> SafeString:
    """The mark of the house."""
    return signs.mark()


@register.simple_tag
def knot(state: str, word: object = "", tone: str | None = None) -> SafeString:
    """`{% knot "late" "vencida hace 7 días" %}`."""
    return signs.knot(state or "none", word, tone)


@register.simple_tag
def band(home: int | None = None) -> SafeString:
    """The house band, or the strip of one home."""
    return signs.band(home)


@register.simple_tag
def weave(home: int) -> SafeString:
    """A short strip of the weave of a home, for use inside a line."""
    return signs.weave(home)


@register.simple_tag
def portrait(person: Any, size: str = "m", label: str = "", state: str = "") -> SafeString:
    """Photo, drawn portrait or woven tile; hidden from readers unless it has a label."""
    known = _known(person)
    said = format_html('role="img" aria-label="{}"', label) if label else 'aria-hidden="true"'
    if known["photo_url"]:
        pattern = '<img src="{}" alt="{}" width="96" height="96" loading="lazy">'
        inside = format_html(pattern, known["photo_url"], label)
    else:
        drawn = known["portrait_code"]
        picture = portraits.drawing(drawn) if drawn else tiles.tile(known["id"], known["initials"])
        inside = format_html('<svg viewBox="0 0 96 96" {}>{}</svg>', SafeString(said), picture)
    notch = signs.shape(state) if state else ""
    tone = signs.TONES.get(state, "")
    return format_html('<span class="ph ph-{} {}">{}{}</span>', size, tone, inside, notch)


def _known(person: Any) -> dict[str, str]:
    """What a portrait needs of a person: an object or a dict, with gaps allowed."""
    names = ("id", "initials", "portrait_code", "photo_url")
    if isinstance(person, Mapping):
        return {name: str(person.get(name) or "") for name in names}
    return {name: str(getattr(person, name, "") or "") for name in names}


@register.simple_tag
def field(bound: BoundField, **more: Any) -> SafeString:
    """`{% field form.birth %}`: label, hint, error and input."""
    return render_to_string("ui/field.html", fields.context(bound, **more))


@register.simple_tag
def form_fields(form: forms.BaseForm) -> SafeString:
    """All fields of a form, in its order."""
    inside = "\n".join(field(form[name]) for name in form.fields)
    return SafeString(f'<div class="fields">{inside}</div>')


@register.simple_tag
def error_summary(*things: Any) -> SafeString:
    """What is wrong in forms and formsets, each line a link to its field."""
    found = fields.wrongs(*things)
    if not found:
        return SafeString("")
    context = {"wrongs": found, "heading": fields.heading(len(found))}
    return render_to_string("ui/error_summary.html", context)


@register.simple_tag(takes_context=True)
def command_id(context: Context, fresh: bool = False) -> SafeString:
    """Hidden `command`: the posted one when a form is shown again, otherwise a new one.

    Only the first form of an answer keeps the posted id, because the same id twice has one
    effect. `fresh=True` is for forms of the frame of the page (leaving, undo).
    """
    value = "" if fresh else _posted(context)
    return format_html('<input type="hidden" name="command" value="{}">', value or uuid7())


def _posted(context: Context) -> str:
    """The posted id, once in each answer."""
    request = context.get("request")
    if request is None or request.method != "POST" or hasattr(request, "ui_command_given"):
        return ""
    request.ui_command_given = True
    try:
        return str(UUID(request.POST.get("command", "")))
    except ValueError:
        return ""


@register.filter
def by_hand(typed: Iterable[tuple[str, str]]) -> list[str]:
    """Of a posted form only what a person wrote: no ticks, no codes of choices, no keys."""
    return [value for _name, value in typed if not CODED.fullmatch(value.strip())]


@register.filter
def with_columns(row: Sequence[Any], columns: Sequence[Any]) -> list[dict[str, Any]]:
    """Cells of a row as dicts, each with its column."""
    full = [c if isinstance(c, Mapping) else {"text": "–" if c in (None, "") else c} for c in row]
    return [{"cell": c, "column": column} for c, column in zip(full, columns, strict=True)]


@register.simple_tag
def cells(done: int, total: int, label: str = "") -> SafeString:
    """Woven cells, so many of them filled; of many things, each cell stands for several."""
    shown = min(total, 20)
    full = done * shown // total if total else 0
    inside = SafeString("".join(f"<i{' class=f' if n < full else ''}></i>" for n in range(shown)))
    said = label or _("%(done)s of %(total)s") % {"done": done, "total": total}
    return format_html('<div class="progress" role="img" aria-label="{}">{}</div>', said, inside)


@register.simple_tag
def woven(done: int, total: int) -> SafeString:
    """A hundred cells that fill while a long job runs."""
    percent = 100 * done // total if total else 0
    inside = SafeString("".join(f"<i{' class=f' if n < percent else ''}></i>" for n in range(100)))
    return format_html(
        '<div class="woven" role="progressbar" aria-valuenow="{}" aria-valuemin="0"'
        ' aria-valuemax="100" aria-label="{}">{}</div>',
        *(percent, _("Progress"), inside),
    )


@register.simple_tag
def code39(text: str) -> SafeString:
    """The bar code of a short code."""
    return barcode.code39(text)


@register.simple_tag
def radar(data: charts.Radar) -> SafeString:
    """Eight dimensions now and before."""
    return render_to_string("ui/charts/radar.html", geometry.radar(data))


@register.simple_tag
def visit_cords(data: charts.VisitCords) -> SafeString:
    """Twelve weeks of visits, one cord for each family."""
    return render_to_string("ui/charts/visit_cords.html", geometry.visit_cords(data))


@register.simple_tag
def bars(data: charts.Bars) -> SafeString:
    """Bars with their words and numbers beside them."""
    return render_to_string("ui/charts/bars.html", charts.bars(data))


@register.simple_tag
def sparkline(data: charts.Sparkline) -> SafeString:
    """A line of a few values, the last one written."""
    return render_to_string("ui/charts/sparkline.html", charts.sparkline(data))


@register.simple_tag
def level_strip(data: charts.Levels) -> SafeString:
    """A column of cells for each of a few levels; stands in long lists, so without a template."""
    return charts.levels(data)


@register.simple_tag
def out_of_100(number: int, label: str) -> SafeString:
    """So many of a hundred, as woven cells."""
    return render_to_string("ui/charts/out_of_100.html", charts.out_of_100(number, label))


@register.simple_tag
def genogram(drawing: Drawing, title: str) -> SafeString:
    """A family with its signs and their key; ``title`` says in one sentence what it shows."""
    context = {"d": drawing, "title": title, "keys": kinship.keys(drawing)}
    return render_to_string("ui/charts/genogram.html", context)
