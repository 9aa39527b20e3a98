"""Ten minutes to take an ordinary act back: the act offers, a later act takes."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from uuid import UUID

from django.db import models
from django.utils.translation import gettext_lazy as _

from ayllu.ground.constraints import Refused
from ayllu.ground.models import Undo

WINDOW = timedelta(minutes=10)


class TooLate(Refused):
    sentence = _("The ten minutes are over. Use “entered by mistake” on the record itself.")


class Changed(Refused):
    sentence = _(
        "Something was added or changed since. Use “entered by mistake” on the record itself."
    )


def offer(code: str, *, about: UUID, by: UUID, at: datetime) -> Undo:
    """Let ``by`` take the act ``code`` on ``about`` back for ten minutes."""
    return Undo.objects.create(code=code, about_id=about, user_id=by, until=at + WINDOW)


def latest(*, by: UUID, at: datetime) -> Undo | None:
    open_ones = Undo.objects.filter(user_id=by, taken_at=None, until__gt=at)
    return open_ones.order_by("-until").first()


def take(undo_id: UUID, *, by: UUID, at: datetime) -> Undo:
    """Mark the offer as taken, once; raises TooLate."""
    undo = Undo.objects.select_for_update().filter(id=undo_id, user_id=by, taken_at=None).first()
    if undo is None or undo.until < at:
        raise TooLate
    undo.taken_at = at
    undo.save(update_fields=["taken_at"])
    return undo


def check_untouched(model: type[models.Model], about_id: UUID, *, since: Undo) -> None:
    """Refuse when a later act wrote on this row or on what hangs on it; raises Changed.

    The history is asked, its own rows and those of every tracked table that points here, in
    whichever room it lives: a row of history bears the moment at which its transaction began.
    The row is locked, so that nobody adds to it meanwhile.
    """
    if not model._default_manager.select_for_update().filter(pk=about_id).exists():
        raise Changed
    for rows in histories(model, about_id):
        if rows.filter(pgh_created_at__gt=since.until - WINDOW).exists():
            raise Changed


def histories(model: type[models.Model], about_id: UUID) -> Iterator[models.QuerySet[models.Model]]:
    for relation in model._meta.get_fields(include_hidden=True):
        if not isinstance(relation, models.ManyToOneRel):
            continue
        kept: type[models.Model] = relation.related_model
        if any(f.name == "pgh_created_at" for f in kept._meta.concrete_fields):
            yield kept._default_manager.filter(**{relation.field.name: about_id})
