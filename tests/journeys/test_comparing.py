"""Rules change under a finished review: the reviewer sees what would change before anything does."""

from __future__ import annotations

import shutil
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from telisik import paths
from telisik.analysis.packs import save_switch
from telisik.documents.document import Route
from telisik.store.checking import check_library
from telisik.store.model import Origin, Status
from telisik.store.proposals import Held
from telisik.ui.compare_sheet import CompareSheet

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing|propagateSizeHints)")
ARTICLE = (
    "Obat ajaib dijual di pasar\n\n"
    "Seorang pejabat mengatakan obat ajaib itu aman dipakai. Konon obat itu dibuat di luar negeri.\n\n"
    "Menurut kabar yang beredar, harga obat itu akan naik dua kali lipat bulan depan.\n"
)
PACK = """
[[rule]]
id = "own-miracle"
layer = "assertion"
code = "LOADED"
severity = "low"
kind = "phrase"
cues = ["obat ajaib"]
reason = { en = "The house calls no medicine a miracle.", id = "Redaksi tidak menyebut obat ajaib." }
checks = []
norm = { en = "House style.", id = "Gaya selingkung." }
match = ["Obat ajaib itu dijual di pasar."]
"""


def change_rules(rule):
    """Install a pack of the newsroom's own, and switch one rule off."""
    house = paths.packs_folder() / "house"
    (house / "rules").mkdir(parents=True)
    (house / "pack.toml").write_text('name = "house"\nextends = "id"\n', encoding="utf-8")
    (house / "rules" / "own.toml").write_text(PACK, encoding="utf-8")
    save_switch(rule, on=False)


@pytest.fixture
def reviewed(start, tmp_path):
    """A review with a note on one finding, after which the rules changed and the program was started again."""
    path = tmp_path / "obat.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    desk = start(path)
    desk.wait_analysed()
    hearsay = next(r for r in desk.review.findings if "onon" in desk.review.text[r.finding.span.start :][:6])
    desk.session.select(hearsay.id)
    desk.press("n")
    desk.type("Sudah ditanya ke dinas.")
    desk.press(Qt.Key.Key_Return, modifier=Qt.KeyboardModifier.ControlModifier)
    desk.press("d")
    before = desk.session.review
    desk.close()
    change_rules(hearsay.finding.rule)
    again = start()
    again.wait(lambda: again.review is not None and again.window.importer.held)
    assert again.review.findings == before.findings
    return again, before, hearsay.id


def answer(desk, act):
    """Open the sheet by its command and act on it."""
    seen = []

    def look():
        sheet = QApplication.activeModalWidget()
        if isinstance(sheet, CompareSheet) and sheet.isActiveWindow():
            seen.append(sheet)
            try:
                act(sheet)
            except BaseException:
                # An assertion that fails must not leave it open for ever.
                sheet.reject()
                raise
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(20, look)
    desk.window.actions_list["compare"].trigger()
    assert seen


def list_lines(tree):
    groups = [tree.topLevelItem(i) for i in range(tree.topLevelItemCount())]
    return {group.text(0): [group.child(i).text(0) for i in range(group.childCount())] for group in groups}


