"""A report is begun from the record, written part by part, and looked up again."""

from collections.abc import Collection
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from ayllu.accounts.models import User
from ayllu.audit import actions as audit
from ayllu.families.socialreport import reads, rules
from ayllu.families.socialreport.choices import State
from ayllu.families.socialreport.models import Section, SocialReport, Subject
from ayllu.families.valuation.choices import Part
from ayllu.families.valuation.shapes import Drafted, as_text
from ayllu.ground.codes import new_code
from ayllu.ground.constraints import settled
from ayllu.people.register.models import Household

PREFIX = "IS"
HEAD = (
    *("to", "body", "addressee", "file_number", "asked_on", "purpose", "ground"),
    *("order_authority", "order_number", "order_on", "with_genogram", "with_papers"),
)


@transaction.atomic
def start(
    *,
    household: Household,
    head: dict[str, Any],
    named: Collection[UUID],
    by: User,
    at: datetime,
    code: str = "",
) -> SocialReport:
    """Every part as the record tells it today; from here on the words are the worker's."""
    today = timezone.localdate(at)
    with settled():
        report = SocialReport.objects.create(
            site_id=household.site_id,
            household=household,
            code=code or new_code(PREFIX),
            worker=by,
            begun_on=today,
            entered_by=by,
            **{name: head[name] for name in HEAD},
        )
        name(report, named, by)
        fresh = reads.drafted(report, frozenset(named), today=today)
        Section.objects.bulk_create(section(report, p, d, by, at) for p, d in fresh.items())
    note(report, "families.report.begun", by)
    return report


def section(report: SocialReport, part: Part, found: Drafted, by: User, at: datetime) -> Section:
    return Section(
        site_id=report.site_id,
        report=report,
        part=part,
        text=found.text,
        lines=[x.json() for x in found.lines],
        tables=[x.json() for x in found.tables],
        drafted_at=at,
        entered_by=by,
    )


def name(report: SocialReport, named: Collection[UUID], by: User) -> None:
    """Whom the report names; nobody of whom nothing may be told to this recipient."""
    guard = reads.guarded(report, frozenset(named), on=timezone.localdate())
    rules.check_may_be_named(frozenset(named), frozenset(p.pk for p in guard.kept.hidden))
    before = reads.named_of(report)
    report.subjects.exclude(person_id__in=named).delete()
    Subject.objects.bulk_create(
        Subject(site_id=report.site_id, report=report, person_id=pk, entered_by=by)
        for pk in named
        if pk not in before
    )


@transaction.atomic
def change(
    *, report: SocialReport, head: dict[str, Any], named: Collection[UUID], by: User
) -> SocialReport:
    """Another recipient, another purpose: the parts stay as written, "refresh" shows the rest."""
    row = locked(report.pk)
    rules.check_is_draft(row)
    for field in HEAD:
        setattr(row, field, head[field])
    with settled():
        row.save(update_fields=list(HEAD))
        name(row, named, by)
    note(row, "families.report.changed", by)
    return row


@transaction.atomic
def write(
    *, section: Section, text: str, with_tables: bool, by: User, omitted: bool = False
) -> Section:
    """Her words for one part."""
    rules.check_is_draft(locked(section.report_id))
    section.text, section.with_tables = text.replace("\r\n", "\n").strip(), with_tables
    section.omitted = omitted
    with settled():
        section.save(update_fields=["text", "with_tables", "omitted"])
    note(section.report, "families.report.written", by)
    return section


@transaction.atomic
def refresh(*, report: SocialReport, parts: Collection[str], by: User, at: datetime) -> int:
    """What the record says by now: added after what she wrote, never in its place.

    A part in which she wrote nothing is drafted anew. Tables are the record's and follow it.
    """
    row = locked(report.pk)
    rules.check_is_draft(row)
    fresh = reads.drafted(row, reads.named_of(row), today=timezone.localdate(at))
    changed = [c for c in reads.changes(row, fresh) if c.section.part in parts]
    with settled():
        for c in changed:
            renew(c, at)
    note(row, "families.report.refreshed", by)
    return len(changed)


def renew(c: reads.Change, at: datetime) -> None:
    section = c.section
    section.text = (
        c.fresh.text if c.untouched else as_text([t for t in (section.text, *c.new) if t])
    )
    section.lines = [x.json() for x in c.fresh.lines]
    section.tables = [x.json() for x in c.fresh.tables]
    section.drafted_at = at
    section.save(update_fields=["text", "lines", "tables", "drafted_at"])


@transaction.atomic
def new_version(*, report: SocialReport, by: User, on: date) -> SocialReport:
    """What was issued is copied into a draft; the old text stays under its own number."""
    old = locked(report.pk)
    with settled():
        row = SocialReport.objects.create(
            site_id=old.site_id,
            household_id=old.household_id,
            code=new_code(PREFIX),
            version=old.version + 1,
            replaces=old,
            worker=by,
            begun_on=on,
            entered_by=by,
            **{name: getattr(old, name) for name in HEAD},
        )
        name(row, reads.named_of(old), by)
        Section.objects.bulk_create(copy(s, row, by) for s in old.sections.all())
    note(row, "families.report.version", by)
    return row


def copy(s: Section, row: SocialReport, by: User) -> Section:
    return Section(
        site_id=row.site_id,
        report=row,
        part=s.part,
        text=s.text,
        with_tables=s.with_tables,
        omitted=s.omitted,
        lines=s.lines,
        tables=s.tables,
        drafted_at=s.drafted_at,
        entered_by=by,
    )


@transaction.atomic
def drop(*, report: SocialReport, why: str, by: User) -> SocialReport:
    """A draft that is not finished, with the reason."""
    row = locked(report.pk)
    rules.check_can_step(row, State.DROPPED)
    row.state, row.dropped_why = State.DROPPED, why
    with settled():
        row.save(update_fields=["state", "dropped_why"])
    note(row, "families.report.dropped", by)
    return row


def locked(report_id: UUID) -> SocialReport:
    """Of two at once the second sees what the first did."""
    SocialReport.objects.select_for_update().get(pk=report_id)
    related = ("household", "worker", "site__district", "issue", "replaces__issue__site")
    return SocialReport.objects.select_related(*related).get(pk=report_id)


def note(report: SocialReport, code: str, by: User) -> None:
    audit.record(code, by=by, about=report, household_id=report.household_id)
