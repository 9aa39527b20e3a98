"""Places are no secret: staff read and edit the directory, the portal reads sites."""

from ayllu.ground.policies import Declared, Grant

DECLARED = Declared(
    grants=[
        Grant("places_district", "app", ("select",)),
        Grant("places_district", "portal", ("select",)),
        Grant("places_site", "portal", ("select",)),
        Grant("places_term", "portal", ("select",)),
    ],
)
