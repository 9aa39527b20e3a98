"""From the draft to the hand-over: asked, approved by another, issued with its number, answered."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ayllu.accounts.models import User
from ayllu.families.issuing import rules
from ayllu.families.issuing.choices import Verdict
from ayllu.families.issuing.models import Approval, Counter, Issue, Sequel
from ayllu.families.issuing.reads import question as question_of
from ayllu.families.socialreport import document, reads
from ayllu.families.socialreport.actions import locked, note
from ayllu.families.socialreport.choices import State
from ayllu.families.socialreport.models import SocialReport
from ayllu.families.socialreport.rules import NotNow, check_can_step
from ayllu.ground.constraints import settled
from ayllu.places.models import Site


@transaction.atomic
def ask(*, report: SocialReport, register_number: str, by: User, at: datetime) -> SocialReport:
    """Finished for who wrote it: signed with the register number, laid before another."""
    row = locked(report.pk)
    check_can_step(row, State.ASKED)
    guard = reads.guarded(row, reads.named_of(row), on=timezone.localdate(at))
    rules.check_finished(reads.sections_of(row), reads.leaks(row, guard))
    with settled():
        Approval.objects.create(
            site_id=row.site_id, report=row, writer_id=row.worker_id, asked_at=at, entered_by=by
        )
        row.register_number, row.state = register_number, State.ASKED
        row.save(update_fields=["register_number", "state"])
    note(row, "families.report.asked", by)
    return row


@transaction.atomic
def answer(
    *, report: SocialReport, verdict: str, note_text: str, by: User, at: datetime
) -> SocialReport:
    """Approved by another person, or given back; of two at once one is heard."""
    row = locked(report.pk)
    question = question_of(row)
    if row.state != State.ASKED or question is None:
        raise NotNow(answered_already(question))
    rules.check_can_answer(row, verdict, by=by.pk)
    with settled():
        question.verdict, question.by, question.at = verdict, by, at
        question.note = note_text
        question.save(update_fields=["verdict", "by", "at", "note"])
        row.state = State.APPROVED if verdict == Verdict.APPROVED else State.DRAFT
        row.save(update_fields=["state"])
    note(row, f"families.report.{verdict}", by)
    return row


def answered_already(question: Approval | None) -> str | None:
    if question is None or question.by is None:
        return None
    return _("%(name)s already answered. Open the report again.") % {"name": question.by.short_name}


@transaction.atomic
def take_back(*, report: SocialReport, by: User, at: datetime) -> SocialReport:
    """To go on writing: the approval, asked or given, no longer counts."""
    row = locked(report.pk)
    check_can_step(row, State.DRAFT)
    with settled():
        Approval.objects.filter(report=row, verdict="").update(
            verdict=Verdict.RETURNED, by=by, at=at, note=_("Taken back to go on writing")
        )
        row.state = State.DRAFT
        row.save(update_fields=["state"])
    note(row, "families.report.taken_back", by)
    return row


@transaction.atomic
def issue(*, report: SocialReport, by: User, at: datetime) -> Issue:
    """The next number of the year, the text as it stands, its hash, and what was kept out."""
    row, today = locked(report.pk), timezone.localdate(at)
    guard = reads.guarded(row, reads.named_of(row), on=today)
    consented = reads.consented(row, on=today)
    rules.check_can_issue(row, reads.leaks(row, guard), consented=consented)
    counter = counted(row.site, today.year)
    made = Issue(
        site=row.site,
        report=row,
        year=today.year,
        number=counter.last,
        issued_on=today,
        issued_at=at,
        by=by,
        entered_by=by,
        left_out=[{"kind": x.kind, "text": x.text} for x in guard.left],
    )
    found = document.content(row, on=today, number=made.called)
    made.content, made.sha256 = rules.frozen(found)
    with settled():
        made.save(force_insert=True)
        row.state = State.ISSUED
        row.save(update_fields=["state"])
    note(row, "families.report.issued", by)
    return made


def counted(site: Site, year: int) -> Counter:
    """Locked until this is over: a number that is not used is not gone."""
    Counter.objects.get_or_create(site=site, year=year)
    row = Counter.objects.select_for_update().get(site=site, year=year)
    row.last += 1
    row.save(update_fields=["last"])
    return row


@transaction.atomic
def follow(
    *, report: SocialReport, kind: str, on_day: date, who: str, text: str, by: User
) -> Sequel:
    """Handed over to whom, or what they answered."""
    with settled():
        row = Sequel.objects.create(
            site_id=report.site_id,
            report=report,
            kind=kind,
            on_day=on_day,
            who=who,
            text=text,
            entered_by=by,
        )
    note(report, f"families.report.{kind}", by)
    return row
