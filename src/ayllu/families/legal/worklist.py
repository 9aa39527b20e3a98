"""Hearings that come, steps that are due, a result that nobody wrote."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils.translation import gettext as _

from ayllu.accounts.access import Held
from ayllu.families.legal import access, reads, rules
from ayllu.families.legal.choices import OBTAINS, Kind, State
from ayllu.families.legal.models import Hearing, Matter
from ayllu.ground.offers import Due
from ayllu.intake.models import Participation
from ayllu.people.register.reads import tile_of
from ayllu.ui import links, words


def due(held: Held, *, today: date) -> list[Due]:
    """A fixed number of questions; a family that has left lies on no desk."""
    living = Participation.objects.filter(household=OuterRef("household"), to_day=None)
    ended = Participation.objects.filter(household=OuterRef("household"), to_day__isnull=False)
    if not held.has(*access.WORK):
        return []
    here = access.rows(held, to=access.WORK).filter(Exists(living) | ~Exists(ended))
    open_ones = reads.with_parts(here.filter(state=State.OPEN))
    return [d for m in open_ones for d in of_matter(reads.line(m, today=today), today)]


def of_matter(x: reads.Line, today: date) -> Iterator[Due]:
    coming: list[Hearing] = x.row.coming  # type: ignore[attr-defined]  # with_parts
    for h in coming:
        if h.on_day <= today + rules.NOTICE:
            yield of_hearing(x.row, h, today)
    if x.step and x.step.due_on:
        url = reverse("families_legal_step", args=[x.step.pk])
        act = _("Tell how the step stands")
        code = "identity" if x.row.kind in OBTAINS else "step"
        yield row(x.row, code, said(x.row, x.name), url, act, x.step.due_on, brief=True)
    elif x.step is None:
        url = reverse("families_legal_close", args=[x.row.pk])
        what = said(x.row, _("all steps are settled"))
        on = max((s.on_day for s in x.row.steps.all() if s.on_day), default=today)
        yield row(x.row, "close", what, url, _("Write the result"), on + rules.NOTICE)


def of_hearing(m: Matter, h: Hearing, today: date) -> Due:
    """Before its day a reminder with time and place; from then on the question how it was."""
    when = words.day(h.on_day) + (f", {h.at:%H:%M}" if h.at else "")
    what = said(m, f"{h.get_kind_display()}, {when}")
    over = h.on_day <= today
    url = reverse("families_legal_hearing" if over else "families_legal_one", args=[
        h.pk if over else m.pk
    ])  # fmt: skip
    act = _("Tell what happened") if over else _("Open the matter")
    return row(m, "hearing", what, url, act, h.on_day, where=h.place)


def said(m: Matter, what: str) -> str:
    """What is reserved is not named on a desk that others look at."""
    name = _("Reserved matter") if m.is_reserved else m.called
    return f"{name}: {what}"


def row(m: Matter, code: str, what: str, url: str, act: str, on: date, **more: Any) -> Due:
    shown = m.household if m.person is None or m.kind == Kind.VIOLENCE else m.person
    return Due(
        code=f"families.{'owed' if code == 'paper' else 'legal'}.{code}",
        tile=tile_of(shown),
        title=m.person.full_name if shown is m.person and m.person else m.household.called,
        what=what,
        url=url,
        act=act,
        due_on=on,
        owner_id=m.worker_id,
        site_id=m.site_id,
        file_url=links.address_of(shown),
        **more,
    )
