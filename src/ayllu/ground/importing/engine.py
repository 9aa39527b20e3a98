"""Try a file dry, bring it in, take it back. Each group is one transaction and done once.

A worker that dies in the middle starts the step again: what was made is known by its key.
Between two groups the work looks whether its person asked it to stop; what is done stays.
"""

from typing import Any
from uuid import UUID

from django.utils import timezone

from ayllu.ground.constraints import Refused
from ayllu.ground.importing import registry
from ayllu.ground.importing.kinds import (
    Group,
    Importer,
    Line,
    RightsWithdrawn,
    UnreadableFile,
)
from ayllu.ground.models import ImportedThing, ImportJob, ImportRow

State = ImportJob.State
AT_ONCE = 20


def run_dry(job: ImportJob) -> None:
    """Read the whole file and say what would come of each line; nothing is made."""
    run("dry", job.pk, job.user_id, job.site_id, job.importer)


def run_import(job: ImportJob) -> None:
    """Make each group that is not there yet and needs no decision."""
    run("import", job.pk, job.user_id, job.site_id, job.importer)


def run_undo(job: ImportJob) -> None:
    """Take back everything the job made that nobody touched since."""
    run("undo", job.pk, job.user_id, job.site_id, job.importer)


def run(step: str, job_id: UUID, user_id: UUID, site_id: UUID, code: str) -> None:
    """One step as the person who asked for it; her rights are read anew at every group."""
    importer: Importer = registry.importer(code)
    ids = Ids(job_id, user_id, site_id)
    try:
        STEPS[step](importer, ids)
    except StopAsked:
        end(importer, ids, STOPPED[step])
    except RightsWithdrawn:
        fail(importer, ids, "rights_withdrawn")
    except UnreadableFile as reason:
        fail(importer, ids, reason.code)
    except Exception:
        fail(importer, ids, "unexpected")  # said on the page; the queue keeps the reason
        raise


class StopAsked(Exception):
    """Its person pressed stop; nothing of the next group was begun."""


class Ids:
    """Which job, whose, where; and a transaction as its person."""

    def __init__(self, job_id: UUID, user_id: UUID, site_id: UUID) -> None:
        self.job_id, self.user_id, self.site_id = job_id, user_id, site_id

    def job(self) -> ImportJob:
        """The row, locked for this group; raises ``StopAsked``."""
        job = ImportJob.objects.select_for_update().get(pk=self.job_id)
        if job.stop_asked_at is not None:
            raise StopAsked
        return job


def fail(importer: Importer, ids: Ids, code: str) -> None:
    with importer.stranded(ids.user_id, ids.site_id):
        ImportJob.objects.filter(pk=ids.job_id).update(
            state=State.FAILED,
            failure=code[:40],
            finished_at=timezone.now(),
            stop_asked_at=None,
        )


def dry(importer: Importer, ids: Ids) -> None:
    with importer.acting(ids.user_id, ids.site_id):
        job = ids.job()
        parsed = importer.parse(job)
        job.rows.all().delete()
        ImportRow.objects.bulk_create(row_of(job, line) for line in parsed.loose)
        begin(job, len(parsed.groups))
        job.warnings = list(parsed.warnings)
        job.save(update_fields=["warnings"])
    for at in range(0, len(parsed.groups), AT_ONCE):
        with importer.acting(ids.user_id, ids.site_id) as actor:
            job = ids.job()
            chunk = parsed.groups[at : at + AT_ONCE]
            try_groups(importer, actor, job, chunk)
            step_on(job, len(chunk))
    end(importer, ids, State.TRIED)


def try_groups(importer: Importer, actor: Any, job: ImportJob, groups: Any) -> None:
    rows: list[ImportRow] = []
    known = things(job, [group.key for group in groups])
    fresh = [group for group in groups if group.comes_in and group.key not in known]
    alike = dict(zip((g.key for g in fresh), importer.alike(actor, fresh), strict=True))
    for group in groups:
        mine = [row_of(job, line) for line in group.lines]
        if group.comes_in:
            head = mine[0]
            head.key = group.key
            if group.key in known:
                head.state, head.made_id = ImportRow.State.ALREADY, known[group.key].thing_id
            else:
                head.alike = alike[group.key]
        rows += mine
    ImportRow.objects.bulk_create(rows)


def row_of(job: ImportJob, line: Line) -> ImportRow:
    return ImportRow(
        job=job,
        site_id=job.site_id,
        user_id=job.user_id,
        number=line.number,
        sheet=line.sheet[:80],
        row=line.row,
        item=line.item,
        outcome=line.outcome,
        reasons=list(line.reasons),
        label=line.label,
        content=line.content,
    )


