"""Statistics: what is counted agrees with counting the reviews one by one, under every filter."""

from __future__ import annotations

import random
import sqlite3
from collections import Counter
from dataclasses import replace

import pytest
from store_samples import SENTENCE, build_analysis, build_document, build_finding

from telisik.analysis.model import Code, Language, Layer, Span
from telisik.store.analyses import save_analysis
from telisik.store.changes import apply_edit
from telisik.store.corrections import correct_metadatum
from telisik.store.database import open_library
from telisik.store.library import add_article, save_setting
from telisik.store.listing import list_articles, list_ids
from telisik.store.marks import add_mark
from telisik.store.model import Origin, Status
from telisik.store.query import ArticleQuery
from telisik.store.reviews import decide, load_review
from telisik.store.shelves import bin_articles
from telisik.store.statistics import RuleTally, count_library, list_choices

KINDS = (("rule-a", Code.ROLE_OFFICIAL), ("rule-b", Code.ROLE_OFFICIAL), ("rule-c", Code.UNNAMED_GROUP))
REVIEWERS = ("Ani", "Budi", "")


@pytest.fixture
def filled(library):
    """Fill a library with articles of three publishers and two languages, decided on by three reviewers at random."""
    chance = random.Random(7)
    for number in range(12):
        text = f"{number}\n" + SENTENCE * 5
        document = build_document(text, name=f"{number}.txt")
        publisher = ("Kabar", "Warta", "")[number % 3]
        article = add_article(library, replace(document, publisher=publisher))
        starts = [text.index("Seorang") + place * len(SENTENCE) for place in range(5)]
        findings = tuple(
            build_finding(text, start, start + 15, rule=rule, code=code)
            for start in starts
            for rule, code in [chance.choice(KINDS)]
        )
        analysis = build_analysis(text, findings)
        language = Language("en" if number % 4 == 0 else "id", 0.9, True)
        save_analysis(library, article, replace(analysis, language=language))
        decide_some(library, article, chance)
    bin_articles_of(library, 1)
    return library


def decide_some(library, article, chance):
    for place in range(5):
        save_setting(library, "reviewer", chance.choice(REVIEWERS))
        review = load_review(library, article)
        status = chance.choice(list(Status))
        if status is not Status.OPEN:
            apply_edit(library, decide(review, [review.findings[place].id], status))
    if chance.random() < 0.5:
        review = load_review(library, article)
        apply_edit(
            library, add_mark(library, review, Span(0, 1), Layer.ASSERTION, code=Code.UNATTRIBUTED_FACT)
        )


def bin_articles_of(library, number):
    ids = [article.id for article in list_articles(library)][:number]
    apply_edit(library, bin_articles(library, ids))


def load_all(library):
    return [load_review(library, article.id) for article in list_articles(library)]


def list_findings(library, keep=lambda _review: True, reviewer=""):
    return [
        (review, reviewed)
        for review in load_all(library)
        if keep(review)
        for reviewed in review.findings
        if not reviewer or reviewed.reviewer == reviewer
    ]


def expect(pairs, key):
    """Count under a key: the program's by decision, and those marked by hand."""
    counts, by_hand = {}, Counter()
    for review, reviewed in pairs:
        if reviewed.origin is Origin.REVIEWER:
            by_hand[key(review, reviewed)] += 1
        else:
            counts.setdefault(key(review, reviewed), Counter())[reviewed.status] += 1
    return {
        name: ({s: n for s, n in counts.get(name, {}).items() if n}, by_hand[name])
        for name in {*counts, *by_hand}
    }


def tell(tallies):
    return {
        t.key: ({s: n for s, n in t.counts.items() if n}, t.by_hand) for t in tallies if t.total or t.by_hand
    }


@pytest.mark.parametrize("reviewer", ["", "Ani"])
@pytest.mark.parametrize("language", ["", "en"])
@pytest.mark.parametrize("publisher", ["", "Warta"])
def test_counts_agree_with_counting_the_reviews_one_by_one(filled, reviewer, language, publisher):
    found = count_library(filled, ArticleQuery(language=language, publisher=publisher), reviewer=reviewer)

    def keep(review):
        return (not language or review.analysis.language.code == language) and (
            not publisher or review.article.publisher == publisher
        )

    pairs = list_findings(filled, keep, reviewer)
    assert found.articles == sum(map(keep, load_all(filled)))
    assert tell(found.codes) == expect(pairs, lambda _review, reviewed: reviewed.finding.code.value)
    assert tell(found.publishers) == expect(pairs, lambda review, _reviewed: review.article.publisher)
    month = "%Y-%m"
    assert tell(found.months) == expect(
        pairs, lambda review, _reviewed: review.article.added_at.astimezone().strftime(month)
    )
    assert found.by_hand == sum(reviewed.origin is Origin.REVIEWER for _review, reviewed in pairs)
    assert found.findings == len(pairs) - found.by_hand


