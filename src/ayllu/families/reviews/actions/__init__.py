"""The writing verbs of reviews, exits, what comes after, and the second look."""
