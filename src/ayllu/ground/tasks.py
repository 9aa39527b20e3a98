"""Steps of an import, run by a worker: ids only, rights are read again when it runs."""

from uuid import UUID

from procrastinate.contrib.django import app

from ayllu.ground.importing import engine
from ayllu.ground.models import ImportJob

STALLED_AFTER = 90  # seconds without a sign of life of its worker
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
    job.state, job.done, job.failure = BEGINS[name], 0, ""
    job.save(update_fields=["state", "done", "failure", "undo_why", "mapping", "reference_date"])
    step.configure(lock=f"import:{job.pk}").defer(
        step=name,
        job_id=str(job.pk),
        user_id=str(job.user_id),
        site_id=str(job.site_id),
        importer=job.importer,
    )


@app.periodic(cron="* * * * *")
@app.task(name="ground.import_again", queueing_lock="ground.import_again", pass_context=True)
async def again(context: object, timestamp: int = 0) -> None:
    """A step whose worker died is queued again; what it made is known and not made twice."""
    stalled = await app.job_manager.get_stalled_jobs(
        task_name="ground.import", seconds_since_heartbeat=STALLED_AFTER
    )
    for job in stalled:
        await app.job_manager.retry_job(job)
