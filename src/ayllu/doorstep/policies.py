"""The portal may drop, and read the sealed replies; nothing else."""

from ayllu.ground.policies import Declared, Grant, RowPolicy

DECLARED = Declared(
    rows=[
        RowPolicy("doorstep_letter", "doorstep_letter_app", "true"),
        RowPolicy(
            "doorstep_letter", "doorstep_letter_drop", "true", command="insert", role="portal"
        ),
        # A reply is sealed with its code: who has the row and not the code has nothing.
        RowPolicy("doorstep_reply", "doorstep_reply_app", "true"),
        RowPolicy("doorstep_reply", "doorstep_reply_read", "true", command="select", role="portal"),
    ],
    grants=[
        Grant("doorstep_letter", "portal", ("insert",)),
        Grant("doorstep_reply", "portal", ("select",)),
    ],
)
