"""Each night: sealed files that no row knows are removed."""

from datetime import datetime, timedelta

from django.db import connection, transaction
from django.utils import timezone
from procrastinate.contrib.django import app

from ayllu.ground import vault
from ayllu.people.papers.actions.documents import FOLDER

GRACE = timedelta(days=2)


def sweep_files(*, now: datetime) -> int:
    """What a request left behind that failed after its file was stored."""
    old = list(vault.older_than(now - GRACE, folder=FOLDER))
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("select known from people_paper_names(%s)", [old])
        known = {row[0] for row in cursor.fetchall()}
    lost = [name for name in old if name not in known]
    for name in lost:
        vault.forget(name)
    return len(lost)


@app.periodic(cron="40 3 * * *")
@app.task(name="people_papers.sweep", queueing_lock="people_papers.sweep")
def sweep(timestamp: int = 0) -> int:
    return sweep_files(now=timezone.now())
