"""Builds an .rpm of the same tree as the Debian package with rpmbuild; nothing is compiled."""

from __future__ import annotations

import os
import subprocess
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import layout

if TYPE_CHECKING:
    from pathlib import Path

SPEC = """Name: telisik
Version: {version}
Release: 1
Summary: Offline review of news articles for sourcing and unproven claims
License: Apache-2.0 AND LGPL-3.0-only
BuildArch: {architecture}
AutoReqProv: no
Requires: glibc >= {libc}
%global _build_id_links none
%global __os_install_post %{{nil}}
%global debug_package %{{nil}}
%global clamp_mtime_to_source_date_epoch 1
%global use_source_date_epoch_as_buildtime 1
%global _buildhost telisik
%global _binary_payload {payload}
%description
Telisik opens a news article, marks anonymous sourcing and unverified assertions in Indonesian and English and says why.
Decisions, notes and evidence stay in a library on this machine. It opens no network connection.
%files
%defattr(-,root,root)
{files}
%changelog
* {day} Telisik maintainers <maintainers@telisik.invalid> - {version}-1
- See the project's changelog.
"""


def build_rpm(folder: Path, out: Path, version: str, moment: int, payload: str = "w9.xzdio") -> Path:
    """Return the .rpm of the frozen folder; ``payload`` is how rpm packs it, at best unless it is for a trial."""
    tree, top = out / "redhat-tree", out / "rpmbuild"
    layout.lay_out(folder, tree, moment)
    machine = os.uname().machine
    files = ["/usr/bin/telisik", "/usr/lib/telisik", "/usr/share/doc/telisik", *_list_shared(tree)]
    spec = out / "telisik-rpm.spec"
    spec.write_text(
        SPEC.format(version=version, architecture=machine, libc=layout.find_needed(folder), files="\n".join(files),
                    payload=payload, day=datetime.fromtimestamp(moment, UTC).strftime("%a %b %d %Y")),
        encoding="utf-8",
    )  # fmt: skip
    subprocess.run(
        ["rpmbuild", "-bb", "--quiet", f"--define=_topdir {top}", f"--buildroot={tree}", "--noclean", str(spec)],
        check=True, env=os.environ | {"SOURCE_DATE_EPOCH": str(moment)},
    )  # fmt: skip
    made = next((top / "RPMS" / machine).glob("*.rpm"))
    return made.rename(out / made.name)


def _list_shared(tree: Path) -> list[str]:
    shared = tree / "usr/share"
    return sorted(
        f"/{p.relative_to(tree)}" for p in shared.rglob("*") if p.is_file() and "doc/telisik" not in str(p)
    )
