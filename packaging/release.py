"""Check that a version may be released, build it, and sum it up: python packaging/release.py VERSION [--check-only].

Every check says what is wrong in one line; nothing is built before all of them pass. Nothing is uploaded.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "packaging"), str(ROOT / "packaging" / "bundle")]

import build  # noqa: E402
import materials  # noqa: E402
import trees  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_LARGEST_MODEL = 15_000_000


def read_notes(version: str) -> str:
    """Return the changelog's section of a version, without its heading; empty where there is none."""
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    found = re.search(
        rf"^## \[{re.escape(version)}\].*?$(.*?)(?=^## |\Z)", text, flags=re.MULTILINE | re.DOTALL
    )
    return found[1].strip() if found else ""


def check_version(version: str) -> Iterator[str]:
    """Yield where the version is not stated: package, changelog, AppStream file."""
    if build.read_version() != version:
        yield f"desktop/telisik/__init__.py says {build.read_version()}, not {version}"
    if not read_notes(version):
        yield f"CHANGELOG.md has no section [{version}] with text in it"
    stated = (ROOT / "packaging/linux/org.telisik.Telisik.metainfo.xml").read_text(encoding="utf-8")
    if f'release version="{version}"' not in stated:
        yield f"packaging/linux/org.telisik.Telisik.metainfo.xml has no release {version}"


def check_tree(_version: str) -> Iterator[str]:
    """Yield what is not committed."""
    done = subprocess.run(
        ["git", "status", "--porcelain"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    if done.stdout.strip():
        yield "something is not committed: " + done.stdout.split("\n", 1)[0]


def check_translations(_version: str) -> Iterator[str]:
    """Yield that a text of the interface is not translated."""
    done = subprocess.run(
        [sys.executable, "packaging/translate.py", "--check"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        yield (done.stdout + done.stderr).strip().split("\n", 1)[0]


def check_licences(_version: str) -> Iterator[str]:
    """Yield libraries that bring no licence text, or one that does not fit ours."""
    for found in materials.list_bundled():
        licence = materials.name_licence(found)
        name = found.metadata["Name"]
        if not list(materials.find_texts(found)):
            yield f"{name} brings no licence text"
        if re.search(r"(?<!L)GPL", licence) and "LGPL" not in licence:
            yield f"{name} is under {licence}"


def check_models(_version: str) -> Iterator[str]:
    """Yield language pipelines that are missing, too large, or without a card and figures."""
    for language in ("id", "en"):
        folder = ROOT / "resources" / "languages" / language
        size = trees.weigh(folder / "model") if (folder / "model").is_dir() else 0
        if not 0 < size < _LARGEST_MODEL:
            yield f"the {language} pipeline weighs {size / 1e6:.1f} MB"
        for name in ("MODEL_CARD.md", "figures.json"):
            if not (folder / name).is_file():
                yield f"{name} of the {language} pipeline is missing"


def check_figures(_version: str) -> Iterator[str]:
    """Yield that the benchmarks do not run to their end."""
    done = subprocess.run(["make", "bench"], cwd=ROOT, check=False)
    if done.returncode:
        yield "the benchmarks failed; see above"


def check_tests(_version: str) -> Iterator[str]:
    """Yield that the linters or the suite fail."""
    for target in ("lint", "test"):
        if subprocess.run(["make", target], cwd=ROOT, check=False).returncode:
            yield f"make {target} failed; see above"


QUICK: tuple[Callable[[str], Iterator[str]], ...] = (
    check_version, check_tree, check_translations, check_licences, check_models,
)  # fmt: skip
LONG = (check_tests, check_figures)


def write_sums(out: Path, files: list[Path]) -> None:
    """Write the SHA-256 of what is released, in the form that sha256sum --check reads."""
    lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}" for path in sorted(files)]
    (out / "SHA256SUMS").write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("version")
    parser.add_argument("--check-only", action="store_true", help="make the quick checks and stop")
    options = parser.parse_args()
    wrong = [line for check in QUICK for line in check(options.version)]
    if not wrong and not options.check_only:
        wrong = [line for check in LONG for line in check(options.version)]
    for line in wrong:
        print(f"release: {line}", file=sys.stderr)
    if wrong or options.check_only:
        return int(bool(wrong))
    subprocess.run([sys.executable, "packaging/build.py"], cwd=ROOT, check=True)
    out = ROOT / "dist"
    files = [p for p in out.iterdir() if p.suffix in {".deb", ".rpm", ".xz", ".zip", ".exe", ".dmg"}]
    write_sums(out, files)
    (out / "RELEASE_NOTES.md").write_text(
        f"# Telisik {options.version}\n\n{read_notes(options.version)}\n", encoding="utf-8"
    )
    print((out / "SHA256SUMS").read_text(encoding="utf-8"), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
