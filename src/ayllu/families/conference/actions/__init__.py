"""The writing verbs of case conferences."""
