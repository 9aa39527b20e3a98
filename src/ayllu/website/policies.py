"""The public reads figures; only staff jobs write them."""

from ayllu.ground.policies import Declared, Grant

DECLARED = Declared(grants=[Grant("website_publishedfigure", "portal", ("select",))])
