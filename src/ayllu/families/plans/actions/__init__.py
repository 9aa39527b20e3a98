"""The writing verbs of the family plan."""
