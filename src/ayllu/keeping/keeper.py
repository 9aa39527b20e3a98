"""The rights of the role ``keeper``: they follow from the privacy lines, table by table.

It ends what has had its time and erases who asked for it; it serves no page. It sees every row,
writes only where a line says that something ends, and deletes only what a line lets go.
"""

from collections.abc import Iterable, Mapping

from ayllu.ground.policies import Declared, Grant, RowPolicy
from ayllu.ground.privacy import Life, Line

ROLE = "keeper"
WRITES = {Life.BLANK, Life.COARSEN, Life.DESTROY}
QUEUE = ("procrastinate_jobs", "procrastinate_events")
# No line of its own, yet it stands in the way of none: read to follow keys, emptied of names.
FRAMEWORK = [
    *(Grant(table, ROLE, ("select", "delete")) for table in QUEUE),
    Grant("pghistory_context", ROLE, ("select",)),
    Grant("django_content_type", ROLE, ("select",)),
]


def rights(lines: Mapping[str, Line]) -> tuple[str, ...]:
    ends = {line.end for line in lines.values()}
    wanted = ["select"]
    if ends & WRITES:
        wanted.append("update")
    if Life.DELETE_ROW in ends:
        wanted.append("delete")
    return tuple(wanted)


def declared(
    privacy: Mapping[str, Mapping[str, Line]],
    gathered: Declared,
    *,
    besides: Mapping[str, tuple[str, ...]],
) -> Declared:
    """Grants and policies for every table of the house; ``besides`` replaces single tables.

    A table with row security gets a policy that shows the keeper all of it. History has the
    rights of what it is the history of.
    """
    closed = gathered.tables()
    tables = {label.replace(".", "_"): rights(lines) for label, lines in privacy.items()}
    tables |= {f"{t}event": r for t, r in tables.items() if f"{t}event" in closed}
    tables |= besides
    return Declared(
        rows=[seen(table) for table in sorted(closed)],
        grants=[*(Grant(t, ROLE, r) for t, r in tables.items()), *FRAMEWORK],
    )


def seen(table: str) -> RowPolicy:
    return RowPolicy(table, f"{table}_keeper", "true", role=ROLE)


def only_old(table: str, column: str, span: str) -> Iterable[RowPolicy]:
    """Beside the policy above: what is younger than ``span`` cannot even be deleted by it."""
    yield RowPolicy(
        table,
        f"{table}_keeper_old",
        f"{column} < now() - interval '{span}'",
        command="delete",
        role=ROLE,
        restrictive=True,
    )
