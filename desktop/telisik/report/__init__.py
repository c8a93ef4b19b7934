"""A review as a plain report, and the writers that print it. Knows no Qt."""
