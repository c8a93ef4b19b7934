"""The library: SQLite through sqlite-utils. Knows no Qt."""

import sys


def _import_without_arrays() -> None:
    """Import sqlite-utils without numpy and pandas, which it takes up where it finds them.

    The window stores no arrays, and loading numpy is a third of the time in which the library opens.
    """
    kept_out = [name for name in ("numpy", "pandas") if name not in sys.modules]
    for name in kept_out:
        sys.modules[name] = None  # type: ignore[assignment]
    try:
        import sqlite_utils  # noqa: F401
    finally:
        for name in kept_out:
            del sys.modules[name]


_import_without_arrays()
