"""Ground's own tables: drafts and undo are their author's, commands their surface's."""

from ayllu.ground.policies import Declared, Grant, RowPolicy, by_site

ALL = ("select", "insert", "update", "delete")
MINE = "user_id = (select ayllu_user())"
MINE_HERE = f"{MINE} and site_id = any((select ayllu_sites('people'))::uuid[])"
SURFACE = "surface = (select ayllu_surface())"

DECLARED = Declared(
    rows=[
        RowPolicy("ground_importjob", "ground_importjob_mine", MINE_HERE),
        RowPolicy("ground_importrow", "ground_importrow_mine", MINE_HERE),
        by_site("ground_importedthing", "people"),
        by_site("ground_rememberedmapping", "people"),
        RowPolicy("ground_draft", "ground_draft_mine", MINE),
        RowPolicy("ground_undo", "ground_undo_mine", MINE),
        RowPolicy("ground_command", "ground_command_app", SURFACE),
        RowPolicy("ground_command", "ground_command_portal", SURFACE, role="portal"),
    ],
    grants=[
        Grant("ground_importjob", "app", ALL),
        Grant("ground_importrow", "app", ALL),
        Grant("ground_importedthing", "app", ("select", "insert", "update")),
        Grant("ground_rememberedmapping", "app", ("select", "insert", "update")),
        Grant("ground_draft", "app", ALL),
        Grant("ground_command", "portal", ("select", "insert")),
        Grant("ground_command", "app", ("select", "insert")),
        Grant("ground_ratebucket", "app", ALL),
        Grant("ground_ratebucket", "portal", ("select", "insert", "update")),
        Grant("ground_installation", "app", ("select",)),
        Grant("ground_installation", "portal", ("select",)),
    ],
)
