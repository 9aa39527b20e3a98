"""Each quarter of an hour: handovers whose day has come; holidays that are over."""

import logging

from django.utils import timezone
from procrastinate.contrib.django import app

from ayllu.accounts.scopes import system_scope
from ayllu.families.handover import reads
from ayllu.families.handover.actions import handovers, moving
from ayllu.ground.constraints import Refused
from ayllu.ground.scopes import acting

log = logging.getLogger(__name__)


def run_due() -> int:
    """One that is refused stays confirmed and late on the director's desk; the others go on."""
    at, moved = timezone.now(), 0
    today = timezone.localdate(at)
    for row in reads.due_to_run(on=today):
        try:
            moving.run(row=row, at=at)
            moved += 1
        except Refused as reason:
            log.warning("handover %s did not run: %s", row.code, type(reason).__name__)
    for row in reads.ended_holidays(on=today):
        handovers.finish(row=row, at=at)
    return moved


@app.periodic(cron="*/15 * * * *")
@app.task(name="families.handovers", queueing_lock="families.handovers")
def hand_over(timestamp: int = 0) -> int:
    with acting(system_scope("people", "case")):
        return run_due()
