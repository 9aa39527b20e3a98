from ayllu.places.models.body import Body
from ayllu.places.models.district import District
from ayllu.places.models.setting import ClosedDay, MinimumWage, PovertyLine, Term
from ayllu.places.models.site import Site

__all__ = ["Body", "ClosedDay", "District", "MinimumWage", "PovertyLine", "Site", "Term"]
