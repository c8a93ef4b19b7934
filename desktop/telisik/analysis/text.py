"""A text as the rules read it: tokens, sentences, paragraphs, and what lies inside quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from telisik.analysis.model import Span

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from spacy.tokens import Doc

    from telisik.analysis.parser import Parser

LONGEST_TOKEN = 200
_LONGEST_SENTENCE = 4_000
_SHORTEST_GLUED = 6
# Quotation marks as pages write them that nobody decoded.
ENTITIES = {"&#8220;": "“", "&#8221;": "”", "&ldquo;": "“", "&rdquo;": "”", "&quot;": '"', "''": '"'}
_TOKEN = re.compile(
    r"&#822[01];|&[lr]dquo;|&quot;|''|@\w+(?:\.[a-z0-9_]\w*)*|\w+(?:[-'’.]\w+|(?<=\d)[,/]\d+)*|[^\w\s]"
)
# Words that lost the space or line between them: "PemerintahRusia", "dilansirAFP", "selesai.Ambulans".
_GLUE = re.compile(
    r"(?<=[a-z]{5})(?=[A-Z][a-z]{3})|(?<=[a-z]{5})(?=[A-Z]{2,5}(?![A-Za-z]))|(?<=[a-z]{2})(?=[./][A-Z](?:[a-z]|[A-Z]{2}))"
    r"|(?<=ilansir)(?=[A-Z]|detik)|(?<=kepada)(?=[A-Z])|(?<=ikutip dari)(?=[A-Z])"
    r"|(?<=ikutip)(?=[A-Z])|(?<=[a-z]{5})(?=(?:The|Al|El|La|Le)\Z)"
    r"|(?<=[A-Z]{3})(?=(?:ak(?:an|hirnya)|juga|telah|sudah|resmi|kembali|yang|me(?:m|n|l|r)[a-z]{3})[a-z]*(?![a-z]))"
    r"|(?<=[A-Z]{3})(?=dan[A-Z])|(?<=[A-Z]{3}dan)(?=[A-Z])|(?<=\bdan)(?=[A-Z][a-z]{2})"
    r"|(?<=dilihat)(?=[A-Z]|detik)|(?<=elansir)(?=[A-Z])"
    r"|(?:(?<=ujar)|(?<=kata)|(?<=dari)|(?<=oleh)|(?<=ucap)|(?<=sebut))(?=[A-Z][A-Za-z])|(?<=[A-Z]{4})(?=-[A-Z][a-z])|(?<=Jakarta)(?=-[A-Z][a-z])"
    r"|(?<=[A-Z][a-z]{4})(?=[A-Z]{2,5}(?![A-Za-z]))|(?<=[A-Za-z]{2})(?=(?:menyebut(?:kan)?|menegaskan|mengatakan|menyatakan|melaporkan|mengungkap(?:kan)?|menjelaskan"
    r"|meng(?:e)?klaim|mengaku|membantah|memperingatkan|mewanti-wanti|dirumorkan|dikabarkan|dilaporkan|diakui|disebut-sebut"
    r"|menuduh|menuding|menilai|menuturkan|menambahkan|mengimbau|meminta|mengajak|mengingatkan|menyampaikan|memastikan"
    r"|memaparkan|menerangkan|mengonfirmasi|menyoroti|menduga|mendesak|mengkritik|menekankan|menyarankan|membenarkan"
    r"|mengumumkan|mengusulkan|membeberkan|berpendapat|bercerita|berharap|mencatat|memprediksi|memperkirakan"
    r"|dikabarkan|dikatakan|disebutkan|diprediksi|diperkirakan|dinilai|dianggap)(?![a-z]))"
)
# Names that companies write so: "iFixit"; what they make speaks not.
_BRAND = re.compile(
    r"(?!i(?:Phone|Pad|OS|Mac|Pod|Cloud|Tunes))[a-z][A-Z][a-z]|(?:al|el|as|ash|ad|an|ar|at|az|ul)-[A-Z]"
)
_DIGIT = re.compile(r"\d")
_PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*")
# A line that goes on with the one before: pages break lines around links, mails at a column.
_GOES_ON = re.compile(r"[,;)]|\.(?!\.)|[a-z]{2}|[a-z] ")
# How a line ends whose last word asks for a name, which the page put on a line of its own.
_LEFT_OPEN = re.compile(
    r"(?:[”\"’'],? (?:kata|ujar|tutur|ucap|ungkap|jelas|tegas|papar|terang"
    r"|imbuh|tambah|sambung|lanjut|pungkas|tandas|tulis|sebut)"
    r"|\b(?:dikutip|dilansir|disitat|mengutip|melansir)(?: dari)?|\bmenurut|\bkepada)\Z"
)
_ENDED = re.compile(r"[.!?…:;][\"”’'»)\]]*$")
# A line that only announces a link in the next: "Baca juga:".
_POINTER = re.compile(r"(?:baca|simak|lihat|tonton|read|see) (?:juga|also)\s*:?", re.IGNORECASE)
_TOLD = re.compile(r"[.”\"]\Z")  # how a line ends that tells something, where the link was lost
# Where a sentence begins in a text that lost its stops: "... mengalami kerusakan Polisi membantah".
_LONGEST_STOPPED = 320
_LOST_STOP = re.compile(
    r"(?<=[a-z0-9)%”\"]) (?=(?:Namun|Menurut|Akibat|Sementara|Selain|Bahkan|Kemudian|Setelah|Saat|Ketika|Hal|Ia|Dia"
    r"|Mereka|Sebelumnya|Untuk|Dengan|Karena|Pada|Dari|Jika|Tapi|Tetapi|Sebab|Adapun|Sedangkan|Sehingga|Polisi|Pihak"
    r"|Para|Beberapa|Salah|Sejumlah|Banyak|Itu|Ini|Tidak|Berikut|Sempat|Kini|Saya|Kami|Kita|Apabila|Lalu|Oleh|Bukan"
    r"|Justru|Meski|Meskipun|Padahal|Beruntung|Bermula|Terjadi|Tentu|Selanjutnya|Demikian|Ada|Sesuai|Berdasarkan"
    r"|Seperti|Terkait|Tak|Diketahui|Sekarang|Hingga|Sejak|Apalagi|Jadi|Dalam|Keppres|Akun|Isu|Kabar|Konon) )"
)
_LONGEST_LINK = 60  # code points of a line that holds nothing but a link
_DATELINE_MARKS = frozenset("-–—")
_FIRST_AFTER_DATELINE = 2
_SENTENCE_END = re.compile(
    r"[.!?…]+[\"”’'»)\]]*(?=\s+[\"“‘'«(\[]*(?:‘’|``|&#8220;|&ldquo;|&quot;)?[A-Z0-9À-Þ@#*])|[.!?…]+[\"”’'»)\]]*$|(?<=[a-z]{2})[.!?][\"”’]?(?=[A-Z“][a-z]{2})(?!\w+[-/])"
    r"|(?<=[)\d\"”])\.(?=Baca [Jj]uga)"
)
# fmt: off
_ABBREVIATIONS = frozenset({
    "dr", "drs", "dra", "ir", "hj", "h", "kh", "ust", "kol", "letkol", "mayjen", "brigjen", "irjen",
    "kombes", "no", "nomor", "hlm", "jl", "jln", "tn", "ny", "sdr", "prof", "st", "rs", "pt", "cv", "tbk",
    "dll", "dsb", "dst", "mr", "mrs", "ms", "jr", "sr", "gen", "col", "lt", "capt", "sgt", "sen", "rep", "adm", "maj",
    "det", "atty", "msgr", "cmdr", "supt", "insp", "cpl",
    "gov", "rev", "hon", "u.s", "u.k", "u.n", "e.g", "i.e", "a.m", "p.m", "vs", "inc", "corp", "ltd",
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "ave", "blvd",
    "akbp", "akp", "kompol", "ipda", "iptu", "aiptu", "bripka", "komjen", "jend", "lettu", "letda",
    "dkk", "moh", "muh", "abd", "kec", "kab", "prov", "s.pd", "m.pd", "s.ag",
    "ph.d", "s.h", "s.e", "s.sos", "m.si", "m.h", "a.n", "u.p", "approx", "dept", "est", "s.d", "rp",
})
# fmt: on


class Token(NamedTuple):
    """A word or a mark with its place in the text; ``lower`` is its lower-case form."""

    start: int
    end: int
    form: str
    lower: str

    @property
    def is_word(self) -> bool:
        """Tell whether it holds a letter or digit."""
        return self.form[0].isalnum() or self.form[0] == "@"

    @property
    def is_capital(self) -> bool:
        """Tell whether it begins with a capital letter, or is a name written as 'iFixit' or 'al-Hadid' is."""
        return self.form[0].isupper() or _BRAND.match(self.form) is not None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its span, its place among sentences and paragraphs, and its tokens' range."""

    span: Span
    index: int
    paragraph: int
    first: int
    last: int


