"""Second thoughts about weak sources: what their neighbours in the text or their own words show them not to be.

Each was a frequent error in articles that nobody had tuned on. The word lists are the pack's
(``lexicons/vetoes.toml``); a language without them keeps every source as it was typed.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from telisik.analysis.beside import Neighbours
from telisik.analysis.model import Attribution, Code, Grade, Span, is_anonymous
from telisik.analysis.retyping import find_tokens, retype

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from telisik.analysis.phrasebook import Phrasebook
    from telisik.analysis.text import Sentence, Text

_TRACEABLE = frozenset({Grade.G0, Grade.G1})
_PEOPLE = frozenset({Code.UNNAMED_GROUP, Code.UNNAMED_INDIVIDUAL})
_SPEAKING = (
    "humans", "offices", "collectives", "social", "organisations", "institutions", "armed_bodies", "described_bodies",
    "outlet_heads", "crowds", "accounts",
)  # fmt: skip
_SHORTEST_VERB = 7
_THAT_REACH = 8
_FORGED_REACH = 4
_FALSE_REACH = 9  # tokens between talk and that it is false: "itu, kata Rina, adalah hoaks"
_LACKING_BEFORE = 2  # "tak memberi | bukti"
_TESTED_BEFORE = 2
_POINTED_BEFORE = 12
_SHORTEST_ACRONYM = 3
_TELLING = ("bahwa", "akan", "kalau", "jika", "bila")
_SPEAKERS = frozenset(
    {
        Code.NAMED_PERSON,
        Code.NAMED_ORG,
        Code.INSTITUTION_VOICE,
        Code.ROLE_OFFICIAL,
        Code.UNNAMED_INDIVIDUAL,
        Code.UNNAMED_GROUP,
    }
)
_UNNAMED = frozenset({Code.UNNAMED_INDIVIDUAL, Code.ROLE_OFFICIAL})
# An outlet's name behind its description: "sebuah majalah asal Norvik, Harlow Reports, menulis".
_NAMING = re.compile(r"(?: [A-Z]\S*){1,4} (?:sebagai|dengan nama|dengan sebutan) ?[A-Z\"“']")
# Who some of the people are: 'several senators, including Orrin Tarn'.


def reconsider(text: Text, book: Phrasebook, attributions: Iterable[Attribution]) -> Iterator[Attribution]:
    """Yield the attributions, weak ones typed anew or left out where the text shows that they are no such source."""
    vouched: dict[int, int] = {}
    found = list(attributions)
    for attribution in found:
        sentence = text.find_sentence(attribution.label.start)
        if sentence is not None and attribution.grade in _TRACEABLE:
            vouched.setdefault(sentence.index, attribution.label.start)
    speakers = {one.label.start for one in found if one.code in _SPEAKERS}
    neighbours = Neighbours(text, book, found)
    for untrimmed, following in zip_longest(found, found[1:]):
        trimmed = _trim_record(text, book, untrimmed)
        if trimmed is None:
            continue
        attribution = trimmed
        if (
            neighbours.tell(attribution)
            or _is_channel_of(text, book, attribution, speakers)
            or _holds_predicate(text, book, attribution)
            or _is_pointed_at(text, book, attribution)
            or (
                _is_told_by_speaker(text, book, attribution, vouched)
                or _is_denied(text, book, attribution)
                or _is_addressed(text, book, attribution)
            )
        ):
            continue
        if not attribution.source or not is_anonymous(attribution.code, attribution.grade):
            yield attribution
        elif (
            _is_result_told(text, book, attribution, following, vouched)
            or _is_got_before(text, book, attribution, vouched)
            or _is_spoken_of_next(text, book, attribution, following)
        ):
            yield replace(attribution, grade=Grade.G1)
        elif not _is_nobody(text, book, attribution) and not _is_supposed(text, book, attribution, vouched):
            yield retype(text, book, attribution)


def _trim_record(text: Text, book: Phrasebook, attribution: Attribution) -> Attribution | None:
    """Return an attribution whose record begins behind a verb, 'mendukung | catatan'; None where it holds none."""
    if attribution.code is not Code.DOCUMENT_DATA or not attribution.source:
        return attribution
    first, last = find_tokens(text, attribution)
    opening = text.tokens[first].lower
    seen = opening in book.phrases("being_seen")
    if not seen and (first == 0 or last - first < 2 or not _is_finite(text, book, first)):
        return attribution
    place = next((i for i in range(first + 1, last) if book.phrases("documents").match(text.lows, i)), -1)
    if place < 0:
        return None
    span = Span(text.tokens[place].start, attribution.source[0].end)
    return replace(attribution, label=span, source=(span,))


def _is_pointed_at(text: Text, book: Phrasebook, attribution: Attribution) -> bool:
    """Tell whether talk stands in a heading that only points to another article: 'Baca juga: Muncul Isu ...'."""
    sentence = text.find_sentence(attribution.label.start)
    if attribution.code is not Code.HEARSAY_AGENTLESS or sentence is None:
        return False
    if not text.text[attribution.label.start].isupper():
        return False
    first = text.find_token(attribution.label.start)
    lead = range(max(sentence.first, first - _POINTED_BEFORE), first)
    pointers = book.phrases("skipped_openings")
    return any(pointers.match(text.lows, place) and text.lows[place] == "baca" for place in lead)


def _holds_predicate(text: Text, book: Phrasebook, attribution: Attribution) -> bool:
    """Tell whether a label holds what somebody does, so that nobody was found: 'warga ingin pergi dan | bertanya'."""
    if not attribution.source:
        return False
    first, last = find_tokens(text, attribution)
    words = [token.lower for token in text.tokens[first:last]]
    described = next((i for i, word in enumerate(words) if word in book.phrases("relatives")), len(words))
    return any(word in book.phrases("label_predicates") for word in words[1:described])


def _is_channel_of(text: Text, book: Phrasebook, attribution: Attribution, speakers: Collection[int]) -> bool:
    """Tell whether a record told of before only holds what somebody says: 'Dalam video itu, | Rina mengatakan'."""
    if attribution.code is not Code.DOCUMENT_DATA or not attribution.source:
        return False
    last = find_tokens(text, attribution)[1]
    told = text.tokens[last - 1].lower in book.phrases("demonstratives")
    if not told and not book.phrases("same_again").match(text.lows, last - 2):
        return False
    holds = any(text.slice(cue).lower() in book.phrases("containers") for cue in attribution.cue)
    return holds and any(content.start in speakers for content in attribution.content)


def _is_result_told(
    text: Text,
    book: Phrasebook,
    attribution: Attribution,
    following: Attribution | None,
    vouched: Mapping[int, int],
) -> bool:
    """Tell whether the source of the same or the next words shows whose results these are: 'hasil tes ... BPOM'."""
    sentence = text.find_sentence(attribution.label.start)
    first = text.tokens[find_tokens(text, attribution)[0]].lower
    if attribution.code is not Code.DOCUMENT_DATA or sentence is None or first not in book.phrases("results"):
        return False
    if vouched.get(sentence.index, attribution.label.start) < attribution.label.start:
        return True
    words = [token.lower for token in text.tokens[slice(*find_tokens(text, attribution))]]
    tested = any(word in book.phrases("tests") for word in words)
    if tested and _is_tester_named(text, book, sentence, attribution.label.start):
        return True
    next_one = text.find_sentence(following.label.start) if following else None
    if following is None or next_one is None or following.grade not in _TRACEABLE:
        return False
    near = next_one.index <= sentence.index + 1
    return near and any(first in text.slice(content).lower() for content in following.content)


def _is_spoken_of_next(
    text: Text, book: Phrasebook, attribution: Attribution, following: Attribution | None
) -> bool:
    """Tell whether a named speaker quoted right behind tells of bare data: 'Berdasarkan data, ... "...," kata R'."""
    sentence = text.find_sentence(attribution.label.start)
    first, last = find_tokens(text, attribution)
    bare = book.phrases("bare_records").match(text.lows, first) == last - first
    if attribution.code is not Code.DOCUMENT_DATA or not bare or following is None or sentence is None:
        return False
    told = min(content.start for content in following.content) if following.content else following.label.start
    next_one = text.find_sentence(told)
    quoted = following.code is Code.NAMED_PERSON and following.content and told < following.label.start
    return bool(quoted) and next_one is not None and next_one.index == sentence.index + 1


def _is_got_before(
    text: Text, book: Phrasebook, attribution: Attribution, vouched: Mapping[int, int]
) -> bool:
    """Tell whether a record is one that the speaker of the sentence before has got: 'data yang didapatkan'."""
    sentence = text.find_sentence(attribution.label.start)
    words = [token.lower for token in text.tokens[slice(*find_tokens(text, attribution))]]
    got = attribution.code is Code.DOCUMENT_DATA and book.phrases("got_records").match(words, 0) > 0
    return got and sentence is not None and sentence.index - 1 in vouched


def _is_tester_named(text: Text, book: Phrasebook, sentence: Sentence, place: int) -> bool:
    """Tell whether a body by its name stands in the sentences right before a test's results."""
    first = text.sentences[max(0, sentence.index - _TESTED_BEFORE)].first
    bodies = ("organisations", "companies")
    for here in range(first, text.find_token(place)):
        token = text.tokens[here]
        acronym = token.form.isupper() and len(token.form) >= _SHORTEST_ACRONYM
        if token.is_capital and (
            acronym or any(book.phrases(name).match(text.lows, here) for name in bodies)
        ):
            return True
    return False


