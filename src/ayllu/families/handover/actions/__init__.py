"""The writing verbs of handovers and of the agreed maximum."""
