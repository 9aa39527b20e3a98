"""The audit is append-only; one sees entries of the compartments open at the entry's site."""

from ayllu.ground.policies import Declared, Grant, RowPolicy
from ayllu.ground.scopes import COMPARTMENTS

SEEN = " or ".join(
    [
        "by_id = (select ayllu_user())",
        # a list over several sites belongs to none: whoever answers for the data counts it
        "(site_id is null and compartment in ('people', 'case', 'numbers', 'rights')"
        " and cardinality((select ayllu_sites('rights'))) > 0)",
        *(
            f"(compartment = '{c}' and site_id = any((select ayllu_sites('{c}'))::uuid[]))"
            for c in COMPARTMENTS
        ),
    ]
)

DECLARED = Declared(
    rows=[
        RowPolicy("audit_entry", "audit_entry_read", SEEN, command="select"),
        RowPolicy("audit_entry", "audit_entry_write", "true", command="insert"),
    ],
    grants=[Grant("audit_entry", "app", ("select", "insert"))],
)
