"""The help keeps step with the program: every term, command and link of it exists, and its examples are found."""

from __future__ import annotations

import re

import pytest

from telisik import paths
from telisik.analysis.model import SOURCE_CODES, Code, Severity
from telisik.analysis.pack import CheckRule, Rule, Switches
from telisik.analysis.packs import list_folders, load_packs
from telisik.analysis.pipeline import Analyser
from telisik.terms import LANGUAGES, load_terms
from telisik.ui.command_list import COMMANDS
from telisik.ui.help_pages import (
    Speech,
    find_folder,
    find_page,
    list_titles,
    load_check_names,
    load_definitions,
    load_pages,
    search,
)

# Sections of resources/terms that name things of the interface, not terms to be explained.
NOT_DEFINED = {"layer_question", "language", "route"}
# These need a text of some length, so the help describes it.
LONG_CHECKS = {"no_byline", "no_date", "no_place", "no_link", "no_source"}
MARK = re.compile(r"\[(.+)\]", re.DOTALL)


@pytest.fixture(scope="module")
def analyser() -> Analyser:
    packs = load_packs(list_folders()).by_language
    everything = frozenset(part.id for pack in packs.values() for part in pack.list_all())
    return Analyser(list_folders(), switches=Switches(on=everything))


def rank(severity: str) -> int:
    return list(Severity).index(Severity(severity))


def load(language: str):
    return load_pages(language, Speech(lambda name: name, lambda _name: "", lambda _name: "Menu"))


def list_files(language: str) -> dict[str, str]:
    return {file.name: file.read_text(encoding="utf-8") for file in find_folder(language).glob("*.md")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_and_term_is_explained(language):
    defined, terms = load_definitions(language), load_terms(language)
    assert set(defined["code"]) == {code.value for code in Code}
    assert set(defined["check"]) == set(load_check_names(language))
    for section in set(terms) - NOT_DEFINED:
        assert set(defined[section]) == set(terms[section]), section
    assert set(defined) == set(terms) - NOT_DEFINED | {"check"}
    for section, entries in defined.items():
        for key, entry in entries.items():
            assert str(entry["means"]).strip(), (section, key)
            assert str(entry["example"]).strip(), (section, key)


def test_both_packs_have_the_checks_that_are_explained():
    for pack in load_packs(list_folders()).by_language.values():
        kinds = {part.kind for part in pack.list_all() if isinstance(part, CheckRule)}
        assert kinds == set(load_definitions("en")["check"])


def test_both_languages_have_the_same_pages_and_sections():
    english, indonesian = load("en"), load("id")
    assert [page.anchor for page in english] == [page.anchor for page in indonesian]
    for page, other in zip(english, indonesian, strict=True):
        assert [section.anchor for section in page.sections] == [section.anchor for section in other.sections]
    assert load_definitions("en").keys() == load_definitions("id").keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_leads_to_a_place_in_the_help(language):
    pages = load(language)
    for page in pages:
        for link in re.findall(r'href="([^"]*)"', page.html()):
            assert link.startswith("#"), link
            assert find_page(pages, link[1:]) is not None, link


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_help_holds_no_picture_and_no_address(language):
    for page in load(language):
        assert "<img" not in page.html()
        assert not re.search(r"https?:|file:|www\.", page.html())


def test_fields_name_commands_that_there_are_and_the_same_in_both_languages():
    known = {command.id for command in COMMANDS}
    fields = {
        language: {name: re.findall(r"\{[\w:.]+\}", text) for name, text in list_files(language).items()}
        for language in LANGUAGES
    }
    assert {name: sorted(found) for name, found in fields["en"].items()} == {
        name: sorted(found) for name, found in fields["id"].items()
    }
    for text in list_files("en").values():
        for name in re.findall(r"\{(?:do|key):(\w+)\}", text):
            assert name in known


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("section", ["code", "modifier"])
def test_the_program_marks_what_the_examples_say(analyser, language, section):
    for key, entry in load_definitions(language)[section].items():
        example = str(entry["example"])
        mark = MARK.search(example)
        if mark is None:
            assert key in {"REVIEWER_LABEL", "deictic_date", "hedged"}
            continue
        analysis = analyser.analyse(example.replace("[", "").replace("]", ""), language)
        found = [
            (a.label.start, a.label.end)
            for a in analysis.attributions
            if key == a.code.value or key in a.modifiers
        ] + [(f.span.start, f.span.end) for f in analysis.findings if key == f.code.value]
        start, end = mark.start(), mark.end() - 2
        assert any(first < end and start < last for first, last in found), (language, key, found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_program_asks_what_the_examples_of_checks_say(analyser, language):
    for kind, entry in load_definitions(language)["check"].items():
        if kind not in LONG_CHECKS:
            asked = {
                check.rule.rpartition(".")[2]
                for check in analyser.analyse(str(entry["example"]), language).checks
            }
            assert kind in asked, (language, kind)


def test_grades_and_severities_are_those_that_the_packs_find(analyser):
    grades: dict[str, set[str]] = {}
    severities: dict[str, set[str]] = {}
    for language, pack in load_packs(list_folders()).by_language.items():
        for rule in (part for part in pack.list_all() if isinstance(part, Rule)):
            for text in rule.match:
                analysis = analyser.analyse(text, language)
                for source in analysis.attributions:
                    grades.setdefault(source.code.value, set()).add(source.grade.value)
                severities.setdefault(rule.code.value, set()).add(rule.severity or Severity.LOW)
                for finding in analysis.findings:
                    severities.setdefault(finding.code.value, set()).add(finding.severity.value)
    for language in LANGUAGES:
        codes = load_definitions(language)["code"]
        for code in SOURCE_CODES:
            assert grades.get(code, set()) <= set(codes[code]["grades"]), code
        for code, found in severities.items():
            assert max(map(rank, found)) <= rank(codes[code]["severity"]), code
    for key, entry in load_definitions("en")["code"].items():
        other = load_definitions("id")["code"][key]
        assert (entry.get("grades"), entry.get("severity")) == (
            other.get("grades"),
            other.get("severity"),
        )


def test_a_search_finds_codes_by_name_and_words_anywhere_titles_first():
    pages = load("en")
    assert search(pages, "ATTR_ANON")[0][1].anchor == "code.ATTR_ANON"
    assert search(pages, "unnamed group")[0][1].anchor == "code.UNNAMED_GROUP"
    assert any(page.anchor == "backup" for page, _section, _cut in search(pages, "disk full"))
    assert search(pages, "") == []
    assert search(pages, "qwertz") == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_titles_for_the_palette_lead_to_the_places_that_they_name(language):
    pages = load(language)
    titles = list_titles(language)
    for anchor, title, _page in titles:
        found = find_page(pages, anchor)
        section = next(section for section in found.sections if section.anchor == anchor)
        assert section.title == title
    assert len({anchor for anchor, _title, _page in titles}) == len(titles)


def test_an_unknown_language_reads_english():
    assert find_folder("fr") == paths.resources() / "help" / "en"
