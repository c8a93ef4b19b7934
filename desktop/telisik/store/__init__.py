"""The library: SQLite through sqlite-utils. Knows no Qt."""
