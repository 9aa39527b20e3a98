"""Steps of an import, run by a worker: ids only, rights are read again when it runs."""

from uuid import UUID

from django.db import connection
from django.utils import timezone
from procrastinate.contrib.django import app
from procrastinate.jobs import Status

from ayllu.ground.importing import engine
from ayllu.ground.models import ImportJob

STALLED_AFTER = 90  # seconds without a sign of life of its worker
LOST_AFTER = 300  # seconds without a step forward, and nothing left in the queue
ATTEMPTS = 3
STARTS = ("state", "done", "failure", "moved_at", "stop_asked_at", "seen_at", "finished_at")
BEGINS = {
    "dry": ImportJob.State.TRYING,
    "import": ImportJob.State.RUNNING,
    "undo": ImportJob.State.UNDOING,
}


@app.task(name="ground.import")
def step(*, step: str, job_id: str, user_id: str, site_id: str, importer: str) -> None:
    engine.run(step, UUID(job_id), UUID(user_id), UUID(site_id), importer)


def start(job: ImportJob, name: str) -> None:
    """Queue a step in the transaction of the request; steps of one file never overlap."""
    job.state, job.done, job.failure, job.moved_at = BEGINS[name], 0, "", timezone.now()
    job.stop_asked_at = job.seen_at = job.finished_at = None
    job.save(update_fields=[*STARTS, "undo_why", "mapping", "reference_date"])
    step.configure(lock=f"import:{job.pk}").defer(
        step=name,
        job_id=str(job.pk),
        user_id=str(job.user_id),
        site_id=str(job.site_id),
        importer=job.importer,
    )


def stop(job: ImportJob) -> bool:
    """Ask the work to stop before its next group; False when it had ended already."""
    rows = ImportJob.objects.filter(pk=job.pk, state__in=ImportJob.RUNS)
    return bool(rows.update(stop_asked_at=timezone.now()))


@app.periodic(cron="* * * * *")
@app.task(name="ground.import_again", queueing_lock="ground.import_again", pass_context=True)
async def again(context: object, timestamp: int = 0) -> None:
    """A step whose worker died is queued again; what it made is known and not made twice.

    One that died three times is given up, and then its person reads that it was.
    """
    stalled = await app.job_manager.get_stalled_jobs(
        task_name="ground.import", seconds_since_heartbeat=STALLED_AFTER
    )
    for job in stalled:
        if job.id is not None and job.attempts >= ATTEMPTS:
            await app.job_manager.finish_job_by_id_async(
                job_id=job.id, status=Status.FAILED, delete_job=False
            )
        else:
            await app.job_manager.retry_job(job)


@app.periodic(cron="* * * * *")
@app.task(name="ground.import_lost", queueing_lock="ground.import_lost")
def give_up(timestamp: int = 0) -> int:
    """Files that say "working" while nothing works on them any more say so instead."""
    with connection.cursor() as cursor:
        cursor.execute("select ground_import_lost(%s)", [LOST_AFTER])
        row = cursor.fetchone()
    return int(row[0]) if row else 0
