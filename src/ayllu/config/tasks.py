"""Each night: our figures for the public, as they stand that day."""

from django.utils import timezone
from procrastinate.contrib.django import app

from ayllu.config.publishing import publish_figures


@app.periodic(cron="10 3 * * *")
@app.task(name="config.publish_figures", queueing_lock="config.publish_figures")
def publish_nightly(timestamp: int = 0) -> int:
    """The same day again corrects the value, so a second run does no harm."""
    return publish_figures(today=timezone.localdate())
