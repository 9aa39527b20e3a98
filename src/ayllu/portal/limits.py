"""How often one address may write to us; counted without keeping the address."""

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac

from ayllu.ground import limits

HOUR = 3600


def address(request: HttpRequest) -> str:
    """Behind the proxy of an installation the last forwarded address is the visitor's."""
    forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "")
    if settings.PRODUCTION and forwarded:
        return str(forwarded).split(",")[-1].strip()
    return str(request.META.get("REMOTE_ADDR", ""))


def may_write(request: HttpRequest, *, box: str, an_hour: int) -> bool:
    """A house or a school shares one address, so the limit is generous; and one for all."""
    now = timezone.now()
    mark = salted_hmac("ayllu.portal.limits", address(request), algorithm="sha256").hexdigest()
    mine = limits.spend(f"{box}:{mark[:40]}", capacity=an_hour, per_seconds=HOUR, at=now)
    return mine and limits.spend(f"{box}:all", capacity=400, per_seconds=HOUR, at=now)
