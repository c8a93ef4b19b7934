"""What the help says: the guide in Markdown and the definitions in TOML (``resources/help``), as pages of sections.

Names of terms, commands and keys are never written in the files: ``{do:undo}`` is a command with its keys as they are
set now, ``{key:undo}`` its keys alone, ``{term:code.HEARSAY}`` a term. So the help cannot fall behind the program.
"""

from __future__ import annotations

import html
import re
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from telisik import paths
from telisik.analysis.model import ASSERTION_CODES, SOURCE_CODES, Code, Severity
from telisik.terms import LANGUAGES, load_terms
from telisik.ui.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from markdown_it import MarkdownIt

_FIELD = re.compile(r"\{(do|key|term):([\w.]+)\}")
_MARK = re.compile(r"\[(.+?)\]", re.DOTALL)
_HEADING, _TAG = re.compile(r"<h\d>.*?</h\d>"), re.compile(r"<[^>]+>")
_CODES = (*SOURCE_CODES, *ASSERTION_CODES, Code.REVIEWER_LABEL)
# The pages of definitions: which terms stand on each, by their section in resources/terms; None means all of it.
_DEFINED: dict[str, tuple[tuple[str, tuple[str, ...] | None], ...]] = {
    "sources": (("code", tuple(SOURCE_CODES)),),
    "assertions": (("code", (*ASSERTION_CODES, Code.REVIEWER_LABEL)),),
    "grades": (("layer", None), ("grade", None), ("severity", None)),
    "modifiers": (("modifier", None),),
    "checks": (("check", None),),
    "decisions": (
        ("status", None),
        ("aspect", None),
        ("outcome", None),
        ("stance", None),
        ("reply_state", None),
        ("origin", None),
    ),
    "verdicts": (("verdict", None), ("label", None)),
}


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of help that a link can lead to; ``text`` is its ``html`` without heading and markup."""

    anchor: str
    title: str
    html: str
    text: str


@dataclass(frozen=True, slots=True)
class Page:
    """What shows at once: a title and its sections. ``anchor`` is the same in every language."""

    anchor: str
    title: str
    sections: tuple[Section, ...]
    defines: bool = False

    def html(self) -> str:
        """Return the whole page."""
        return "".join(section.html for section in self.sections)


@dataclass(frozen=True, slots=True)
class Speech:
    """How commands are said: their names, their keys as set now ("" without any), and the menus they stand in."""

    command: Callable[[str], str]
    keys: Callable[[str], str]
    menu: Callable[[str], str]


def find_folder(language: str) -> Path:
    """Return the folder of the help in a language; English where it is not kept."""
    return paths.resources() / "help" / (language if language in LANGUAGES else "en")


def load_definitions(language: str) -> dict[str, dict[str, dict[str, object]]]:
    """Return what the terms mean, by section and key: ``means``, ``example``, perhaps ``grades``, ``severity``."""
    path = find_folder(language) / "definitions.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def load_pages(language: str, speech: Speech) -> tuple[Page, ...]:
    """Return every page: the guide in its order, then the definitions."""
    return (*_load_guide(language, speech), *_build_definitions(language))


def _load_guide(language: str, speech: Speech) -> list[Page]:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": False}).enable("table").disable("image")
    files = sorted(find_folder(language).glob("*.md"))
    return [_read_page(file, parser, speech, language) for file in files]


def _read_page(file: Path, parser: MarkdownIt, speech: Speech, language: str) -> Page:
    anchor = file.stem.partition("-")[2]
    filled = _fill(file.read_text(encoding="utf-8"), speech, language)
    head, *rest = re.split(r"^## ", filled, flags=re.MULTILINE)
    title = head.splitlines()[0].removeprefix("# ")
    sections = [_make_section(anchor, title, parser.render(head))]
    for number, part in enumerate(rest, 1):
        heading = part.splitlines()[0]
        sections.append(_make_section(f"{anchor}/{number}", heading, parser.render(f"## {part}")))
    return Page(anchor, title, tuple(sections))


def list_titles(language: str) -> list[tuple[str, str, str]]:
    """Return anchor, title and page of every page and term, without laying out what they say."""
    names = _name_terms(language)
    found = []
    for file in sorted(find_folder(language).glob("*.md")):
        with file.open(encoding="utf-8") as lines:
            title = lines.readline().removeprefix("# ").strip()
        found.append((file.stem.partition("-")[2], title, ""))
    for anchor, parts in _DEFINED.items():
        page = name_page(anchor)
        found.append((anchor, page, ""))
        for section, keys in parts:
            found += [
                (
                    f"{section}.{key}",
                    _entitle(section, key, name),
                    f"{page}, {key}" if section == "code" else page,
                )
                for key in keys or names[section]
                for name in [names[section][key]]
            ]
    return found


def _name_terms(language: str) -> dict[str, Mapping[str, str]]:
    return {**load_terms(language), "check": load_check_names(language)}


def _make_section(anchor: str, title: str, body: str) -> Section:
    # Qt scrolls to names; one before the heading would belong to the paragraph above.
    ruled = body.replace("<table>", '<table class="grid" width="100%" cellpadding="6" cellspacing="0">')
    named = re.sub(r"<h\d>", rf'\g<0><a name="{html.escape(anchor)}"></a>', ruled, count=1)
    return Section(anchor, title, named, _strip(body))


def _strip(body: str) -> str:
    return " ".join(html.unescape(_TAG.sub(" ", _HEADING.sub("", body))).split())


def _fill(text: str, speech: Speech, language: str) -> str:
    terms = load_terms(language)

    def say(match: re.Match[str]) -> str:
        kind, name = match.groups()
        if kind == "term":
            section, _, key = name.partition(".")
            return terms[section][key]
        # A key does not break at the end of a line.
        keys = speech.keys(name).replace(" ", "\u00a0")
        if kind == "key":
            return f"`{keys}`"
        place = f"`{keys}`" if keys else translate("Help", "(menu {name})").format(name=speech.menu(name))
        return f"**{speech.command(name)}** {place}"

    return _FIELD.sub(say, text)


def name_page(anchor: str) -> str:
    """Return the title of a page of definitions in the interface's language."""
    return {
        "sources": translate("Help", "Types of source"),
        "assertions": translate("Help", "Types of assertion"),
        "grades": translate("Help", "Layers, grades and severity"),
        "modifiers": translate("Help", "What is added about a source"),
        "checks": translate("Help", "Checks on the whole article"),
        "decisions": translate("Help", "Decisions, outcomes and evidence"),
        "verdicts": translate("Help", "Verdicts and labels"),
    }[anchor]


