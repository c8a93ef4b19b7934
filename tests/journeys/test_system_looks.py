"""Light, dark and high contrast of a Linux desktop are followed while the program runs, on whatever desktop."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SYSTEM_PYTHON = "/usr/bin/python3"


def lacks() -> str:
    tools = [tool for tool in ("xvfb-run", "dbus-run-session", SYSTEM_PYTHON) if not shutil.which(tool)]
    if tools:
        return ", ".join(tools)
    found = subprocess.run([SYSTEM_PYTHON, "-c", "import gi"], capture_output=True, check=False)
    return "" if found.returncode == 0 else "python3-gi"


# Qt itself asks the portal in the first, not in the others.
@pytest.mark.parametrize("desktop", ["GNOME", "KDE", "sway"])
def test_what_the_desktop_asks_for_is_taken_at_once(tmp_path, desktop):
    if missing := lacks():
        pytest.skip(f"this machine lacks {missing}")
    environment = {
        **os.environ,
        "HOME": str(tmp_path),
        "XDG_RUNTIME_DIR": str(tmp_path),
        "XDG_CURRENT_DESKTOP": desktop,
        "KDE_SESSION_VERSION": "6" if desktop == "KDE" else "",
        "QT_QPA_PLATFORM": "xcb",
    }
    driver = Path(__file__).with_name("system_looks.py")
    command = ["xvfb-run", "-a", "dbus-run-session", "--", sys.executable, str(driver)]
    run = subprocess.run(
        [*command, str(tmp_path / "library"), SYSTEM_PYTHON],
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    assert "Traceback" not in run.stderr
    met = json.loads(run.stdout.splitlines()[-1])
    assert met["seen"] == ["dark", "contrast-dark", "contrast-light", "light"]
    assert [ground > 128 for ground in met["grounds"]] == [False, False, True, True]
