"""Pages of social reports."""
