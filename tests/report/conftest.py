"""Writes reports for the tests and reads them back."""

from __future__ import annotations

import pytest


@pytest.fixture
def write_report(tmp_path):
    """Return a function that writes a review's report and returns where it stands."""

    def write(review, language="id", name="report.pdf", **options):
        from telisik.report.build import build_report
        from telisik.report.pdf import write_pdf

        path = tmp_path / name
        write_pdf(build_report(review, language, **options), path)
        return path

    return write


@pytest.fixture
def read_pages():
    """Return a function that gives the text of each page as a reader copies it."""
    import pypdfium2

    def read(path):
        document = pypdfium2.PdfDocument(path)
        try:
            return [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in document]
        finally:
            document.close()

    return read
