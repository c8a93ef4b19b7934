"""What the bundle is made of: a CycloneDX bill of materials, and the licence texts of everything inside."""

from __future__ import annotations

import re
import subprocess
import tomllib
from importlib.metadata import Distribution, distribution, packages_distributions
from pathlib import Path
from typing import TYPE_CHECKING

import left_out
from cyclonedx.contrib.this.builders import this_component
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import DisjunctiveLicense, LicenseExpression
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL
from packaging.requirements import Requirement

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

ROOT = Path(__file__).resolve().parents[2]
TEXTS = Path(__file__).with_name("licences")
_LICENCE = re.compile(r"(?i)^(licen[cs]e|copying|notice|authors)")
# What its distribution's metadata does not say, or says in free text: read in the package itself.
STATED = {
    "reportlab": "BSD-3-Clause", "pyside6-essentials": "LGPL-3.0-only", "shiboken6": "LGPL-3.0-only",
    "markdown-it-py": "MIT", "mdurl": "MIT", "cloudpathlib": "MIT", "smart-open": "MIT", "jinja2": "BSD-3-Clause",
    "click-default-group": "Unlicense", "sqlite-fts4": "Apache-2.0", "blis": "BSD-3-Clause", "shellingham": "ISC",
}  # fmt: skip


def list_bundled() -> list[Distribution]:
    """Return Telisik's own requirements and theirs, by name, as installed."""
    seen: dict[str, Distribution] = {}
    with (ROOT / "pyproject.toml").open("rb") as file:
        _walk(tomllib.load(file)["project"]["dependencies"], seen)
    return [seen[name] for name in sorted(seen)]


def _walk(requirements: Iterable[str], seen: dict[str, Distribution]) -> None:
    for requirement in map(Requirement, requirements):
        key = _normalise(requirement.name)
        applies = requirement.marker is None or requirement.marker.evaluate({"extra": ""})
        if applies and key not in seen and key not in left_out.DISTRIBUTIONS:
            seen[key] = distribution(key)
            _walk(seen[key].requires or [], seen)


def list_unlisted(folder: Path) -> list[str]:
    """Return the distributions of which modules were frozen into ``folder`` and that the bill does not name."""
    from PyInstaller.archive.readers import CArchiveReader

    program = next(p for p in (folder / "telisik", folder / "telisik.exe") if p.is_file())
    frozen = {
        name.partition(".")[0] for name in CArchiveReader(str(program)).open_embedded_archive("PYZ.pyz").toc
    }
    frozen |= {path.name.partition(".")[0] for path in (folder / "_internal").iterdir()}
    listed = {_key(found) for found in list_bundled()} | {"telisik"}
    owners = packages_distributions()
    names = {_normalise(owner) for module in frozen for owner in owners.get(module, ())}
    return sorted(names - listed)


def _key(found: Distribution) -> str:
    return _normalise(found.metadata["Name"])