def load_check_names(language: str) -> dict[str, str]:
    """Return what the checks on a whole article are called, by kind, as the Indonesian pack titles them."""
    path = paths.resources() / "languages" / "id" / "rules" / "article.toml"
    checks = tomllib.loads(path.read_text(encoding="utf-8"))["check"]
    return {check["kind"]: check["title"][language if language in LANGUAGES else "en"] for check in checks}


def _build_definitions(language: str) -> list[Page]:
    defined = load_definitions(language)
    names = _name_terms(language)
    pages = []
    for anchor, parts in _DEFINED.items():
        title = name_page(anchor)
        sections = [_make_section(anchor, title, f"<h1>{html.escape(title)}</h1>")]
        for section, keys in parts:
            sections += [
                _define(section, key, names[section][key], defined[section][key], language)
                for key in keys or defined[section]
            ]
        pages.append(Page(anchor, title, tuple(sections), defines=True))
    return pages


def _entitle(section: str, key: str, name: str) -> str:
    return f"{key}: {name}" if section == "grade" else name[:1].upper() + name[1:]


def _define(section: str, key: str, name: str, entry: Mapping[str, object], language: str) -> Section:
    name = _entitle(section, key, name)
    facts = [html.escape(fact) for fact in _list_facts(section, entry, language)]
    if section == "code":
        facts.append(f'<span class="code">{key}</span>')
    body = [f"<h2>{html.escape(name)}</h2>", f"<p>{html.escape(str(entry['means']))}</p>"]
    body += [f'<p class="facts">{"; ".join(facts)}</p>'] if facts else []
    body.append(_show_example(section, key, str(entry["example"])))
    return _make_section(f"{section}.{key}", name, "".join(body))


def _list_facts(section: str, entry: Mapping[str, object], language: str) -> list[str]:
    terms = load_terms(language)
    facts = []
    grades, severity = entry.get("grades"), entry.get("severity")
    if isinstance(grades, list):
        said = ", ".join(f"{grade} {terms['grade'][grade]}" for grade in grades)
        facts.append(translate("Help", "Grade: {grades}").format(grades=said))
    if severity is not None:
        said = terms["severity"][str(severity)].lower()
        low = translate("Help", "Severity: {severity}")
        most = translate("Help", "Severity: {severity}, less where little hangs on it")
        facts.append((low if severity == Severity.LOW else most).format(severity=said))
    elif section == "code" and grades:
        facts.append(translate("Help", "Counted in the source mix, not marked"))
    return facts


def _show_example(section: str, key: str, example: str) -> str:
    layer = "assertion" if section == "code" and key in ASSERTION_CODES else "sourcing"
    marked = _MARK.sub(rf'<span class="{layer}">\1</span>', html.escape(example, quote=False))
    lines = marked.replace("\n", "<br>")
    name = html.escape(translate("Help", "For example"))
    return (
        '<table class="example" width="100%" cellpadding="10" cellspacing="0"><tr><td>'
        f'<span class="name">{name}</span><br>{lines}</td></tr></table>'
    )


def find_page(pages: Iterable[Page], anchor: str) -> Page | None:
    """Return the page that an anchor leads to, or None."""
    return next((page for page in pages if any(section.anchor == anchor for section in page.sections)), None)


def search(pages: Iterable[Page], words: str, most: int = 60) -> list[tuple[Page, Section, str]]:
    """Return the sections that hold every word, those with it in the title first, each with some words around it."""
    sought = [word for word in words.lower().split() if word]
    found: list[tuple[int, int, Page, Section, str]] = []
    for page in pages:
        for section in page.sections:
            title, text = section.title.lower(), f"{section.title} {section.anchor} {section.text}".lower()
            if sought and all(word in text for word in sought):
                rank = 0 if title.startswith(words.lower().strip()) else 1 if sought[0] in title else 2
                found.append((rank, len(found), page, section, _cut(section.text, sought)))
    return [
        (page, section, cut) for _rank, _place, page, section, cut in sorted(found, key=lambda hit: hit[:2])
    ][:most]


def _cut(text: str, sought: list[str], room: int = 44) -> str:
    places = [place for word in sought if (place := text.lower().find(word)) >= 0]
    start = max(0, min(places, default=0) - room)
    start = text.find(" ", start) + 1 if start else 0
    end = min(len(text), start + 2 * room)
    end = text.rfind(" ", start, end) if end < len(text) and " " in text[start:end] else end
    return ("… " if start else "") + text[start:end] + (" …" if end < len(text) else "")
