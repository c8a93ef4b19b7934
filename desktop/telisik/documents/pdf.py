"""PDF documents with a text layer, by PDFium; their order and paragraphs by ``pdf_layout``."""

from __future__ import annotations

import ctypes
import re
from collections import Counter
from typing import TYPE_CHECKING, Any

from telisik.documents.dates import find_date, read_date
from telisik.documents.extract import Extract
from telisik.documents.metadata import DropKind, Field, Origin
from telisik.documents.packages import tell_damaged, tell_encrypted
from telisik.documents.pdf_layout import Line, Page, drop_running_heads, join_paragraphs, order_lines
from telisik.documents.pdf_lone_heads import drop_lone_heads
from telisik.documents.pdf_print import drop_print_marks
from telisik.errors import QT_TRANSLATE_NOOP, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

EXTRACTION = "pdf 4"
MEDIA_TYPE = "application/pdf"
MOST_PAGES = 2000
_MOST_CHARACTERS = 12_000_000
_MOST_ON_PAGE = 400_000
_UNCHANGED = QT_TRANSLATE_NOOP("Fault", "Nothing was added to the library.")
_JUNK_TITLE = re.compile(
    r"(?i)(untitled|document\d*|microsoft word|.*\.(docx?|pdf|indd|qxd|html?|pages)$|\(anonymous\)|unspecified)"
)
_JUNK_AUTHOR = re.compile(r"(?i)(anonymous|\(anonymous\)|unspecified|user|admin\w*|owner|unknown)$")
_ACTIVE = (
    (rb"/JavaScript|/JS[\s(<]", "JavaScript"),
    (rb"/Launch", "Launch"),
    (rb"/EmbeddedFile", "EmbeddedFile"),
    (rb"/OpenAction", "OpenAction"),
)
_BROWSERS = re.compile(r"(?i)mozilla|chrom(e|ium)|skia/pdf|webkit|safari|firefox|wkhtmltopdf|headless")
_TAKEN = re.compile(r"(?i)\b(diunduh|dicetak|diakses|downloaded|printed|retrieved|accessed)\b")
_GAP_IN_SIZES = 1.8
_LINE_ENDS = frozenset({0x0A, 0x0D})
_SOFT_HYPHENS = frozenset({0x02, 0xFFFE})  # how PDFium tells a hyphen at a line's end
_Box = tuple[float, float, float, float]


def read_pdf(data: bytes, name: str) -> Extract:
    """Return the text in reading order; a Fault for a locked, damaged, scanned or endless document."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise (tell_encrypted if "assword" in str(error) or "ecurity" in str(error) else tell_damaged)(
            name
        ) from error
    try:
        return _read(document, data, name)
    except pypdfium2.PdfiumError as error:
        raise tell_damaged(name) from error
    finally:
        document.close()


def _read(document: Any, data: bytes, name: str) -> Extract:  # noqa: ANN401 - pypdfium2 has no types
    if len(document) > MOST_PAGES:
        raise _tell_too_long(name, len(document))
    pages, damaged = [], 0
    characters = 0
    for page in _list_pages(document):
        damaged += page is None
        pages.append(page or Page([], 0.0, 0.0))
        characters += sum(len(line.text) for line in pages[-1].lines)
        if characters > _MOST_CHARACTERS:
            raise _tell_too_long(name, len(document))
    if not characters:
        raise tell_damaged(name) if damaged or not pages else _tell_scanned(name)
    extract = Extract("", "utf-8", MEDIA_TYPE, EXTRACTION)
    for pattern, what in _ACTIVE:
        if re.search(pattern, data):
            extract.drop(DropKind.ACTIVE, what)
    marks = drop_print_marks(pages)
    title = _find_title(pages)
    heads = drop_running_heads(pages)
    for page in pages:
        heads += drop_lone_heads(page)
    for head in (*marks.dropped, *heads):
        extract.drop(DropKind.RUNNING_HEAD, head)
    for head in heads:
        extract.tell(
            Field.RETRIEVED if _TAKEN.search(head) else Field.PUBLISHED, find_date(head), Origin.BODY
        )
    extract.tell(Field.ADDRESS, marks.address, Origin.SAVED)
    extract.tell(Field.RETRIEVED, marks.printed, Origin.SAVED)
    paragraphs = join_paragraphs([order_lines(page) for page in pages])
    _read_properties(document, extract, title)
    extract.text = "\n\n".join(paragraphs)
    return extract


def _list_pages(document: Any) -> Iterator[Page | None]:  # noqa: ANN401
    import pypdfium2

    for number in range(len(document)):
        try:
            page = document[number]
        except pypdfium2.PdfiumError:
            yield None
            continue
        try:
            text_page = page.get_textpage()
            try:
                yield Page(list(_list_lines(text_page)), *page.get_size())
            finally:
                text_page.close()
        finally:
            page.close()


def _list_lines(text_page: Any) -> Iterator[Line]:  # noqa: ANN401
    """Yield runs of characters that stand on one line without a gap as wide as one between columns."""
    from pypdfium2 import raw

    box = [ctypes.c_double() for _ in range(4)]
    left, right, bottom, top = box
    pointers = [ctypes.byref(value) for value in box]
    handle = text_page.raw
    run = _Run()
    for index in range(min(text_page.count_chars(), _MOST_ON_PAGE)):
        code = raw.FPDFText_GetUnicode(handle, index)
        character = "\u00ad" if code in _SOFT_HYPHENS else _as_character(code)
        if code in _LINE_ENDS:
            yield from run.end()
        elif character.isspace() or not raw.FPDFText_GetCharBox(handle, index, *pointers):
            run.skip(character)
        else:
            place = (left.value, bottom.value, right.value, top.value)
            if run.is_apart(place):
                yield from run.end()
            if not run.words:
                run.begin(place, raw.FPDFText_GetFontSize(handle, index))
            run.add(character, place)
    yield from run.end()


class _Run:
    """Characters that stand close to each other, their box (left, bottom, right, top) and the size of their type."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self._box = (0.0, 0.0, 0.0, 0.0)
        self._size = 1.0
        self._spaced = False

    def begin(self, place: _Box, size: float) -> None:
        self._box = place
        # Type scaled by a matrix says that it is 1 high: its box tells better.
        self._size = size if size >= 2 else max((place[3] - place[1]) * 1.4, 1.0)

    def skip(self, character: str) -> None:
        if character == "\u00ad" and self.words:
            self.words.append(character)
        self._spaced = bool(self.words)

    def is_apart(self, place: _Box) -> bool:
        """Tell whether a character is far along the line, or on another line that PDFium did not notice."""
        left, bottom, right, top = self._box
        slack = 0.2 * self._size
        return bool(self.words) and (
            place[0] - right > _GAP_IN_SIZES * max(self._size, 4.0)
            or place[0] < left - self._size
            or place[3] < bottom - slack
            or place[1] > top + slack
        )

    def add(self, character: str, place: _Box) -> None:
        if self._spaced:
            self.words.append(" ")
        self._spaced = False
        self.words.append(character)
        left, bottom, right, top = self._box
        self._box = (left, min(bottom, place[1]), max(right, place[2]), max(top, place[3]))

    def end(self) -> Iterator[Line]:
        if self.words:
            text = "".join(self.words).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
            yield Line(text, *self._box, self._size)
        self.words, self._spaced = [], False


