"""What the keeper does in a round: erasures that may be, and once a day what has had its time."""

from collections.abc import Callable
from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone

from ayllu.audit import actions as audit
from ayllu.ground.constraints import name_of as name_of
from ayllu.intake.models import Participation, Referral, Screening
from ayllu.keeping import declared, erasing, over
from ayllu.keeping.ending import MARK
from ayllu.places import reads as places
from ayllu.safekeeping.models import Erasure, Night

Refused = Callable[[str, IntegrityError], None]


def erase_agreed(*, now: datetime, refused: Refused) -> int:
    """One by one; what may not be yet is left and said by its code."""
    agreed = Erasure.objects.filter(done_on=None, withdrawn_at=None).exclude(approved_at=None)
    done = 0
    for code in list(agreed.order_by("approved_at").values_list("code", flat=True)):
        try:
            done += carry_out(code, now=now)
        except IntegrityError as reason:
            refused(code, reason)
    return done


@transaction.atomic
def carry_out(code: str, *, now: datetime) -> int:
    """First the row says "done", while the database still holds every rule; then it is done."""
    row = (
        Erasure.objects.select_for_update(skip_locked=True).filter(code=code, done_on=None).first()
    )
    if row is None:
        return 0
    row.done_on = timezone.localdate(now)
    row.save(update_fields=["done_on"])
    audit.record("safekeeping.erasure.done", by=None, about=row, compartment="rights", at=now)
    ended = erasing.erase(row.person_id)
    Erasure.objects.filter(pk=row.pk).update(rows=ended.total, files=len(ended.files))
    return 1


def screened_out(*, now: datetime) -> int:
    """Referrals of so long ago that no enrolment followed: words go, the number stays."""
    term = places.term_on("keep.screening", timezone.localdate(now))
    joined = Participation.objects.filter(
        household=OuterRef("household"), enrolled_on__isnull=False
    )
    old = Referral.objects.filter(~Exists(joined), received_at__lt=over.before(now, term))
    ids = list(old.exclude(concern=MARK).values_list("pk", flat=True))
    ended = erasing.Ended()
    erasing.end_rows(Referral, declared.lines_of(Referral), ids, ended)
    screenings = Screening.objects.filter(referral__in=ids).values_list("pk", flat=True)
    erasing.end_rows(Screening, declared.lines_of(Screening), list(screenings), ended)
    return len(ids)


@transaction.atomic
def night(*, now: datetime) -> int:
    """Once a day; how many rows went."""
    today = timezone.localdate(now)
    night, first = Night.objects.get_or_create(day=today)
    if not first:
        return 0
    went = over.end_short_lived(now=now)
    went["intake.referral"] += screened_out(now=now)
    erased = Erasure.objects.filter(done_on=today).count()
    Night.objects.filter(pk=night.pk).update(went=dict(went), erased=erased)
    return sum(went.values())
