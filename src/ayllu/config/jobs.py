"""The queue of jobs; tasks are found in each room's ``tasks``."""

from typing import Any


def on_app_ready(app: Any) -> None:
    """Hook for settings of the queue; nothing beyond the defaults is needed."""
