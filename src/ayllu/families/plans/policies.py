"""The plan of a family is seen where the compartment ``case`` is open."""

from ayllu.ground.policies import Declared, by_site

TABLES = ("plan", "objective", "activity", "childplan", "signature")

DECLARED = Declared(
    rows=[by_site(f"families_plans_{t}{s}", "case") for t in TABLES for s in ("", "event")]
)
