"""Pages of reviews, exits and what comes after."""
