"""Ground's own tables: drafts and undo are their author's, commands their surface's."""

from ayllu.ground.policies import Declared, Grant, RowPolicy

ALL = ("select", "insert", "update", "delete")
MINE = "user_id = (select ayllu_user())"
SURFACE = "surface = (select ayllu_surface())"

DECLARED = Declared(
    rows=[
        RowPolicy("ground_draft", "ground_draft_mine", MINE),
        RowPolicy("ground_undo", "ground_undo_mine", MINE),
        RowPolicy("ground_command", "ground_command_app", SURFACE),
        RowPolicy("ground_command", "ground_command_portal", SURFACE, role="portal"),
    ],
    grants=[
        Grant("ground_draft", "app", ALL),
        Grant("ground_command", "portal", ("select", "insert")),
        Grant("ground_command", "app", ("select", "insert")),
        Grant("ground_ratebucket", "app", ALL),
        Grant("ground_ratebucket", "portal", ("select", "insert", "update")),
        Grant("ground_installation", "app", ("select",)),
        Grant("ground_installation", "portal", ("select",)),
    ],
)