def _is_told_by_speaker(
    text: Text, book: Phrasebook, attribution: Attribution, vouched: Mapping[int, int]
) -> bool:
    """Tell whether 'Diketahui, ...' only opens what a traceable source says in the same sentence.

    So does talk of which that source only tells that it is false: 'Rina menegaskan | isu yang beredar itu bohong'.
    """
    sentence = text.find_sentence(attribution.label.start)
    if attribution.code is not Code.HEARSAY_AGENTLESS or sentence is None or sentence.index not in vouched:
        return False
    if text.slice(attribution.label).lower() in book.phrases("opening_knowledge"):
        return True
    if vouched[sentence.index] > attribution.label.start:
        return False
    first = text.find_tokens(attribution.label)[1]
    false, told = book.phrases("called_false"), (*_TELLING, *book.phrases("rumour_signs").words())
    lows = text.lows
    for place in range(first, min(first + _FALSE_REACH, sentence.last)):
        if false.match(lows, place):
            return True
        if lows[place] in told or lows[place] in book.phrases("talk_topics"):
            return False
    return False


def _is_supposed(text: Text, book: Phrasebook, attribution: Attribution, vouched: Mapping[int, int]) -> bool:
    """Tell whether somebody unnamed only might speak, does something, or thinks what a named speaker says he does."""
    sentence = text.find_sentence(attribution.label.start)
    if sentence is None:
        return False
    first, last = find_tokens(text, attribution)
    words = [token.lower for token in text.tokens[first:last]]
    opening = text.tokens[first - 1].lower if first > sentence.first else words[0]
    if opening in book.phrases("conditionals") or _is_made_to_feel(text, book, attribution, opening):
        return True
    if attribution.code is Code.DOCUMENT_DATA:
        told = vouched.get(sentence.index, attribution.label.start) < attribution.label.start
        return _is_no_record(text, book, attribution, sentence, told=told)
    if attribution.code is Code.MEDIA_RELAY:
        return any(_is_finite(text, book, place) for place in range(first + 1, last))
    if attribution.code not in _PEOPLE:
        return False
    if _is_giver(text, book, attribution, sentence) or _lives_so(text, book, attribution, words):
        return True
    if any(
        _NAMING.match(text.text, cue.end) for cue in attribution.cue if text.slice(cue).lower() == "menyebut"
    ):
        return True
    acts = first > sentence.first and last - first > 1 and _is_finite(text, book, first)
    if acts or any(_is_finite(text, book, place) for place in range(first + 1, last)):
        return True
    if attribution.code is Code.UNNAMED_INDIVIDUAL and _files(text, book, attribution):
        return True
    thinks = any(text.slice(cue).lower() in book.phrases("thinking_cues") for cue in attribution.cue)
    anybody = any(book.phrases("anybody").match(words, place) for place in range(len(words)))
    anybody = anybody and words[0] not in book.phrases("some_of_them") and not words[0].isdigit()
    return thinks and (
        anybody or vouched.get(sentence.index, attribution.label.start) < attribution.label.start
    )


