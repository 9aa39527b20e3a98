"""Pages of what work brings in."""
