"""The door: what tells of a response that is never allowed."""

from ayllu.lib.banned.recogniser import Banned, Found, recognised

__all__ = ["Banned", "Found", "recognised"]
