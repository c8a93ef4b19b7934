"""What must stay true of the project itself."""

from __future__ import annotations

import hashlib
import re
import tomllib
from pathlib import Path

import pytest

from telisik import paths, terms
from telisik.analysis.model import Code, Grade, Layer, Severity
from telisik.store.model import Status, Verdict

ROOT = Path(__file__).resolve().parents[1]


def test_sample_article_is_kept_byte_for_byte() -> None:
    digest = hashlib.sha256(paths.sample_article().read_bytes()).hexdigest()
    assert digest == "e5157ec49a52d6d4f87c21c1ed84f72278043fdacf136851795c401be5188c5e"


def test_lock_pins_with_hashes_and_names_no_registry() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert "://" not in lock
    pins = re.findall(r"^[a-z0-9][^ ]*==[^ ]+ ", lock, flags=re.MULTILINE)
    assert len(pins) > 40
    assert lock.count("--hash=sha256:") >= len(pins)


def test_lock_holds_every_direct_dependency() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for requirement in project["dependencies"] + project["optional-dependencies"]["dev"]:
        name = re.match(r"[A-Za-z0-9_-]+", requirement).group().lower()
        assert re.search(rf"^{re.escape(name)}==", lock, flags=re.MULTILINE), name


@pytest.mark.parametrize("language", terms.LANGUAGES)
def test_every_code_has_a_name_in_both_languages(language: str) -> None:
    for section, values in (
        ("layer", Layer),
        ("code", Code),
        ("grade", Grade),
        ("severity", Severity),
        ("status", Status),
        ("verdict", Verdict),
    ):
        for value in values:
            assert terms.name_term(section, value, language).strip()


def test_both_languages_have_the_same_terms() -> None:
    english, indonesian = (terms.load_terms(language) for language in terms.LANGUAGES)
    assert {s: set(t) for s, t in english.items()} == {s: set(t) for s, t in indonesian.items()}
