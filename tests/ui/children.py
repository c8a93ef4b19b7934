"""Stands in for the child process that reads and analyses."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Child(QObject):
    """The test says what it answers."""

    arrived = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.jobs = []

    def submit(self, job) -> int:
        self.jobs.append(job)
        return len(self.jobs)

    def renew(self) -> None:
        pass