def test_changed_rules_are_compared_put_off_accepted_and_undone_by_keyboard(reviewed):
    desk, before, hearsay = reviewed
    banner = desk.desk.banner
    assert banner.isVisible()
    assert "Rules changed since this review" in banner.text()
    lines, shown = {}, []

    def put_off(sheet):
        lines.update(list_lines(sheet.tree))
        # By arrows through everything; what is selected is told below.
        assert sheet.focusWidget() is sheet.tree
        for _ in range(40):
            shown.append(sheet.detail.toPlainText())
            desk.qtbot.keyClick(sheet.tree, Qt.Key.Key_Down)
        desk.qtbot.keyClick(sheet, Qt.Key.Key_Escape)

    answer(desk, put_off)
    assert desk.review == before or desk.review.findings == before.findings
    assert any(
        "added" in heading and any("bat ajaib" in line for line in found) for heading, found in lines.items()
    )
    assert any("stays" in heading and len(found) == 1 for heading, found in lines.items())
    told = "\n".join(shown)
    assert "The house calls no medicine a miracle." in told
    assert "Your note: Sudah ditanya ke dinas." in told
    assert "Your decision: Dismissed" in told
    assert banner.isVisible()

    answer(desk, lambda sheet: desk.qtbot.keyClick(sheet.accept_button, Qt.Key.Key_Return))
    desk.wait(lambda: not banner.isVisible())
    after = desk.review
    orphan = after.find(hearsay)
    assert (orphan.orphan, orphan.note, orphan.status) == (True, "Sudah ditanya ke dinas.", Status.DISMISSED)
    assert any("bat ajaib" in r.finding.text for r in after.findings)
    assert desk.session.say_undo().startswith("Accept the new analysis")
    desk.window.activateWindow()
    desk.wait(desk.window.isActiveWindow)
    desk.press("z", modifier=Qt.KeyboardModifier.ControlModifier)
    assert desk.review.findings == before.findings
    # Undone, it is offered again.
    desk.wait(banner.isVisible)
    desk.press("z", modifier=Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert desk.review == after
    assert check_library(desk.session.library).problems == ()


def test_the_old_analysis_can_be_kept_and_compared_again_later(reviewed, start):
    desk, before, _ = reviewed
    answer(desk, lambda sheet: desk.qtbot.keyClick(sheet.keep, Qt.Key.Key_Return))
    assert not desk.desk.banner.isVisible()
    assert desk.review.findings == before.findings
    desk.close()
    again = start()
    again.wait(lambda: again.review is not None and again.window.importer.held)
    assert not again.desk.banner.isVisible()
    answer(again, lambda sheet: desk.qtbot.keyClick(sheet, Qt.Key.Key_Escape))
    assert again.review.findings == before.findings


def test_a_banner_comes_back_with_its_article_and_goes_with_the_change(reviewed, tmp_path):
    desk, before, hearsay = reviewed
    # Importing the file again changes nothing unseen either.
    desk.window.commands.imports.open_paths([tmp_path / "obat.txt"], Route.FILE)
    desk.wait(lambda: not desk.window.importer.busy())
    assert desk.review.findings == before.findings
    assert desk.desk.banner.isVisible()
    desk.desk.banner.closed.emit()
    assert not desk.desk.banner.isVisible()
    desk.window.open_article(desk.review.article.id)
    desk.wait(desk.desk.banner.isVisible)
    # What turns out to change nothing is kept without a sheet.
    number = desk.review.article.id
    same = replace(desk.review.analysis, engine=replace(desk.review.analysis.engine, pack_version="9"))
    held = desk.window.importer.held[number]
    desk.window.importer.held[number] = Held(same)
    desk.window.actions_list["compare"].trigger()
    assert desk.review.analysis == same
    assert "already what today's rules make" in str(desk.window.notices.faults()[0])
    assert not desk.desk.banner.isVisible()
    desk.window.importer.held[number] = held
    desk.window.shown.say_banner()
    assert desk.desk.banner.isVisible()
    # The rules are as they were again: there is nothing to compare.
    shutil.rmtree(paths.packs_folder() / "house")
    save_switch(before.find(hearsay).finding.rule, on=True)
    desk.window.importer.renew_engine()
    desk.window.importer.bring_up_to_date(desk.review)
    desk.wait(lambda: not desk.desk.banner.isVisible())
    assert desk.window.importer.held == {}


def test_an_untouched_article_takes_new_rules_unasked(start, tmp_path):
    path = tmp_path / "obat.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    desk = start(path)
    desk.wait_analysed()
    rule = next(r.finding.rule for r in desk.review.findings if r.origin is Origin.ENGINE)
    desk.close()
    change_rules(rule)
    again = start()
    again.wait(
        lambda: again.review is not None and any("bat ajaib" in r.finding.text for r in again.review.findings)
    )
    assert not again.desk.banner.isVisible()
    assert not again.window.importer.held
