"""Harm in a complaint goes through the one door of safeguarding; no word of it stays here."""

from datetime import datetime

from django.db import transaction

from ayllu.accounts.models import User
from ayllu.audit import actions as audit
from ayllu.complaints.register import rules
from ayllu.complaints.register.choices import Harm, State, Who
from ayllu.complaints.register.models import Complaint
from ayllu.ground import vault
from ayllu.ground.constraints import settled
from ayllu.safeguarding.actions import raise_concern

EMPTY = ("words", "who_name", "reach", "about_said", "scan", "scan_media")


def raise_from(
    row: Complaint,
    *,
    by: User | None,
    at: datetime,
    kind: str,
    by_whom: str,
    in_danger_now: bool = False,
    note: str = "",
) -> None:
    """Raise it in the words as said, and empty the row; the caller saves it in the same breath.

    Whom it is about is named there too, so that nobody of them reads it; the clock of the concern
    runs from when it came to us.
    """
    told = [row.words]
    if row.about_said:
        told.append(f"· {row.about_said}")
    if note:
        told.append(f"— {note}")
    raise_concern(
        site=row.site,
        kind=kind,
        by_whom=by_whom,
        narrative="\n\n".join(told),
        words_of_child=row.words if row.who == Who.CHILD else "",
        by=by,
        known_at=row.received_at,
        happened_on=row.on_day,
        named_users=row.about_users,
        in_danger_now=in_danger_now,
        raiser_name=" · ".join(filter(None, (row.who_name, row.reach))),
    )
    row.state, row.harm, row.harm_by, row.harm_at = State.PASSED_ON, Harm.PASSED_ON, by, at
    for name in EMPTY:
        setattr(row, name, "")


@transaction.atomic
def pass_on(
    *,
    row: Complaint,
    by: User,
    at: datetime,
    kind: str,
    by_whom: str,
    in_danger_now: bool = False,
    note: str = "",
) -> None:
    """There is harm in it: to safeguarding, and only the line stays here; both or neither."""
    row = Complaint.objects.select_for_update().get(pk=row.pk)
    rules.check_can_move(row, State.PASSED_ON)
    scan = row.scan
    raise_from(
        row, by=by, at=at, kind=kind, by_whom=by_whom, in_danger_now=in_danger_now, note=note
    )
    with settled():
        row.save(update_fields=["state", "harm", "harm_by", "harm_at", *EMPTY])
    audit.record("complaints.complaint.pass_on", by=by, about=row, compartment="complaints")
    if scan:
        transaction.on_commit(lambda: vault.forget(scan))


@transaction.atomic
def rule_out(*, row: Complaint, by: User, at: datetime) -> None:
    """Someone has read the words that were recognised: there is no harm in them."""
    row = Complaint.objects.select_for_update().get(pk=row.pk)
    if row.harm != Harm.PROPOSED:
        raise rules.StepNotAllowed
    row.harm, row.harm_by, row.harm_at = Harm.RULED_OUT, by, at
    row.save(update_fields=["harm", "harm_by", "harm_at"])
    audit.record("complaints.complaint.no_harm", by=by, about=row, compartment="complaints")
