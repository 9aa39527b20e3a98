"""Forms of the family plan; they validate and never save."""
