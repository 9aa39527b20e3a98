"""The writing verbs of services: give, mark as a mistake, plan, end a plan."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.audit import actions as audit
from ayllu.families.support import reads, rules
from ayllu.families.support.models import Given, GroupAct, Planned
from ayllu.families.support.reads import Recipient
from ayllu.families.support.rules import What
from ayllu.ground import undo
from ayllu.ground.constraints import settled
from ayllu.lib.uuid7 import uuid7
from ayllu.people.register.models import Household
from ayllu.safeguarding.actions import look_for_banned_responses
from ayllu.safeguarding.choices import Where

GIVEN = "families.services.give"
GIVEN_GROUP = "families.services.give_group"


@transaction.atomic
def give(
    *,
    household: Household,
    people: Sequence[UUID | None],
    what: What,
    by: User,
    at: datetime,
    again: bool = False,
) -> UUID:
    """One service to members of one household (None: to all at home); answers the act.

    Raises ``rules.Already`` with those who have it that day, unless it was ``again``. Can be
    taken back for ten minutes.
    """
    recipients = [(household.pk, person) for person in dict.fromkeys(people)]
    act = write(recipients, {household.pk: household}, what, by, at, again=again)
    undo.offer(GIVEN, about=act, by=by.pk, at=at)
    look_for_banned_responses(what.note, where=Where.SERVICE, person=household, by=by, at=at)
    return act


@transaction.atomic
def give_group(
    *,
    title: str,
    place: str,
    households: dict[UUID, Household],
    recipients: Sequence[Recipient],
    what: What,
    by: User,
    at: datetime,
    again: bool = False,
) -> UUID:
    """One act for people of many families of one site: one submission, one effect."""
    mine = [r for r in dict.fromkeys(recipients) if r[0] in households]
    sites = {households[h].site_id for h, _p in mine}
    if len(sites) != 1:
        raise rules.Nobody
    with settled():
        group = GroupAct.objects.create(
            site_id=sites.pop(),
            title=title,
            on_day=what.on_day,
            place=place,
            led_by=by,
            entered_at=at,
            entered_by=by,
        )
        act = write(mine, households, what, by, at, again=again, group=group)
    undo.offer(GIVEN_GROUP, about=act, by=by.pk, at=at)
    look_for_banned_responses(
        what.note, where=Where.SERVICE, person=None, by=by, at=at, site=group.site
    )
    return act


def write(
    recipients: Sequence[Recipient],
    households: dict[UUID, Household],
    what: What,
    by: User,
    at: datetime,
    *,
    again: bool,
    group: GroupAct | None = None,
) -> UUID:
    """The rows of one act; of two who write the same at once the second hears the constraint."""
    rules.check_can_give(what, recipients, today=timezone.localdate(at))
    known = reads.known(recipients, service=what.service, detail=what.detail, on=what.on_day)
    if known and not again:
        raise rules.Already(known)
    act = uuid7()
    planned = reads.planned_of({h for h, _p in recipients})
    rows = [
        row(r, households[r[0]].site_id, act, what, by, at, known.get(r, 0), group)
        for r in recipients
    ]
    for r in rows:
        r.planned = reads.served(planned, (r.household_id, r.person_id), what.service)
    with settled():
        Given.objects.bulk_create(rows)
        note(rows, GIVEN_GROUP if group else GIVEN, by)
    return act


def row(
    recipient: Recipient,
    site_id: UUID,
    act: UUID,
    what: What,
    by: User,
    at: datetime,
    nth: int,
    group: GroupAct | None,
) -> Given:
    return Given(
        site_id=site_id,
        household_id=recipient[0],
        person_id=recipient[1],
        act=act,
        service=what.service,
        kind=what.kind_of,
        detail=what.detail,
        on_day=what.on_day,
        nth=nth,
        by_us=what.by_us,
        body_id=what.body_id,
        body_name=what.body_name,
        worker=by,
        quantity=what.quantity,
        unit=what.unit if what.quantity is not None else "",
        amount=what.amount,
        note=what.note,
        activity_id=what.activity_id,
        group=group,
        entered_at=at,
        entered_by=by,
    )


def note(rows: Iterable[Given], code: str, by: User) -> None:
    """One line of audit for each family of the act."""
    first: dict[UUID, list[Given]] = {}
    for g in rows:
        first.setdefault(g.household_id, []).append(g)
    for household_id, found in first.items():
        audit.record(code, by=by, about=found[0], household_id=household_id, count=len(found))


@transaction.atomic
def mark_mistaken(*, given: Given, why: str, whole_act: bool, by: User, at: datetime) -> int:
    """It leaves every list and figure; the row and its history stay, with the reason.

    ``whole_act`` marks everybody of the same submission in the same family.
    """
    found = Given.objects.select_for_update().real().filter(act=given.act)
    rows = found.filter(household_id=given.household_id) if whole_act else found.filter(pk=given.pk)
    marked = list(rows)
    if not marked:
        raise rules.Mistaken
    take_out(marked, why=why, at=at)
    note(marked, "families.services.mistaken", by)
    return len(marked)


def take_out(rows: Sequence[Given], *, why: str, at: datetime) -> None:
    for g in rows:
        g.mistaken_at, g.mistaken_why = at, why
    with settled():
        Given.objects.bulk_update(rows, ["mistaken_at", "mistaken_why"])


@transaction.atomic
def undo_act(act: UUID, *, by: User) -> None:
    """Everything of one submission, alone or for a group; called by the desk in ten minutes."""
    rows = list(Given.objects.select_for_update().real().filter(act=act))
    take_out(rows, why=rules.UNDO, at=timezone.now())
    note(rows, "families.services.undo", by)


@transaction.atomic
def plan_service(
    *,
    household: Household,
    person_id: UUID | None,
    service: str,
    kind: str,
    detail: str,
    times: int,
    from_day: date,
    until_day: date,
    activity_id: UUID | None,
    by: User,
) -> Planned:
    """What shall be given, how often, until when; perhaps for an activity of the plan."""
    with settled():
        planned = Planned.objects.create(
            site_id=household.site_id,
            household=household,
            person_id=person_id,
            service=service,
            kind=rules.kind_of(service, kind),
            detail=detail,
            times=times,
            from_day=from_day,
            until_day=until_day,
            activity_id=activity_id,
            entered_by=by,
        )
    audit.record("families.services.plan", by=by, about=planned, household_id=household.pk)
    return planned


@transaction.atomic
def end_planned(*, planned: Planned, why: str, on: date, by: User) -> Planned:
    """No longer planned, with the reason; what was given stays."""
    planned = Planned.objects.select_for_update().get(pk=planned.pk)
    if planned.ended_on is not None:
        raise rules.Ended
    planned.ended_on, planned.ended_why = on, why
    with settled():
        planned.save(update_fields=["ended_on", "ended_why"])
    audit.record("families.services.plan_end", by=by, about=planned)
    return planned
