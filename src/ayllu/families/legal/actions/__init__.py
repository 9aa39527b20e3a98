"""The writing verbs of legal help."""
