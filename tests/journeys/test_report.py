"""From the window to the report: choices, stopping, preview, finishing, signing, redacting, verifying."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QToolTip

from telisik import paths
from telisik.analysis.model import Span
from telisik.report.twin import TWIN_NAME
from telisik.store.model import Status
from telisik.store.redactions import redact_name
from telisik.ui import dialogs
from telisik.ui import settings as declared
from telisik.ui.export_sheet import ExportSheet
from telisik.ui.exporting import ExportChoice
from telisik.ui.preview import PreviewSheet
from telisik.ui.redaction_sheet import RedactionSheet
from telisik.ui.signing_sheets import CountersignSheet, FinishSheet

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(start):
    opened = start(paths.sample_article())
    opened.wait_analysed()
    return opened


def answer(monkeypatch, act):
    """Let every sheet that opens be handled by ``act``, which says whether it was accepted."""
    codes = dialogs.Sheet.DialogCode
    monkeypatch.setattr(
        dialogs.Sheet, "exec", lambda sheet: codes.Accepted if act(sheet) in (None, True) else codes.Rejected
    )


def test_an_export_takes_the_form_and_remembers_it(desk, tmp_path, monkeypatch):
    def choose(sheet):
        assert isinstance(sheet, ExportSheet)
        sheet._form.setCurrentIndex(sheet._form.findData(".jsonld"))
        sheet._language.chosen.emit("en")

    target = tmp_path / "data"
    answer(monkeypatch, choose)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (str(target), ""))
    with desk.qtbot.waitSignal(desk.window.exporter.written, timeout=30_000):
        desk.press("e", modifier=CONTROL)
    twin = json.loads(target.with_suffix(".jsonld").read_bytes())
    assert twin["language"] == "en"
    assert desk.window.settings.read(declared.EXPORT_FORM) == ".jsonld"
    assert desk.window.settings.read(declared.REPORT_LANGUAGE) == "en"


def test_only_what_the_list_shows_is_offered_and_written(desk, tmp_path, monkeypatch):
    desk.press("c")
    desk.window.desk.findings.filter_open()
    shown = {reviewed.number for reviewed in desk.window.desk.findings.model.shown()}
    target = tmp_path / "shown.jsonld"

    def choose(sheet):
        assert not sheet._scope.isHidden()
        sheet._form.setCurrentIndex(sheet._form.findData(".jsonld"))
        sheet._scope.chosen.emit("shown")

    answer(monkeypatch, choose)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (str(target), ""))
    with desk.qtbot.waitSignal(desk.window.exporter.written, timeout=30_000):
        desk.press("e", modifier=CONTROL)
    assert {finding["number"] for finding in json.loads(target.read_bytes())["findings"]} == shown


def test_a_report_can_be_stopped_and_leaves_nothing(desk, tmp_path):
    exporter = desk.window.exporter
    exporter.progressed.connect(lambda *_: exporter.stop(), Qt.ConnectionType.DirectConnection)
    with desk.qtbot.waitSignal(exporter.stopped, timeout=30_000):
        exporter.export(desk.session.review, ExportChoice(), tmp_path / "never.pdf")
    assert list(tmp_path.glob("*never*")) == []
    assert list(tmp_path.glob(".telisik-*")) == []


def test_the_preview_shows_every_page(desk, monkeypatch):
    seen = []

    def look(sheet):
        assert isinstance(sheet, PreviewSheet)
        sheet.pages[0].grab()
        image = sheet.pages[0].pixmap().toImage()
        dark = [
            image.pixelColor(x, y).lightness() for x in range(0, image.width(), 7) for y in range(40, 300, 7)
        ]
        seen.append((len(sheet.pages), min(dark)))

    answer(monkeypatch, look)
    with desk.qtbot.waitSignal(desk.window.exporter.printed, timeout=30_000):
        desk.window.commands.report.preview()
    ((pages, darkest),) = seen
    assert pages >= 4
    assert darkest < 60


def test_a_review_is_finished_countersigned_and_changed(desk, monkeypatch):
    sheets = []

    def sign(sheet):
        sheets.append(sheet)
        if isinstance(sheet, CountersignSheet):
            sheet._name.setText("Penyelia")
            assert sheet._accept.isEnabled()

    answer(monkeypatch, sign)
    report = desk.window.commands.report
    report.finish()
    report.countersign()
    (version,) = desk.session.review.versions
    assert version.number == 1
    assert [signature.reviewer for signature in version.signatures] == ["Penyelia"]
    report.countersign()
    assert len(desk.session.review.versions[0].signatures) == 1
    desk.press("c")
    report.finish()
    second = [sheet for sheet in sheets if isinstance(sheet, FinishSheet)][-1]
    assert "findings 1" in second.note() or "temuan 1" in second.note()
    assert desk.session.review.versions[1].note == second.note()
    assert desk.session.review.count(Status.CONFIRMED) == 1


def test_a_name_is_left_out_of_exports_until_it_is_shown_again(desk, tmp_path, monkeypatch):
    def redact(sheet):
        if isinstance(sheet, RedactionSheet):
            sheet._name.setText("Krishtop")
            sheet._reason.setCurrentText("saksi")
            sheet.everywhere.click()

    answer(monkeypatch, redact)
    desk.window.commands.redactions.redact()
    (redaction,) = desk.session.review.redactions
    assert (redaction.words, redaction.reason) == ("Krishtop", "saksi")
    target = tmp_path / TWIN_NAME
    with desk.qtbot.waitSignal(desk.window.exporter.written, timeout=30_000):
        desk.window.exporter.export(desk.session.review, ExportChoice(".jsonld"), target)
    assert b"Krishtop" not in target.read_bytes()
    desk.press("z", modifier=CONTROL)
    assert desk.session.review.redactions == ()


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing|propagateSizeHints)")
def test_what_is_left_out_shows_in_text_list_and_panel_and_is_shown_again(desk, monkeypatch):
    window, text = desk.window, desk.review.text
    pane = window.desk.article.pane
    span = Span(text.index("Putin"), text.index("Putin") + 5)
    pane.choose(span)

    def redact(sheet):
        assert isinstance(sheet, RedactionSheet)
        assert sheet._name.text() == "Putin"
        sheet._reason.setCurrentText("anak")
        sheet.everywhere.click()
        pane.choose(None)

    answer(monkeypatch, redact)
    desk.press("x")
    assert len(pane.redacted) == text.count("Putin")
    assert {text[item.span.start : item.span.end] for item in pane.redacted} == {"Putin"}
    before = window.theme.colour("ink").alpha()
    pane.viewport().grab()
    assert window.theme.colour("ink").alpha() == before == 255
    place = pane.boxes(pane.redacted[0].span)[0].ground(pane.pixels).center().toPoint()
    point = place - QPoint(0, pane.scrolled)
    tip = QHelpEvent(QEvent.Type.ToolTip, point, pane.viewport().mapToGlobal(point))
    QApplication.sendEvent(pane.viewport(), tip)
    assert QToolTip.text() == "Left out of exports: anak"
    marked = next(f for f in desk.review.findings if "Putin" in f.finding.text)
    ((start, end),) = window.desk.findings._delegate._find_redacted(marked)
    assert " ".join(marked.finding.text.split())[start:end] == "Putin"
    menu = window.commands.marks.make_menu((), pane.viewport().mapToGlobal(point))
    (again,) = [action for action in menu.actions() if "Putin" in action.text()]
    desk.press("i", modifier=CONTROL)
    assert "Putin" in {label.text() for label in window.desk.panel.redactions.findChildren(QLabel)}
    again.trigger()
    assert desk.review.redactions == pane.redacted == ()
    menu.deleteLater()


def test_the_suggested_file_has_no_name_that_is_left_out(desk, monkeypatch):
    session = desk.session
    session.perform(redact_name(session.library, session.review, "6ee7db206ce6bb82"))
    suggested = []
    answer(monkeypatch, lambda sheet: sheet.choice().ending == ".pdf")
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *args: (suggested.append(args[2]), ("", ""))[1]
    )
    desk.press("e", modifier=CONTROL)
    assert len(suggested) == 1
    assert "6ee7" not in suggested[0]


def test_a_report_is_verified_in_another_process(desk, tmp_path, monkeypatch):
    target = tmp_path / "r.pdf"
    with desk.qtbot.waitSignal(desk.window.exporter.written, timeout=30_000):
        desk.window.exporter.export(desk.session.review, ExportChoice(), target)
    told = []
    answer(monkeypatch, lambda sheet: told.append(sheet) or True)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *args: (str(target), ""))
    verifier = desk.window.commands.report._verifier
    with desk.qtbot.waitSignal(verifier.ended, timeout=60_000) as ended:
        desk.window.commands.report.verify()
    path, result = ended.args
    assert path == target
    assert result["agrees"]
    assert "history_holds" in [statement["about"] for statement in result["statements"]]
    assert len(told) == 1
    target.write_bytes(b"no report")
    with desk.qtbot.waitSignal(verifier.failed, timeout=60_000) as failed:
        desk.window.commands.report.verify()
    assert "is no report" in str(failed.args[0])
