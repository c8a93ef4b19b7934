"""The program's own trial: it says what works, and fails where something does not."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

from telisik import paths

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def run(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(
        [sys.executable, "-c", code + "\nfrom telisik.__main__ import main; sys.exit(main(sys.argv[1:]))", *arguments],
        capture_output=True, text=True, encoding="utf-8", timeout=240, check=False, env=environment,
    )  # fmt: skip


def test_it_tries_every_part_and_leaves_the_library_alone(tmp_path: Path) -> None:
    done = run("import sys", "--self-test", "--json")

    answer = json.loads(done.stdout)
    assert done.returncode == 0, done.stdout
    assert answer["works"] is True
    parts = [row["part"] for row in answer["parts"]]
    assert parts == ["indonesian", "english", "library and report", "interface", "window", "offline"]
    assert not (tmp_path / "library").exists()


def test_it_fails_where_a_part_is_missing() -> None:
    code = "import sys; from telisik import paths; from pathlib import Path; paths.seeds = lambda: Path('/nowhere')"
    done = run(code, "--self-test", "--json")

    answer = json.loads(done.stdout)
    assert done.returncode == 1
    assert answer["works"] is False
    assert [row["works"] for row in answer["parts"] if row["part"] == "english"] == [False]


def test_a_portable_program_keeps_everything_beside_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(paths.LIBRARY_VARIABLE)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "telisik"))
    assert paths.portable_folder() is None
    assert tmp_path not in paths.library_folder().parents or "xdg" in str(paths.library_folder())

    (tmp_path / paths.PORTABLE_FOLDER).mkdir()

    assert paths.library_folder() == tmp_path / paths.PORTABLE_FOLDER / "library"
    assert paths.state_folder() == tmp_path / paths.PORTABLE_FOLDER / "state"
    assert paths.packs_folder() == tmp_path / paths.PORTABLE_FOLDER / "packs"
