"""Reading files for a command: in a fenced process, as the window does; it hands back text, safe to analyse."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from telisik.documents.child import ChildConfig
from telisik.documents.document import Refused, Route
from telisik.documents.engine import make_no_engine
from telisik.documents.messages import Ended, Failed, Opened, PartFailed, ReadFile
from telisik.documents.process import AnalysisProcess

if TYPE_CHECKING:
    from collections.abc import Iterator

    from telisik.documents.document import Document


class Reader:
    """Owns the process; use it in a ``with`` block."""

    def __init__(self) -> None:
        self._process = AnalysisProcess(ChildConfig(make_no_engine))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.close()

    def read(self, path: str) -> Iterator[Document | Refused]:
        """Yield every article of a file, and what of it could not be read."""
        self._process.submit(ReadFile(path, Route.ARGUMENT, analyse=False))
        while True:
            match self._process.receive():
                case Opened(document=document):
                    yield document
                case PartFailed(name=name, fault=fault):
                    yield Refused(name, fault)
                case Failed(fault=fault):
                    yield Refused(path, fault)
                    return
                case Ended():
                    return