@dataclass
class Text:
    """A canonical text with its tokens, sentences and paragraphs; offsets are code points.

    ``paragraphs`` are its lines, ``passages`` the same with lines joined that a page broke inside a sentence.
    """

    text: str
    paragraphs: tuple[Span, ...]
    passages: tuple[Span, ...]
    sentences: tuple[Sentence, ...]
    tokens: tuple[Token, ...]
    _starts: list[int] = field(default_factory=list)
    _sentence_starts: list[int] = field(default_factory=list)
    parser: Parser | None = None
    _doc: Doc | None = None
    _named: bool = False

    @property
    def doc(self) -> Doc | None:
        """Return the text's parse, made when it is first asked for; None where the language has no model."""
        return self.parse()

    def parse(self, asked: Collection[int] | None = None) -> Doc | None:
        """Return the text's parse, made at the first call; None where the language has no model.

        ``asked`` are the indices of the sentences that matter: only these are sure to be parsed.
        """
        if self._doc is None and self.parser is not None:
            self._doc = self.parser.parse(self.text, [sentence.span for sentence in self.sentences], asked)
        return self._doc

    @property
    def named_doc(self) -> Doc | None:
        """Return the parse with the names of persons, bodies and places in it, found when first asked for."""
        if self.doc is not None and self.parser is not None and not self._named:
            self._doc, self._named = self.parser.name(self.doc), True
        return self._doc

    @cached_property
    def lows(self) -> list[str]:
        """Return the tokens in lower case."""
        return [token.lower for token in self.tokens]

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Return where each token stands, by its lower-case form."""
        found: dict[str, list[int]] = {}
        for place, low in enumerate(self.lows):
            found.setdefault(low, []).append(place)
        return found

    @cached_property
    def common(self) -> frozenset[str]:
        """Return the words that the text writes small somewhere."""
        return frozenset(form for form in {token.form for token in self.tokens} if form.islower())

    @cached_property
    def openings(self) -> frozenset[int]:
        """Return the indices of the tokens that begin sentences."""
        return frozenset(sentence.first for sentence in self.sentences)

    def find_sentence(self, offset: int) -> Sentence | None:
        """Return the sentence that holds an offset, or None between sentences."""
        place = bisect_right(self._sentence_starts, offset) - 1
        if place >= 0 and offset < self.sentences[place].span.end:
            return self.sentences[place]
        return None

    def find_token(self, offset: int) -> int:
        """Return the index of the last token that starts at or before an offset; -1 before the first."""
        return bisect_right(self._starts, offset) - 1

    def find_tokens(self, span: Span) -> tuple[int, int]:
        """Return the index of the first token of a span and one past its last."""
        return self.find_token(span.start), self.find_token(span.end - 1) + 1

    def slice(self, span: Span) -> str:
        """Return the words of a span."""
        return self.text[span.start : span.end]


def read_text(text: str) -> Text:
    """Split a canonical text into paragraphs, sentences and tokens, in linear time."""
    paragraphs = find_paragraphs(text)
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    passages = _join_lines(text, paragraphs)
    starts = [paragraph.start for paragraph in paragraphs]
    for passage in passages:
        for span in _split_sentences(text, passage):
            first = len(tokens)
            tokens.extend(_split_tokens(text, span))
            number = bisect_right(starts, span.start) - 1
            sentences.append(Sentence(span, len(sentences), number, first, len(tokens)))
    return Text(
        text,
        paragraphs,
        passages,
        tuple(sentences),
        tuple(tokens),
        [t.start for t in tokens],
        [s.span.start for s in sentences],
    )


def find_paragraphs(text: str) -> tuple[Span, ...]:
    """Return the lines of a text that hold anything, trimmed."""
    return tuple(Span(*_trim(text, m.start(), m.end())) for m in _PARAGRAPH.finditer(text))


def _join_lines(text: str, lines: Sequence[Span]) -> tuple[Span, ...]:
    """Return the lines, those joined that go on with the line before: "Dikutip dari", "Reuters", ", Selasa (10/6)."."""
    joined: list[Span] = []
    alone, opening = True, False  # whether the last of them is one line, and whether it holds the dateline
    for number, line in enumerate(lines):
        before = joined[-1] if joined else None
        told = _TOLD.search(text, max(line.start, line.end - 3), line.end)
        if before is not None and not told and _POINTER.fullmatch(text, before.start, before.end):
            joined[-1] = Span(before.start, line.end)
            alone, opening = True, False
            continue
        if before is None or _ENDED.search(text, max(before.start, before.end - 9), before.end):
            joined.append(line)
            alone, opening = True, False
            continue
        goes_on = _GOES_ON.match(text, line.start) is not None or _is_left_open(text, before)
        if goes_on and alone and len(joined) > 1 and _is_link(text, joined[-2], before):
            joined[-2:] = [Span(joined[-2].start, before.end)]
        marked = len(joined) > 1 and text[before.start : before.end] in _DATELINE_MARKS
        if number == _FIRST_AFTER_DATELINE and marked:
            joined[-2:] = [Span(joined[-2].start, line.end)]
            opening = True
        elif goes_on or opening:
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
        alone = not goes_on
    return tuple(joined)


def _is_left_open(text: str, line: Span | None) -> bool:
    """Tell whether a line ends before the name that its last word asks for: '"...," tutur', 'dikutip dari'."""
    return line is not None and _LEFT_OPEN.search(text, max(line.start, line.end - 30), line.end) is not None


def _is_link(text: str, before: Span, line: Span) -> bool:
    """Tell whether a line is a link inside a sentence that the line before it leaves open."""
    return (
        line.end - line.start <= _LONGEST_LINK
        and (text[before.end - 1].isalnum() or text[before.end - 1] in "(,")
        and not _ENDED.search(text, max(before.start, before.end - 9), before.end)
    )


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _split_sentences(text: str, paragraph: Span) -> list[Span]:
    spans, start = [], paragraph.start
    for match in _SENTENCE_END.finditer(text, paragraph.start, paragraph.end):
        if _ends_in_abbreviation(text, start, match):
            continue
        spans.append(Span(*_trim(text, start, match.end())))
        start = match.end()
    if start < paragraph.end:
        spans.append(Span(*_trim(text, start, paragraph.end)))
    stopped = (piece for span in spans if span.end > span.start for piece in _cut_unstopped(text, span))
    return [piece for span in stopped for piece in _cut_endless(text, span)]


def _cut_unstopped(text: str, span: Span) -> Iterator[Span]:
    """Yield a long sentence in the pieces that words make which only begin sentences: its stops were lost."""
    start = span.start
    if span.end - span.start > _LONGEST_STOPPED:
        for match in _LOST_STOP.finditer(text, span.start, span.end):
            yield Span(start, match.start())
            start = match.end()
    yield Span(start, span.end)


def _cut_endless(text: str, span: Span) -> Iterator[Span]:
    """Yield a sentence, in pieces where it has no end: rules look at a sentence once for every source in it."""
    start = span.start
    while span.end - start > _LONGEST_SENTENCE:
        space = text.rfind(" ", start + 1, start + _LONGEST_SENTENCE)
        end = space if space > start else start + _LONGEST_SENTENCE
        yield Span(start, end)
        start = _trim(text, end, span.end)[0]
    if start < span.end:
        yield Span(start, span.end)


def _ends_in_abbreviation(text: str, start: int, end: re.Match[str]) -> bool:
    if end.group()[0] != "." or len(end.group()) > 1:
        return False
    word = text[max(start, end.start() - 12) : end.start()].split()[-1:] or [""]
    bare = word[0].strip("(\"'“‘").lower()
    initials = bare.replace(".", "")
    return bare in _ABBREVIATIONS or (bare[-1:].isalpha() and len(bare) == 2 * len(initials) - 1)


def _split_tokens(text: str, span: Span) -> list[Token]:
    tokens: list[Token] = []
    for match in _TOKEN.finditer(text, span.start, span.end):
        start, end = match.span()
        form = match.group()
        if mark := ENTITIES.get(form):
            tokens.append(Token(start, end, mark, mark))
            continue
        if end - start <= _SHORTEST_GLUED:
            tokens.append(Token(start, end, form, form.lower()))
            continue
        if end - start <= LONGEST_TOKEN:
            tokens.extend(_unglue(text, start, end))
            continue
        for piece in range(start, end, LONGEST_TOKEN):
            form = text[piece : min(piece + LONGEST_TOKEN, end)]
            tokens.append(Token(piece, piece + len(form), form, form.lower()))
    return tokens


def _unglue(text: str, start: int, end: int) -> Iterator[Token]:
    """Yield the words of a token, more than one where a space was lost between them."""
    if text[start] != "@" and not _DIGIT.search(text, start, end):
        for match in _GLUE.finditer(text, start, end):
            if match.start() > start:
                form = text[start : match.start()]
                yield Token(start, match.start(), form, form.lower())
                start = match.start()
                if text[start] in "./-":
                    yield Token(start, start + 1, text[start], text[start])
                    start += 1
    form = text[start:end]
    yield Token(start, end, form, form.lower())


def split_words(phrase: str) -> list[str]:
    """Return a phrase's words and marks as the tokens of a text would be."""
    return _TOKEN.findall(phrase)
