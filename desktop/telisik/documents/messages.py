"""What the window and the child process say to each other: jobs one way, messages the other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from telisik.analysis.model import Analysis
    from telisik.documents.document import Document, Route
    from telisik.errors import Fault


@dataclass(frozen=True, slots=True)
class ReadFile:
    """Read a file and analyse every article in it; without ``analyse`` only read it."""

    path: str
    route: Route
    language: str | None = None
    analyse: bool = True


@dataclass(frozen=True, slots=True)
class ReadBytes:
    """Read bytes that came with a name and analyse them."""

    data: bytes
    name: str
    route: Route
    language: str | None = None


@dataclass(frozen=True, slots=True)
class ReadPasted:
    """Read pasted text and analyse it."""

    text: str
    language: str | None = None


@dataclass(frozen=True, slots=True)
class AnalyseText:
    """Analyse a canonical text that is in the library already; ``name`` is for messages about it."""

    text: str
    name: str
    language: str | None = None


Job = ReadFile | ReadBytes | ReadPasted | AnalyseText


@dataclass(frozen=True, slots=True)
class Opened:
    """A document was read and can be shown; its analysis follows. An archive or a chat gives several."""

    job: int
    document: Document


@dataclass(frozen=True, slots=True)
class Analysed:
    """The analysis of the job's text, and how long it took so far.

    Of a long text there come several: those that are not ``whole`` are of a beginning of it, and more follow.
    """

    job: int
    analysis: Analysis
    seconds: float
    whole: bool = True


@dataclass(frozen=True, slots=True)
class PartFailed:
    """One part of an archive, a table or a chat could not be read; the job goes on with the next."""

    job: int
    name: str
    fault: Fault


@dataclass(frozen=True, slots=True)
class Ended:
    """The job is done; the last message of every job that did not fail."""

    job: int


@dataclass(frozen=True, slots=True)
class Failed:
    """The job ended with a fault; ``trace`` is the traceback where it was ours, and is not for the screen."""

    job: int
    fault: Fault
    trace: str = ""


Message = Opened | Analysed | PartFailed | Ended | Failed
