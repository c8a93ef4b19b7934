"""Text in, findings out. Knows no Qt and no store, and opens no file but language packs."""
