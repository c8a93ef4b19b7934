"""The evidence as a list of references: RIS and CSL-JSON, which reference managers read."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import rispy

if TYPE_CHECKING:
    from telisik.report.report import Report, ReportEvidence


class _Writer(rispy.RisWriter):  # type: ignore[misc]
    """Without the number that rispy writes above every entry: the format knows no such line."""

    def set_header(self, count: int) -> str:  # noqa: ARG002 - named by rispy
        return ""


def write_ris(report: Report) -> bytes:
    """Return the evidence in RIS, one entry for each link or file."""
    entries = []
    for item in report.evidence:
        entry: dict[str, object] = {
            "type_of_reference": "ELEC" if item.address else "GEN",
            "id": f"E{item.number}",
            "title": _on_one_line(_name(item)),
            "access_date": f"{item.seen_at:%Y/%m/%d}",
        }
        links = [_on_one_line(link) for link in (item.address, item.archive_address) if link]
        if links:
            entry["urls"] = links
        notes = [_on_one_line(note) for note in (*item.told, item.note) if note]
        entry["notes"] = notes + ([f"SHA-256 {item.sha256}"] if item.sha256 else [])
        entries.append(entry)
    return str(rispy.dumps(entries, implementation=_Writer)).lstrip().encode()


def write_csl(report: Report) -> bytes:
    """Return the evidence in CSL-JSON."""
    items = []
    for item in report.evidence:
        entry: dict[str, object] = {
            "id": f"E{item.number}",
            "type": "webpage" if item.address else "document",
            "title": _name(item),
            "accessed": {"date-parts": [[item.seen_at.year, item.seen_at.month, item.seen_at.day]]},
        }
        if item.address:
            entry["URL"] = item.address
        if item.archive_address:
            entry["archive_location"] = item.archive_address
        notes = (*item.told, item.note, f"SHA-256 {item.sha256}" if item.sha256 else "")
        if note := " ".join(part for part in notes if part):
            entry["note"] = note
        items.append(entry)
    return (json.dumps(items, ensure_ascii=False, indent=1) + "\n").encode()


def _name(item: ReportEvidence) -> str:
    return item.title or item.name or item.address


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
