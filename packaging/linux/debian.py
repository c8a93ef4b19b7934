"""Builds the Debian package from the frozen folder with dpkg-deb; nothing is compiled.

The package's revision is always 1: it is made anew for every version.
"""

from __future__ import annotations

import subprocess
from email.utils import formatdate
from pathlib import Path

import layout
import trees

HERE = Path(__file__).resolve().parent
CONTROL = """Package: telisik
Version: {version}-1
Section: text
Priority: optional
Architecture: {architecture}
Maintainer: Telisik maintainers <maintainers@telisik.invalid>
Installed-Size: {size}
Depends: libc6 (>= {libc})
Recommends: fontconfig-config, xkb-data
Suggests: xdg-utils, libcups2t64 | libcups2
Description: offline review of news articles for sourcing and unproven claims
 Telisik opens a news article, marks anonymous sourcing and unverified
 assertions in Indonesian and English and says why. Decisions, notes and
 evidence stay in a library on this machine; reports are written as PDF.
 .
 It opens no network connection and never says that a statement is true or
 false: it says who vouches for it and what is still unproven.
"""
# The tags of lintian that a program with its own Python and Qt cannot do without, each with its reason. Nothing else is
# overridden: what is new must be looked at.
OVERRIDES = """# It installs from a USB stick without other packages: it brings its libraries and finds them.
telisik: embedded-library
telisik: custom-library-search-path
# Stripping breaks libraries that were rearranged when their wheels were made.
telisik: unstripped-binary-or-object
# Data only: they call nothing.
telisik: library-not-linked-against-libc
# A string in a system library, which this program never asks for a pager.
telisik: missing-depends-on-sensible-utils
"""
COPYRIGHT = """Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Telisik
Comment: The texts of all licences of the libraries, fonts and icons inside lie in the folder licences beside this file.

Files: *
Copyright: Telisik maintainers and the authors named in licences/
License: Apache-2.0
 On Debian systems the full text of the Apache License 2.0 is in
 /usr/share/common-licenses/Apache-2.0.
"""


def build_deb(folder: Path, out: Path, version: str, moment: int) -> Path:
    """Return the .deb of the frozen folder; the same bytes for the same folder, version and moment (seconds)."""
    tree = out / "debian-tree"
    layout.lay_out(folder, tree, moment)
    architecture = subprocess.run(
        ["dpkg", "--print-architecture"], capture_output=True, text=True, check=True
    ).stdout.strip()
    documents = tree / "usr/share/doc/telisik"
    documents.joinpath("copyright").write_text(COPYRIGHT, encoding="utf-8")
    layout.zip_file(_write_changelog(out, version, moment), documents / "changelog.Debian.gz")
    overrides = tree / "usr/share/lintian/overrides/telisik"
    overrides.parent.mkdir(parents=True)
    overrides.write_text(OVERRIDES, encoding="utf-8")
    size = trees.weigh(tree) // 1024
    control = tree / "DEBIAN"
    control.mkdir()
    control.joinpath("control").write_text(
        CONTROL.format(
            version=version, architecture=architecture, size=size, libc=layout.find_needed(folder)
        ),
        encoding="utf-8",
    )
    for name in ("postinst", "prerm", "postrm"):
        script = control / name
        script.write_text((HERE / f"deb-{name}").read_text(encoding="utf-8"), encoding="utf-8")
    trees.set_times(tree, moment)
    for name in ("postinst", "prerm", "postrm"):
        (control / name).chmod(0o755)
    made = out / f"telisik_{version}-1_{architecture}.deb"
    # One thread, because the bytes depend on how many there are; the largest window finds what blis holds twice.
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "--threads-max=1", "-Zxz", "-z9", "--build", str(tree), str(made)],
        check=True, stdout=subprocess.DEVNULL, env={"SOURCE_DATE_EPOCH": str(moment), "PATH": "/usr/bin:/bin"},
    )  # fmt: skip
    return made


def _write_changelog(out: Path, version: str, moment: int) -> Path:
    path = out / "changelog.Debian"
    path.write_text(
        f"telisik ({version}-1) unstable; urgency=medium\n\n  * See the project's changelog.\n\n"
        f" -- Telisik maintainers <maintainers@telisik.invalid>  {formatdate(moment)}\n",
        encoding="utf-8",
    )
    return path