def test_each_rule_is_measured_by_the_decisions_on_it(filled):
    rules = {rule.rule: rule for rule in count_library(filled).rules}
    pairs = [reviewed for _review, reviewed in list_findings(filled) if reviewed.origin is Origin.ENGINE]
    for name in {reviewed.finding.rule for reviewed in pairs}:
        of_rule = Counter(reviewed.status for reviewed in pairs if reviewed.finding.rule == name)
        tally = rules[name]
        assert (tally.confirmed, tally.dismissed) == (of_rule[Status.CONFIRMED], of_rule[Status.DISMISSED])
        assert tally.undecided == of_rule[Status.OPEN] + of_rule[Status.NEEDS_EVIDENCE]
    assert "test" not in rules


def test_a_share_comes_with_the_number_it_rests_on_and_wilson_s_interval():
    rule = RuleTally("r", Code.HEARSAY, confirmed=2, dismissed=0, undecided=9)
    assert (rule.decided, rule.share) == (2, 1.0)
    assert rule.interval == pytest.approx((0.342, 1.0), abs=0.001)
    assert RuleTally("r", Code.HEARSAY, 0, 0, 3).share is None


def test_months_of_publication_are_those_that_articles_tell_or_reviewers_correct(filled):
    first, second = load_all(filled)[:2]
    apply_edit(filled, correct_metadatum(first, "published", "Jumat, 17 Mei 2024 09.00 WIB"))
    apply_edit(filled, correct_metadatum(second, "published", "kemarin"))
    assert load_all(filled)[0].metadatum("published").value == "2024-05-17T09:00+07:00"
    assert load_all(filled)[1].metadatum("published").value == "kemarin"
    months = {t.key: t for t in count_library(filled, dated="published").months}
    assert months["2024-05"].articles == 1
    assert months["2024-05"].total == sum(f.origin is Origin.ENGINE for f in first.findings)
    assert set(months) == {"2024-05", ""}


def test_articles_in_the_bin_are_not_counted_and_days_narrow(filled):
    assert count_library(filled).articles == 11
    assert count_library(filled, ArticleQuery(added_from="2999-01-01")).articles == 0
    assert count_library(filled, ArticleQuery(added_from="2999-01-01")).findings == 0


def test_an_own_mark_that_was_dismissed_is_not_counted_as_missed(library, fill):
    review = load_review(library, fill(library, 2))
    apply_edit(library, add_mark(library, review, Span(0, 3), Layer.ASSERTION, code=Code.HEARSAY))
    assert count_library(library).by_hand == 1
    review = load_review(library, review.article.id)
    own = next(f for f in review.findings if f.origin is Origin.REVIEWER)
    apply_edit(library, decide(review, [own.id], Status.DISMISSED))
    found = count_library(library)
    assert found.by_hand == 0
    assert found.count(Status.DISMISSED) == 0
    assert sum(t.counts[Status.DISMISSED] for t in found.publishers) == 0


def test_choices_are_what_the_library_holds(filled):
    choices = list_choices(filled)
    assert choices.languages == ("en", "id")
    assert choices.reviewers == ("Ani", "Budi")


def test_an_empty_library_counts_nothing(library):
    found = count_library(library)
    assert (found.articles, found.findings, found.rules, found.publishers) == (0, 0, (), ())


def test_it_counts_on_a_connection_that_only_reads_and_can_be_interrupted(filled, folder):
    with open_library(folder, read_only=True) as beside:
        whole = count_library(filled)
        assert count_library(beside) == whole
        beside.db.conn.set_progress_handler(lambda: 1, 1)
        with pytest.raises(sqlite3.OperationalError, match="interrupted"):
            count_library(beside)


@pytest.mark.parametrize("words", ["kemarin", "sekitar 12 Mei", "12 atau 13 Mei 2024"])
def test_what_is_no_day_lies_in_no_span_of_days(filled, words):
    first, second = load_all(filled)[:2]
    apply_edit(filled, correct_metadatum(first, "published", "17 Mei 2024"))
    apply_edit(filled, correct_metadatum(second, "published", words))
    for query in (
        ArticleQuery(published_from="2024-01-01"),
        ArticleQuery(published_to="2024-05-17"),
        ArticleQuery(published_from="2024-05-17", published_to="2024-05-17"),
    ):
        assert list_ids(filled, query) == [first.article.id]
