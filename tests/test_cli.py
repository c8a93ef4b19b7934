"""The command line without Qt: what it prints, how it fails, and what it leaves behind."""

from __future__ import annotations

import hashlib
import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from engines import make_marking_engine
from telisik import paths
from telisik.__main__ import main
from telisik.cli.phrases import find_language
from telisik.documents import engine
from telisik.documents.canonical import make_canonical
from telisik.store.changes import apply_edit
from telisik.store.database import open_library
from telisik.store.library import list_articles
from telisik.store.reviews import load_review, write_note

if TYPE_CHECKING:
    from telisik.analysis.model import Analysis

FINDING_KEYS = [
    "layer",
    "code",
    "grade",
    "severity",
    "start",
    "end",
    "text",
    "rule",
    "reason",
    "source",
    "cue",
    "content",
    "checks",
    "norm",
    "modifiers",
    "others",
    "resolved_to",
]
MARKING = """
import signal
import sys
# A suite started in the background hands down an ignored SIGINT.
signal.signal(signal.SIGINT, signal.default_int_handler)
import engines
from telisik.documents import engine
engine.make_engine = engines.make_marking_engine
from telisik.__main__ import main
code = main(sys.argv[1:])
assert not [name for name in sys.modules if name.startswith("PySide6")]
sys.exit(code)
"""


@pytest.fixture
def marking(monkeypatch: pytest.MonkeyPatch) -> None:
    """Analyse with an engine that marks the first four characters, and speak English."""
    monkeypatch.setattr(engine, "make_engine", make_marking_engine)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_bytes("😀 “Kata”\r\npolisi".encode())
    return path


def start(*arguments: str | bytes, **options: object) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parent)}
    return subprocess.Popen(
        [sys.executable, "-c", MARKING, *arguments],
        stdout=options.get("stdout", subprocess.PIPE),
        stderr=subprocess.PIPE,
        env={**environment, **options.get("env", {})},
    )


@pytest.mark.usefixtures("marking")
class TestAnalyse:
    def test_json_is_one_object_a_line_a_file(
        self, article: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["analyse", str(article), str(article), "--json"]) == 0
        lines = capsys.readouterr().out.splitlines()
        assert len(lines) == 2
        assert lines[0] == lines[1]
        record = json.loads(lines[0])
        keys = ["path", "name", "title", "sha256", "language", "words", "engine", "findings", "attributions"]
        keys += ["checks", "source_mix", "credits"]
        assert list(record) == keys
        assert record["path"] == str(article)
        assert record["sha256"] == hashlib.sha256(article.read_bytes()).hexdigest()
        assert record["language"] == "id"
        assert list(record["engine"]) == ["version", "pack", "pack_version"]
        (finding,) = record["findings"]
        assert list(finding) == FINDING_KEYS
        assert finding["reason"] == {"en": "The first four.", "id": "Empat yang pertama."}
        assert "😀" in lines[0], "text is written as it is"

    def test_offsets_count_code_points_of_the_canonical_text(
        self, article: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["analyse", "--json", "--text", str(article)]) == 0
        record = json.loads(capsys.readouterr().out)
        assert record["text"] == "😀 “Kata”\npolisi"
        (finding,) = record["findings"]
        assert record["text"][finding["start"] : finding["end"]] == finding["text"] == "😀 “K"

    def test_failures_are_named_and_the_others_still_done(
        self, article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        binary = tmp_path / "b.png"
        binary.write_bytes(b"\x89PNG\r\n\x1a\n")
        missing = str(tmp_path / "no\nsuch\x1b[31m.txt")
        assert main(["analyse", "--json", missing, str(binary), str(tmp_path), str(article)]) == 1
        out, err = capsys.readouterr()
        assert [json.loads(line)["path"] for line in out.splitlines()] == [str(article)]
        lines = err.splitlines()
        assert len(lines) == 3
        assert all(line.startswith("telisik: ") for line in lines)
        assert r"no\nsuch\x1b[31m.txt" in lines[0]
        assert "is an image" in lines[1]
        assert "is a folder" in lines[2]

    def test_a_file_that_was_cut_short_is_analysed_and_named(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        cut = tmp_path / "a.rtf"
        cut.write_bytes(rb"{\rtf1\ansi Menurut polisi, dia pergi.\par Kata war")
        assert main(["analyse", "--json", "--text", str(cut)]) == 1
        out, err = capsys.readouterr()
        assert json.loads(out)["text"] == "Menurut polisi, dia pergi.\n\nKata war"
        assert "“a.rtf” was cut short: its end is missing." in err
        assert main(["review", str(cut), "--pdf", str(tmp_path / "out.pdf")]) == 0
        assert "“a.rtf” was cut short: its end is missing." in capsys.readouterr().err

    @pytest.mark.parametrize("variable", ["id_ID.UTF-8", "en_GB.UTF-8"])
    def test_summary_speaks_the_language_of_the_system(
        self,
        article: Path,
        variable: str,
        capsys: pytest.CaptureFixture[str],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        monkeypatch.setenv("LC_ALL", variable)
        assert main(["analyse", str(article), "--text"]) == 0
        out = capsys.readouterr().out
        assert str(article) in out
        assert "    2  polisi" in out
        if variable.startswith("id"):
            assert "baris 1 · Sumber · " in out
            assert "Empat yang pertama." in out
        else:
            assert "line 1 · Sourcing · Unnamed group · G3 opaque · Low · stands for dia" in out
            assert "The first four." in out

    @pytest.mark.parametrize("path", sorted(paths.seeds().glob("*.txt")), ids=lambda path: path.name)
    def test_samples(self, path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["analyse", "--json", "--text", str(path)]) == 0
        assert json.loads(capsys.readouterr().out)["text"] == make_canonical(path.read_text(encoding="utf-8"))

    def test_nothing_is_kept(self, article: Path, tmp_path: Path) -> None:
        before = sorted(tmp_path.rglob("*"))
        assert main(["analyse", str(article), "--json"]) == 0
        assert sorted(tmp_path.rglob("*")) == before


def test_real_engine_says_the_same_on_every_run(capsys: pytest.CaptureFixture[str]) -> None:
    samples = [str(path) for path in sorted(paths.seeds().glob("*.txt"))]
    assert main(["analyse", "--json", "--text", *samples]) == 0
    here = capsys.readouterr().out
    command = [sys.executable, "-m", "telisik", "analyse", "--json", "--text", *samples]
    environment = {**os.environ, "PYTHONHASHSEED": "1"}
    assert subprocess.run(command, capture_output=True, check=True, env=environment).stdout.decode() == here
    for record in map(json.loads, here.splitlines()):
        text = record["text"]
        assert record["engine"]["pack"]
        for finding in record["findings"]:
            assert text[finding["start"] : finding["end"]] == finding["text"]
        for attribution in record["attributions"]:
            spans = [
                attribution["label"],
                *(span for key in ("source", "cue", "content") for span in attribution[key]),
            ]
            assert all(0 <= begin < end <= len(text) for begin, end in spans)


@pytest.mark.parametrize(
    "arguments",
    [
        ["analyse"],
        ["analyse", "--xml", "a.txt"],
        ["analyse", "a.txt", "--language", "fr"],
        ["review", "a.txt"],
        ["review", "a.txt", "b.txt", "--pdf", "o.pdf"],
        ["--json", "a.txt"],
        ["--library"],
    ],
)
def test_wrong_usage_is_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert "usage: telisik" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "id_ID.UTF-8"}, "id"),
        ({"LANG": "id_ID.UTF-8", "LC_ALL": "en_US.UTF-8"}, "en"),
        ({"LANG": "en_US", "LC_MESSAGES": "id"}, "id"),
        ({"LANG": "fr_FR.UTF-8"}, "en"),
        ({"LANG": ""}, "en"),
        ({}, "en"),
    ],
)
def test_system_language(environment: dict[str, str], language: str) -> None:
    assert find_language(environment) == language


