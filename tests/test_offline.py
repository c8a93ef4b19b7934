"""Offline is a test, not a promise: no connection is made while the program reads, analyses and reports."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from telisik import paths

if TYPE_CHECKING:
    from pathlib import Path

# multiprocessing's pipe is a socket pair inside the machine; connecting, binding and looking up names are not.
FORBIDDEN = ("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto")
# urllib3, which trafilatura brings along and nobody calls, binds a loopback port at its import to look for IPv6.
GUARD = f"""
import sys
def forbid(event, arguments):
    if event == "socket.bind" and arguments[1][0] in ("::1", "127.0.0.1") and arguments[1][1] == 0:
        return
    if event in {FORBIDDEN!r}:
        sys.stderr.write("CALLED OUT: " + event + "\\n")
        raise SystemExit(99)
sys.addaudithook(forbid)
"""


def run_guarded(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", GUARD + code, *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def test_guard_sees_a_connection() -> None:
    done = run_guarded("import socket; socket.create_connection(('127.0.0.1', 9), 1)")
    assert done.returncode == 99
    assert "CALLED OUT" in done.stderr


@pytest.mark.parametrize("arguments", [["analyse", "--json"], ["review", "--pdf"]])
def test_command_line_opens_no_connection(arguments: list[str], tmp_path: Path) -> None:
    command = [arguments[0], str(paths.sample_article()), *arguments[1:]]
    if arguments[-1] == "--pdf":
        command.append(str(tmp_path / "review.pdf"))
    done = run_guarded("from telisik.__main__ import main; sys.exit(main(sys.argv[1:]))", *command)
    assert done.returncode == 0, done.stderr
    assert "CALLED OUT" not in done.stderr


def test_reading_and_parsing_load_no_client_of_the_web() -> None:
    """spaCy's command line would bring several; only trafilatura's urllib3 is left."""
    code = """
from telisik.analysis import parser, pack
from telisik.documents import reader
import spacy, trafilatura
print([name for name in ("requests", "httpx", "httpcore", "anyio", "typer", "rich") if name in sys.modules])
"""
    done = run_guarded(code)
    assert done.stdout.strip() == "[]", done.stderr
