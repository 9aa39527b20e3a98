"""The team of one concern reads it: leads of its site and whoever has a seat; never the named.

``safeguarding_seats`` and ``safeguarding_barred`` answer for the asker alone, once a statement.
"""

from ayllu.ground.policies import Declared, Function, Grant, RowPolicy, Trigger
from ayllu.safeguarding import sql

CONCERN = "safeguarding_concern"
LEAD = "site_id = any((select ayllu_sites('safeguarding'))::uuid[])"
SEATED = "id = any((select safeguarding_seats())::uuid[])"
NOT_NAMED = "not ((select ayllu_user()) = any(named_users))"
NOT_BARRED = "not (id = any((select safeguarding_barred())::uuid[]))"
SEEN = f"({LEAD} or {SEATED}) and {NOT_NAMED} and {NOT_BARRED}"
VISIBLE = "exists (select 1 from safeguarding_concern c where c.id = concern_id)"

# Who did what to a concern is as closed as the concern itself, whatever else is open.
AUDIT = (
    "about_type <> 'safeguarding.concern' or by_id = (select ayllu_user())"
    " or exists (select 1 from safeguarding_concern c where c.id = about_id)"
)
ARROWS = sql.ARROWS


def child(table: str, *, changes: bool = False) -> list[RowPolicy]:
    """Rows that hang on a concern are seen and written by whoever sees the concern."""
    name = f"safeguarding_{table}"
    commands = ("select", "insert", "update") if changes else ("select", "insert")
    return [RowPolicy(name, f"{table}_{c}", VISIBLE, command=c) for c in commands]


def history(table: str) -> RowPolicy:
    """The history of a row asks the row: a name added later closes the past too."""
    return RowPolicy(
        f"safeguarding_{table}event",
        f"{table}_history",
        f"exists (select 1 from safeguarding_{table} t where t.id = pgh_obj_id)",
        command="select",
    )


def trigger(table: str, name: str, when: str, function: str) -> Trigger:
    text = (
        f"create trigger {name} {when} on safeguarding_{table}"
        f" for each row execute function {function}()"
    )
    return Trigger(f"safeguarding_{table}", name, text)


ADD, ADD_AND_CHANGE = ("select", "insert"), ("select", "insert", "update")
DECLARED = Declared(
    rows=[
        RowPolicy(CONCERN, "concern_read", SEEN, command="select"),
        RowPolicy(CONCERN, "concern_change", SEEN, command="update"),
        # Anyone may raise a concern; without a right to read, she cannot read it back.
        RowPolicy(CONCERN, "concern_raise", "true", command="insert"),
        RowPolicy("safeguarding_concernperson", "persons_read", VISIBLE, command="select"),
        RowPolicy("safeguarding_concernperson", "persons_write", "true", command="insert"),
        *child("concernstep"),
        *child("leveldecision"),
        *child("barred"),
        *child("seat", changes=True),
        *child("report", changes=True),
        *child("closing", changes=True),
        *(history(table) for table in ("concern", "seat", "report", "closing")),
        RowPolicy("audit_entry", "audit_entry_concern", AUDIT, command="select", restrictive=True),
    ],
    grants=[
        *(Grant(f"safeguarding_{t}", "app", ADD) for t in ("leveldecision", "barred")),
        *(Grant(f"safeguarding_{t}", "app", ADD) for t in ("concernstep", "concernperson")),
        *(Grant(f"safeguarding_{t}", "app", ADD_AND_CHANGE) for t in ("seat", "report")),
    ],
    functions=[
        Function("safeguarding_seats", "", sql.SEATS),
        Function("safeguarding_barred", "", sql.BARRED),
        Function("safeguarding_fit", "uuid, uuid", sql.FIT, roles=()),
        Function("safeguarding_cover", "uuid", sql.COVER, roles=()),
        Function("safeguarding_cover_all", "", sql.COVER_ALL),
        Function("safeguarding_uncovered", "uuid[]", sql.UNCOVERED),
        Function("safeguarding_names", "uuid", sql.NAMES),
        Function("safeguarding_figures", "uuid, integer", sql.FIGURES),
        Function("safeguarding_check_step", "", sql.STEPS, roles=()),
        Function("safeguarding_find_cover", "", sql.FIND_COVER, roles=()),
        Function("safeguarding_check_seat", "", sql.CHECK_SEAT, roles=()),
        Function("safeguarding_report_stays", "", sql.REPORT_STAYS, roles=()),
    ],
    triggers=[
        trigger("concern", "safeguarding_step", "before update", "safeguarding_check_step"),
        trigger(
            "concern",
            "safeguarding_find_cover",
            "after insert or update of named_users",
            "safeguarding_find_cover",
        ),
        trigger("barred", "safeguarding_find_cover", "after insert", "safeguarding_find_cover"),
        trigger("seat", "safeguarding_check_seat", "before insert", "safeguarding_check_seat"),
        trigger(
            "report", "safeguarding_report_stays", "before update", "safeguarding_report_stays"
        ),
    ],
)
