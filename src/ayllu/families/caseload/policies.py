"""The agreed maximum is seen where ``case`` is open."""

from ayllu.ground.policies import Declared, by_site

TABLE = "families_caseload_loadlimit"
DECLARED = Declared(rows=[by_site(TABLE, "case"), by_site(f"{TABLE}event", "case")])