def _as_character(code: int) -> str:
    return chr(code) if 0 < code <= 0x10FFFF else "\ufffd"


def _find_title(pages: list[Page]) -> str:
    """Return the largest words on the first page, where they are larger than the text."""
    lines = pages[0].lines if pages else []
    sizes = Counter[float]()
    for page in pages[:5]:
        for line in page.lines:
            sizes[round(line.size)] += len(line.text)
    if not lines or not sizes:
        return ""
    body = sizes.most_common(1)[0][0]
    largest = max((line.size for line in lines if sum(map(str.isalpha, line.text)) > 3), default=0.0)
    if largest < 1.15 * body:
        return ""
    chosen = sorted((line for line in lines if abs(line.size - largest) < 0.5), key=lambda line: -line.top)
    return " ".join(line.text.strip() for line in chosen[:5])


def _read_properties(document: Any, extract: Extract, title: str) -> None:  # noqa: ANN401
    import pypdfium2

    try:
        held = document.get_metadata_dict(skip_empty=True)
    except (pypdfium2.PdfiumError, UnicodeError):
        held = {}
    extract.tell(Field.TITLE, title, Origin.BODY)
    if not _JUNK_TITLE.match(held.get("Title", "")):
        extract.tell(Field.TITLE, held.get("Title"), Origin.PROPERTIES)
    if not _JUNK_AUTHOR.match(held.get("Author", "")):
        extract.tell(Field.AUTHOR, held.get("Author"), Origin.PROPERTIES)
    made = re.match(r"D:(\d{4})(\d\d)?(\d\d)?", held.get("CreationDate", ""))
    if made:
        # A browser makes the file when somebody prints the page, not when it was published.
        is_printed = _BROWSERS.search(f"{held.get('Creator', '')} {held.get('Producer', '')}")
        extract.tell(
            Field.RETRIEVED if is_printed else Field.PUBLISHED,
            read_date(f"{made[1]}-{made[2] or '01'}-{made[3] or '01'}"),
            Origin.PROPERTIES,
        )


def _tell_scanned(name: str) -> Fault:
    return Fault(
        QT_TRANSLATE_NOOP(
            "Fault", "“{name}” has no text in it: its pages are pictures, as a scanner makes them."
        ),
        _UNCHANGED,
        QT_TRANSLATE_NOOP(
            "Fault", "Have its text recognised in another program (OCR), or type what you want to review."
        ),
        name=name,
    )


def _tell_too_long(name: str, pages: int) -> Fault:
    return Fault(
        QT_TRANSLATE_NOOP(
            "Fault", "“{name}” has {pages} pages, more than Telisik reads of one document ({limit})."
        ),
        _UNCHANGED,
        QT_TRANSLATE_NOOP("Fault", "Save the pages you want to review in a file of their own."),
        name=name,
        pages=pages,
        limit=MOST_PAGES,
    )
