"""What the arguments choose: the window, or the command line."""

from __future__ import annotations

import os
import subprocess
import sys
import types

import pytest

from telisik import __version__
from telisik.__main__ import main
from telisik.cli.arguments import COMMANDS, Options, read_arguments


@pytest.mark.parametrize(
    ("arguments", "options"),
    [
        ([], Options("window")),
        (["a.txt", "b.txt"], Options("window", ("a.txt", "b.txt"))),
        (["--library", "L", "a.txt"], Options("window", ("a.txt",), library="L")),
        (["a.txt", "--library=L"], Options("window", ("a.txt",), library="L")),
        (["./analyse"], Options("window", ("./analyse",))),
        (["--", "analyse"], Options("window", ("analyse",))),
        (["--library", "analyse"], Options("window", library="analyse")),
        (["analyse", "a", "b", "--json"], Options("analyse", ("a", "b"), json=True)),
        (["--library", "L", "analyse", "a"], Options("analyse", ("a",), library="L")),
        (
            ["analyse", "a", "--text", "--language", "en"],
            Options("analyse", ("a",), text=True, language="en"),
        ),
        (["review", "a", "--pdf", "o.pdf"], Options("review", ("a",), pdf="o.pdf")),
        (["--library=L", "review", "a", "--pdf", "o"], Options("review", ("a",), library="L", pdf="o")),
        (["review", "a", "--pdf", "o", "--library", "M"], Options("review", ("a",), library="M", pdf="o")),
    ],
)
def test_arguments(arguments: list[str], options: Options) -> None:
    assert read_arguments(arguments) == options


def test_window_gets_paths_and_library(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[tuple[list[str], str | None]] = []

    def run_app(given_paths: list[str], library: str | None) -> int:
        opened.append((given_paths, library))
        return 7

    monkeypatch.setitem(sys.modules, "telisik.ui.app", types.SimpleNamespace(run_app=run_app))
    assert main(["--library", "L", "a.txt"]) == 7
    assert main([]) == 7
    assert opened == [(["a.txt"], "L"), ([], None)]


def test_missing_qt_is_told_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class NoQt(types.ModuleType):
        def __getattr__(self, name: str) -> object:
            raise ImportError("libEGL.so.1: cannot open shared object file")

    monkeypatch.setitem(sys.modules, "telisik.ui.app", NoQt("telisik.ui.app"))
    assert main([]) == 1
    err = capsys.readouterr().err
    assert "libEGL.so.1" in err
    assert "telisik analyse" in err


@pytest.mark.parametrize("option", ["--version", "--help"])
def test_version_and_help_need_neither_qt_nor_the_engine(option: str) -> None:
    code = (
        "import sys, atexit\n"
        "heavy = ('PySide6', 'spacy', 'sqlite_utils')\n"
        "atexit.register(lambda: print([name for name in heavy if name in sys.modules]))\n"
        "from telisik.__main__ import main\n"
        "main(sys.argv[1:])"
    )
    done = subprocess.run([sys.executable, "-c", code, option], capture_output=True, text=True, check=True)
    lines = done.stdout.splitlines()
    assert lines[-1] == "[]"
    assert lines[0] == f"telisik {__version__}" or lines[0].startswith("usage: telisik")
    assert not done.stderr


@pytest.mark.parametrize("command", [*COMMANDS, "rules list", "rules check", "rules try"])
def test_every_command_says_how_it_is_used(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([*command.split(), "--help"])
    printed = capsys.readouterr()
    assert ended.value.code == 0
    assert printed.out.startswith(f"usage: telisik {command}")
    assert not printed.err


def test_module_runs() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "telisik", "analyse"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "required: PATH" in done.stderr


def test_no_display_is_a_sentence_not_a_crash() -> None:
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    }
    done = subprocess.run(
        [sys.executable, "-m", "telisik"],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    if sys.platform == "linux":
        assert done.returncode == 1
        assert "no display" in done.stderr
