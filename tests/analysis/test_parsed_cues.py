"""Cues read by a parse that the test makes by hand, so that no model is needed."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from telisik.analysis.attribution import Attributor
from telisik.analysis.pack import load_pack
from telisik.analysis.phrasebook import Phrasebook
from telisik.analysis.quotations import find_quotes
from telisik.analysis.text import read_text
from telisik.paths import resources

SAID = [
    ("Ann", 1, "compound", "PROPN"),
    ("Lowe", 2, "nsubj", "PROPN"),
    ("said", 2, "ROOT", "VERB"),
    ("Ortiz", 4, "nsubj", "PROPN"),
    ("failed", 2, "ccomp", "VERB"),
    (".", 2, "punct", "PUNCT"),
]
TRAILS = [
    ("Roads", 1, "nsubj", "NOUN"),
    ("closed", 1, "ROOT", "VERB"),
    (",", 5, "punct", "PUNCT"),
    ("Ann", 4, "compound", "PROPN"),
    ("Lowe", 5, "nsubj", "PROPN"),
    ("said", 1, "conj", "VERB"),
    (".", 1, "punct", "PUNCT"),
]


@pytest.mark.parametrize(("rows", "content"), [(SAID, "Ortiz failed"), (TRAILS, "Roads closed")])
def test_the_subject_of_a_verb_of_saying_vouches_for_its_clause(
    rows: list[tuple[str, int, str, str]], content: str
) -> None:
    words = [row[0] for row in rows]
    spaces = [following not in {",", "."} for following in [*words[1:], "."]]
    doc = Doc(
        Vocab(),
        words=words,
        spaces=spaces,
        heads=[row[1] for row in rows],
        deps=[row[2] for row in rows],
        pos=[row[3] for row in rows],
    )
    text = read_text(doc.text)
    text._doc = doc
    found = Attributor(Phrasebook(load_pack(resources() / "languages" / "en"))).find(
        text, find_quotes(text.text, text.paragraphs)
    )
    assert [text.slice(span) for a in found for span in a.source] == ["Ann Lowe"]
    assert [text.slice(span) for a in found for span in a.content] == [content]
