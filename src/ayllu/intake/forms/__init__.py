"""Validates what is typed in intake; never saves."""
