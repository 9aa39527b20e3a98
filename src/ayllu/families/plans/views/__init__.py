"""Pages of the family plan."""
