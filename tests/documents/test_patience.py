"""Disks and network shares that never answer: a sentence within a limit, and whatever comes next is done."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import pytest

from telisik.documents.child import ChildConfig
from telisik.documents.document import Route
from telisik.documents.engine import make_no_engine
from telisik.documents.messages import ReadFile
from telisik.documents.patience import Patience
from telisik.documents.process import AnalysisProcess
from telisik.errors import Fault

NAMESPACE = ("unshare", "--user", "--map-root-user", "--mount")
TEXT = "Menurut polisi, jembatan itu ditutup sampai Senin."


def test_an_answer_is_passed_on_and_a_fault_too(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(TEXT)
    patience = Patience()
    with os.fdopen(patience.open(file)) as opened:
        assert opened.read() == TEXT
    with pytest.raises(Fault, match="There is no file"):
        patience.open(tmp_path / "b.txt")


def test_a_folder_that_does_not_answer_is_asked_once_until_it_does(tmp_path: Path) -> None:
    patience, answering, left = Patience(0.1), threading.Event(), []

    def wait() -> str:
        answering.wait(60)
        return "late"

    with pytest.raises(Fault, match=r"“a\.txt” did not answer within"):
        patience.ask(tmp_path / "a.txt", wait, leave=left.append)
    begun = time.monotonic()
    with pytest.raises(Fault, match=r"“b\.txt” did not answer within"):
        patience.ask(tmp_path / "b.txt", wait)
    assert time.monotonic() - begun < 0.1
    assert patience.ask(tmp_path.parent / "c.txt", lambda: "other folder") == "other folder"
    answering.set()
    for _ in range(600):
        if left:
            break
        time.sleep(0.01)
    assert left == ["late"]
    assert patience.ask(tmp_path / "b.txt", lambda: "again") == "again"


def test_a_long_list_is_waited_for_while_it_grows(tmp_path: Path) -> None:
    def grow():
        for number in range(8):
            time.sleep(0.1)
            yield number
        if stuck.is_set():
            time.sleep(60)

    stuck = threading.Event()
    assert Patience(0.4).list(tmp_path, grow()) == list(range(8))
    stuck.set()
    with pytest.raises(Fault, match="did not answer"):
        Patience(0.4).list(tmp_path, grow())


@pytest.mark.skipif(sys.platform != "linux" or not shutil.which("unshare"), reason="needs Linux's namespaces")
@pytest.mark.parametrize(
    ("answers", "told"), [("nothing", "did not answer"), ("names", "did not answer"), ("opening", "too long")]
)
def test_a_share_whose_server_is_gone_is_told_and_the_next_file_is_read(answers: str, told: str) -> None:
    if subprocess.run([*NAMESPACE, "true"], check=False).returncode or not Path("/dev/fuse").exists():
        pytest.skip("this system lets nobody mount a file system of his own")
    with tempfile.TemporaryDirectory() as folder:
        command = [*NAMESPACE, sys.executable, __file__, folder, answers]
        done = subprocess.run(command, capture_output=True, timeout=120, check=True)
    first, second, after, seconds = json.loads(done.stdout)
    assert told in first
    assert told in second
    assert after == TEXT
    assert seconds < 60


def _read_from_share(place: Path, answers: str) -> list[object]:
    from silent_share import share_silently

    beside = Path(tempfile.mkdtemp()) / "a.txt"
    beside.write_text(TEXT)
    begun, said = time.monotonic(), []
    process = AnalysisProcess(ChildConfig(make_no_engine), seconds=5.0, patience=Patience(0.5))
    with share_silently(place, answers):
        for path in (place / "a.txt", place / "b.txt", beside):
            process.submit(ReadFile(os.fspath(path), Route.FILE, analyse=False))
            message = process.receive()
            said.append(getattr(message, "fault", None) or getattr(message, "document", None))
        process.close()
    shutil.rmtree(beside.parent)
    return [str(said[0]), str(said[1]), getattr(said[2], "text", str(said[2])), time.monotonic() - begun]


if __name__ == "__main__":
    print(json.dumps(_read_from_share(Path(sys.argv[1]), sys.argv[2])))
