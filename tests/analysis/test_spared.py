"""Left unmarked though the source has no name: it answers for a body, lies open, or only speaks about something."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from telisik.analysis.model import Code, Layer

if TYPE_CHECKING:
    from telisik.analysis.pipeline import Analyser

_UNPROVEN = {Code.ATTR_ANON, Code.ATTR_DOC_UNIDENTIFIED, Code.HEARSAY}

_SPARED = [
    "A spokeswoman for the ferry line said all its boats had been inspected in May.",
    "The mayor owed the bank $40,000, court filings show.",
    "The authors wrote that the vaccine killed nine patients.",
    "The plumber was told that the pipes belonged to the city.",
    "Aides warned about a plot by the generals to poison the mayor.",
]


def list_unproven(analyser: Analyser, text: str) -> set[Code]:
    found = (f.code for f in analyser.analyse(text, "en").findings if f.layer is Layer.ASSERTION)
    return _UNPROVEN.intersection(found)


@pytest.mark.parametrize("text", _SPARED)
def test_who_answers_for_a_body_and_papers_that_lie_open_are_spared(analyser: Analyser, text: str) -> None:
    assert not list_unproven(analyser, text)


@pytest.fixture
def unsparing(analyser: Analyser, monkeypatch: pytest.MonkeyPatch) -> Analyser:
    for rule in ("is_spared_source", "is_theme"):
        monkeypatch.setattr(f"telisik.analysis.attributed.{rule}", lambda *_: False)
    return analyser


@pytest.mark.parametrize("text", _SPARED)
def test_nothing_else_spares_them(unsparing: Analyser, text: str) -> None:
    assert list_unproven(unsparing, text)


@pytest.mark.parametrize(
    "text",
    [
        "An aide to the mayor said all the ferry line's boats had skipped their inspection in May.",
        "The mayor owed the bank $40,000, leaked documents show.",
        "Some authors wrote that the vaccine killed nine patients.",
        "Satellite images showed three new hangars at the base.",
        "It is rumoured that the pipes belonged to the city.",
        "Aides said the generals plotted to poison the mayor.",
    ],
)
def test_aides_leaks_and_rumours_are_not(analyser: Analyser, text: str) -> None:
    assert list_unproven(analyser, text)


def test_a_figure_that_its_sentence_says_who_counted_is_no_figure_without_a_source(
    analyser: Analyser,
) -> None:
    def count(text: str) -> int:
        found = analyser.analyse(text, "en").findings
        return sum(f.code is Code.FIGURE_NO_SOURCE for f in found)

    assert count("Some 4,000 refugees have been turned back at the bridge. The rain went on.")
    assert not count(
        "Some 4,000 refugees, by the border guards' own count, by one count more, crossed the bridge."
    )
    assert not count("The law allows each donor $2,700 for a campaign and $33,400 for a party.")
    assert not count("About 2,000 people attended the rally on the fairground.")


def _list_claims(analyser: Analyser, text: str) -> list[str]:
    return [f.text for f in analyser.analyse(text, "id").findings if f.code in _UNPROVEN]


def test_chatter_on_a_social_network_claims_nothing_unless_it_tells_a_deed(analyser: Analyser) -> None:
    assert _list_claims(analyser, '"Pengen ganti aplikasi ojek deh habis ini," cuit akun @melatisari.') == []
    told = '"Sopirnya gue lihat sendiri menabrak anak kecil di depan pasar," cuit akun @melatisari.'
    assert _list_claims(analyser, told) != []


def test_who_a_speaker_is_claims_nothing(analyser: Analyser) -> None:
    named = "Salah satu ahli yang menjelaskan adalah Rahman Latif, pemilik bengkel rudal di Osmar."
    told = "Salah satu ahli menjelaskan bahwa rudal itu dirakit di bengkel rudal milik tentara Osmar."
    assert _list_claims(analyser, named) == []
    assert _list_claims(analyser, told) != []


def test_a_rumour_is_marked_without_where_it_goes_round(analyser: Analyser) -> None:
    text = "Isu di jejaring sosial, yang menyebut bahwa bakso itu mengandung daging tikus, beredar cepat."
    assert all("jejaring sosial" not in claim for claim in _list_claims(analyser, text))
    assert _list_claims(analyser, text) != []


@pytest.mark.parametrize(
    "answered", ["disangkal", "ditepis", "ditampik", "diluruskan", "telah dibenarkan", "dibenarkan oleh"]
)
def test_talk_that_somebody_answered_by_name_claims_nothing(analyser: Analyser, answered: str) -> None:
    text = "Kabar yang menyebut bendungan itu retak {} Bupati Sembulan Raka Wijaya."
    assert _list_claims(analyser, text.format(answered)) == []
    assert _list_claims(analyser, text.format("dibahas")) != []
