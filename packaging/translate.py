"""Collect the interface's texts into the Qt Linguist sources and compile them: one command for translators.

python packaging/translate.py            collect, then compile
python packaging/translate.py --check    collect into a scratch folder and say what is not translated
"""

from __future__ import annotations

import ast
import json
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ROOT / "desktop" / "telisik"
TRANSLATIONS = ROOT / "resources" / "translations"
# English needs a file only for its plural forms.
COUNTS = ', "", 1'
MARKS = {"translate", "QT_TRANSLATE_NOOP"}
ENGLISH, INDONESIAN = "telisik_en.ts", "telisik_id.ts"


def run(tool: str, *arguments: str) -> None:
    """Run one of PySide6's tools."""
    place = Path(sys.executable).with_name(tool)
    subprocess.run([str(place), *arguments], check=True, stdout=subprocess.DEVNULL, cwd=ROOT)


def find_texts(source: str) -> list[tuple[str, str, bool]]:
    """Return context, text and whether it counts, for every text marked in a Python source.

    Qt's own reader of Python misses calls whose number is an expression, so the calls are found here.
    """
    texts = []
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call) or len(node.args) < 2:
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        words = [argument.value for argument in node.args[:2] if isinstance(argument, ast.Constant)]
        if name in MARKS and len(words) == 2 and all(isinstance(word, str) for word in words):
            texts.append((*words, len(node.args) > 3))
    return texts


def collect(folder: Path) -> None:
    """Bring both source files in a folder up to date with the program's texts."""
    texts = [
        text
        for path in sorted(SOURCES.rglob("*.py"))
        for text in find_texts(path.read_text(encoding="utf-8"))
    ]
    with tempfile.TemporaryDirectory() as scratch:
        marked = Path(scratch) / "texts.py"
        lines = (
            f"translate({json.dumps(context)}, {json.dumps(text, ensure_ascii=False)}{COUNTS * counts})\n"
            for context, text, counts in dict.fromkeys(texts)
        )
        marked.write_text("".join(lines), encoding="utf-8")
        common = ("-locations", "none", "-no-obsolete", "-source-language", "en", str(marked), "-ts")
        run("pyside6-lupdate", "-target-language", "id_ID", *common, str(folder / INDONESIAN))
        run("pyside6-lupdate", "-target-language", "en_GB", "-pluralonly", *common, str(folder / ENGLISH))


def compile_all() -> None:
    """Compile both files, so that the window finds them."""
    for name in (ENGLISH, INDONESIAN):
        source = TRANSLATIONS / name
        run("pyside6-lrelease", "-silent", str(source), "-qm", str(source.with_suffix(".qm")))


def list_missing(file: Path) -> list[str]:
    """Return the texts of a source file that have no finished translation."""
    missing = []
    for context in ET.parse(file).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [] if translation is None else [form.text for form in translation.iter("numerusform")]
            text = forms or ([] if translation is None else [translation.text])
            unfinished = translation is None or translation.get("type") == "unfinished"
            if unfinished or not text or not all(text):
                missing.append(f"{name}: {message.findtext('source', '')}")
    return missing


def check() -> list[str]:
    """Return what a fresh collection finds untranslated, without touching the files."""
    with tempfile.TemporaryDirectory() as folder:
        for name in (ENGLISH, INDONESIAN):
            shutil.copy(TRANSLATIONS / name, folder)
        collect(Path(folder))
        return [text for name in (ENGLISH, INDONESIAN) for text in list_missing(Path(folder) / name)]


def main() -> int:
    """Do what the command line asks."""
    if "--check" in sys.argv:
        missing = check()
        print("\n".join(missing))
        return 1 if missing else 0
    TRANSLATIONS.mkdir(parents=True, exist_ok=True)
    collect(TRANSLATIONS)
    compile_all()
    return 0


if __name__ == "__main__":
    sys.exit(main())
