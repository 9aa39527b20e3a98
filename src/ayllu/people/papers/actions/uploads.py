"""Files that come piece by piece: the same piece twice is one, a lost line goes on."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import F, Sum

from ayllu.accounts.models import User
from ayllu.ground import vault
from ayllu.lib.scrub.kinds import MOST_BYTES
from ayllu.people.papers import rules
from ayllu.people.papers.models import Part, Upload

MOST_PIECE = 1_000_000
MOST_WAITING = 150_000_000
LIFE = timedelta(hours=24)


def offset(*, user: User, key: str) -> int:
    """How much of this file has arrived."""
    upload = Upload.objects.filter(user=user, key=key).first()
    return upload.received if upload else 0


def receive(*, user: User, key: str, size: int, start: int, piece: bytes) -> int:
    """Keep the next piece, sealed; answers from where to go on."""
    if not 0 < size <= MOST_BYTES:
        raise rules.NotTaken("too_big" if size else "empty")
    Upload.objects.get_or_create(user=user, key=key, defaults={"size": size})
    upload = Upload.objects.select_for_update().get(user=user, key=key)
    fits = len(piece) <= MOST_PIECE and start + len(piece) <= upload.size == size
    if start != upload.received or not piece:
        return upload.received
    if not fits:
        raise rules.NotArrived
    if waiting(user) + len(piece) > MOST_WAITING:
        raise rules.TooMuch
    sealed = vault.seal(piece, bound_to=place(upload, start))
    Part.objects.create(upload=upload, start=start, content=sealed)
    upload.received = start + len(piece)
    upload.save(update_fields=["received"])
    return upload.received


def waiting(user: User) -> int:
    return Upload.objects.filter(user=user).aggregate(all=Sum("received"))["all"] or 0


def place(upload: Upload, start: int) -> str:
    return f"part|{upload.pk}|{start}"


def whole(*, user: User, keys: Iterable[str]) -> list[bytes]:
    """The files behind the keys, in their order; raises when one did not arrive whole."""
    found = []
    for key in keys:
        upload = Upload.objects.filter(user=user, key=key, received=F("size")).first()
        if upload is None:
            raise rules.NotArrived
        parts = upload.parts.order_by("start")
        pieces = (vault.unseal(bytes(p.content), bound_to=place(upload, p.start)) for p in parts)
        found.append(b"".join(pieces))
    return found


def forget(*, user: User, keys: Iterable[str]) -> None:
    """They are in the file now."""
    drop(Upload.objects.filter(user=user, key__in=list(keys)).values_list("pk", flat=True))


def forget_old(*, user: User, now: datetime) -> None:
    """What nobody came back for within a day; asked at each new file of the same person."""
    old = Upload.objects.filter(user=user, created_at__lt=now - LIFE)
    drop(old.values_list("pk", flat=True))


def drop(ids: Iterable[UUID]) -> None:
    wanted = list(ids)
    Part.objects.filter(upload_id__in=wanted).delete()
    Upload.objects.filter(pk__in=wanted).delete()
