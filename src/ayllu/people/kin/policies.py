"""Family links are seen where the compartment ``people`` is open, ties where ``case`` is."""

from ayllu.ground.policies import Declared, by_site

TABLES = ("parenthood", "union", "guardianship")

DECLARED = Declared(
    rows=[by_site(f"people_kin_{t}{suffix}", "people") for t in TABLES for suffix in ("", "event")]
    + [by_site(f"people_kin_tie{suffix}", "case") for suffix in ("", "event")]
)