def _is_no_record(
    text: Text, book: Phrasebook, attribution: Attribution, sentence: Sentence, *, told: bool
) -> bool:
    """Tell whether a record is forged or lacking, tells nothing, or only holds what somebody in its sentence tells.

    ``told`` says that a traceable source stands before it in the sentence.
    """
    first, last = find_tokens(text, attribution)
    cues = [text.slice(cue).lower() for cue in attribution.cue]
    if told and any(cue in book.phrases("contents_cues") for cue in cues):
        return True  # "Rina menjelaskan, dokumen itu | berisi daftar"
    lead = [token.lower for token in text.tokens[max(sentence.first, first - _LACKING_BEFORE) : first + 1]]
    lacking = any(word in book.phrases("lacking_records") for word in lead)
    return lacking or _is_forged(text, book, last) or any(cue in book.phrases("not_recorded") for cue in cues)


def _lives_so(text: Text, book: Phrasebook, attribution: Attribution, words: Sequence[str]) -> bool:
    """Tell whether people only do what they always do, or say how they feel: 'umat senantiasa', 'mengaku senang'."""
    after = (
        text.tokens[text.find_tokens(cue)[1]].lower for cue in attribution.cue if cue.end < len(text.text) - 1
    )
    feels = attribution.code is Code.UNNAMED_GROUP and any(word in book.phrases("joys") for word in after)
    found = words[0] in book.phrases("bystanders") and _only_finds(text, book, attribution)
    if found or _is_of_a_sign(text, book, attribution):
        return True
    return feels or any(word in book.phrases("habits") for word in words)


