"""The engine that the tests of the analysis share: it keeps nothing of a text."""

from __future__ import annotations

import pytest

from telisik.analysis.pipeline import Analyser


@pytest.fixture(scope="session")
def analyser() -> Analyser:
    return Analyser()
