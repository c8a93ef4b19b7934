"""Build what people install: python packaging/build.py [bundle] [archive] [deb] [rpm] [--out dist].

``bundle`` freezes the program into one folder; the others put that folder into their form. Without a name, all that
can be built on this system are. Everything bears the time of the commit, so that two builds of one commit are the same.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "packaging" / "bundle"), str(ROOT / "packaging" / "linux")]

import icons  # noqa: E402
import icu  # noqa: E402
import libraries  # noqa: E402
import materials  # noqa: E402
import prune  # noqa: E402
import trees  # noqa: E402
import write_language_tables  # noqa: E402

SPEC = ROOT / "packaging" / "bundle" / "telisik.spec"


def read_version() -> str:
    """Return the one version, which the package states."""
    text = (ROOT / "desktop" / "telisik" / "__init__.py").read_text(encoding="utf-8")
    return re.search(r'__version__ = "([^"]+)"', text)[1]  # type: ignore[index]


def read_commit_time() -> int:
    """Return the time of the commit that is built, in seconds; SOURCE_DATE_EPOCH goes before it."""
    if stated := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(stated)
    done = subprocess.run(
        ["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return int(done.stdout)


def build_bundle(out: Path, moment: int) -> Path:
    """Freeze the program and return its folder; tell what each kept and dropped part weighs."""
    build = ROOT / "build"
    icons.write_icons(build / "icons")
    write_language_tables.write_tables()
    environment = os.environ | {"SOURCE_DATE_EPOCH": str(moment), "PYTHONHASHSEED": "0"}
    subprocess.run(
        [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "ERROR",
         "--distpath", str(out), "--workpath", str(build / "work"), str(SPEC)],
        check=True, env=environment, cwd=ROOT,
    )  # fmt: skip
    folder = out / "telisik"
    inside = folder / "_internal"
    saved = prune.prune(inside)
    if sys.platform == "linux":
        saved |= finish_libraries(inside)
    for reason, size in saved.items():
        print(f"  dropped {size / 1e6:6.1f} MB: {reason}")
    lacking = materials.write_licences(folder / "licences")
    if sys.platform == "linux":
        materials.write_system_licences(inside, folder / "licences")
    if lacking:
        raise SystemExit(f"no licence text was found for: {', '.join(lacking)}")
    if unlisted := materials.list_unlisted(folder):
        raise SystemExit(f"frozen, but in no list of materials: {', '.join(unlisted)}")
    materials.write_bill(
        folder / "bill-of-materials.json", read_version(), datetime.fromtimestamp(moment, UTC)
    )
    trees.set_times(folder, moment)
    write_weights(folder, out / "weights.txt")
    write_hashes(folder, out / "contents.sha256")
    return folder


def finish_libraries(inside: Path) -> dict[str, int]:
    """Bring, drop and shrink the shared libraries of a pruned folder; return how many bytes each reason saved."""
    libraries.bring_system_libraries(inside)
    saved = {"libraries that printing systems have": libraries.drop_left_to_system(inside)}
    saved["libraries that nothing left asks for"] = libraries.drop_unneeded(inside)
    saved["ICU's data of other languages"] = sum(
        map(icu.shrink, (inside / "PySide6" / "Qt" / "lib").glob("libicudata.so.*"))
    )
    saved["debug symbols"] = prune.strip(inside)
    return saved


def write_weights(folder: Path, path: Path) -> None:
    """Write what each large part of the bundle weighs, the heaviest first."""
    parts = {p.name: trees.weigh(p) for p in [*folder.iterdir(), *(folder / "_internal").iterdir()]}
    del parts["_internal"]
    total = trees.weigh(folder)
    rows = sorted(parts.items(), key=lambda item: -item[1])
    lines = [f"{total / 1e6:8.1f} MB  everything"]
    lines += [f"{size / 1e6:8.1f} MB  {name}" for name, size in rows if size > 500_000]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print("\n".join(lines[:12]))


def write_hashes(folder: Path, path: Path) -> None:
    """Write the SHA-256 of every file, by name: two builds of one commit are compared by it."""
    lines = []
    for file in sorted(folder.rglob("*")):
        if file.is_symlink():
            lines.append(f"link to {file.readlink()}  {file.relative_to(folder).as_posix()}")
        elif file.is_file():
            digest = hashlib.sha256(file.read_bytes()).hexdigest()
            lines.append(f"{digest}  {file.relative_to(folder).as_posix()}")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def build_archive(out: Path, version: str, moment: int) -> Path:
    """Pack the frozen folder in ``out`` so that it runs from anywhere, without root; return the archive."""
    machine = os.uname().machine if hasattr(os, "uname") else "x86_64"
    if sys.platform == "win32":
        made = shutil.make_archive(str(out / f"telisik-{version}-windows"), "zip", out, "telisik")
        return Path(made)
    archive = out / f"telisik-{version}-{sys.platform}-{machine}.tar.xz"
    subprocess.run(
        ["tar", "--sort=name", "--owner=0", "--group=0", "--numeric-owner", f"--mtime=@{moment}", "-C", str(out),
         "-caf", str(archive), "telisik"],
        check=True, env=os.environ | {"XZ_OPT": "-9 -T1"},
    )  # fmt: skip
    return archive


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "forms", nargs="*", metavar="FORM", help="bundle, archive, deb, rpm; all of them without one"
    )
    parser.add_argument("--out", type=Path, default=ROOT / "dist")
    options = parser.parse_args()
    usual = ["bundle", "archive", "deb"] if sys.platform == "linux" else ["bundle", "archive"]
    forms = options.forms or usual
    version, moment = read_version(), read_commit_time()
    out = options.out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    folder = build_bundle(out, moment) if "bundle" in forms else out / "telisik"
    made: list[Path] = []
    if "archive" in forms:
        made.append(build_archive(out, version, moment))
    if "deb" in forms:
        import debian

        made.append(debian.build_deb(folder, out, version, moment))
    if "rpm" in forms:
        import redhat

        made.append(redhat.build_rpm(folder, out, version, moment))
    for path in made:
        print(f"{path.stat().st_size / 1e6:8.1f} MB  {path.name}")
    (out / "built.json").write_text(json.dumps({"version": version, "files": [p.name for p in made]}) + "\n")


if __name__ == "__main__":
    main()
