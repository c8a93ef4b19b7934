"""No sentence for people is missing in either language: terms, report wording, help, rules, and the window's own.

The window's texts are checked in tests/ui/test_translations.py; here, that they go through Qt's translation at all.
"""

from __future__ import annotations

import ast
import re
import tomllib
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from telisik import paths
from telisik.analysis.pack import CheckRule, Rule
from telisik.analysis.packs import list_folders, load_packs

ROOT = Path(__file__).resolve().parents[1]
UI = ROOT / "desktop" / "telisik" / "ui"
# Words that are the same in both languages.
SAME = {"Label", "Markdown", "Data (JSON-LD)", "Status", "status", "(menu {name})", "Menu"}
# What shows a text to a person, and the place of that text among the arguments.
SHOWN = {
    "setText": 0, "setToolTip": 0, "setPlaceholderText": 0, "setAccessibleName": 0, "setAccessibleDescription": 0,
    "setWindowTitle": 0, "setInformativeText": 0, "setStatusTip": 0, "setTitle": 0, "setSpecialValueText": 0,
    "make_label": 1, "announce": 0, "addItem": 0, "addMenu": 0, "addAction": 0,
}  # fmt: skip
# Shown as they are in every language: a program's name, signs, the names of languages and keys.
AS_THEY_ARE = re.compile(
    r"[^A-Za-z]*(Telisik|Esc|Enter|English|Bahasa Indonesia|SHA-256|[A-Z]{2,4})?[^A-Za-z]*"
)


def flatten(table, place=""):
    """Yield every text of a table of TOML with the path to it."""
    for key, value in table.items() if isinstance(table, dict) else enumerate(table):
        here = f"{place}.{key}" if place else str(key)
        if isinstance(value, dict | list):
            yield from flatten(value, here)
        else:
            yield here, value


def load(folder: str, name: str = "{language}.toml") -> dict[str, dict[str, object]]:
    return {
        language: dict(
            flatten(
                tomllib.loads(
                    (paths.resources() / folder / name.format(language=language)).read_text(encoding="utf-8")
                )
            )
        )
        for language in ("en", "id")
    }


TEXTS = {
    "terms": lambda: load("terms"),
    "report": lambda: load("report"),
    "help": lambda: load("help", "{language}/definitions.toml"),
}


@pytest.mark.parametrize("name", TEXTS)
def test_both_languages_have_the_same_texts_and_none_is_empty(name):
    texts = TEXTS[name]()
    assert texts["en"].keys() == texts["id"].keys()
    for language, found in texts.items():
        empty = [key for key, text in found.items() if isinstance(text, str) and not text.strip()]
        assert empty == [], language


@pytest.mark.parametrize("name", TEXTS)
def test_no_text_is_a_copy_of_the_other_language(name):
    texts = TEXTS[name]()
    copies = [
        f"{key}: {text}"
        for key, text in texts["en"].items()
        if isinstance(text, str)
        and text == texts["id"][key]
        and text not in SAME
        and re.search(r"[a-z]{3}", re.sub(r"\{\w+\}", "", text))
        and not key.startswith("format.")
        and not re.search(r"\.(grades\.|severity$)", key)
    ]
    assert copies == []


@pytest.mark.parametrize("name", TEXTS)
def test_both_languages_fill_the_same_fields(name):
    texts = TEXTS[name]()
    for key, text in texts["en"].items():
        other = texts["id"][key]
        assert set(re.findall(r"\{\w+\}", str(text))) == set(re.findall(r"\{\w+\}", str(other))), key


def test_every_rule_and_check_speaks_both_languages():
    for pack in load_packs(list_folders()).by_language.values():
        for part in pack.list_all():
            if not isinstance(part, Rule | CheckRule):
                continue
            sentences = [part.reason, part.norm, *part.checks]
            sentences += [part.title] if isinstance(part, CheckRule) else []
            for sentence in sentences:
                assert sentence.en.strip(), part.id
                assert sentence.id.strip(), part.id
                assert sentence.en != sentence.id, part.id


def test_no_translation_of_the_window_is_a_copy_of_its_english():
    file = paths.resources() / "translations" / "telisik_id.ts"
    copies = []
    for message in ET.parse(file).getroot().iter("message"):
        source, element = message.findtext("source", ""), message.find("translation")
        forms = [form.text for form in element.iter("numerusform")] or [element.text]
        words = re.sub(r"\{\w*\}|%n|&|\.\.\.", "", source)
        if source in forms and re.search(r"[A-Za-z]{3}", words) and source not in SAME:
            copies.append(source)
    assert copies == []


def find_bare(source: str) -> list[tuple[int, str]]:
    """Return line and text of every constant that is shown to a person without Qt's translation."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name not in SHOWN or len(node.args) <= SHOWN[name]:
            continue
        texts = list_constants(node.args[SHOWN[name]])
        found += [(node.lineno, text) for text in texts if not AS_THEY_ARE.fullmatch(text)]
    return found


def list_constants(node: ast.AST) -> list[str]:
    """Return the constant texts of an expression, not those that a call in it takes."""
    if isinstance(node, ast.Constant):
        return [node.value] if isinstance(node.value, str) else []
    if isinstance(node, ast.JoinedStr):
        return [text for value in node.values for text in list_constants(value)]
    if isinstance(node, ast.IfExp):
        return list_constants(node.body) + list_constants(node.orelse)
    if isinstance(node, ast.BinOp | ast.BoolOp):
        parts = [node.left, node.right] if isinstance(node, ast.BinOp) else node.values
        return [text for part in parts for text in list_constants(part)]
    return []


@pytest.mark.parametrize("file", sorted(UI.glob("*.py")), ids=lambda file: file.stem)
def test_every_text_of_the_window_goes_through_translation(file):
    assert find_bare(file.read_text(encoding="utf-8")) == []


def test_a_bare_text_is_found():
    assert find_bare(
        'a.setText("Save all")\nb.setText(translate("X", "Save"))\nc.setToolTip(f"{x} of {y}")'
    ) == [
        (1, "Save all"),
        (3, " of "),
    ]
