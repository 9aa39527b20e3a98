"""Numbers and moments as people write them."""

import re
from datetime import date, datetime
from decimal import Decimal

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext


def local_day(moment: object) -> date | None:
    """The local day of a date or of a moment; nothing for nothing."""
    if isinstance(moment, datetime):
        return timezone.localtime(moment).date() if timezone.is_aware(moment) else moment.date()
    return moment if isinstance(moment, date) else None


def soles(amount: object) -> str:
    """Money: `S/ 1,234.50`; debts carry a true minus sign."""
    if amount is None or amount == "":
        return ""
    number = Decimal(str(amount)).quantize(Decimal("0.01"))
    return f"{'−' if number < 0 else ''}S/ {abs(number):,.2f}"


def day(moment: object) -> str:
    """`23/11/2026`."""
    found = local_day(moment)
    return f"{found:%d/%m/%Y}" if found else ""


def day_short(moment: object) -> str:
    """`23/11`."""
    found = local_day(moment)
    return f"{found:%d/%m}" if found else ""


def day_words(moment: object) -> str:
    """`lunes 23 de noviembre`."""
    found = local_day(moment)
    return date_format(found, pgettext("pattern of a day in words", "l j F")) if found else ""


def day_long(moment: object) -> str:
    """`23 de noviembre de 2026`, as letters are dated."""
    found = local_day(moment)
    return date_format(found, "DATE_FORMAT") if found else ""


def of_sex(text: object, sex: str) -> str:
    """ "Hija o hijo" of a girl is "Hija", of a boy "Hijo"; when it is not known, both stay."""
    hers, _or, his = re.split(r"( o | or )", f"{text} o ")[:3]
    if sex not in ("female", "male") or not his.strip():
        return str(text)
    first, last = hers.split(), his.split()
    word = " ".join(first if sex == "female" else last[: len(first)])
    rest = last[len(first) :]  # "adulto" in "Hermana o hermano adulto"
    return " ".join([word[0].upper() + word[1:] if hers[0].isupper() else word, *rest])


def clock(moment: object) -> str:
    """`08:12`, local."""
    if isinstance(moment, datetime) and timezone.is_aware(moment):
        moment = timezone.localtime(moment)
    return f"{moment:%H:%M}" if moment and hasattr(moment, "hour") else ""


def _span(days: int) -> str:
    """So many days, months or years, rounded down."""
    if days < 60:
        return ngettext("%(n)s day", "%(n)s days", days) % {"n": days}
    if days < 730:
        return ngettext("%(n)s month", "%(n)s months", days // 30) % {"n": days // 30}
    years = int(days // 365.25)
    return ngettext("%(n)s year", "%(n)s years", years) % {"n": years}


def ago(moment: object, today: date | None = None) -> str:
    """`hoy`, `ayer`, `hace 7 días`, `mañana`, `en 3 días`."""
    found = local_day(moment)
    if not found:
        return ""
    days = ((today or timezone.localdate()) - found).days
    near = {0: _("today"), 1: _("yesterday"), -1: _("tomorrow")}
    if days in near:
        return near[days]
    pattern = _("%(span)s ago") if days > 0 else _("in %(span)s")
    return pattern % {"span": _span(abs(days))}


def months_between(birth: date, today: date) -> int:
    """Completed months from a birth to a day; negative never."""
    months = (today.year - birth.year) * 12 + today.month - birth.month
    return max(0, months - (today.day < birth.day))


def age(birth: object, today: date | None = None) -> str:
    """`9 años`; below two years in months, below one month in days."""
    if isinstance(birth, int):
        return ngettext("%(n)s year", "%(n)s years", birth) % {"n": birth}
    found = local_day(birth)
    if not found:
        return ""
    today = today or timezone.localdate()
    months = months_between(found, today)
    if months >= 24:
        return age(months // 12)
    if months:
        return ngettext("%(n)s month", "%(n)s months", months) % {"n": months}
    days = max(0, (today - found).days)
    return ngettext("%(n)s day", "%(n)s days", days) % {"n": days}
