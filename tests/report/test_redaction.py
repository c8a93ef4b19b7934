"""What the reviewer redacted is in no form of the report."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from datetime import date
from itertools import pairwise
from urllib.parse import unquote

import pytest
from factory import ADDED, TEXT, make_finding, make_review, make_reviewed, make_sample
from hypothesis import given, settings
from hypothesis import strategies as st
from report_reading import read_everything

from telisik.analysis.model import Layer, Span
from telisik.report.build import build_report
from telisik.report.forms import FORMS, make_form
from telisik.report.redaction import redact
from telisik.report.scrubbing import MARK, Scrubber
from telisik.store.model import Evidence, Redaction, Reply, ReviewedMetadatum, Status, Verdict, Version

SECRET = "Sutinah"


def make_telling():
    """A review that names the secret everywhere a reviewer or an article can."""
    start = TEXT.index(SECRET)
    marked = make_finding(TEXT, Span(start - 5, start + len(SECRET)), Layer.ASSERTION)
    marked = replace(marked, resolved_to=SECRET)
    finding = make_reviewed(
        1, marked, Status.CONFIRMED, f"Menurut {SECRET.upper()}nya.", ("https://a.id/sutinah?x",)
    )
    evidence = Evidence(1, None, f"https://b.id/{SECRET}", ADDED, f"Foto {SECRET}", name=f"{SECRET}.png")
    evidence = replace(evidence, note=f"{SECRET}-lah")
    sample = make_sample()
    review = make_review(
        TEXT,
        [finding],
        title=f"Kisah {SECRET}",
        verdict=Verdict.UNPROVEN,
        verdict_reason=f"Hanya {SECRET} yang bicara.",
        note=f"Ingat {SECRET}.",
        evidence=(evidence,),
        metadata=(
            ReviewedMetadatum("author", SECRET),
            ReviewedMetadatum("address", f"https://c.id/{SECRET.lower()}"),
        ),
        replies=(Reply(1, SECRET, asked=f"Benarkah, {SECRET}?", asked_at=date(2026, 3, 1)),),
        versions=(Version(1, ADDED, "Meja", "", f"Tanpa {SECRET}", "ab" * 32, "cd" * 32),),
        redactions=(Redaction(1, SECRET), Redaction(2, "Pasar Wonokromo", Span(15, 30))),
    )
    return replace(
        review,
        article=replace(review.article, name=f"wawancara_{SECRET.lower()}.txt", container=f"{SECRET}.zip"),
        analysis=replace(review.analysis, quotations=sample.analysis.quotations),
    )


# How one name may stand somewhere: what a reviewer redacts is the first.
NAMES = {
    "composed": ("Bérénice Łukasiewicz", ("Be\u0301re\u0301nice Łukasiewicz", "BÉRÉNICE ŁUKASIEWICZ")),
    "accents left out": ("Bérénice Núñez", ("Berenice Nunez", "bérénice nuñez")),
    "joined": (
        "Siti Aminah",
        ("Siti-Aminah", "siti_aminah", "SitiAminah", "Siti\u00a0Aminah", "Siti\n  Aminah"),
    ),
    "hyphenated": ("Sutinah", ("Suti-\nnah", "Suti\u00adnah", "Su\u2010tinah", "Suti\nnah", "Suti\u200bnah")),
    "encoded": ("Bérénice Núñez", ("B%C3%A9r%c3%a9nice%20N%C3%BA%C3%B1ez", "b%e9renice+n%FA%F1ez")),
    "wide letters": ("Sutinah", ("Ｓｕｔｉｎａｈ", "ſutinah")),
    "Straße": ("Straße", ("STRASSE", "strasse", "StraSSe")),
    "Chinese": ("王伟", ("记者王伟说", "王 伟", "王\n伟")),
    "Arabic": ("أحمد العلي", ("وأحمد العلي", "أحْمَد العلي", "لأحمدالعلي")),
    "Korean": ("김철수", ("김철수는", unicodedata.normalize("NFD", "김철수"))),
    "Thai": ("สมชาย", ("นายสมชายกล่าว",)),
}
# In names of files and in addresses a name may stand inside a longer word.
INSIDE = ("fotosutinah1.jpg", "sutinah2.png", "FotoSutinah.JPG", "bu-sutinahs.html", "xsutinahx")


def spread(secret):
    """Return a review in which every text that a reviewer or an article brings holds this."""
    text = f"Kata pertama. {secret} berkata. Habis {secret}, katanya.\nAlinea {secret} kedua."
    start = text.index(secret)
    marked = replace(
        make_finding(text, Span(start, start + len(secret) + 9), Layer.ASSERTION), resolved_to=secret
    )
    evidence = Evidence(
        1, 1, f"https://b.id/a/{secret}/c?n={secret}", ADDED, f"Foto {secret}", note=f"dari {secret}, nanti",
        archive_address=f"https://arsip.id/{secret}", name=f"bukti {secret}.png", sha256="ef" * 32, size=9,
        media_type="image/png",
    )  # fmt: skip
    reviewed = make_reviewed(1, marked, Status.CONFIRMED, f"Tanya {secret}; lalu {secret}.")
    review = make_review(
        text, [replace(reviewed, evidence=(evidence,))], title=f"Kisah {secret} hari ini",
        verdict=Verdict.UNPROVEN, verdict_reason=f"Hanya {secret} yang bicara.", note=f"Ingat {secret}.",
        evidence=(replace(evidence, finding_id=None),),
        metadata=(ReviewedMetadatum("author", f"Oleh {secret}"), ReviewedMetadatum("address", f"https://c.id/{secret}")),
        replies=(Reply(1, secret, 1, secret, f"Benarkah, {secret}?", date(2026, 3, 1), answer=f"Ya, {secret}."),),
        versions=(Version(1, ADDED, "Meja", "", f"Tanpa {secret}", "ab" * 32, "cd" * 32),),
        reviewer="Meja Periksa",
    )  # fmt: skip
    article = replace(
        review.article, name=f"{secret}.txt", container=f"{secret}.zip", publisher=f"Warta {secret}"
    )
    return replace(review, article=article)


def squash(text):
    """Return a text without what two writings of one name may differ in."""
    letters = unicodedata.normalize("NFKD", unquote(unquote(text), "latin-1")).casefold()
    return "".join(char for char in letters if char.isalnum() and not unicodedata.combining(char))


@pytest.mark.parametrize("ending", FORMS)
@pytest.mark.parametrize("kind", NAMES)
def test_a_name_is_gone_however_it_is_written(kind, ending):
    name, writings = NAMES[kind]
    # A PDF takes long, and the review it is made of is the same that the other forms are made of.
    for secret in (name, *writings) if ending != ".pdf" else writings[:1]:
        review = replace(spread(secret), redactions=(Redaction(1, name),))
        report = build_report(review, "en")
        told = squash(read_everything(make_form(report, ending), ending))
        assert squash(name) not in told, secret


@pytest.mark.parametrize("secret", INSIDE)
def test_a_name_is_gone_from_inside_names_of_files_and_addresses(secret):
    review = replace(spread(secret), redactions=(Redaction(1, "Sutinah"),))
    done = redact(review)
    parts = (done.article.name, done.article.container, done.metadatum("address").value)
    (evidence,) = done.evidence
    for part in (*parts, evidence.name, evidence.address, evidence.archive_address):
        assert "sutinah" not in part.casefold()


def test_a_passage_that_was_quoted_in_notes_goes_there_too():
    secret = "stok sengaja ditahan oleh ketua koperasi"
    review = spread(secret)
    places = [Span(*match.span()) for match in re.finditer(secret, review.text)]
    review = replace(
        review, redactions=tuple(Redaction(n, secret, place) for n, place in enumerate(places, start=1))
    )
    for ending in FORMS:
        told = squash(read_everything(make_form(build_report(review, "id"), ending), ending))
        assert squash(secret) not in told, ending


@pytest.mark.parametrize("ending", FORMS)
def test_a_report_is_the_same_whoever_was_named(ending):
    """Not even the length of a name is left: sizes, hashes and the history go with it."""
    forms = set()
    for secret in ("Sutinah", "Bambangsetyo Adiwijaya"):
        hidden = replace(spread(secret), redactions=(Redaction(1, secret),))
        forms.add(make_form(build_report(hidden, "en"), ending))
    assert len(forms) == 1


@pytest.mark.parametrize("ending", FORMS)
@pytest.mark.parametrize("language", ["en", "id"])
def test_a_redacted_name_is_in_no_form(ending, language):
    report = build_report(make_telling(), language)
    told = unicodedata.normalize("NFC", read_everything(make_form(report, ending), ending)).casefold()
    assert SECRET.casefold() not in told
    assert "wonokromo" not in told


def test_without_redactions_the_same_review_names_it_everywhere():
    review = replace(make_telling(), redactions=())
    for ending in FORMS:
        told = read_everything(make_form(build_report(review, "id"), ending), ending).casefold()
        assert SECRET.casefold() in told, ending


def test_hashes_from_which_a_name_could_be_guessed_go_too():
    review = make_telling()
    report = build_report(review, "en")
    told = read_everything(make_form(report, ".pdf"), ".pdf")
    assert review.article.sha256 not in told
    assert review.article.sha256[:12] not in told
    assert "cd" * 32 not in told
    assert "2 names or passages were removed" in told


def test_a_particle_stays_and_a_longer_word_is_another_name():
    review = make_review(
        "Sutinahnya pergi. Sutinahwati tinggal. SUTINAH.", redactions=(Redaction(1, "sutinah"),)
    )
    assert redact(review).text == f"{MARK}nya pergi. Sutinahwati tinggal. {MARK}."


def test_words_of_a_name_are_found_however_they_are_joined():
    review = make_review(
        "Ibu  Siti\nAminah, siti-aminah, siti_aminah.", redactions=(Redaction(1, "Siti Aminah"),)
    )
    assert redact(review).text == f"Ibu  {MARK}, {MARK}, {MARK}."


def test_the_programs_own_words_stay():
    review = make_review(redactions=(Redaction(1, "file"), Redaction(2, "id")))
    report = build_report(review, "en")
    assert dict(report.provenance)["How it arrived"] == "opened from a file"


@given(st.text("ab c\n", min_size=1, max_size=60), st.data())
@settings(max_examples=150, deadline=None)
def test_marks_keep_their_words_around_what_was_cut(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    first = data.draw(st.integers(0, len(text) - 1))
    last = data.draw(st.integers(first + 1, len(text)))
    finding = make_reviewed(1, make_finding(text, Span(start, end)))
    review = make_review(text, [finding], redactions=(Redaction(1, "\x7f", Span(first, last)),))
    done = redact(review)
    assert done.text == text[:first] + MARK + text[last:]
    (moved,) = done.findings
    expected = text[start : min(end, first)] if start < first else ""
    if start < last and end > first:
        expected += MARK
    expected += text[max(start, last) : end] if end > last else ""
    assert moved.finding.text == expected
    assert done.text[moved.finding.span.start : moved.finding.span.end] == expected
    spans = done.analysis.paragraphs
    assert all(a.end <= b.start for a, b in pairwise(spans))


@given(
    st.lists(st.text(st.sampled_from("abéñüßkŁ"), min_size=2, max_size=6), min_size=1, max_size=3),
    st.randoms(use_true_random=False),
)
@settings(max_examples=150, deadline=None)
def test_no_writing_of_a_name_survives(words, draw):
    """Whatever is put between letters and words: nothing of the name is left, and what stands around it is."""
    between_letters = ("", "", "", "\u00ad", "\u200b", "-\n", "\u2010", "\n  ", "- ")
    between_words = (" ", "-", "_", "\n", "\u00a0", " . ", "%20")
    written = draw.choice(between_words).join(
        "".join(char + draw.choice(between_letters) for char in word[:-1]) + word[-1] for word in words
    )
    for change in (str.upper, str.lower, lambda text: unicodedata.normalize("NFD", text)):
        text = f"Foo ({change(written)}) moo."
        left = Scrubber((" ".join(words),)).scrub(text)
        assert squash("".join(words)) not in squash(left), text
        assert left.startswith("Foo (")
        assert left.endswith(") moo.")
