"""PDF/A-3 (level A) and PDF/UA-1, as far as they can be checked here: veraPDF is in no registry the project uses.

Each test names the clause it follows.
"""

from __future__ import annotations

import re
from itertools import pairwise

import pikepdf
import pytest
from factory import make_long, make_review, make_sample
from lxml import etree
from test_pdf import hostile_review

SCRIPTS = (
    "«هذا خبر عاجل» berkata مصادر.\nשלום עולם.\n新华社北京电：知情人士。한국어.\nनमस्ते दुनिया। தமிழ். สวัสดี ꦱꦸꦒꦼꦁ ᬑᬁ ᮃᮙ᮪\n"
    "Emoji 😀 👩‍👩‍👧 👍🏽 🇮🇩\nSkrip lain \u1200 \U00020000."
)
REVIEWS = {
    "sample": make_sample,
    "hostile": hostile_review,
    "many": lambda: make_long(2500, 120),
    "scripts": lambda: make_review(SCRIPTS, title="北京 عربي 😀"),
    "empty": lambda: make_review("", title=""),
}
PAINTING = {
    "Tj", "TJ", "'", '"', "f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "Do", "sh", "EI",
}  # fmt: skip


@pytest.fixture(params=REVIEWS)
def pdf(request, write_report):
    with pikepdf.open(write_report(REVIEWS[request.param](), "id")) as opened:
        yield opened


def is_element(kid):
    return isinstance(kid, pikepdf.Dictionary) and "/S" in kid


def walk(node):
    yield node
    kids = node.get("/K", [])
    for kid in kids:
        if is_element(kid):
            yield from walk(kid)


def find_elements(pdf):
    return list(walk(pdf.Root.StructTreeRoot.K[0]))


def test_all_content_is_a_part_of_the_structure_or_decoration(pdf):
    """ISO 14289-1, 7.1: all real content is tagged, everything else an artifact."""
    for page in pdf.pages:
        depth, seen = [], []
        for operands, operator in pikepdf.parse_content_stream(page):
            name = str(operator)
            if name in {"BDC", "BMC"}:
                depth.append(str(operands[0]))
                if name == "BDC" and "/MCID" in operands[1]:
                    assert "/Artifact" not in depth[:-1]
                    seen.append(int(operands[1].MCID))
            elif name == "EMC":
                depth.pop()
            elif name in PAINTING:
                assert depth, f"{name} outside of marked content"
        assert not depth
        assert seen == list(range(len(seen)))


def test_every_marked_stretch_leads_to_the_element_that_holds_it(pdf):
    """ISO 32000-1, 14.7.4.4: the parent tree."""
    tree = pdf.Root.StructTreeRoot.ParentTree.Nums
    parents = {int(tree[index]): tree[index + 1] for index in range(0, len(tree), 2)}
    held = {}
    for element in find_elements(pdf):
        for kid in element.get("/K", []):
            if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/MCR":
                held[kid.Pg.objgen, int(kid.MCID)] = element.objgen
            elif not isinstance(kid, pikepdf.Object):
                held[element.Pg.objgen, int(kid)] = element.objgen
    for index, page in enumerate(pdf.pages):
        assert int(page.StructParents) == index
        assert str(page.Tabs) == "/S"
        for number, parent in enumerate(parents[index]):
            assert held[page.obj.objgen, number] == parent.objgen


def test_every_link_is_in_the_structure_and_says_where_it_leads(pdf):
    """ISO 14289-1, 7.18.1 and 7.18.5; ISO 19005-3, 6.3.2: printed, not hidden."""
    tree = pdf.Root.StructTreeRoot.ParentTree.Nums
    parents = {int(tree[index]): tree[index + 1] for index in range(0, len(tree), 2)}
    for page in pdf.pages:
        for link in page.get("/Annots", []):
            assert str(link.Contents)
            assert int(link.F) == 4
            element = parents[int(link.StructParent)]
            assert str(element.S) == "/Link"
            kids = [kid for kid in element.K if isinstance(kid, pikepdf.Dictionary)]
            objects = [kid.Obj.objgen for kid in kids if kid.get("/Type") == "/OBJR"]
            assert link.objgen in objects


def test_headings_descend_without_a_gap_and_pictures_are_described(pdf):
    """ISO 14289-1, 7.3 and 7.4.2."""
    levels = [int(str(e.S)[2:]) for e in find_elements(pdf) if re.fullmatch(r"/H\d", str(e.S))]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    for element in find_elements(pdf):
        if str(element.S) == "/Figure":
            assert str(element.Alt)


