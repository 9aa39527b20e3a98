"""Each surface sees its own users and sessions; the portal nothing of the staff."""

from ayllu.ground.policies import Declared, Grant, RowPolicy

PORTAL_USER = "surface = 'portal'"

DECLARED = Declared(
    rows=[
        RowPolicy("accounts_user", "accounts_user_app", "true"),
        RowPolicy("accounts_user", "accounts_user_portal", PORTAL_USER, role="portal"),
        RowPolicy("account_emailaddress", "account_emailaddress_app", "true"),
        RowPolicy(
            "account_emailaddress",
            "account_emailaddress_portal",
            "exists (select 1 from accounts_user u where u.id = user_id and u.surface = 'portal')",
            role="portal",
        ),
    ],
    grants=[
        Grant("accounts_user", "portal", ("select", "update")),
        Grant("accounts_assignment", "portal", ()),
        Grant("account_emailaddress", "portal", ("select",)),
        Grant("accounts_staffsession", "app", ("select", "insert", "update", "delete")),
        Grant("accounts_portalsession", "app", ()),
        Grant("accounts_portalsession", "portal", ("select", "insert", "update", "delete")),
    ],
)
