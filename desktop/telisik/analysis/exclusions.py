"""What is left unmarked: questions, commands, wishes, boilerplate, and words that state nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telisik.analysis.wrongs import find_wrongs

if TYPE_CHECKING:
    from telisik.analysis.article import Article
    from telisik.analysis.model import Attribution, Span

_FEWEST_WORDS = 3
_FEWEST_TOLD = 2
_FEWEST_OWN = 6
_FEWEST_RHETORICAL = 16
_LONGEST_POINTER = 5
_AFTER = 3
_LONGEST_TAG = 2
_FEWEST_TAGGED = 6
_LONGEST_HEADING = 8
_LONGEST_HEADLINE = 16
_CLOSING = frozenset('.!?"”')
_LONGEST_CREDIT = 4
_AFTER_CREDIT = frozenset(":/|(")


def is_question(article: Article, span: Span) -> bool:
    """Tell whether the span ends in a question mark, in it or right behind it."""
    tail = article.text[max(span.start, span.end - _AFTER) : span.end + _AFTER]
    return "?" in tail and not _is_tagged(article, span)


def _is_tagged(article: Article, span: Span) -> bool:
    """Tell whether the question is only a word or two behind what is stated ("..., benarkah?")."""
    among = article.words.within(span)
    tag = article.first("tag_questions", among[-_LONGEST_TAG:])
    if tag is None or tag.stop != among.stop or len(among) < _FEWEST_TAGGED:
        return False
    between = article.text[article.words.ends[tag.start - 1] : article.words.starts[tag.start]]
    return "," in between


def is_boilerplate(article: Article, sentence: Span) -> bool:
    """Tell whether the sentence is no part of the story: read also, share this, byline, credit, advertisement."""
    if article.starts_with("boilerplate", sentence):
        return True
    # "Sumber: Antara" is a credit; "Sumber yang mengetahui ..." and "Video itu ..." open the story's own sentences.
    if not article.starts_with("credits", sentence):
        return False
    among = article.words.within(sentence)
    end = article.words.ends[among.start]
    return len(among) <= _LONGEST_CREDIT or article.text[end : end + 1] in _AFTER_CREDIT


def is_instruction(article: Article, sentence: Span) -> bool:
    """Tell whether the sentence tells the reader what to do, or only what it means ("you had better ...", a step)."""
    openings = ("instruction_openings", "explaining_openings")
    return article.has("instructions", sentence) or any(article.starts_with(n, sentence) for n in openings)


def is_heading(article: Article, sentence: Span) -> bool:
    """Tell whether the sentence is a heading: all its words, or all but the smallest, begin with a capital letter."""
    among = article.words.within(sentence)
    closed = article.text[sentence.end - 1 : sentence.end] in _CLOSING
    longest = _LONGEST_HEADING if closed else _LONGEST_HEADLINE  # another article's, between the paragraphs
    return len(among) <= longest and all(
        not article.words.raw(index)[0].islower()
        or (not closed and article.first("heading_words", range(index, index + 1)) is not None)
        for index in among
    )


def states_something(article: Article, span: Span, *, brief: bool = False, whole: bool = False) -> bool:
    """Tell whether the span states what could be checked: no question, command, wish or mere exclamation.

    ``brief`` is for the content of a cue, whose subject may stand before it: two words will do. ``whole`` is for a
    sentence, which may begin with "this" and still say something of its own.
    """
    if len(article.words.within(span)) < _FEWEST_WORDS - brief or is_question(article, span):
        return False
    told = [word for word in article.telling_words(span) if not word[0].isdigit()]
    if len(told) < _FEWEST_TOLD - brief:
        return False
    if len(told) < (_FEWEST_OWN if whole else len(told) + 1) and article.starts_with(
        "pointer_openings", span
    ):
        return False
    # What is rumoured of somebody's stand can be checked ("disebut mendukung ..."), what a speaker feels cannot.
    if article.starts_with("commands", span) or (not brief and article.starts_with("feelings", span)):
        return False
    if len(article.words.within(span)) < _FEWEST_RHETORICAL and article.starts_with("interrogatives", span):
        return False
    return not is_pointer(article, span)


def is_denied(article: Article, span: Span) -> bool:
    """Tell whether the span says that it is untrue, or only that it goes round."""
    among = article.words.within(span)
    if any(article.first(name, among) is not None for name in ("untrue", "spreading")):
        return True
    turned = article.first("turned_out", among[1:])
    if turned is None:
        return False
    # "..., ternyata sedang berobat" takes a rumour back; "yang hadir rupanya ikut menyalami" goes on with it.
    before = article.text[article.words.ends[turned.start - 1] : article.words.starts[turned.start]]
    return "," in before or article.first("tone_not", among) is not None


def is_channel(article: Article, span: Span) -> bool:
    """Tell whether the span only says where talk goes round, and since when: 'di media sosial sejak Rabu'."""
    among = article.words.within(span)
    found = article.first("channels", among)
    if found is None or found.start != among.start:
        return False
    rest = range(found.stop, among.stop)
    since = article.first("since_when", rest) if len(rest) <= _LONGEST_POINTER else None
    return not rest or (since is not None and since.start == rest.start)


def is_pointer(article: Article, span: Span) -> bool:
    """Tell whether the span only points at something said before ("that statement", "klaim tersebut")."""
    among = article.words.within(span)
    if len(among) > _LONGEST_POINTER:
        return False
    return any(article.has("pointers", article.words.span(i, i)) for i in (among.start, among.stop - 1))


def asserts(article: Article, attribution: Attribution) -> bool:
    """Tell whether the cue hands on a statement, not a request, vow, criticism or hope, nor a survey's answers."""
    if article.has("polled", attribution.label):
        return False
    if any(article.has("unasserting_cues", cue) for cue in attribution.cue):
        return _promises(article, attribution)
    return True


def _promises(article: Article, attribution: Attribution) -> bool:
    """Tell whether what people hold can be checked: 'menganggap jarum itu dapat menyembuhkan stroke'; or is a wrong."""
    holds = any(article.has("holding_beliefs", cue) for cue in attribution.cue)
    return holds and any(
        article.has("claim_effect", content)
        or (article.has("topic_health", content) and article.has("abilities", content))
        or next(find_wrongs(article, "accused", content), None) is not None
        for content in attribution.content
    )
