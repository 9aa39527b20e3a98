"""Pages of community groups and their meetings."""
