"""The writing verbs: ask and give a word, ask and approve an erasure, an incident, who was told."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.audit import actions as audit
from ayllu.ground.codes import new_code
from ayllu.ground.constraints import Refused, settled
from ayllu.people.register.models import Person
from ayllu.places import reads as places
from ayllu.places.models import Site
from ayllu.safekeeping import opened, reads, rules
from ayllu.safekeeping.choices import ANSWERS, Apart, Question
from ayllu.safekeeping.models import Affected, Erasure, Incident, Word

RIGHTS = "rights"


def ask_words(
    *,
    matter: UUID,
    site_id: UUID,
    person: Person | None,
    question: str,
    by: User,
    of: Iterable[str] = Apart.values,
) -> None:
    """Every holder is asked, whether anything is there or not: the question says nothing."""
    for compartment in of:
        Word.objects.get_or_create(
            matter=matter,
            compartment=compartment,
            question=question,
            defaults={"site_id": site_id, "person": person, "entered_by": by},
        )


@transaction.atomic
def give_word(*, word: Word, answer: str, text: str, by: User, at: datetime) -> Word:
    """Once. Why is never written."""
    found = Word.objects.select_for_update().get(pk=word.pk)
    rules.check_can_answer(found.answer, ANSWERS[found.question], answer)
    found.answer, found.text, found.by, found.at = answer, text, by, at
    with settled():
        found.save(update_fields=["answer", "text", "by", "at"])
    audit.record("safekeeping.word.given", by=by, about=found, compartment=found.compartment)
    return found


@transaction.atomic
def ask_erasure(
    *,
    person: Person,
    why: str,
    legal_order: str,
    by: User,
    at: datetime,
    request_id: UUID | None = None,
) -> Erasure:
    """Refused while the time is not over, unless a legal order says so."""
    today = timezone.localdate(at)
    over = reads.over_on(person, today=today)
    rules.check_can_ask(over, legal_order, today=today)
    with settled():
        row = Erasure.objects.create(
            site_id=person.site_id,
            code=new_code("B"),
            person=person,
            request_id=request_id,
            why=why,
            over_on=over,
            legal_order=legal_order,
            asked_by=by,
            asked_at=at,
            entered_by=by,
        )
    ask_words(
        matter=row.pk,
        site_id=person.site_id,
        person=person,
        question=Question.MAY_END,
        by=by,
        of=[Apart.SAFEGUARDING],
    )
    audit.record("safekeeping.erasure.asked", by=by, about=row, compartment=RIGHTS)
    return row


@transaction.atomic
def approve_erasure(*, erasure: Erasure, by: User, at: datetime) -> Erasure:
    row = Erasure.objects.select_for_update().get(pk=erasure.pk)
    closed = bool(row.done_on or row.withdrawn_at or row.approved_at)
    rules.check_can_approve(asked_by=row.asked_by_id, by=by.pk, closed=closed)
    row.approved_by, row.approved_at = by, at
    with settled():
        row.save(update_fields=["approved_by", "approved_at"])
    audit.record("safekeeping.erasure.approved", by=by, about=row, compartment=RIGHTS)
    return row


@transaction.atomic
def withdraw_erasure(*, erasure: Erasure, why: str, by: User, at: datetime) -> Erasure:
    row = Erasure.objects.select_for_update().get(pk=erasure.pk)
    if row.done_on or row.withdrawn_at:
        raise rules.Over
    row.withdrawn_at, row.withdrawn_why = at, why
    with settled():
        row.save(update_fields=["withdrawn_at", "withdrawn_why"])
    audit.record("safekeeping.erasure.withdrawn", by=by, about=row, compartment=RIGHTS)
    return row


@transaction.atomic
def open_incident(
    *,
    site: Site,
    title: str,
    what: str,
    found_at: datetime,
    wanted: opened.Wanted,
    by: User,
    contained: str = "",
) -> Incident:
    """With the list of whose files were opened; the clock runs from the moment it was found out."""
    term = places.term_on("breach.authority", timezone.localdate(found_at))
    answer = opened.ask(wanted)
    with settled():
        row = Incident.objects.create(
            site=site,
            code=new_code("I"),
            title=title,
            what=what,
            contained=contained,
            began_at=wanted.since,
            ended_at=wanted.until,
            found_at=found_at,
            user_id=wanted.user_id,
            session=wanted.session,
            read_at_id=wanted.site_id,
            lists=sum(times for _code, times, _rows in answer.lists),
            apart=sorted(answer.apart),
            authority_due_at=found_at + timedelta(hours=term.number),
            entered_by=by,
        )
        Affected.objects.bulk_create(
            Affected(
                site=site, incident=row, person=r.person, files=r.files,
                first_at=r.first_at, last_at=r.last_at, entered_by=by,
            )
            for r in answer.people
        )  # fmt: skip
    ask_words(
        matter=row.pk, site_id=site.pk, person=None, question=Question.TELL, by=by, of=answer.apart
    )
    audit.record("safekeeping.incident.opened", by=by, about=row, compartment=RIGHTS)
    return row


@transaction.atomic
def tell_authority(*, incident: Incident, at: datetime, number: str, by: User) -> Incident:
    row = locked(incident)
    row.authority_told_at, row.authority_number = at, number
    with settled():
        row.save(update_fields=["authority_told_at", "authority_number"])
    audit.record("safekeeping.incident.authority", by=by, about=row, compartment=RIGHTS)
    return row


@transaction.atomic
def tell(*, affected: Affected, on: date | None, how: str, not_told_why: str, by: User) -> Affected:
    """She was told, or why she was not."""
    locked(affected.incident)
    affected.told_on, affected.told_how = on, how if on else ""
    affected.told_by, affected.not_told_why = by, "" if on else not_told_why
    with settled():
        affected.save(update_fields=["told_on", "told_how", "told_by", "not_told_why"])
    audit.record("safekeeping.affected.told", by=by, about=affected, compartment=RIGHTS)
    return affected


@transaction.atomic
def close_incident(*, incident: Incident, contained: str, by: User, at: datetime) -> Incident:
    row = locked(incident)
    row.contained, row.closed_at, row.closed_by = contained, at, by
    with settled():
        row.save(update_fields=["contained", "closed_at", "closed_by"])
    audit.record("safekeeping.incident.closed", by=by, about=row, compartment=RIGHTS)
    return row


def locked(incident: Incident) -> Incident:
    row = Incident.objects.select_for_update(of=("self",)).get(pk=incident.pk)
    if row.closed_at:
        raise Refused(rules.Over.sentence)
    return row
