"""What the team does on the way of a concern: reports, conflicts, closing, numbers."""
