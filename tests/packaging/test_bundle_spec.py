"""PyInstaller's description of the bundle: what it names is there, on every system."""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path
from types import SimpleNamespace

import pytest

import telisik

pytest.importorskip("PyInstaller")
import PyInstaller.utils.hooks  # noqa: F401 - looks at the system when it is first imported

SPEC = Path(__file__).parents[2] / "packaging" / "bundle" / "telisik.spec"


class Parts:
    """Stands in for PyInstaller's steps and keeps what each was asked for."""

    def __init__(self) -> None:
        self.programs: list[str] = []
        self.bundles: list[dict[str, object]] = []
        self.asked: dict[str, object] = {}

    def analyse(self, scripts, **asked):
        self.asked = {"scripts": scripts, **asked}
        return SimpleNamespace(
            scripts=[("pyi_rth_pyside6", "", ""), ("launch", "", "")], pure=[], binaries=[], datas=[]
        )

    def make_program(self, *_parts, name, **_asked):
        self.programs.append(name)

    def bundle(self, *_parts, **asked):
        self.bundles.append(asked)


def resolve(monkeypatch: pytest.MonkeyPatch, system: str) -> tuple[Parts, dict[str, object]]:
    """Run the description as PyInstaller does, on a system that calls itself ``system``."""
    parts = Parts()
    names = {
        "SPECPATH": str(SPEC.parent),
        "Analysis": parts.analyse,
        "PYZ": lambda *_: None,
        "EXE": parts.make_program,
        "COLLECT": lambda *_, **__: None,
        "BUNDLE": parts.bundle,
    }
    monkeypatch.setattr(sys, "path", [*sys.path])
    monkeypatch.setattr(sys, "platform", system)
    try:
        exec(compile(SPEC.read_text(encoding="utf-8"), str(SPEC), "exec"), names)
    finally:
        monkeypatch.undo()
    return parts, names


@pytest.mark.parametrize(
    ("system", "programs"),
    [("linux", ["telisik"]), ("win32", ["telisik", "telisik-desktop"]), ("darwin", ["telisik"])],
)
def test_it_names_only_what_is_there(
    monkeypatch: pytest.MonkeyPatch, system: str, programs: list[str]
) -> None:
    parts, _names = resolve(monkeypatch, system)
    assert parts.programs == programs
    assert all(Path(source).exists() for source, _target in parts.asked["datas"])
    assert all(Path(script).is_file() for script in parts.asked["scripts"])
    assert all(find_spec(name.partition(":")[0]) for name in parts.asked["hiddenimports"])
    assert {"spacy.lang.id", "spacy.lang.en"}.isdisjoint(parts.asked["excludes"])


def test_the_mac_application_bears_the_version(monkeypatch: pytest.MonkeyPatch) -> None:
    parts, _names = resolve(monkeypatch, "darwin")
    assert [asked["version"] for asked in parts.bundles] == [telisik.__version__]


def test_only_linux_goes_without_the_hook_of_qt(monkeypatch: pytest.MonkeyPatch) -> None:
    for system, kept in (("linux", False), ("win32", True)):
        _parts, names = resolve(monkeypatch, system)
        assert ("pyi_rth_pyside6" in [script[0] for script in names["analysis"].scripts]) is kept
