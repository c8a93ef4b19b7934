"""The triage and the library by an accessibility client alone, over the real bus, on the real window under X."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.journeys.test_renewal import changed  # noqa: F401 - a fixture

from telisik import paths
from telisik.store.database import open_library
from telisik.store.library import list_articles
from telisik.store.model import Status
from telisik.store.reviews import load_review

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
# $1 is the program's Python, $2 the library, $3 the client, $4 where the display's number goes; articles follow.
# Of two X servers that start at once one may take the other's number and end: it is started again.
SCRIPT = f"""
python=$1 library=$2 client=$3 display=$4; shift 4
trap 'kill $window $bus $screen 2>/dev/null; wait' EXIT
for _ in 1 2 3; do
    Xvfb -displayfd 3 -screen 0 1440x900x24 -nolisten tcp 3>"$display" 2>/dev/null & screen=$!
    for _ in $(seq 200); do [ -s "$display" ] && break; sleep 0.05; done
    sleep 0.3
    kill -0 $screen 2>/dev/null && break
done
export DISPLAY=":$(cat "$display")" QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 QT_ACCESSIBILITY=1
{BUS} --launch-immediately 2>/dev/null & bus=$!
"$python" -m telisik "$@" --library "$library" & window=$!
{SYSTEM_PYTHON} -W ignore "$client"
"""


def lacks() -> str:
    tools = [tool for tool in ("Xvfb", "dbus-run-session", SYSTEM_PYTHON) if not shutil.which(tool)]
    if tools or not BUS:
        return ", ".join(tools) or "at-spi-bus-launcher"
    bindings = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    found = subprocess.run([SYSTEM_PYTHON, "-c", bindings], capture_output=True, check=False)
    return "" if found.returncode == 0 else "gir1.2-atspi-2.0"


def run_client(name: str, tmp_path: Path, *articles: Path) -> dict:
    """Run the program and a client beside it; return what the client met."""
    if missing := lacks():
        pytest.skip(
            f"this machine lacks {missing}; Debian has them in xvfb, at-spi2-core, dbus and python3-gi"
        )
    environment = os.environ | {"HOME": str(tmp_path), "LANGUAGE": "en", "LC_ALL": "C.UTF-8"}
    client = Path(__file__).with_name(name)
    places = (tmp_path / "library", client, tmp_path / "display", *articles)
    run = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", SCRIPT, "sh", sys.executable, *map(str, places)],
        env=environment,
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout.splitlines()[-1])


def test_every_finding_is_triaged_by_an_accessibility_client_alone(tmp_path):
    met = run_client("atspi_client.py", tmp_path, paths.sample_article())
    total = len(met["read"])
    assert total >= 24
    assert met["progress"].startswith(f"{total} of {total} reviewed")
    assert met["undone"].startswith(f"{total - 1} of {total} reviewed")
    assert met["nameless"] == []
    assert met["small"] == []
    assert len(met["tour"]) == 6
    assert met["beside"] == []
    assert any("confirmed. Next open: 2" in sentence for sentence in met["said"])
    with open_library(tmp_path / "library") as kept:
        review = load_review(kept, list_articles(kept)[0].id)
    assert [reviewed.note for reviewed in review.findings] == [f"Catatan {n}" for n in range(1, total + 1)]
    assert review.count(Status.OPEN) == 1
    walked = met["marks"]
    assert walked["inside"].startswith("Article: ")
    assert [name for _role, name, *_ in walked["told"]] == met["read"]
    assert {role for role, *_ in walked["told"]} == {"list item"}
    assert all(why and width > 4 and height > 10 for _role, _name, why, width, height in walked["told"])
    assert not walked["showed"]
    assert walked["jumped_to"] == met["read"][-1]


def test_the_library_and_the_settings_are_used_by_an_accessibility_client_alone(tmp_path):
    articles = [
        paths.sample_article(),
        *(paths.seeds() / name for name in ("id-tabloid.txt", "en-emoji-crlf.txt")),
    ]
    met = run_client("atspi_library.py", tmp_path, *articles)
    assert len(met["everything"]) == 3
    (found,) = met["found"]
    assert "satelit" in found.lower(), "the words that were found are not told"
    assert not any("satelit" in row.lower() for row in met["everything"])
    assert len(met["hits"]) == 1
    assert any("Undone: put into bin" in sentence for sentence in met["said"])
    assert len(met["tagged"]) == 1
    assert met["asked"] == []
    assert len(met["sections"]) == 8
    assert met["lacking"] == [], met["lacking"]
    assert met["opened"].removeprefix("Article: ").startswith(found.split(",")[0][:40])
    assert met["nameless"] == []
    assert met["small"] == []


@pytest.mark.usefixtures("changed")
def test_what_new_rules_would_change_is_compared_by_an_accessibility_client_alone(tmp_path):
    met = run_client("atspi_compare.py", tmp_path)
    assert sorted(row.split(":")[0] for row in met["listed"]) == [
        "Obat ajaib di Pasar Baru",
        "Obat ajaib di Pasar Senen",
    ]
    assert all("added" in row and "no longer marked" in row for row in met["listed"])
    assert any("bat ajaib" in line for line in met["lines"])
    assert any("Your note: Sudah ditanya ke dinas" in detail for detail in met["details"])
    assert met["lacking"] == [], met["lacking"]
    assert any("to compare" in sentence for sentence in met["said"])
    assert any("Accepted." in sentence for sentence in met["said"])
    assert any("The older findings are kept." in sentence for sentence in met["said"])


def test_another_interface_size_loses_nothing_on_the_way(tmp_path):
    met = run_client("atspi_size.py", tmp_path, paths.sample_article())
    assert met["before"]["note"] == "Tanya lagi ke redaksi."
    assert met["before"]["undo"] == "Undo: write note of 3"
    assert met["before"]["redo"] == "Redo: needs evidence of 3"
    assert met["after"] == met["before"]
    assert (met["section"], met["chosen"]) == ("Looks", "125 %")
    assert met["redone"].startswith("3 of ")
    # In the interface's pixels, of which the screen has fewer now.
    (x, y, width, height) = met["sizes"][1]
    assert width < met["sizes"][0][2]
    assert x + width <= 1440 / 1.25
    assert y + height <= 900 / 1.25


def test_a_rule_is_switched_by_an_accessibility_client_alone(tmp_path):
    met = run_client("atspi_rules.py", tmp_path, paths.sample_article())
    assert met["rows"] > 20
    name, heading, before, after = met["told"]
    assert heading == name
    assert {before, after} == {"Switch off", "Switch on"}
    assert met["stays"], "what was selected while the rules were read again"
    (kept,) = tmp_path.rglob("packs/*.json")
    switched = json.loads(kept.read_text(encoding="utf-8"))
    assert len(switched["off"]) + len(switched["on"]) == 1
