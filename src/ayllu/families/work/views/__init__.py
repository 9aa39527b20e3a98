"""Pages of paths to work."""
