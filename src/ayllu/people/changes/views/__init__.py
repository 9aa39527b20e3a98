"""Pages of what happens in a life."""
