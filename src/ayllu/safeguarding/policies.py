"""Only the safeguarding lead of the site reads; whoever is named in a concern never does."""

from ayllu.ground.policies import Declared, RowPolicy

LEAD = "site_id = any((select ayllu_sites('safeguarding'))::uuid[])"
NOT_NAMED = "not ((select ayllu_user()) = any(named_users))"
VISIBLE = "exists (select 1 from safeguarding_concern c where c.id = concern_id)"

DECLARED = Declared(
    rows=[
        RowPolicy("safeguarding_concern", "concern_read", f"{LEAD} and {NOT_NAMED}", command="select"),
        RowPolicy(
            "safeguarding_concern", "concern_change", f"{LEAD} and {NOT_NAMED}", command="update"
        ),
        # Anyone may raise a concern; without a right to read, she cannot read it back.
        RowPolicy("safeguarding_concern", "concern_raise", "true", command="insert"),
        RowPolicy("safeguarding_concernstep", "step_read", VISIBLE, command="select"),
        RowPolicy("safeguarding_concernstep", "step_write", VISIBLE, command="insert"),
        RowPolicy("safeguarding_concern_persons", "persons_read", VISIBLE, command="select"),
        RowPolicy("safeguarding_concern_persons", "persons_write", "true", command="insert"),
    ],
)
