"""What the database may show in this transaction: one setting for each compartment.

Every compartment holds its own list of site ids, because one person may hold different
roles at two sites. Row policies read these settings; outside a transaction they are empty
and nothing is shown.
"""

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from uuid import UUID

from django.db import connections, transaction

COMPARTMENTS = (
    "people",
    "case",
    "health",
    "psych",
    "safeguarding",
    "complaints",
    "numbers",
    "rights",
)
NOBODY = UUID(int=0)


@dataclass(frozen=True)
class Scope:
    """Who acts, and at which sites each compartment is open to them."""

    user_id: UUID = NOBODY
    sites: Mapping[str, Collection[UUID]] = field(default_factory=dict)
    surface: str = "staff"

    def settings(self) -> dict[str, str]:
        lists = {f"app.{c}": ",".join(str(s) for s in self.sites.get(c, ())) for c in COMPARTMENTS}
        return {"app.user": str(self.user_id), "app.surface": self.surface, **lists}


def apply(scope: Scope, *, using: str = "default") -> None:
    """Set the scope for the rest of the current transaction, in one statement."""
    write(scope.settings(), using=using)


def write(pairs: Mapping[str, str], *, using: str = "default") -> None:
    parts = ", ".join("set_config(%s, %s, true)" for _ in pairs)
    with connections[using].cursor() as cursor:
        cursor.execute(f"select {parts}", [v for pair in pairs.items() for v in pair])


def clear(*, using: str = "default") -> None:
    """Forget the scope; tests call it after each request, since settings outlive savepoints."""
    apply(Scope(surface=""), using=using)


def standing(*, using: str = "default") -> dict[str, str]:
    """The settings as they stand in this transaction."""
    names = list(Scope().settings())
    with connections[using].cursor() as cursor:
        cursor.execute(
            "select name, coalesce(current_setting(name, true), '') from unnest(%s::text[]) name",
            [names],
        )
        return dict(cursor.fetchall())


@contextmanager
def acting(scope: Scope) -> Iterator[None]:
    """A transaction in which the given scope holds: for jobs and commands.

    Within another transaction it gives the scope of that one back at its end; after an
    exception the savepoint does so.
    """
    within = connections["default"].in_atomic_block
    with transaction.atomic():
        before = standing() if within else {}
        apply(scope)
        yield
        if within:
            write(before)
