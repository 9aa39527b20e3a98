"""Takes in what was dropped at the door, and notes who answered."""

from datetime import datetime
from typing import Any

from django.db import connection
from django.utils.translation import gettext_lazy as _

from ayllu.accounts.models import User
from ayllu.audit import actions as audit
from ayllu.doorstep.collect import OpenLetter
from ayllu.ground.constraints import Refused, settled
from ayllu.places.models import Site
from ayllu.sponsorship.choices import Language
from ayllu.sponsorship.models import Enquiry


class AlreadyAnswered(Refused):
    sentence = _("Someone has already noted an answer to this enquiry.")


class CannotHand(Refused):
    sentence = _("This enquiry was answered or handed on in the meantime.")


def take_in(letter: OpenLetter, *, site: Site | None) -> Enquiry:
    """One letter becomes one enquiry; the letter's own number forbids a second.

    Without a site it waits until a sponsorship officer hands it to one, or answers it herself.
    """
    fields: dict[str, Any] = letter.fields
    language = fields.get("language")
    with settled():
        enquiry = Enquiry.objects.create(
            site=site,
            letter_id=letter.id,
            code=letter.code,
            name=str(fields.get("name", ""))[:200] or "–",
            email=str(fields.get("email", ""))[:200] or "–",
            country=str(fields.get("country", ""))[:60],
            language=language if language in Language.values else Language.SPANISH,
            message=str(fields.get("message", ""))[:4000],
            received_at=letter.dropped_at,
        )
        audit.record("sponsorship.enquiry.receive", by=None, about=enquiry, compartment="people")
    return enquiry


def note_answer(*, by: User, enquiry: Enquiry, at: datetime) -> None:
    """Say that she has answered, outside Ayllu; of two at once the second is told."""
    with settled():
        changed = Enquiry.objects.filter(pk=enquiry.pk, answered_at=None).update(
            answered_at=at, answered_by=by
        )
        if not changed:
            raise AlreadyAnswered
        audit.record("sponsorship.enquiry.answer", by=by, about=enquiry, compartment="people")


def hand_on(*, by: User, enquiry: Enquiry, site: Site) -> None:
    """To the site where it belongs; it may leave the sight of who hands it."""
    with settled(), connection.cursor() as cursor:
        audit.record(
            "sponsorship.enquiry.hand",
            by=by,
            about=enquiry,
            site_id=site.pk,
            compartment="people",
            reason=site.code,
        )
        cursor.execute("select sponsorship_hand(%s, %s)", [enquiry.pk, site.pk])
        row = cursor.fetchone()
        if not row or not row[0]:
            raise CannotHand
