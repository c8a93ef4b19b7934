"""A short run of the fuzzer in the suite, and a longer one by ``pytest -m slow``."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from fuzz_engine import fuzz


def test_mangled_texts_are_survived(capsys: pytest.CaptureFixture[str]) -> None:
    assert fuzz(3, seed=1) == 0, capsys.readouterr().out


@pytest.mark.slow
def test_mangled_texts_are_survived_for_ten_minutes(capsys: pytest.CaptureFixture[str]) -> None:
    assert fuzz(600, seed=2) == 0, capsys.readouterr().out
