"""Pages of consents and documents."""
