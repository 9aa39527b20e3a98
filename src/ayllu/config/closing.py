"""Everything that closes the database: what each room declares, and the keeper's rights from it."""

from ayllu.config import policies, privacy
from ayllu.ground.policies import Declared, gather
from ayllu.keeping import keeper

# The log of who read what: a reason may lose its name, and a row goes only when it is old.
BESIDES = {
    "audit_entry": ("select", "insert", "delete", "update (reason)"),
    "safekeeping_night": ("select", "insert", "update"),
}
KEEPER = keeper.declared(privacy.DECLARED, policies.DECLARED, besides=BESIDES)
AUDIT = Declared(rows=list(keeper.only_old("audit_entry", "at", "9 years")))
DECLARED = gather([policies.DECLARED, KEEPER, AUDIT])
