"""Where nothing can be shown: the program says so, and its own trial goes on without a screen."""

from __future__ import annotations

import os
import sys

import pytest

from telisik import __main__ as program

VARIABLES = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")


@pytest.fixture(autouse=True)
def no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in VARIABLES:
        monkeypatch.setenv(name, "")


def test_the_trial_needs_no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []

    def run_self_test(*, as_json: bool) -> int:
        seen.append((as_json, os.environ["QT_QPA_PLATFORM"]))
        return 0

    monkeypatch.setattr("telisik.self_test.run_self_test", run_self_test)
    assert program.main(["--self-test", "--json"]) == 0
    assert seen == [(True, "offscreen")]


def test_the_window_says_in_indonesian_what_there_is_without_one(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "id_ID.UTF-8")
    assert program.main([]) == 1
    assert capsys.readouterr().err == (
        "telisik: tidak ada layar untuk membuka jendela\n"
        "telisik: tanpa jendela ada `telisik analyse` dan `telisik review`\n"
    )
