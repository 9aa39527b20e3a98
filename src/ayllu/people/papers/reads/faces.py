"""The photograph that stands for a person, at an address that only its viewer can use, briefly."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from uuid import UUID

from django.db import connection
from django.urls import reverse
from django.utils import timezone
from django.utils.crypto import constant_time_compare, salted_hmac

LIFE = timedelta(minutes=5)


def addresses(ids: Iterable[UUID], viewer: UUID) -> Mapping[UUID, str]:
    """Addresses of the pictures that may be shown today; whoever is missing has a woven tile."""
    now = timezone.now()
    with connection.cursor() as cursor:
        cursor.execute(
            "select person_id, document_id from people_faces(%s, %s)",
            [list(ids), timezone.localdate(now)],
        )
        return {person: address(picture, viewer, now) for person, picture in cursor.fetchall()}


def address(document_id: UUID, viewer: UUID, at: datetime) -> str:
    seal = seal_of(document_id, viewer, at)
    return f"{reverse('people_document_thumb', args=[document_id])}?s={seal}"


def seal_of(document_id: UUID, viewer: UUID, at: datetime) -> str:
    """The same for five minutes, so that a browser asks once; for one viewer only."""
    hour = int(at.timestamp() // LIFE.total_seconds())
    mark = salted_hmac("ayllu.papers.thumb", f"{document_id}|{viewer}|{hour}", algorithm="sha256")
    return mark.hexdigest()[:32]


def is_sealed(seal: str, document_id: UUID, viewer: UUID, at: datetime) -> bool:
    """Made now or in the five minutes before."""
    seals = (seal_of(document_id, viewer, moment) for moment in (at, at - LIFE))
    return any(constant_time_compare(seal, wanted) for wanted in seals)


def thumb_of(document_id: UUID, *, at: datetime) -> str:
    """The sealed file of a picture whose consent runs at this moment; '' otherwise."""
    with connection.cursor() as cursor:
        cursor.execute("select people_face(%s, %s)", [document_id, timezone.localdate(at)])
        row = cursor.fetchone()
    return str(row[0] or "") if row else ""
