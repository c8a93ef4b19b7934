"""The reading process is fenced in: what it may not do fails, past Python too, and nothing of it reaches a network."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="the Linux kernel's fences")
HERE = Path(__file__).resolve().parent
# By way of the C library, so that it is the kernel that refuses and not Python's hook.
ATTEMPTS = """
import ctypes, json, os, sys, threading
from pathlib import Path
from telisik.documents.confinement import confine
secret, place, parent = sys.argv[1], sys.argv[2], os.getppid()
libc = ctypes.CDLL(None, use_errno=True)
held = confine(4 * 1024**3)
def attempt(call, *arguments):
    ctypes.set_errno(0)
    done = getattr(libc, call)(*arguments)
    return ctypes.get_errno() if done < 0 else "done"
came = {
    "read": attempt("open", secret.encode(), os.O_RDONLY),
    "write": attempt("open", place.encode(), os.O_WRONLY | os.O_CREAT, 0o600),
    "remove": attempt("unlink", secret.encode()),
    "socket": attempt("socket", 2, 1, 0),
    "unix socket": attempt("socket", 1, 1, 0),
    "program": attempt("execv", b"/bin/true", None),
    "signal": attempt("kill", parent, 0),
    "trace": attempt("ptrace", 16, parent, None, None),
    "fork": attempt("fork"),
}
thread = threading.Thread(target=lambda: came.update(thread=attempt("open", secret.encode(), os.O_RDONLY)))
thread.start()
thread.join()
came["library"] = bool(__import__("lxml.html") and __import__("trafilatura"))
print(json.dumps({"held": held, "came": came}))
"""


@LINUX
def test_the_kernel_refuses_what_an_article_could_want(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("x")
    done = subprocess.run(
        [sys.executable, "-c", ATTEMPTS, str(secret), str(tmp_path / "new")],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    held, came = set(told["held"]), told["came"]
    assert {"hook", "limits"} <= held
    if not {"landlock", "seccomp"} <= held:
        pytest.skip(f"this kernel or system holds only {sorted(held)}")
    eperm, eacces = 1, 13
    assert came.pop("library") is True
    assert came == {
        "read": eacces,
        "thread": eacces,
        "write": eacces,
        **dict.fromkeys(("remove", "socket", "unix socket", "program", "signal", "trace", "fork"), eperm),
    }
    assert secret.exists()
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize(
    "code",
    [
        "open(sys.argv[1], 'w')",
        "open(sys.argv[1], 'rb+')",
        "os.open(sys.argv[1], os.O_WRONLY | os.O_CREAT)",
        "os.remove(sys.executable)",
        "os.mkdir(sys.argv[1])",
        "__import__('shutil').copyfile(sys.executable, sys.argv[1])",
        "__import__('socket').create_connection(('127.0.0.1', 9), 1)",
        "__import__('subprocess').run(['true'])",
    ],
)
def test_the_hook_refuses_everywhere(code: str, tmp_path: Path) -> None:
    script = (
        "import os, sys\nfrom telisik.documents import confinement\n"
        "sys.addaudithook(confinement._forbid)\n"  # the hook alone, as where the kernel has no fences
        f"try:\n    {code}\nexcept PermissionError as error:\n    print('refused:', error)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "new")],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.stdout.startswith("refused: the reading process may not"), done.stderr
    assert not (tmp_path / "new").exists()


READ_ALL = """
import sys
sys.path[:0] = [sys.argv[1], sys.argv[2]]
import hostile_files as hostile
from engines import make_marking_engine
from telisik.documents.child import ChildConfig
from telisik.documents.document import Route
from telisik.documents.messages import Ended, Failed, Opened, ReadBytes
from telisik.documents.process import AnalysisProcess
import file_builders as files
from written_articles import BRIDGE, FERRY
if __name__ == "__main__":
    process = AnalysisProcess(ChildConfig(make_marking_engine))
    builds = [hostile.active_page, hostile.active_pdf, hostile.macro_word, hostile.external_entity_text,
        hostile.external_entity_word, hostile.object_rtf, hostile.climbing, hostile.entity_bomb_page]
    jobs = [ReadBytes(build(), build.__name__, Route.FILE) for build in builds]
    jobs += [ReadBytes(files.mail(FERRY), "a.eml", Route.FILE), ReadBytes(files.book(BRIDGE), "a.epub", Route.FILE)]
    opened = 0
    for job in jobs:
        process.submit(job)
        while not isinstance(message := process.receive(), Ended | Failed):
            opened += isinstance(message, Opened)
    process.close()
    print("opened", opened)
"""


@LINUX
def test_no_byte_of_network_and_no_file_written(tmp_path: Path) -> None:
    strace = shutil.which("strace")
    if strace is None:
        pytest.skip("strace is not installed")
    script, log = tmp_path / "read_all.py", tmp_path / "calls"
    script.write_text(READ_ALL)
    command = [
        strace,
        "-f",
        "-qq",
        "-o",
        str(log),
        "-e",
        "trace=%network,openat,open,creat,unlink,rename,mkdir",
    ]
    command += [sys.executable, "-B", str(script), str(HERE), str(HERE.parent)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120, cwd=tmp_path)
    if "Operation not permitted" in done.stderr and "ptrace" in done.stderr:
        pytest.skip("tracing is not permitted here")
    assert done.returncode == 0, done.stderr
    assert done.stdout == "opened 10\n", done.stdout
    calls = log.read_text(errors="replace").splitlines()
    reached = [line for line in calls if re.search(r"AF_INET|connect\(|sendto\(.*sin_", line)]
    # urllib3 looks once whether IPv6 exists; nothing is sent, and in the reading process even that is refused.
    assert [line for line in reached if "EPERM" not in line and "EACCES" not in line] == []
    written = [
        line
        for line in calls
        if re.search(r"O_WRONLY|O_RDWR|O_CREAT|creat\(|unlink\(|rename\(|mkdir\(", line)
    ]
    assert [line for line in written if "/dev/null" not in line and not re.search(r"= -1 E", line)] == []
