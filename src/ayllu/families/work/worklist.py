"""Steps of paths to work that are due."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from ayllu.accounts.access import Held
from ayllu.families.work import access, reads
from ayllu.families.work.choices import OPEN
from ayllu.families.work.models import Path
from ayllu.ground.offers import Due
from ayllu.intake.models import Participation
from ayllu.people.register.reads import tile_of
from ayllu.ui import links


def due(held: Held, *, today: date) -> list[Due]:
    """A fixed number of questions; a family that has left lies on no desk."""
    if not held.has(*access.WORK):
        return []
    found = reads.with_parts(on_desk(held).filter(state__in=OPEN))
    return [d for p in found for d in of_path(reads.line(p, today=today))]


def of_path(x: reads.Line) -> Iterator[Due]:
    if x.step and x.step.due_on:
        url = reverse("families_work_step", args=[x.step.pk])
        what, act = f"{x.row.title}: {x.name}", _("Tell how the step stands")
        yield row(x.row, "families.work.step", what, url, act, x.step.due_on, brief=True)


def on_desk(held: Held) -> QuerySet[Path]:
    """Paths of families that have not left, at the sites where she works."""
    living = Participation.objects.filter(household=OuterRef("household"), to_day=None)
    ended = Participation.objects.filter(household=OuterRef("household"), to_day__isnull=False)
    return access.rows(held, to=access.WORK).filter(Exists(living) | ~Exists(ended))


def row(p: Path, code: str, what: str, url: str, act: str, on: date, **more: Any) -> Due:
    return Due(
        code=code,
        tile=tile_of(p.person),
        title=p.person.full_name,
        what=what,
        url=url,
        act=act,
        where=p.household.called,
        due_on=on,
        owner_id=p.worker_id,
        site_id=p.site_id,
        file_url=links.address_of(p.person),
        **more,
    )