def _is_of_a_sign(text: Text, book: Phrasebook, attribution: Attribution) -> bool:
    """Tell whether people are all who were born under a sign, of whom a horoscope tells: 'zodiak ini ... Mereka'."""
    sentence = text.find_sentence(attribution.label.start)
    if sentence is None:
        return False
    before = text.sentences[max(0, sentence.index - 1)].first
    for sign in book.phrases("signs").words():
        places = text.places.get(sign, [])
        number = bisect_left(places, before)
        if number < len(places) and places[number] < sentence.last:
            return True
    return False


def _is_giver(text: Text, book: Phrasebook, attribution: Attribution, sentence: Sentence) -> bool:
    """Tell whether people only give goods or money: 'dana yang dihimpun dari | warga', and not 'keterangan yang'."""
    for cue in attribution.cue:
        first, last = text.find_tokens(cue)
        if book.phrases("getting_cues").match([token.lower for token in text.tokens[first:last]], 0):
            before = [token.lower for token in text.tokens[sentence.first : first]]
            news = book.phrases("got_news")
            return bool(before) and not any(news.match(before, place) for place in range(len(before)))
    return False


def _is_forged(text: Text, book: Phrasebook, last: int) -> bool:
    """Tell whether the narrator says that a record is no real one: 'dokumen | yang seolah-olah dari bupati'."""
    after = [token.lower for token in text.tokens[last : last + _FORGED_REACH]]
    return any(book.phrases("forged").match(after, place) for place in range(len(after)))


def _is_made_to_feel(text: Text, book: Phrasebook, attribution: Attribution, before: str) -> bool:
    """Tell whether something only gives people a feeling: 'kardus itu membuat | petugas curiga'."""
    if before not in book.phrases("causatives"):
        return False
    return not any(
        text.slice(Span(cue.end, cue.end + _THAT_REACH)).lower().lstrip().startswith(_TELLING)
        for cue in attribution.cue
    )


