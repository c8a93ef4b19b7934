"""Every text of the interface is translated, with its fields and plural forms."""

from __future__ import annotations

import re
import shutil
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from telisik import paths
from telisik.errors import Fault
from telisik.ui.translation import Translation, say_fault, translate

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))
import translate as tool

SOURCE = paths.resources() / "translations" / "telisik_id.ts"


@pytest.fixture
def translation(qapp):
    translation = Translation()
    yield translation
    translation.switch("en")


def test_nothing_is_left_untranslated():
    assert tool.check() == []


def test_every_field_of_a_text_is_in_its_translation():
    for message in ET.parse(SOURCE).getroot().iter("message"):
        source, translated = message.findtext("source"), message.find("translation")
        text = "".join(form.text for form in translation_forms(translated))
        assert set(re.findall(r"\{\w*\}|%n", source)) == set(re.findall(r"\{\w*\}|%n", text)), source


def translation_forms(element):
    return list(element.iter("numerusform")) or [element]


def test_texts_are_found_in_sources():
    found = tool.find_texts(
        'translate("A", "one " "text")\ntranslate("B", "%n", "", len(x))\nother("C", "no")'
    )
    assert found == [("A", "one text", False), ("B", "%n", True)]


def test_the_language_switches_while_the_program_runs(translation):
    if not SOURCE.with_suffix(".qm").exists():
        pytest.skip("the translations are not compiled; `make test` compiles them")
    translation.switch("id")
    assert translate("Status", "Offline") == "Luring"
    assert translate("Start", "%n words", "", 1) == "1 kata"
    translation.switch("en")
    assert translate("Status", "Offline") == "Offline"
    assert translate("Start", "%n words", "", 1) == "1 word"
    assert translate("Start", "%n words", "", 2) == "2 words"


def test_a_fault_is_told_in_the_language_with_its_values(translation):
    if not SOURCE.with_suffix(".qm").exists():
        pytest.skip("the translations are not compiled; `make test` compiles them")
    translation.switch("id")
    what, _, _ = say_fault(Fault("There is no file “{name}”.", name="a.txt"))
    assert what == "Tidak ada berkas “a.txt”."


def test_without_compiled_translations_the_window_speaks_english(translation, monkeypatch, tmp_path):
    shutil.copytree(paths.resources() / "terms", tmp_path / "terms")
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    translation.switch("id")
    assert translate("Status", "Offline") == "Offline"
