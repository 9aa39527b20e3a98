"""Pages of caseloads and of their balance."""
