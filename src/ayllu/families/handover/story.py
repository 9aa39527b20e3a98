"""Two handovers of the demo: a holiday under way, and somebody who left and lost nothing."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.families.charge.factories import make_stand_in
from ayllu.families.charge.models import Responsibility
from ayllu.families.handover import duties
from ayllu.families.handover.factories import make_handover
from ayllu.families.handover.models import Handover
from ayllu.intake.models import Participation

NOTES = (
    "La mamá atiende solo por la tarde; llamar antes de ir.",
    "Va a preguntar por la cocina mejorada: el maestro viene el jueves.",
    "El perro muerde: gritar desde la acequia.",
    "Firmar el cuaderno de la feria el sábado.",
)


def at(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(9, 30)))


def holiday(
    giver: User, families: Sequence[Participation], to: Sequence[User], *, today: date
) -> Handover:
    """Since three days ago, for eleven more; each family has its stand-in, one is not read yet."""
    first, last = today - timedelta(days=3), today + timedelta(days=11)
    row = make_handover(
        giver, families, to[0], from_day=first, until_day=last, code="EN-DEM01", rest_to=to[0],
        word="Las llaves del archivo están con la directora. Vuelvo con ganas.",
        notes={f.pk: NOTES[n % 4] for n, f in enumerate(families)},
        state="planned", confirmed_by=giver, confirmed_at=at(first - timedelta(days=2)), drafts=2,
    )  # fmt: skip
    for n, item in enumerate(row.items.select_related("participation").order_by("id")):
        item.receiver, item.live = to[n % len(to)], True
        item.read_at = at(first - timedelta(days=1)) if n else None
        item.save()
        make_stand_in(item.participation, item.receiver, from_day=first, to_day=last)
    return row


def leaver(
    giver: User, families: Sequence[Participation], to: User, director: User, *, day: date
) -> Handover:
    """Until ``day`` they were hers; whoever has them now got everything that was open."""
    row = make_handover(
        giver, families, to, from_day=day, code="EN-DEM02", rest_to=to,
        word="Gracias a todas. Los cuadernos quedan en el segundo cajón.",
        notes={f.pk: NOTES[n % 4] for n, f in enumerate(families)},
        state="done", confirmed_by=director, confirmed_at=at(day - timedelta(days=6)),
        done_at=at(day),
    )  # fmt: skip
    for item in row.items.select_related("participation"):
        open_ones = duties.count(to.pk, [item.participation.household_id])  # type: ignore[list-item]  # has one
        item.open_before = item.open_after = open_ones
        item.moved_at, item.read_at = at(day), at(day - timedelta(days=3))
        item.save()
    before(giver, families, day)
    return row


def before(giver: User, families: Sequence[Participation], day: date) -> None:
    """The days until then were hers."""
    ids = [f.pk for f in families]
    rows = Responsibility.objects.mains().filter(participation_id__in=ids, to_day=None)
    for now in rows:
        since, now.from_day = now.from_day, day
        now.save(update_fields=["from_day"])
        Responsibility.objects.create(
            site_id=now.site_id, participation_id=now.participation_id, worker=giver,
            from_day=min(since, day - timedelta(days=1)), to_day=day - timedelta(days=1),
        )  # fmt: skip