@pytest.mark.usefixtures("marking")
class TestReview:
    def test_report_is_written_and_the_article_kept(self, article: Path, tmp_path: Path) -> None:
        out = tmp_path / "out.pdf"
        assert main(["review", str(article), "--pdf", str(out), "--library", str(tmp_path / "other")]) == 0
        assert out.read_bytes().startswith(b"%PDF-")
        with open_library(tmp_path / "other") as library:
            (kept,) = list_articles(library)
        assert (kept.name, kept.title) == ("a.txt", "😀 “Kata”")
        assert not (tmp_path / "library").exists(), "the usual library stays as it is"

    def test_decisions_made_before_are_in_the_report(self, article: Path, tmp_path: Path) -> None:
        pdfium = pytest.importorskip("pypdfium2")
        out = tmp_path / "out.pdf"
        assert main(["review", str(article), "--pdf", str(out)]) == 0
        with open_library(tmp_path / "library") as library:
            (kept,) = list_articles(library)
            review = load_review(library, kept.id)
            apply_edit(library, write_note(review, review.findings[0].id, "Sudah ditelepon."))
        assert main(["review", str(article), "--pdf", str(out), "--language", "id"]) == 0
        with pdfium.PdfDocument(out) as report:
            text = "".join(page.get_textpage().get_text_range() for page in report)
        assert "Sudah ditelepon." in text
        assert "Empat yang pertama." in text
        with open_library(tmp_path / "library") as library:
            assert len(list_articles(library)) == 1

    def test_a_review_is_not_changed_unseen_by_other_rules(
        self,
        article: Path,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        command = ["review", str(article), "--pdf", str(tmp_path / "out.pdf")]
        assert main(command) == 0
        with open_library(tmp_path / "library") as library:
            review = load_review(library, list_articles(library)[0].id)
            apply_edit(library, write_note(review, review.findings[0].id, "Sudah ditelepon."))
        marking = make_marking_engine()

        class Other:
            def analyse(self, text: str) -> Analysis:
                analysis = marking.analyse(text)
                return replace(analysis, findings=(), engine=replace(analysis.engine, pack_sha256="1" * 64))

        monkeypatch.setattr(engine, "make_engine", Other)
        capsys.readouterr()
        assert main(command) == 0
        assert "Today's rules would change this review" in capsys.readouterr().err
        with open_library(tmp_path / "library") as library:
            assert load_review(library, review.article.id).findings[0].note == "Sudah ditelepon."
            assert load_review(library, review.article.id).analysis == review.analysis

    def test_same_review_gives_the_same_report(self, article: Path, tmp_path: Path) -> None:
        for name in ("one.pdf", "two.pdf"):
            assert main(["review", str(article), "--pdf", str(tmp_path / name)]) == 0
        assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()

    def test_a_file_that_is_no_article_is_not_kept(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        missing = str(tmp_path / "none.txt")
        assert main(["review", missing, "--pdf", str(tmp_path / "out.pdf")]) == 1
        assert "There is no file “none.txt”" in capsys.readouterr().err
        assert not list(tmp_path.iterdir())

    def test_a_report_that_cannot_be_written_is_told_and_the_review_kept(
        self, article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["review", str(article), "--pdf", str(tmp_path / "no" / "out.pdf")]) == 1
        err = capsys.readouterr().err
        assert "There is no folder" in err
        assert len(err.splitlines()) == 1
        with open_library(tmp_path / "library") as library:
            assert len(list_articles(library)) == 1

    def test_the_article_is_never_overwritten(
        self, article: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        before = article.read_bytes()
        assert main(["review", str(article), "--pdf", str(article)]) == 1
        assert "written over the article" in capsys.readouterr().err
        assert article.read_bytes() == before

    def test_a_library_that_cannot_be_used_is_told(
        self, article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (tmp_path / "file").write_text("no folder")
        library = str(tmp_path / "file")
        assert main(["--library", library, "review", str(article), "--pdf", str(tmp_path / "o.pdf")]) == 1
        assert len(capsys.readouterr().err.splitlines()) == 1
        assert not (tmp_path / "o.pdf").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX file names, signals and devices")
class TestTerminal:
    def test_file_name_that_is_no_utf8_and_a_terminal_that_knows_only_ascii(self, tmp_path: Path) -> None:
        name = os.fsencode(tmp_path) + b"/\xff\n.txt"
        Path(os.fsdecode(name)).write_text("Kata “😀”", encoding="utf-8")
        ascii_only = {"PYTHONIOENCODING": "ascii", "LC_ALL": "C"}
        out, err = start("analyse", "--json", "--text", name, env=ascii_only).communicate(timeout=30)
        assert not err
        record = json.loads(out)
        assert os.fsencode(record["path"]) == name
        assert record["text"] == "Kata “😀”"
        process = start("analyse", name, env=ascii_only)
        out, err = process.communicate(timeout=30)
        assert (process.returncode, err) == (0, b"")
        assert rb"\xff\n.txt" in out

    def test_closed_pipe_is_quiet(self, article: Path) -> None:
        reader, writer = os.pipe()
        process = start("analyse", "--json", *[str(article)] * 50, stdout=writer)
        os.close(writer)
        os.close(reader)
        _, err = process.communicate(timeout=30)
        assert (process.returncode, err) == (1, b"")

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
    def test_full_disk_is_told(self, article: Path) -> None:
        with Path("/dev/full").open("wb") as full:
            process = start("analyse", "--json", str(article), stdout=full)
            _, err = process.communicate(timeout=30)
        assert process.returncode == 1
        assert err == b"telisik: the results could not be written: No space left on device\n"

    def test_interruption_is_quiet(self, tmp_path: Path, article: Path) -> None:
        slow = tmp_path / "slow.txt"
        slow.write_text("Kata SLEEP", encoding="utf-8")
        process = start("analyse", "--json", str(article), str(slow))
        assert process.stdout
        process.stdout.readline()
        time.sleep(0.2)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=30)
        assert (process.returncode, err) == (130, b"")


@pytest.mark.usefixtures("marking")
def test_a_report_that_was_written_verifies_and_a_changed_one_does_not(
    article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, folder = tmp_path / "r.pdf", str(tmp_path / "library")
    assert main(["review", str(article), "--out", str(out), "--library", folder]) == 0
    capsys.readouterr()
    compare = ["verify", str(out), "--article", str(article), "--library", folder, "--language", "en"]
    assert main(compare) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[-1] == "Everything that could be compared agrees."
    assert any(line.startswith("= The article file is the one") for line in told)
    out.write_bytes(out.read_bytes().replace(b"/Type /Page", b"/Type /page", 1))
    assert main(["verify", str(out), "--json"]) == 1
    statements = json.loads(capsys.readouterr().out)["statements"]
    assert "seal_broken" in [statement["about"] for statement in statements]
    assert main(["verify", str(article)]) == 1


def test_a_review_without_an_output_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["review", "a.txt"])
    assert stop.value.code == 2
    assert "--pdf OUT or --out OUT" in capsys.readouterr().err
