"""How much chance a property gets: the same few examples each time, or many new ones (--deep).

The build machine (``CI=true``) draws many too, but the same ones for the same commit: what stands
in the way of a landing must give the same answer twice. By hand ``bin/test --deep`` looks further.
"""

import os

from hypothesis import HealthCheck, settings

DEEP = bool(os.environ.get("AYLLU_DEEP"))
NEW = DEEP and os.environ.get("CI") != "true"


def budget(quick: int, deep: int, *, steps: int = 15) -> settings:
    """Settings of one property; quick runs draw the same examples on every machine."""
    return settings(
        max_examples=deep if DEEP else quick,
        stateful_step_count=steps * 2 if DEEP else steps,
        derandomize=not NEW,
        database=None,
        deadline=None,
        print_blob=True,
        suppress_health_check=list(HealthCheck),
    )
