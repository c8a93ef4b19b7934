"""Carrying messages out of the child process: only our own data classes come in, and within the limits.

The child has read untrusted bytes, so what it sends is checked again here as if it were untrusted itself.
"""

from __future__ import annotations

import hashlib
import io
import pickle
from dataclasses import is_dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any

from telisik import errors
from telisik.analysis import model
from telisik.documents import document, limits, messages, metadata
from telisik.documents.canonical import make_canonical
from telisik.documents.messages import Analysed, Ended, Failed, Opened, PartFailed
from telisik.documents.signatures import PLACES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from telisik.analysis.model import Analysis, Span
    from telisik.documents.document import Document
    from telisik.documents.messages import Message

_LOOKED_AT = 65536
_LONGEST_NAME = 2000
LARGEST_MESSAGE = 16 * limits.LARGEST_FILE
_PACKAGES = (model, document, messages, metadata)


class TransferError(Exception):
    """The child sent something that it should not have."""


def dump_message(message: Message) -> bytes:
    """Return a message as bytes."""
    buffer = io.BytesIO()
    _Pickler(buffer, protocol=pickle.HIGHEST_PROTOCOL).dump(message)
    return buffer.getvalue()


def load_message(data: bytes) -> Message:
    """Return the message; a TransferError where the bytes name anything but our own data classes."""
    try:
        message = _Unpickler(io.BytesIO(data)).load()
    except (
        pickle.UnpicklingError,
        EOFError,
        TypeError,
        ValueError,
        AttributeError,
        IndexError,
        KeyError,
    ) as error:
        raise TransferError(str(error)) from error
    if not isinstance(message, Opened | Analysed | PartFailed | Ended | Failed):
        raise TransferError(f"{type(message).__name__} is no message")
    return message


class _Pickler(pickle.Pickler):
    def reducer_override(self, value: object) -> Any:  # noqa: ANN401 - as pickle types it
        """Name a member of an enumeration by its value: until 3.11.4 Python would call ``getattr`` for it.

        A data class is made again by calling it, in half the receiver's time of setting one field after another.
        """
        if isinstance(value, Enum):
            return type(value), (value.value,)
        if is_dataclass(value) and not isinstance(value, type):
            return type(value), tuple(getattr(value, name) for name in value.__dataclass_fields__)
        return NotImplemented


class _Unpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> object:
        for package in _PACKAGES:
            found = getattr(package, name, None)
            if package.__name__ == module and isinstance(found, type) and found.__module__ == module:
                return found
        if module == "telisik.errors" and name == "_rebuild_fault":
            return getattr(errors, name)
        raise pickle.UnpicklingError(f"{module}.{name} does not belong in a message")


def check_document(received: Document) -> None:
    """Check the limits of a document again."""
    if not isinstance(received, document.Document):
        raise TransferError("no document")
    if max(len(received.text), len(received.original)) > limits.LARGEST_FILE:
        raise TransferError("the document is over the limit")
    if hashlib.sha256(received.original).hexdigest() != received.sha256:
        raise TransferError("the document does not match its hash")
    if not received.text.strip() or make_canonical(received.text[:_LOOKED_AT]) != received.text[:_LOOKED_AT]:
        raise TransferError("the text is not canonical")
    _check_metadata(received)


def check_name(name: str) -> None:
    """Check that a name can be shown."""
    if len(name) > _LONGEST_NAME or "\n" in name:
        raise TransferError("a name over the limit")


def _check_metadata(received: Document) -> None:
    check_name(received.name)
    check_name(received.container)
    found, dropped = received.metadata, received.dropped
    if len(found) > len(metadata.Field) or len({one.field for one in found}) != len(found):
        raise TransferError("too much metadata")
    if any(len(one.value) > metadata.LONGEST_VALUE or "\n" in one.value for one in found):
        raise TransferError("a value over the limit")
    if len(dropped) > metadata.MOST_DROPPED or any(len(one.text) > metadata.LONGEST_VALUE for one in dropped):
        raise TransferError("too much that was left out")
    if len(received.signature) not in {0, 4 * PLACES}:
        raise TransferError("no signature")


def check_analysis(analysis: Analysis, text: str) -> None:
    """Check that an analysis is of this text and that every span lies within it."""
    if not isinstance(analysis, model.Analysis):
        raise TransferError("no analysis")
    if analysis.text_sha256 != hashlib.sha256(text.encode()).hexdigest():
        raise TransferError("the analysis is of another text")
    for span in _list_spans(analysis):
        if not 0 <= span.start <= span.end <= len(text):
            raise TransferError(f"{span} lies outside the text")
    for finding in analysis.findings:
        if finding.text != text[finding.span.start : finding.span.end]:
            raise TransferError(f"the finding at {finding.span} does not quote the text")


def _list_spans(analysis: Analysis) -> Iterator[Span]:
    yield from analysis.paragraphs
    yield from analysis.credits
    for check in analysis.checks:
        yield from check.spans
    for attribution in analysis.attributions:
        yield attribution.label
        yield from attribution.source + attribution.cue + attribution.content
    for finding in analysis.findings:
        yield finding.span
        yield from finding.source + finding.cue + finding.content
    for quotation in analysis.quotations:
        yield quotation.span
        if quotation.introducer:
            yield quotation.introducer
