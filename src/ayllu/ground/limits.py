"""Token buckets on the connection that commits at once, so that nobody waits for a request."""

from datetime import datetime

from django.conf import settings
from django.db import connections


def spend(key: str, *, capacity: int, per_seconds: int, at: datetime) -> bool:
    """Take one token; False when the bucket is empty.

    ``capacity`` tokens come back evenly over ``per_seconds`` seconds.
    """
    with connections[settings.AYLLU_ASIDE].cursor() as cursor:
        cursor.execute(
            """
            insert into ground_ratebucket as b (key, tokens, filled_at)
            values (%(key)s, %(capacity)s - 1, %(at)s)
            on conflict (key) do update set
              tokens = least(%(capacity)s, b.tokens + %(capacity)s::float / %(seconds)s
                * greatest(0, extract(epoch from %(at)s::timestamptz - b.filled_at))) - 1,
              filled_at = %(at)s
            where least(%(capacity)s, b.tokens + %(capacity)s::float / %(seconds)s
                * greatest(0, extract(epoch from %(at)s::timestamptz - b.filled_at))) >= 1
            returning tokens
            """,
            {"key": key[:80], "capacity": capacity, "seconds": per_seconds, "at": at},
        )
        return cursor.fetchone() is not None