def things(job: ImportJob, keys: list[str]) -> dict[str, ImportedThing]:
    """What stands under these keys now, whoever brought it in."""
    rows = ImportedThing.objects.filter(
        site_id=job.site_id, importer=job.importer, key__in=keys, undone_at=None
    )
    return {row.key: row for row in rows}


def begin(job: ImportJob, total: int) -> None:
    job.done, job.total, job.started_at, job.failure = 0, total, timezone.now(), ""
    job.moved_at = job.started_at
    job.save(update_fields=["done", "total", "started_at", "moved_at", "failure"])


def step_on(job: ImportJob, count: int) -> None:
    job.done, job.moved_at = job.done + count, timezone.now()
    job.save(update_fields=["done", "moved_at"])


def end(importer: Importer, ids: Ids, state: str) -> None:
    with importer.acting(ids.user_id, ids.site_id):
        now = timezone.now()
        rows = ImportJob.objects.filter(pk=ids.job_id)
        rows.update(state=state, finished_at=now, moved_at=now, stop_asked_at=None)


def bring_in(importer: Importer, ids: Ids) -> None:
    with importer.acting(ids.user_id, ids.site_id):
        job = ids.job()
        parsed = importer.parse(job)
        begin(job, len(parsed.groups))
    for group in parsed.groups:
        with importer.acting(ids.user_id, ids.site_id) as actor:
            job = ids.job()
            if group.comes_in:
                bring_one(importer, actor, job, group)
            step_on(job, 1)
    end(importer, ids, State.DONE)


def bring_one(importer: Importer, actor: Any, job: ImportJob, group: Group) -> None:
    """Made once; what is there already, is said to be the same or waits is not made."""
    head = ImportRow.objects.get(job=job, number=group.lines[0].number)
    head.failure = ""
    standing = things(job, [group.key]).get(group.key)
    if standing:
        mine = standing.job_id == job.pk
        head.state = ImportRow.State.MADE if mine else ImportRow.State.ALREADY
        head.made_id = standing.thing_id
    elif head.decision == "same":
        head.state = ImportRow.State.SAME
    elif head.alike and head.decision != "other":
        head.state = ImportRow.State.WAITING
    else:
        make_one(importer, actor, job, group, head)
    head.save(update_fields=["state", "failure", "made_id"])


def make_one(importer: Importer, actor: Any, job: ImportJob, group: Group, head: ImportRow) -> None:
    try:
        made = importer.make(actor, job, group)
    except Refused as reason:
        head.state, head.failure = ImportRow.State.FAILED, str(reason)[:300]
        return
    ImportedThing.objects.create(
        importer=job.importer,
        site_id=job.site_id,
        key=group.key,
        job_id=job.pk,
        thing_id=made.thing_id,
        part_ids=list(made.parts.values()),
        made_at=timezone.now(),
    )
    head.state, head.made_id = ImportRow.State.MADE, made.thing_id
    for number, codes in made.remarks.items():
        row = ImportRow.objects.get(job=job, number=number)
        row.reasons = list(dict.fromkeys([*row.reasons, *codes]))
        row.outcome = "warning"
        row.save(update_fields=["reasons", "outcome"])


def take_back(importer: Importer, ids: Ids) -> None:
    with importer.acting(ids.user_id, ids.site_id):
        job = ids.job()
        made = ImportedThing.objects.filter(job_id=job.pk, undone_at=None)
        todo = list(made.values_list("pk", flat=True))
        begin(job, len(todo))
    for pk in todo:
        with importer.acting(ids.user_id, ids.site_id) as actor:
            job = ids.job()
            thing = ImportedThing.objects.select_for_update().get(pk=pk)
            if thing.undone_at is None:
                take_one_back(importer, actor, job, thing)
            step_on(job, 1)
    end(importer, ids, State.UNDONE)


def take_one_back(importer: Importer, actor: Any, job: ImportJob, thing: ImportedThing) -> None:
    if importer.unmake(actor, thing, job.undo_why):
        thing.undone_at, thing.touched = timezone.now(), False
    else:
        thing.touched = True
    thing.save(update_fields=["undone_at", "touched"])


STEPS = {"dry": dry, "import": bring_in, "undo": take_back}
STOPPED = {"dry": State.MAPPING, "import": State.STOPPED, "undo": State.STOPPED}
