"""The portal may drop and nothing else."""

from ayllu.ground.policies import Declared, Grant, RowPolicy

DECLARED = Declared(
    rows=[
        RowPolicy("doorstep_letter", "doorstep_letter_app", "true"),
        RowPolicy(
            "doorstep_letter", "doorstep_letter_drop", "true", command="insert", role="portal"
        ),
    ],
    grants=[Grant("doorstep_letter", "portal", ("insert",))],
)
