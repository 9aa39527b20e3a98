"""The writing verbs of consents, documents and files on their way."""
