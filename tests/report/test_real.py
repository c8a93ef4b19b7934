"""Reports of the seed articles as the engine reads them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from factory import make_review, make_reviewed

from telisik.documents.canonical import make_canonical
from telisik.paths import seeds
from telisik.store.model import Status


@pytest.fixture(scope="module")
def analyser():
    from telisik.analysis.pipeline import Analyser

    return Analyser()


@pytest.mark.parametrize("name", sorted(path.name for path in seeds().glob("*.txt")))
def test_a_seed_article_is_printed_with_all_its_findings(name, analyser, write_report, read_pages):
    text = make_canonical((seeds() / name).read_bytes().decode("utf-8"))
    analysis = analyser.analyse(text)
    statuses = list(Status)
    findings = [make_reviewed(n, f, statuses[n % 4]) for n, f in enumerate(analysis.findings, start=1)]
    review = replace(make_review(text, findings), analysis=analysis)
    pages = read_pages(write_report(review, "id"))
    printed = "".join("".join(page.split()) for page in pages if "Daftar temuan" in page)
    for finding in analysis.findings:
        assert "".join(finding.text.split()) in printed