def test_tables_are_made_of_rows_and_rows_of_cells(pdf):
    """ISO 14289-1, 7.2 and 7.5."""
    allowed = {"/Table": {"/TR"}, "/TR": {"/TH", "/TD"}}
    for element in find_elements(pdf):
        role = str(element.S)
        if role in allowed:
            kids = [str(kid.S) for kid in element.K if is_element(kid)]
            assert kids
            assert set(kids) <= allowed[role]
        if role == "/TH":
            assert str(element.A.Scope) in {"/Row", "/Column"}


def test_the_catalogue_says_what_readers_ask_for(pdf):
    """ISO 14289-1, 7.1 and 7.2; ISO 19005-3, 6.2.3, 6.6.2, 6.7."""
    root = pdf.Root
    assert bool(root.MarkInfo.Marked)
    assert bool(root.ViewerPreferences.DisplayDocTitle)
    assert str(root.Lang) == "id"
    (intent,) = root.OutputIntents
    assert (str(intent.S), int(intent.DestOutputProfile.N)) == ("/GTS_PDFA1", 3)
    assert "/Encrypt" not in pdf.trailer
    assert len(pdf.trailer.ID) == 2
    assert "/OpenAction" not in root
    assert "/Filter" not in root.Metadata


def test_the_metadata_agree_with_the_information(pdf):
    """ISO 19005-3, 6.6.2 and 6.6.4; ISO 14289-1, 5."""
    xmp = etree.fromstring(pdf.Root.Metadata.read_bytes())
    names = {
        "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
        "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
        "dc": "http://purl.org/dc/elements/1.1/",
        "xmp": "http://ns.adobe.com/xap/1.0/",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    }

    def find(path):
        return xmp.findtext(f".//{path}", namespaces=names)

    assert (find("pdfaid:part"), find("pdfaid:conformance"), find("pdfuaid:part")) == ("3", "A", "1")
    writable = re.sub(
        "[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "", str(pdf.docinfo["/Title"])
    )
    assert find("dc:title/rdf:Alt/rdf:li") == writable
    date = re.sub(r"\D", "", find("xmp:CreateDate"))
    assert str(pdf.docinfo["/CreationDate"]) == f"D:{date}Z"


def test_fonts_are_whole_and_tell_their_letters(pdf):
    """ISO 19005-3, 6.2.11: embedded, symbolic without an encoding, widths as in the file, Unicode for every glyph."""
    import io

    from fontTools.ttLib import TTFont

    fonts = {font.objgen: font for page in pdf.pages for font in page.Resources.Font.values()}
    assert fonts
    for font in fonts.values():
        assert "/Encoding" not in font
        assert int(font.FontDescriptor.Flags) & 4
        assert re.fullmatch(r"/[A-Z]{6}\+.+", str(font.BaseFont))
        file = TTFont(io.BytesIO(font.FontDescriptor.FontFile2.read_bytes()))
        tables = file["cmap"].tables
        assert len(tables) == 1
        unit = 1000 / file["head"].unitsPerEm
        for code, name in tables[0].cmap.items():
            stated = float(font.Widths[code - int(font.FirstChar)])
            assert abs(stated - file["hmtx"][name][0] * unit) <= 1
        mapping = font.ToUnicode.read_bytes().decode("ascii")
        assert all(len(digits) % 4 == 0 for digits in re.findall(r"> <([0-9A-F]{4,})>", mapping))
        assert "FFFE" not in mapping


def test_the_attachment_is_described(pdf):
    """ISO 19005-3, 6.8: a relationship, a type, a description and both names."""
    (file,) = pdf.Root.AF
    assert str(file.AFRelationship) == "/Data"
    assert str(file.F) == str(file.UF) == "report.jsonld"
    assert str(file.Desc)
    assert str(file.EF.F.Subtype) == "/application/ld+json"


def test_lines_of_one_element_are_not_read_out_as_one_word(write_report):
    """ISO 32000-1, 14.8.2.5: words are parted by spaces in the text itself, not by where they stand."""
    with pikepdf.open(write_report(make_sample(), "en")) as pdf:
        for page in pdf.pages:
            shown, tagged = b"", False
            for operands, operator in pikepdf.parse_content_stream(page):
                if str(operator) == "BDC":
                    tagged = str(operands[0]) != "/Span"
                elif str(operator) in {"EMC", "BMC"}:
                    tagged = False
                elif str(operator) == "Tj":
                    shown = bytes(operands[0])
                elif str(operator) == "ET" and tagged:
                    assert shown.endswith(b" "), shown


def test_an_independent_checker_of_pdf_ua_finds_nothing(write_report):
    """Not needed for the suite: pip install pdfua; it checks 16 of the 106 rules a machine can check."""
    pdfua = pytest.importorskip("pdfua")
    for review in (make_sample(), make_review(), make_review("", title="")):
        assert pdfua.validate(str(write_report(review, "en"))).findings == ()
