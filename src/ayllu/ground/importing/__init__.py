"""Bring a file in: tried dry, then group by group, each once; taken back as a whole."""