def _files(text: Text, book: Phrasebook, attribution: Attribution) -> bool:
    """Tell whether one unnamed person hands a case in and tells no reader of it: 'seorang sopir melaporkan kiriman'."""
    filing = any(text.slice(cue).lower() in book.phrases("filing_cues") for cue in attribution.cue)
    return filing and not any(
        text.slice(Span(cue.end, cue.end + _THAT_REACH)).lower().lstrip().startswith((*_TELLING, "that", ","))
        for cue in attribution.cue
    )


def _only_finds(text: Text, book: Phrasebook, attribution: Attribution) -> bool:
    """Tell whether people only come upon something, and tell it to nobody: 'warga | mendapati jenazah itu'."""
    finds = [cue for cue in attribution.cue if text.slice(cue).lower() in book.phrases("coming_upon")]
    return len(finds) == len(attribution.cue) and not any(
        text.slice(Span(cue.end, cue.end + _THAT_REACH)).lower().lstrip().startswith(_TELLING)
        for cue in finds
    )


def _is_finite(text: Text, book: Phrasebook, place: int) -> bool:
    """Tell whether a word inside a speaker's phrase is a clause's verb: 'sopir truk | menggelar aksi'."""
    word = text.tokens[place]
    if not word.form.islower() or text.tokens[place - 1].lower in book.phrases("relatives"):
        return False
    if word.lower in book.phrases("linking_verbs"):
        return True
    shaped = len(word.form) >= _SHORTEST_VERB and word.form.startswith(
        tuple(book.phrases("finite_prefixes").words())
    )
    known = any(book.phrases(name).match([word.lower], 0) for name in ("humans", "offices", "not_finite"))
    inside = any(token.lower in book.phrases("relatives") for token in text.tokens[max(0, place - 6) : place])
    return shaped and not known and not inside


def _is_denied(text: Text, book: Phrasebook, attribution: Attribution) -> bool:
    """Tell whether nobody speaks: 'No officials confirmed', 'nobody from the council'; 'No. 10' and 'No 10' do."""
    if not attribution.source:
        return False
    first, last = find_tokens(text, attribution)
    tokens = text.tokens[first:last]
    if book.phrases("some_say").match([token.lower for token in tokens], 0) and any(
        token.lower in book.phrases("negations") for token in text.tokens[max(0, first - 2) : first]
    ):
        return True
    length = book.phrases("denied_speakers").match([token.lower for token in tokens], 0)
    return length > 1 or (length == 1 and (len(tokens) == 1 or tokens[1].form.islower()))


def _is_addressed(text: Text, book: Phrasebook, attribution: Attribution) -> bool:
    """Tell whether people are only told what to do, or picked out: 'meminta | warga yang (mengklaim lahan itu)'."""
    if not attribution.source:
        return False
    first, last = find_tokens(text, attribution)
    if text.tokens[last - 1].lower not in book.phrases("relatives"):
        return False
    lows = [token.lower for token in text.tokens[max(0, first - 1) : first + 1]]
    asked = first > 0 and book.phrases("spoken_to").match(lows, 0) > 0
    return asked or lows[-1] in book.phrases("singling_out")


def _is_nobody(text: Text, book: Phrasebook, attribution: Attribution) -> bool:
    """Tell whether a phrase means things, a group is a number of years, or only might say something."""
    first, last = find_tokens(text, attribution)
    words = [token.lower for token in text.tokens[first:last]]
    if attribution.code in _PEOPLE and (_is_thing(book, words) or words[-1] in book.phrases("possibilities")):
        return True
    if attribution.code is not Code.UNNAMED_GROUP:
        return False
    plural = book.phrases("plural").match(words, 0) == 1
    counted = len(words) > 1 and (plural or words[0] in book.phrases("plain_numerals") or words[0].isdigit())
    return counted and words[1] in book.phrases("counted_things")


def _is_thing(book: Phrasebook, words: Sequence[str]) -> bool:
    """Tell whether the head of a phrase is a thing that tells nothing: 'sebuah ponsel', 'jenazah korban'."""
    head = max(book.phrases(name).match(words, 0) for name in ("plural", "singular"))
    if book.phrases("voiceless").match(words, head):
        return True
    known = any(book.phrases(name).match(words, head) for name in _SPEAKING)
    return words[0] in book.phrases("thing_articles") and not known
