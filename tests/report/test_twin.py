"""The machine-readable twin: valid by its schema, in the published vocabularies, and true to the review."""

from __future__ import annotations

import json

import jsonschema
import pytest
from factory import TEXT, make_review, make_sample
from pyld import jsonld
from rdflib import SDO

from telisik import paths
from telisik.report.build import build_report
from telisik.report.twin import digest_twin, write_canonical
from telisik.report.twin_model import make_schema
from telisik.store.model import Verdict

# The terms of the Web Annotation Vocabulary (W3C Recommendation, 23 February 2017) that a twin uses.
ANNOTATION_TERMS = {
    "Annotation", "TextPositionSelector", "TextQuoteSelector", "TextualBody", "hasBody", "hasTarget", "hasSource",
    "hasSelector", "motivatedBy", "hasPurpose", "exact", "prefix", "suffix", "start", "end", "assessing",
    "classifying", "commenting", "describing", "questioning",
}  # fmt: skip
REVIEWS = {"sample": make_sample, "no findings": make_review, "empty": lambda: make_review("", title="")}


def read_twin(review, language="en", **options):
    return json.loads(build_report(review, language, **options).twin)


def load_context(url, _options):
    """The twin names every term itself, so that the published context adds nothing."""
    assert url == "http://www.w3.org/ns/anno.jsonld"
    return {"contextUrl": None, "documentUrl": url, "document": {"@context": {}}}


def test_the_schema_kept_beside_the_program_is_that_of_the_twin():
    kept = json.loads((paths.resources() / "report" / "twin.schema.json").read_text("utf-8"))
    assert kept == json.loads(json.dumps(make_schema()))


@pytest.mark.parametrize("name", REVIEWS)
def test_a_twin_is_valid_by_its_schema(name):
    validator = jsonschema.Draft202012Validator(make_schema())
    validator.check_schema(make_schema())
    validator.validate(read_twin(REVIEWS[name]()))


def test_a_twin_of_another_shape_is_not_valid():
    twin = read_twin(make_sample())
    twin["findings"][0]["severity"] = "enormous"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(twin, make_schema())


def test_every_term_belongs_to_a_published_vocabulary_or_is_ours():
    graph = jsonld.to_rdf(read_twin(make_sample()), {"documentLoader": load_context})
    named = {
        node["value"] for triple in graph["@default"] for node in triple.values() if node["type"] == "IRI"
    }
    annotation = {iri.removeprefix("http://www.w3.org/ns/oa#") for iri in named if "/ns/oa#" in iri}
    assert {"Annotation", "hasTarget", "TextQuoteSelector", "commenting"} <= annotation <= ANNOTATION_TERMS
    published = set(SDO.__annotations__)
    ours = {iri.removeprefix("https://schema.org/") for iri in named if iri.startswith("https://schema.org/")}
    assert ours >= {"ClaimReview", "Claim", "Rating", "reviewRating", "claimReviewed", "NewsArticle"}
    assert ours <= published


def test_positions_and_quotes_lead_to_the_same_words():
    twin = read_twin(make_sample())
    assert twin["article"]["text"] == TEXT
    for finding in twin["findings"]:
        position, quote = finding["target"]["selector"]
        start, end = position["start"], position["end"]
        assert TEXT[start:end] == quote["exact"]
        assert TEXT[:start].endswith(quote["prefix"])
        assert TEXT[end:].startswith(quote["suffix"])


def test_a_verdict_is_a_claim_review_and_none_is_none():
    rated = read_twin(make_sample())["claimReview"]
    assert (rated["reviewRating"]["ratingValue"], rated["reviewRating"]["alternateName"]) == (3, "Unproven")
    assert "claimReview" not in read_twin(make_sample(verdict=None, verdict_reason=""))
    outside = read_twin(make_sample(verdict=Verdict.NOT_ASSESSABLE))["claimReview"]["reviewRating"]
    assert "ratingValue" not in outside


def test_the_digest_changes_with_any_value():
    twin = read_twin(make_sample())
    assert twin["sha256"] == digest_twin(twin)
    twin["findings"][0]["status"] = "dismissed"
    assert twin["sha256"] != digest_twin(twin)


def test_it_is_the_attachment_of_the_pdf(write_report):
    import pikepdf

    report = build_report(make_sample(), "id")
    with pikepdf.open(write_report(make_sample())) as pdf:
        assert pdf.attachments["report.jsonld"].get_file().read_bytes() == report.twin
    assert write_canonical(json.loads(report.twin)) == report.twin


def test_what_is_filtered_out_is_not_in_it():
    review = make_sample()
    twin = read_twin(review, only={review.findings[2].id})
    assert [finding["number"] for finding in twin["findings"]] == [3]
    assert twin["filtered"]
