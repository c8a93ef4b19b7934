"""What opening the library loads, and what it leaves for those who need it."""

from __future__ import annotations

import subprocess
import sys

SCRIPT = """
import sys
import telisik.store.database
assert "numpy" not in sys.modules, "loaded with the library"
import numpy
assert numpy.arange(3).sum() == 3
"""


def test_the_library_opens_without_arrays_and_leaves_them_to_others() -> None:
    run = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
