"""Indonesian words that look like talk, giving or accusing, and beside them those that are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from telisik.analysis.model import Code, Severity

if TYPE_CHECKING:
    from telisik.analysis.pipeline import Analyser

REPORTED = (
    "Jembatan di Lontar dilaporkan putus diterjang banjir. Kepala BPBD Lontar Rina Astuti mengatakan jembatan itu "
    "putus pukul 03.00. Menurut Rina, dua truk hanyut. Camat Sembulan Rusli Hamdani menambahkan warga sudah mengungsi."
)


def find_codes(analyser: Analyser, text: str) -> set[Code]:
    found = analyser.analyse(text, "id")
    return {source.code for source in found.attributions} | {finding.code for finding in found.findings}


@pytest.mark.parametrize(
    ("text", "code", "is_found"),
    [
        ("Dana yang dihimpun dari warga dipakai untuk membangun jembatan.", Code.UNNAMED_GROUP, False),
        ("Informasi yang dihimpun dari warga, jembatan itu putus.", Code.HEARSAY_AGENTLESS, True),
        ("Rina Astuti menduga pelaku mencuri uang itu pada malam hari.", Code.INTENT_ACCUSATION, False),
        ("Rina Astuti menduga Rusli Hamdani mencuri uang itu pada malam hari.", Code.INTENT_ACCUSATION, True),
        ("Apa yang dikatakan dalam rapat itu tidak penting.", Code.HEARSAY_AGENTLESS, False),
    ],
)
def test_what_only_looks_like_it_is_left(analyser: Analyser, text: str, code: Code, is_found: bool) -> None:
    assert (code in find_codes(analyser, text)) is is_found


def test_a_lead_that_sums_up_what_sources_tell_later_weighs_little(analyser: Analyser) -> None:
    def weigh(text: str) -> list[Severity]:
        return [f.severity for f in analyser.analyse(text, "id").findings if f.code is Code.HEARSAY]

    assert weigh(REPORTED) in ([], [Severity.LOW])
    assert weigh(REPORTED.split(". ", maxsplit=1)[0] + ".") == [Severity.HIGH]
