"""What is typed, and the files that come with it."""
