"""The whole triage by an accessibility client alone, over the real bus, on the real window under an X server."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from telisik import paths
from telisik.store.database import open_library
from telisik.store.library import list_articles
from telisik.store.model import Status
from telisik.store.reviews import load_review

CLIENT = Path(__file__).with_name("atspi_client.py")
SYSTEM_PYTHON = "/usr/bin/python3"
BUS = next(
    (
        str(place)
        for place in (
            Path("/usr/libexec/at-spi-bus-launcher"),
            Path("/usr/lib/at-spi2-core/at-spi-bus-launcher"),
        )
        if place.exists()
    ),
    "",
)
# $1 is the program's Python, $2 the article, $3 the library, $4 the client with its Python before it.
SCRIPT = f"""
Xvfb -displayfd 3 -screen 0 1440x900x24 -nolisten tcp 3>"$5" 2>/dev/null & screen=$!
trap 'kill $window $bus $screen 2>/dev/null; wait' EXIT
for _ in $(seq 100); do [ -s "$5" ] && break; sleep 0.05; done
export DISPLAY=":$(cat "$5")" QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 QT_ACCESSIBILITY=1
{BUS} --launch-immediately 2>/dev/null & bus=$!
"$1" -m telisik "$2" --library "$3" & window=$!
{SYSTEM_PYTHON} -W ignore "$4"
"""


def lacks() -> str:
    tools = [tool for tool in ("Xvfb", "dbus-run-session", SYSTEM_PYTHON) if not shutil.which(tool)]
    if tools or not BUS:
        return ", ".join(tools) or "at-spi-bus-launcher"
    bindings = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    found = subprocess.run([SYSTEM_PYTHON, "-c", bindings], capture_output=True, check=False)
    return "" if found.returncode == 0 else "gir1.2-atspi-2.0"


def test_every_finding_is_triaged_by_an_accessibility_client_alone(tmp_path):
    if missing := lacks():
        pytest.skip(
            f"this machine lacks {missing}; Debian has them in xvfb, at-spi2-core, dbus and python3-gi"
        )
    library = tmp_path / "library"
    environment = os.environ | {"HOME": str(tmp_path), "LANGUAGE": "en", "LC_ALL": "C.UTF-8"}
    arguments = [
        sys.executable,
        str(paths.sample_article()),
        str(library),
        str(CLIENT),
        str(tmp_path / "display"),
    ]
    run = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", SCRIPT, "sh", *arguments],
        env=environment,
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    met = json.loads(run.stdout.splitlines()[-1])
    total = len(met["read"])
    assert total >= 24
    assert met["progress"].startswith(f"{total} of {total} reviewed")
    assert met["undone"].startswith(f"{total - 1} of {total} reviewed")
    assert met["nameless"] == []
    assert met["small"] == []
    assert len(met["tour"]) == 6
    assert met["beside"] == []
    assert any("confirmed. Next open: 2" in sentence for sentence in met["said"])
    with open_library(library) as kept:
        review = load_review(kept, list_articles(kept)[0].id)
    assert [reviewed.note for reviewed in review.findings] == [f"Catatan {n}" for n in range(1, total + 1)]
    assert review.count(Status.OPEN) == 1
