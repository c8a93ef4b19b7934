"""A real report, damaged in thousands of places: whatever was changed, `verify` says so."""

from __future__ import annotations

import random

import pytest

from telisik import paths
from telisik.__main__ import main
from telisik.errors import Fault
from telisik.report.verify import agrees, verify_report

WAYS = {
    "a bit is turned": lambda data, place, draw: _put(data, place, bytes([data[place] ^ 1 << draw.randrange(8)]), 1),
    "a byte is another": lambda data, place, draw: _put(data, place, bytes([data[place] ^ draw.randrange(1, 256)]), 1),
    "bytes are lost": lambda data, place, draw: _put(data, place, b"", draw.randrange(1, 40)),
    "bytes are added": lambda data, place, draw: _put(data, place, draw.randbytes(draw.randrange(1, 40)), 0),
    "the end is cut": lambda data, place, draw: data[:place],
    "something follows": lambda data, place, draw: data + draw.randbytes(draw.randrange(1, 200)),
    "a stretch is doubled": lambda data, place, draw: _put(data, place, data[place : place + 16], 0),
}  # fmt: skip


def _put(data, place, new, length):
    return data[:place] + new + data[place + length :]


@pytest.fixture(scope="module")
def real(tmp_path_factory):
    """The report of the sample article as the command line writes it: the PDF, and the data beside it."""
    folder = tmp_path_factory.mktemp("report")
    out = [folder / "report.pdf", folder / "report.jsonld"]
    article = str(paths.sample_article())
    arguments = ["review", article, "--library", str(folder / "library"), "--language", "id"]
    assert main([*arguments, "--out", str(out[0]), "--out", str(out[1])]) == 0
    return [path.read_bytes() for path in out]


def count_missed(content, times, seed):
    """Return how many changes nothing was said of, by what was done, and how many were made."""
    draw = random.Random(seed)
    missed, made = {}, 0
    for number in range(times):
        way = list(WAYS)[number % len(WAYS)]
        changed = WAYS[way](content, draw.randrange(len(content)), draw)
        if changed == content:
            continue
        made += 1
        try:
            found = not agrees(verify_report(changed))
        except Fault:
            found = True
        if not found:
            missed[way] = missed.get(way, 0) + 1
    return missed, made


def test_the_report_as_written_agrees(real):
    for content in real:
        assert agrees(verify_report(content))


@pytest.mark.parametrize("form", [0, 1], ids=["pdf", "data"])
def test_a_change_anywhere_is_found(real, form):
    assert count_missed(real[form], 70, seed=form)[0] == {}


@pytest.mark.slow
@pytest.mark.parametrize("form", [0, 1], ids=["pdf", "data"])
def test_a_change_anywhere_is_found_thousands_of_times(real, form):
    missed, made = count_missed(real[form], 1400, seed=100 + form)
    print(f"{made} changes, {sum(missed.values())} missed")
    assert missed == {}


def test_what_another_program_saved_again_is_found(real):
    """An editor of PDF files drops the seal or breaks it, whatever it changed."""
    import io

    import pikepdf

    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(real[0])) as pdf:
        pdf.save(out)
    assert not agrees(verify_report(out.getvalue()))
