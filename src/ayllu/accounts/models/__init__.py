from ayllu.accounts.models.assignment import Assignment
from ayllu.accounts.models.session import PortalSession, StaffSession
from ayllu.accounts.models.user import User

__all__ = ["Assignment", "PortalSession", "StaffSession", "User"]
