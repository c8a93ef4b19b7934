"""Engines for the child process that stand in for the real one: one that works, and some that misbehave."""

from __future__ import annotations

import ctypes
import hashlib
import os
import signal
import subprocess
import time
from dataclasses import replace
from typing import TYPE_CHECKING

from telisik.analysis.model import (
    Analysis,
    Bilingual,
    Code,
    Engine,
    Finding,
    Grade,
    Language,
    Layer,
    Severity,
    Span,
)

if TYPE_CHECKING:
    from collections.abc import Iterator


def make_analysis(text: str, quoted: str | None = None, span: Span | None = None) -> Analysis:
    span = span or Span(0, min(4, len(text)))
    finding = Finding(
        layer=Layer.SOURCING,
        code=Code.UNNAMED_GROUP,
        severity=Severity.LOW,
        grade=Grade.G3,
        resolved_to="dia",
        span=span,
        text=text[span.start : span.end] if quoted is None else quoted,
        rule="first-four",
        reason=Bilingual("The first four.", "Empat yang pertama."),
        checks=(),
        norm=Bilingual("None.", "Tidak ada."),
    )
    return Analysis(
        text_sha256=hashlib.sha256(text.encode()).hexdigest(),
        language=Language("id", 1.0, supported=True),
        engine=Engine("0", "none", "0", "0"),
        words=len(text.split()),
        paragraphs=(Span(0, len(text)),),
        findings=(finding,),
    )


class MarkingEngine:
    """Marks the first four characters; words in the text make it misbehave."""

    def analyse(self, text: str, language: str | None = None) -> Analysis:
        for word, act in ACTS.items():
            if word in text:
                return act(text)
        return make_analysis(text)

    def stream(self, text: str, language: str | None = None) -> Iterator[tuple[Analysis, bool]]:
        if "PARTS" in text:
            yield make_analysis(text, span=Span(0, 1)), False
        yield self.analyse(text, language), True


class SlowlyWarmingEngine(MarkingEngine):
    """Takes a while for every text, as one that loads a language, and says how many it has read before."""

    def __init__(self) -> None:
        self.read = 0

    def analyse(self, text: str, language: str | None = None) -> Analysis:
        time.sleep(0.3)
        self.read += 1
        return replace(make_analysis(text), words=self.read - 1)


def kill_self(text: str) -> Analysis:
    os.kill(os.getpid(), signal.SIGKILL)
    return make_analysis(text)


def read_nowhere(text: str) -> Analysis:
    ctypes.string_at(0)
    return make_analysis(text)


def sleep_long(text: str) -> Analysis:
    time.sleep(60)
    return make_analysis(text)


def spin_long(text: str) -> Analysis:
    while True:
        pass


def take_memory(text: str) -> Analysis:
    return make_analysis(text + str(len(bytearray(8 * 1024**3))))


def start_program(text: str) -> Analysis:
    subprocess.run(["true"], check=True)
    return make_analysis(text)


def divide(text: str) -> Analysis:
    return make_analysis(text, span=Span(0, 1 // 0))


def point_outside(text: str) -> Analysis:
    return make_analysis(text, span=Span(0, len(text) + 1))


def misquote(text: str) -> Analysis:
    return make_analysis(text, quoted="else")


def analyse_other(text: str) -> Analysis:
    return make_analysis("other text")


ACTS = {
    "KILL": kill_self,
    "SEGFAULT": read_nowhere,
    "SLEEP": sleep_long,
    "SPIN": spin_long,
    "MEMORY": take_memory,
    "PROGRAM": start_program,
    "DIVIDE": divide,
    "OUTSIDE": point_outside,
    "MISQUOTE": misquote,
    "OTHER": analyse_other,
}


def make_marking_engine() -> MarkingEngine:
    return MarkingEngine()


def make_slowly_warming_engine() -> SlowlyWarmingEngine:
    return SlowlyWarmingEngine()


def make_no_engine() -> MarkingEngine:
    raise ValueError("no packs")