def _normalise(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def name_licence(found: Distribution) -> str:
    """Return a distribution's licence as SPDX, or in its own words where they are none."""
    stated = STATED.get(_key(found)) or found.metadata.get("License-Expression")
    return stated or (found.metadata.get("License") or "unknown").splitlines()[0].strip()


def find_texts(found: Distribution) -> Iterator[tuple[str, str]]:
    """Yield the name and text of each licence file a distribution brings; the texts of LGPL lie beside this file."""
    for path in found.files or []:
        if not any(part.endswith(".dist-info") for part in path.parts):
            continue
        if _LICENCE.match(path.name) or "licenses" in path.parts[:-1]:
            inner = path.parts[
                path.parts.index(next(p for p in path.parts if p.endswith(".dist-info"))) + 1 :
            ]
            yield "_".join(inner), Path(str(path.locate())).read_text(encoding="utf-8", errors="replace")
    if "LGPL" in name_licence(found):
        for text in sorted(TEXTS.glob("*.txt")):
            yield text.name, text.read_text(encoding="utf-8")


def write_licences(folder: Path) -> list[str]:
    """Write every licence text below ``folder`` and return the distributions that bring none."""
    folder.mkdir(parents=True, exist_ok=True)
    lacking = []
    rows = []
    for found in list_bundled():
        texts = list(find_texts(found))
        rows.append(f"{_key(found)} {found.version}: {name_licence(found)}")
        for name, text in texts:
            place = folder / _key(found)
            place.mkdir(exist_ok=True)
            (place / f"{name}.txt".replace(".txt.txt", ".txt")).write_text(text, encoding="utf-8")
        if not texts:
            lacking.append(_key(found))
    for path in _own_licences():
        place = folder / "telisik" / path.relative_to(ROOT)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(path.read_bytes())
    (folder / "LIST.txt").write_text("\n".join(rows) + "\n", encoding="utf-8")
    return lacking


def write_system_licences(inside: Path, folder: Path) -> None:
    """Write what Debian's packages say of the system libraries that were copied into the bundle."""
    found = {path.name: path.resolve() for path in _find_system_libraries()}
    for library in sorted(p for p in inside.iterdir() if ".so" in p.name and p.name in found):
        asked = ["dpkg-query", "--search", f"*/{found[library.name].name}"]
        done = subprocess.run(asked, capture_output=True, text=True, check=False)
        package = done.stdout.partition(":")[0]
        text = Path("/usr/share/doc") / package / "copyright"
        if package and text.is_file():
            (folder / "system").mkdir(parents=True, exist_ok=True)
            (folder / "system" / f"{package}.txt").write_bytes(text.read_bytes())


def _find_system_libraries() -> Iterator[Path]:
    for place in ("/lib", "/usr/lib"):
        yield from Path(place).glob("*-linux-gnu*/*.so*")


def _own_licences() -> list[Path]:
    resources = ROOT / "resources"
    return [ROOT / "LICENSE", *sorted(p for p in resources.rglob("*") if _is_own_licence(p))]


def _is_own_licence(path: Path) -> bool:
    return path.is_file() and ("LICENSE" in path.name or path.name == "MODEL_CARD.md")


def write_bill(path: Path, version: str, moment: datetime) -> None:
    """Write the bill of materials; ``moment`` is that of the commit, so that it repeats."""
    bom = Bom(serial_number=None)
    bom.metadata.timestamp = moment
    bom.metadata.component = Component(
        name="telisik", bom_ref="telisik", version=version, type=ComponentType.APPLICATION,
        licenses=[LicenseExpression("Apache-2.0")],
    )  # fmt: skip
    bom.metadata.tools.components.add(this_component())
    for found in list_bundled():
        name, licence = _key(found), name_licence(found)
        part = Component(
            name=name, version=found.version, type=ComponentType.LIBRARY, bom_ref=f"{name}@{found.version}",
            purl=PackageURL("pypi", name=name, version=found.version),
            licenses=[_make_licence(licence)],
        )  # fmt: skip
        bom.components.add(part)
        bom.register_dependency(bom.metadata.component, [part])
    # Its number is drawn by chance otherwise; the bundle must repeat.
    bom.serial_number = _number(version, [f"{c.name}@{c.version}" for c in bom.components])
    JsonV1Dot6(bom).output_to_file(str(path), allow_overwrite=True, indent=1)


def _make_licence(stated: str) -> LicenseExpression | DisjunctiveLicense:
    is_spdx = re.fullmatch(r"[A-Za-z0-9.+() -]+", stated) and "License" not in stated
    return LicenseExpression(stated) if is_spdx else DisjunctiveLicense(name=stated)


def _number(version: str, parts: list[str]) -> object:
    from uuid import NAMESPACE_URL, uuid5

    return uuid5(NAMESPACE_URL, "\n".join([version, *sorted(parts)]))
