"""What people install: icons, pruning, bill of materials, licences, and the files that systems read."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
sys.path[:0] = [str(PACKAGING), str(PACKAGING / "bundle"), str(PACKAGING / "linux")]

import build  # noqa: E402
import debian  # noqa: E402
import icons  # noqa: E402
import materials  # noqa: E402
import prune  # noqa: E402
import release  # noqa: E402

MOMENT = datetime(2026, 1, 2, tzinfo=UTC)


def require(tool: str) -> str:
    found = shutil.which(tool)
    if found is None:
        pytest.skip(f"{tool} is not installed here")
    return found


def test_the_bill_of_materials_is_valid_and_repeats(tmp_path: Path) -> None:
    from cyclonedx.schema import SchemaVersion
    from cyclonedx.validation.json import JsonStrictValidator

    for name in ("one", "two"):
        materials.write_bill(tmp_path / name, "1.2.3", MOMENT)
    written = (tmp_path / "one").read_text(encoding="utf-8")

    assert written == (tmp_path / "two").read_text(encoding="utf-8")
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(written) is None
    names = {part["name"] for part in json.loads(written)["components"]}
    assert {"spacy", "pyside6-essentials", "reportlab", "sqlite-utils"} <= names
    assert not {"pytest", "pyinstaller", "pip"} & names


def test_every_library_inside_brings_its_licence(tmp_path: Path) -> None:
    assert materials.write_licences(tmp_path) == []
    assert (
        "GNU LESSER GENERAL PUBLIC LICENSE" in (tmp_path / "pyside6-essentials" / "LGPL-3.0.txt").read_text()
    )
    assert (tmp_path / "telisik" / "resources" / "fonts" / "Inter-LICENSE.txt").is_file()


def test_no_library_inside_is_under_a_licence_that_does_not_fit() -> None:
    assert list(release.check_licences("")) == []


def test_pruning_drops_what_is_listed_and_nothing_else(tmp_path: Path) -> None:
    plugins = tmp_path / "PySide6" / "Qt" / "plugins" / "platforms"
    translations = tmp_path / "PySide6" / "Qt" / "translations"
    for folder in (plugins, translations):
        folder.mkdir(parents=True)
    kept = [plugins / "libqxcb.data", translations / "qtbase_id.qm"]
    dropped = [
        tmp_path / "PySide6/Qt/lib/libQt6Network.x",
        plugins / "libqvnc.x",
        translations / "qtbase_de.qm",
    ]
    for path in [*kept, *dropped]:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"1234")

    saved = prune.prune(tmp_path)

    assert sum(saved.values()) == 12
    assert all(path.exists() for path in kept)
    assert not any(path.exists() for path in dropped)


def test_hashes_name_every_file_and_notice_a_changed_byte(tmp_path: Path) -> None:
    folder = tmp_path / "bundle"
    folder.mkdir()
    (folder / "one").write_bytes(b"a")
    (folder / "link").symlink_to("one")
    build.write_hashes(folder, tmp_path / "before")
    (folder / "one").write_bytes(b"b")
    build.write_hashes(folder, tmp_path / "after")

    before, after = ((tmp_path / name).read_text().splitlines() for name in ("before", "after"))
    assert [line.split("  ")[-1] for line in before] == ["link", "one"]
    assert before[0] == after[0]
    assert before[1] != after[1]


def test_the_version_is_the_packages() -> None:
    from telisik import __version__

    assert build.read_version() == __version__


def test_a_release_names_what_is_missing() -> None:
    wrong = list(release.check_version("9.9.9"))

    assert len(wrong) == 3
    assert all("9.9.9" in line for line in wrong)


def test_sums_can_be_checked_with_sha256sum(tmp_path: Path) -> None:
    (tmp_path / "telisik.deb").write_bytes(b"package")
    release.write_sums(tmp_path, [tmp_path / "telisik.deb"])

    done = subprocess.run([require("sha256sum"), "--check", "SHA256SUMS"], cwd=tmp_path, check=False)
    assert done.returncode == 0


@pytest.mark.parametrize(
    "command",
    [
        ("desktop-file-validate", "linux/org.telisik.Telisik.desktop"),
        ("appstreamcli", "validate", "--no-net", "linux/org.telisik.Telisik.metainfo.xml"),
        ("mandoc", "-T", "lint", "-W", "warning", "linux/telisik.1"),
        ("mandoc", "-T", "lint", "-W", "error", "linux/telisik.id.1"),
        ("sh", "-n", "linux/try_deb.sh"),
        ("sh", "-n", "linux/try_archive.sh"),
        ("sh", "-n", "linux/try_flatpak.sh"),
        ("sh", "-n", "macos/make_dmg.sh"),
        ("sh", "-n", "linux/recipes/telisik-appimage.sh"),
    ],
    ids=lambda command: f"{command[0]} {command[-1].rpartition('/')[2]}",
)
def test_what_systems_read_is_valid(command: tuple[str, ...]) -> None:
    done = subprocess.run(
        [require(command[0]), *command[1:]], cwd=PACKAGING, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("page", ["telisik.1", "telisik.id.1"])
def test_man_pages_tell_of_every_command(page: str) -> None:
    from telisik.cli.arguments import COMMANDS

    told = re.findall(
        r"^\.It Cm (\S+)", (PACKAGING / "linux" / page).read_text(encoding="utf-8"), re.MULTILINE
    )
    assert sorted(told) == sorted(COMMANDS)


def test_the_workflow_fits_its_schema() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows",
         str(ROOT / ".github/workflows/package.yml")],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_windows_installer_compiles(tmp_path: Path) -> None:
    folder = tmp_path / "telisik"
    folder.mkdir()
    (folder / "telisik.exe").write_bytes(b"x")
    out = tmp_path / "telisik-setup-1.exe"
    done = subprocess.run(
        [require("makensis"), "-V2", "-DVERSION=1.2.3", "-DSLASH=/", f"-DFOLDER={folder}", f"-DOUT={out}",
         str(PACKAGING / "windows/telisik.nsi")],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout
    assert out.stat().st_size > 50_000


def test_a_frozen_program_may_read_its_own_modules(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from telisik.documents import fences

    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)

    readable = list(fences.list_readable())
    assert tmp_path in readable
    assert Path(sys.executable) in readable


# Icons are drawn by whatever application there is; a lesser one would be in the way of the window's tests.
@pytest.mark.usefixtures("qapp")
def test_a_debian_package_holds_what_systems_look_for_and_repeats(tmp_path: Path) -> None:
    for tool in ("dpkg-deb", "objdump"):
        require(tool)
    icons.write_icons(ROOT / "build" / "icons")
    folder = tmp_path / "telisik"
    (folder / "licences").mkdir(parents=True)
    (folder / "telisik").write_bytes(b"#!/bin/sh\n")
    (folder / "telisik").chmod(0o755)
    (folder / "bill-of-materials.json").write_text("{}")

    made = [debian.build_deb(folder, tmp_path / name, "1.2.3", 1_700_000_000) for name in ("one", "two")]

    assert made[0].read_bytes() == made[1].read_bytes()
    listed = subprocess.run(
        ["dpkg-deb", "--contents", made[0]], capture_output=True, text=True, check=True
    ).stdout
    for place in (
        "usr/bin/telisik -> ../lib/telisik/telisik", "applications/org.telisik.Telisik.desktop",
        "256x256/apps/telisik.png", "man/man1/telisik.1.gz", "man/id/man1/telisik.1.gz", "mime/packages/telisik.xml",
        "doc/telisik/copyright", "doc/telisik/licences/", "lintian/overrides/telisik",
    ):  # fmt: skip
        assert place in listed
