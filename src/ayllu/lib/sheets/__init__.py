"""Read the family lists that Social Centres keep, however they look, into rows with reasons."""
