"""Pages of psychological support."""
