"""The child process reads and analyses; whatever happens to it becomes a message about one job."""

from __future__ import annotations

import os
import pickle
import pickletools
import signal
import sys
import threading
import time
from typing import TYPE_CHECKING

import pytest

from engines import make_marking_engine, make_no_engine, make_slowly_warming_engine
from telisik import paths
from telisik.documents.child import WARM_TEXTS, ChildConfig
from telisik.documents.document import Route
from telisik.documents.messages import (
    Analysed,
    AnalyseText,
    Ended,
    Failed,
    Opened,
    ReadBytes,
    ReadFile,
    ReadPasted,
)
from telisik.documents.process import AnalysisProcess
from telisik.documents.reader import read_pasted
from telisik.documents.transfer import TransferError, dump_message, load_message
from telisik.errors import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from telisik.documents.messages import Job, Message


@pytest.fixture(scope="module")
def shared() -> Iterator[AnalysisProcess]:
    process = AnalysisProcess(ChildConfig(make_marking_engine, seconds=1), seconds=20)
    process.start()
    yield process
    process.close()


def do(process: AnalysisProcess, job: Job) -> list[Message]:
    """Submit a job and return its messages, without the one that ends it."""
    number = process.submit(job)
    messages: list[Message] = []
    while not messages or not isinstance(messages[-1], Ended | Failed):
        messages.append(process.receive())
    assert {message.job for message in messages} == {number}
    return [message for message in messages if not isinstance(message, Ended)]


def expect_failure(process: AnalysisProcess, job: Job) -> Failed:
    last = do(process, job)[-1]
    assert isinstance(last, Failed)
    works = do(process, AnalyseText("Menurut dia", "next.txt"))
    assert isinstance(works[-1], Analysed), "the job after a failure must work"
    return last


