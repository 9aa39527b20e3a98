"""Taking it in: written down by a worker, or collected from the public page."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.audit import actions as audit
from ayllu.complaints.register import rules, staff
from ayllu.complaints.register.actions import harms
from ayllu.complaints.register.choices import About, Harm, Kind, State, Way, Who
from ayllu.complaints.register.deadlines import in_force
from ayllu.complaints.register.models import Complaint
from ayllu.ground import undo, vault
from ayllu.ground.codes import new_code
from ayllu.ground.constraints import settled
from ayllu.lib.scrub.cleaning import clean
from ayllu.lib.scrub.kinds import Unclean
from ayllu.people.papers.rules import NotTaken
from ayllu.places import calendar
from ayllu.places.models import Site

WROTE = "complaints.complaint.write"
FOLDER = "complaints"


@transaction.atomic
def write(
    *,
    site: Site,
    said: dict[str, Any],
    about_users: Iterable[UUID],
    by: User | None,
    at: datetime,
    harm: dict[str, Any] | None = None,
    files: Sequence[bytes] = (),
    code: str = "",
    letter_id: UUID | None = None,
) -> str:
    """Write it into the register and give its code; with ``harm`` it goes to safeguarding at once.

    Whom it is about is kept away from it; who answers is the next one who has no part in it.
    """
    row = built(site=site, said=said, about_users=set(about_users), by=by, at=at)
    row.code, row.letter_id = code or new_code("A", length=7), letter_id
    if harm is not None:
        harms.raise_from(row, by=by, at=at, **harm)
    elif files:
        keep_scan(row, files)
    try:
        with settled():
            row.save(force_insert=True)
            note(row, WROTE, by)
    except Exception:
        if row.scan:
            vault.forget(row.scan)
        raise
    if by is not None and harm is None:
        undo.offer(WROTE, about=row.pk, by=by.pk, at=at)
    return row.code


def built(
    *, site: Site, said: dict[str, Any], about_users: set[UUID], by: User | None, at: datetime
) -> Complaint:
    """The unsaved row, with who answers; the clock runs from the saying, not from the entering."""
    day = said.pop("on_day", None) or timezone.localdate(at)
    rule = in_force(day, who=said["who"])
    answer = None
    if said["kind"] != Kind.THANKS:
        answer = calendar.working_days_after(day, rule.answer, site)
    return Complaint(
        site=site,
        entered_by=by,
        entered_at=at,
        received_at=at,
        on_day=day,
        about_users=sorted(about_users),
        responsible=staff.next_answerer(site.pk, besides=about_users, on=timezone.localdate(at)),
        acknowledge_by=calendar.working_days_after(day, rule.acknowledge, site),
        answer_by=answer,
        harm=Harm.PROPOSED if rules.harm_words(said["words"]) else Harm.NONE_SEEN,
        **said,
    )


def keep_scan(row: Complaint, files: Sequence[bytes]) -> None:
    """The sheet itself, cleaned and sealed; it hangs on no file of a person."""
    try:
        cleaned = clean(files, face=False)
    except Unclean as reason:
        raise NotTaken(reason.code) from reason
    row.scan = vault.keep(cleaned.data, folder=FOLDER)
    row.scan_media = cleaned.media


def take_in(fields: dict[str, Any], *, site: Site, letter_id: UUID, code: str, at: datetime) -> str:
    """What came from the public page; a name in its words keeps that person away from it."""
    words = str(fields.get("words") or "").strip()[:8000] or "–"
    who = str(fields.get("who") or "")
    about_said = str(fields.get("about_said") or "")[:300]
    day = timezone.localdate(at)
    said = {
        "way": Way.PORTAL,
        "kind": known(Kind.values, fields.get("kind"), Kind.SUGGESTION),
        "about": known(About.values, fields.get("about"), About.OTHER),
        "who": who if who in Who.values else Who.NAMELESS,
        "words": words,
        "who_name": str(fields.get("name") or "")[:120],
        "reach": str(fields.get("reach") or "")[:200],
        "about_said": about_said,
        "language": "en" if fields.get("language") == "en" else "es",
    }
    if said["who_name"] and said["who"] == Who.NAMELESS:
        said["who"] = Who.OTHER
    named = rules.named_in(f"{about_said} {words}", staff.described(day))
    return write(
        site=site, said=said, about_users=named, by=None, at=at, code=code, letter_id=letter_id
    )


def known(values: Sequence[str], value: object, otherwise: str) -> str:
    return str(value) if value in values else otherwise


@transaction.atomic
def mark_mistaken(*, row: Complaint, why: str, by: User, at: datetime) -> None:
    """It does not count and leaves the register; history keeps it."""
    row = Complaint.objects.select_for_update().get(pk=row.pk)
    row.mistaken_at, row.mistaken_why = at, why
    with settled():
        row.save(update_fields=["mistaken_at", "mistaken_why"])
    note(row, "complaints.complaint.mistaken", by)


@transaction.atomic
def undo_write(complaint_id: UUID, *, by: User) -> None:
    row = Complaint.objects.select_for_update().get(pk=complaint_id)
    if row.state != State.NEW:
        raise rules.GoneOn
    mark_mistaken(row=row, why=rules.UNDO, by=by, at=timezone.now())


def sort(
    *, row: Complaint, by: User, kind: str, about: str, who: str, about_users: Iterable[UUID]
) -> None:
    """What it is and about whom; who is named loses sight of it, and another answers."""
    with settled():
        row = Complaint.objects.select_for_update().get(pk=row.pk)
        row.kind, row.about, row.about_users = kind, about, sorted(set(about_users))
        row.who = who if not row.who_name or who != Who.NAMELESS else row.who
        if row.kind != Kind.THANKS and row.answer_by is None:
            days = in_force(row.on_day, who=row.who).answer
            row.answer_by = calendar.working_days_after(row.on_day, days, row.site_id)
        fields = ["kind", "about", "who", "about_users", "answer_by"]
        if row.responsible_id in row.about_users:
            row.responsible = next_for(row, on=timezone.localdate())
            fields.append("responsible")
        row.save(update_fields=fields)
        note(row, "complaints.complaint.sort", by)


def next_for(row: Complaint, *, on: date, besides: Iterable[UUID] = ()) -> User | None:
    return staff.next_answerer(row.site_id, besides={*row.about_users, *besides}, on=on)


def note(row: Complaint, code: str, by: User | None) -> None:
    audit.record(code, by=by, about=row, compartment="complaints")
