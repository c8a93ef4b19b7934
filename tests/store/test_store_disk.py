"""Every write of a journey fails once, in five ways: a sentence, then it works, and nothing is lost."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def faulty(tmp_path_factory):
    """The fault library, built from its source."""
    if sys.platform != "linux" or shutil.which("gcc") is None:
        pytest.skip("the fault library needs gcc on Linux")
    built = tmp_path_factory.mktemp("faulty") / "faulty.so"
    subprocess.run(
        ["gcc", "-shared", "-fPIC", "-o", str(built), str(HERE / "faulty_disk.c"), "-ldl"], check=True
    )
    return built


def inject(faulty, tmp_path, stride, offset):
    done = subprocess.run(
        [
            sys.executable,
            str(HERE / "fault_journey.py"),
            str(faulty),
            str(tmp_path),
            str(stride),
            str(offset),
        ],
        env={**os.environ, "LD_PRELOAD": str(faulty), "PYTHONPATH": str(HERE)},
        capture_output=True,
        text=True,
        check=False,
    )
    print(done.stdout)
    assert done.returncode == 0, done.stdout + done.stderr
    assert " 0 wrong" in done.stdout
    return done.stdout


def test_a_few_writes_fail(faulty, tmp_path):
    told = inject(faulty, tmp_path, 331, os.getpid() % 331)
    assert not told.startswith("0 faults")


@pytest.mark.slow
def test_every_write_fails(faulty, tmp_path):
    """About six thousand faults; -s prints how many were told."""
    inject(faulty, tmp_path, 1, 0)