def test_file_is_opened_then_analysed(shared: AnalysisProcess, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("Kata “dia”\r\nbegitu".encode())
    opened, analysed = do(shared, ReadFile(str(path), Route.FILE))
    assert isinstance(opened, Opened)
    assert opened.document.text == "Kata “dia”\nbegitu"
    assert opened.document.original == path.read_bytes()
    assert isinstance(analysed, Analysed)
    assert analysed.analysis.findings[0].text == "Kata"
    assert analysed.seconds >= 0


def test_the_first_article_does_not_wait_for_every_language_to_be_loaded() -> None:
    process = AnalysisProcess(ChildConfig(make_slowly_warming_engine))
    process.start()
    first = do(process, AnalyseText("Menurut dia", "first.txt"))[-1]
    assert isinstance(first, Analysed)
    assert first.analysis.words < len(WARM_TEXTS), "what was read before it"
    read, until = 0, time.monotonic() + 20
    while (
        read < len(WARM_TEXTS) and time.monotonic() < until
    ):  # the rest is loaded while nothing else is to do
        time.sleep(0.5)
        again = do(process, AnalyseText("Menurut dia", "again.txt"))[-1]
        assert isinstance(again, Analysed)
        read = again.analysis.words - (again.job - 1)
    assert read == len(WARM_TEXTS)
    process.close()


@pytest.mark.parametrize(
    "job",
    [ReadBytes(b"Kata dia", "a.txt", Route.DROP), ReadPasted("Kata dia"), ReadPasted("Kata dia \udcff")],
)
def test_bytes_and_pasted_text_are_opened_then_analysed(shared: AnalysisProcess, job: Job) -> None:
    opened, analysed = do(shared, job)
    assert isinstance(opened, Opened)
    assert isinstance(analysed, Analysed)


def test_text_from_the_library_is_only_analysed(shared: AnalysisProcess) -> None:
    (analysed,) = do(shared, AnalyseText("Kata dia", "a.txt"))
    assert isinstance(analysed, Analysed)


def test_the_real_engine_works_within_its_limits() -> None:
    process = AnalysisProcess()
    process.start()
    try:
        opened, analysed = do(process, ReadFile(str(paths.sample_article()), Route.SAMPLE))
        assert isinstance(opened, Opened)
        assert isinstance(analysed, Analysed)
        assert analysed.analysis.language.code == "id"
        assert analysed.analysis.findings
        (english,) = do(process, AnalyseText("Officials said on Monday that it rained.", "a.txt", "en"))
        assert isinstance(english, Analysed)
        assert english.analysis.language.code == "en"
    finally:
        process.close()


def test_a_long_text_brings_its_first_findings_before_the_rest(shared: AnalysisProcess) -> None:
    first, last = do(shared, AnalyseText("PARTS of a text", "a.txt"))
    assert isinstance(first, Analysed)
    assert isinstance(last, Analysed)
    assert (first.whole, last.whole) == (False, True)
    assert (first.analysis.findings[0].text, last.analysis.findings[0].text) == ("P", "PART")


def test_a_large_text_goes_there_and_back(shared: AnalysisProcess) -> None:
    opened, analysed = do(shared, ReadBytes("kata “dia” 😀 ".encode() * 100_000, "a.txt", Route.DROP))
    assert isinstance(opened, Opened)
    assert isinstance(analysed, Analysed)


def test_jobs_are_done_in_order_and_submit_does_not_wait(shared: AnalysisProcess) -> None:
    text = "kata dia " * 100_000
    start = time.monotonic()
    numbers = [shared.submit(AnalyseText(text, "a.txt")) for _ in range(3)]
    assert time.monotonic() - start < 0.2
    assert [shared.receive().job for _ in numbers * 2] == sorted(numbers * 2)


def test_a_fault_of_the_world_comes_as_it_is(shared: AnalysisProcess, tmp_path: Path) -> None:
    failed = expect_failure(shared, ReadFile(str(tmp_path / "none.txt"), Route.FILE))
    assert failed.fault.what == "There is no file “{name}”."
    assert "none.txt" in str(failed.fault)
    assert not failed.trace


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
@pytest.mark.parametrize("word", ["KILL", "SEGFAULT"])
def test_a_crash_names_the_file_and_the_next_job_works(shared: AnalysisProcess, word: str) -> None:
    failed = expect_failure(shared, ReadBytes(f"Kata {word}".encode(), "bad\nname.txt", Route.DROP))
    assert "stopped while it worked on “bad\\nname.txt”" in str(failed.fault)


def test_a_killed_idle_child_costs_no_job() -> None:
    process = AnalysisProcess(ChildConfig(make_marking_engine))
    try:
        do(process, AnalyseText("Kata dia", "a.txt"))
        assert process._child
        os.kill(process._child.process.pid, signal.SIGTERM)
        process._child.process.join()
        messages = []
        thread = threading.Thread(target=lambda: messages.append(process.receive()))
        thread.start()  # sees the death before there is a job
        time.sleep(0.2)
        number = process.submit(AnalyseText("Kata dia", "a.txt"))
        thread.join(20)
        assert [(type(message), message.job) for message in messages] == [(Analysed, number)]
    finally:
        process.close()


@pytest.mark.skipif(sys.platform != "linux", reason="limits of the system")
@pytest.mark.parametrize(
    ("word", "sentence"),
    [("SPIN", "took too long"), ("MEMORY", "needs more memory"), ("PROGRAM", "mistake of its own")],
)
def test_the_child_is_confined(shared: AnalysisProcess, word: str, sentence: str) -> None:
    failed = expect_failure(shared, ReadPasted(f"Kata {word}"))
    assert sentence in str(failed.fault)
    assert f"“Kata {word}”" in str(failed.fault)


def test_a_job_over_its_time_is_stopped() -> None:
    process = AnalysisProcess(ChildConfig(make_marking_engine), seconds=2.5)
    try:
        failed = expect_failure(process, AnalyseText("Kata SLEEP", "slow.txt"))
        assert "“slow.txt” took too long" in str(failed.fault)
    finally:
        process.close()


@pytest.mark.parametrize("word", ["DIVIDE", "OUTSIDE", "MISQUOTE", "OTHER"])
def test_a_mistake_of_ours_is_told_as_ours(shared: AnalysisProcess, word: str) -> None:
    failed = expect_failure(shared, AnalyseText(f"Kata {word}", "a.txt"))
    assert "mistake of its own with “a.txt”" in str(failed.fault)
    assert failed.trace


def test_a_child_without_an_engine_still_shows_the_document() -> None:
    process = AnalysisProcess(ChildConfig(make_no_engine))
    try:
        opened, failed = do(process, ReadPasted("Kata dia"))
        assert isinstance(opened, Opened)
        assert isinstance(failed, Failed)
        assert "no packs" in failed.trace
    finally:
        process.close()


def test_cancel_drops_all_jobs_and_the_next_one_works() -> None:
    process = AnalysisProcess(ChildConfig(make_marking_engine))
    messages: list[Message] = []

    def receive_two() -> None:
        for _ in range(2):
            messages.append(process.receive())  # noqa: PERF401 - seen from outside one by one

    thread = threading.Thread(target=receive_two)
    thread.start()
    try:
        process.submit(ReadPasted("Kata SLEEP"))
        process.submit(ReadPasted("Kata lain"))
        while not messages and thread.is_alive():
            time.sleep(0.01)  # opened: now it sleeps
        start = time.monotonic()
        process.cancel()
        assert time.monotonic() - start < 1
        number = process.submit(AnalyseText("Kata dia", "a.txt"))
        thread.join(20)
        assert isinstance(messages[0], Opened)
        assert messages[1].job == number
    finally:
        process.close()


def test_close_ends_the_child_and_frees_the_receiver() -> None:
    process = AnalysisProcess(ChildConfig(make_marking_engine))
    process.start()
    assert process._child
    child = process._child.process.pid
    ended: list[EOFError] = []

    def receive() -> None:
        try:
            process.receive()
        except EOFError as error:
            ended.append(error)

    thread = threading.Thread(target=receive)
    thread.start()
    process.close()
    thread.join(5)
    assert ended
    if sys.platform != "win32":
        with pytest.raises(ProcessLookupError):
            os.kill(child, 0)


def test_start_does_not_wait_for_the_child() -> None:
    process = AnalysisProcess(ChildConfig(make_marking_engine))
    start = time.monotonic()
    process.start()
    assert time.monotonic() - start < 0.5
    process.close()


def test_a_fault_keeps_its_values_on_the_way() -> None:
    message = load_message(
        dump_message(Failed(3, Fault("“{name}” {n}", "safe", "then", name="a", n=2), "trace"))
    )
    assert isinstance(message, Failed)
    assert str(message.fault) == "“a” 2 safe then"
    assert message.fault.values == {"name": "a", "n": 2}


class Runs:
    def __reduce__(self) -> tuple[object, ...]:
        return (os.system, ("true",))


@pytest.mark.parametrize(
    "data",
    [pickle.dumps(Runs()), pickle.dumps(eval), pickle.dumps(print), b"", b"junk", pickle.dumps("text")],
)
def test_only_our_own_messages_are_let_in(data: bytes) -> None:
    with pytest.raises(TransferError):
        load_message(data)


def test_a_message_names_enumerations_by_value_on_every_python() -> None:
    # Python before 3.11.4 pickles their members by calling getattr, which no message may do.
    data = dump_message(Failed(1, Fault("what", "safe", "then")))
    assert load_message(data).job == 1
    opened = dump_message(Opened(2, read_pasted("Konon hal itu benar.")))
    names = {argument for code, argument, _ in pickletools.genops(opened) if code.name == "SHORT_BINUNICODE"}
    assert "paste" in names
    assert "getattr" not in names
