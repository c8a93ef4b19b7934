"""Photograph every view of the window, so that a person can look at all of them after a change.

python packaging/take_screenshots.py                         everything, into out/screenshots
python packaging/take_screenshots.py --only review keys      these views
python packaging/take_screenshots.py --large                 on a screen of 3840x2160 instead

Each view is taken in light, dark and high contrast, English and Indonesian, at 100% and 200%, wide and small.
Beside the single pictures there is one sheet a view with its pictures next to each other. Needs no screen.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QApplication, QWidget

    from telisik.ui.help_window import HelpWindow

ROOT = Path(__file__).resolve().parents[1]
# Wide is the usual window; small is the least at 100%, and what a screen of 1440x900 leaves at 200%.
SIZES = {100: {"wide": (1440, 900), "small": (1024, 640)}, 200: {"wide": (1440, 900), "small": (720, 450)}}
LARGE = {100: {"4k": (3840, 2160)}, 200: {"4k": (1920, 1080)}}
LOOKS = tuple((language, theme) for theme in ("light", "dark", "contrast") for language in ("en", "id"))
SECTIONS = ("reviewer", "library", "languages", "rules", "keys", "looks", "privacy", "backup")
PARAGRAPH = (
    "Menurut seorang pejabat yang tidak mau disebut namanya, harga akan naik dua kali lipat. Konon warga panik. "
    "Para ahli mengatakan pemerintah sengaja menutupi data itu. Sekitar 90 persen toko dikabarkan tutup."
)


def main() -> int:
    """Start one process for each scale, because Qt takes the scale at its start."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--folder", type=Path, default=ROOT / "out" / "screenshots")
    parser.add_argument("--only", nargs="*", default=[], metavar="VIEW")
    parser.add_argument("--large", action="store_true")
    parser.add_argument("--scale", type=int, choices=SIZES, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.scale:
        with tempfile.TemporaryDirectory() as scratch:
            isolate(Path(scratch))
            sizes = (LARGE if options.large else SIZES)[options.scale]
            take_all(options.folder, options.scale, sizes, options.only, Path(scratch))
        return 0
    for scale in SIZES:
        environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": str(scale / 100)}
        arguments = [sys.executable, __file__, "--folder", str(options.folder), "--scale", str(scale)]
        large = ["--large"] if options.large else []
        subprocess.run([*arguments, *large, "--only", *options.only], env=environment, check=True)
    print(f"Written to {options.folder}")
    return 0


def isolate(scratch: Path) -> None:
    """Keep away from the user's own library and settings."""
    for variable in ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        os.environ[variable] = str(scratch / variable.lower())
    os.environ["HOME"] = str(scratch)


class Stage:
    """One running program, brought into the state that a view wants."""

    def __init__(self, library: Path) -> None:

        from telisik.ui import settings as declared
        from telisik.ui.app import Program, make_application
        from telisik.ui.settings import Settings

        self.app: QApplication = make_application()
        # The tour has a view of its own.
        Settings().write(declared.TOUR, "seen")
        self.program = Program(self.app, [], str(library))
        self.window = self.program.window
        self.window.setMinimumSize(640, 400)
        self.over: list[QWidget] = []
        # Windows that the program keeps: they are closed and not deleted.
        self.lent: list[QWidget] = []

    def settle(self, milliseconds: int = 60) -> None:
        """Let the window do what it has begun."""
        from PySide6.QtTest import QTest

        QTest.qWait(milliseconds)

    def wait(self, condition: Callable[[], object], seconds: float = 60) -> None:
        """Wait until something holds."""
        deadline = monotonic() + seconds
        while not condition():
            if monotonic() > deadline:
                raise TimeoutError("the window did not come to rest")
            self.settle(20)

    def start(self) -> None:
        """Show the window and wait for its library and the sample on the start page."""
        self.program.show()
        self.wait(lambda: self.window.session is not None)
        self.wait(lambda: (sample := self.window.desk.start.sample()) and sample.counts)

    def add(self, text: str) -> int:
        """Add an article and wait until it is analysed; return its id."""
        self.window.commands.imports.take_pasted(text)
        self.wait(lambda: self.window.session.review and self.window.session.review.text == text.strip())
        return self.wait_analysed()

    def wait_analysed(self) -> int:
        """Wait until the open article has its marks; return its id."""
        self.wait(lambda: self.window.session.review and self.window.session.review.analysis)
        self.settle()
        return self.window.session.review.article.id

    def look(self, language: str, theme: str) -> None:
        """Take a language and a theme."""
        from telisik.ui import settings as declared

        self.window.commands.view.choose_language(language)
        self.window.settings.write(declared.THEME, theme)

    def clear(self) -> None:
        """Close what the view before left open."""
        for widget in self.over:
            widget.close()
            widget.deleteLater()
        self.over.clear()
        for widget in self.lent:
            widget.close()
        self.lent.clear()
        self.window.commands.help.end_tour()
        self.window.notices.clear()
        self.window.show_desk()
        self.window.desk.show_panel(shown=False)
        self.window.desk.find_bar.close_bar()
        self.window.desk.findings.clear_filters()

    def shoot(self) -> QImage:
        """Return a picture of the window with what lies over it."""
        from PySide6.QtCore import QPoint
        from PySide6.QtGui import QPainter

        picture = self.window.grab().toImage()
        painter = QPainter(picture)
        for widget in (*self.over, *self.lent):
            place = widget.mapToGlobal(QPoint(0, 0)) - self.window.mapToGlobal(QPoint(0, 0))
            painter.drawPixmap(place, widget.grab())
        painter.end()
        return picture


class Articles:
    """The ids of what the library holds."""

    def __init__(self, stage: Stage) -> None:
        """Fill the library: the sample half reviewed, one article with hundreds of findings, one with none."""
        commands = stage.window.commands
        self.empty = stage.add("The library opens at nine.\n\nIt closes at five.")
        self.arabic = stage.add("قال مصدر مطلع إن الاتفاق قريب جدا.\n\nوأضاف أن الجميع يعرف ذلك.")
        self.long = stage.add("\n\n".join(f"Alinea {n}. {PARAGRAPH}" for n in range(1, 121)))
        stage.wait(lambda: len(stage.window.session.review.findings) > 300)
        commands.imports.open_sample()
        stage.wait(lambda: stage.window.session.review.article.route == "sample")
        self.sample = stage.wait_analysed()
        self._review(stage)

    def _review(self, stage: Stage) -> None:
        from telisik.store.model import Status

        session, commands = stage.window.session, stage.window.commands
        statuses = (Status.CONFIRMED, Status.CONFIRMED, Status.NEEDS_EVIDENCE, Status.DISMISSED)
        for number in range(11):
            commands.findings.decide(statuses[number % 4])
        session.write_note(
            session.current, "Cari pernyataan aslinya, tanggal 12 Maret. Siapa penandatangannya?"
        )
        session.check_question(0, on=True)
        session.add_link("https://example.org/pernyataan-12-maret")
        stage.settle(300)


def views() -> dict[str, Callable[[Stage, Articles], None]]:
    """Return every view by name: what brings the window there."""
    return {
        "start": lambda stage, _articles: stage.window.actions_list["start"].trigger(),
        "review": lambda stage, articles: stage.window.open_article(articles.sample),
        "review-none": lambda stage, articles: stage.window.open_article(articles.empty),
        "review-many": lambda stage, articles: stage.window.open_article(articles.long),
        "review-rtl": lambda stage, articles: stage.window.open_article(articles.arabic),
        "article": show_panel,
        "library": show_library,
        "library-search": show_library_search,
        "library-none": show_library_none,
        "library-renewed": show_renewed,
        "compare": show_comparison,
        "library-tags": show_library_tags,
        "article-replies": show_replies,
        "reply": show_reply,
        "redact": show_redactions,
        "redacted": show_redacted,
        "find": show_find,
        "keys": show_keys,
        "verdict": show_verdict,
        "alike": show_alike,
        "paste": show_paste,
        "notices": show_notices,
        "help": show_help,
        "help-code": show_code,
        "help-search": show_help_search,
        "statistics-types": lambda stage, articles: show_statistics(stage, articles, "types"),
        "statistics-publishers": lambda stage, articles: show_statistics(stage, articles, "publishers"),
        "statistics-months": lambda stage, articles: show_statistics(stage, articles, "months"),
        "statistics-decisions": lambda stage, articles: show_statistics(stage, articles, "decisions"),
        "statistics-rules": lambda stage, articles: show_statistics(stage, articles, "rules"),
        "statistics-none": show_no_statistics,
        "tour-text": lambda stage, articles: show_tour(stage, articles, 0),
        "tour-keys": lambda stage, articles: show_tour(stage, articles, 3),
        **{f"settings-{name}": show_settings(name) for name in SECTIONS},
    }


def show_settings(section: str) -> Callable[[Stage, Articles], None]:
    """Return what shows a section of the settings."""

    def show(stage: Stage, articles: Articles) -> None:
        stage.window.open_article(articles.sample)
        stage.window.commands.settings.show(section)
        if section == "rules":
            stage.wait(stage.window.commands.settings.page.section.table.topLevelItemCount)
        if section == "keys":
            # A key that another command has.
            stage.window.commands.settings.page.section.choose("confirm")
            stage.window.commands.settings.page.section.field.pressed.emit("D")

    return show


def show_panel(stage: Stage, articles: Articles) -> None:
    """Show what is known of the article as a whole."""
    stage.window.open_article(articles.sample)
    if not stage.window.desk.shows_panel():
        stage.window.commands.article.turn_panel()


def show_replies(stage: Stage, articles: Articles) -> None:
    """Show who was asked for an answer, at the foot of what is known of the article."""
    from datetime import date

    from telisik.store.model import Reply
    from telisik.store.replies import add_reply

    show_panel(stage, articles)
    session = stage.window.session
    asked = (date(2026, 3, 14), date(2026, 3, 20))
    for reply in (
        Reply(
            0, "Dinas Perdagangan", None, "surel", "Berapa stok beras?", *asked, "Cukup.", date(2026, 3, 18)
        ),
        Reply(0, "Koperasi Pasar", session.review.findings[0].id, "telepon", "Siapa menahannya?", *asked),
    ):
        if len(session.review.replies) < 2:
            session.perform(add_reply(session.library, session.review, reply))
    stage.settle(300)
    panel = stage.window.desk.panel
    panel.body.ensureWidgetVisible(panel.replies)


def show_reply(stage: Stage, articles: Articles) -> None:
    """Note who was asked."""
    from datetime import date

    from telisik.store.model import Reply
    from telisik.ui.reply_sheet import ReplySheet

    stage.window.open_article(articles.sample)
    window, day = stage.window, date(2026, 3, 14)
    reply = Reply(0, "Dinas Perdagangan", None, "surel", "Berapa stok?", day, day, "Cukup.", day, "Ratna")
    subjects = [(None, "Seluruh artikel")]
    open_sheet(stage, ReplySheet(window, window.theme, window.language(), reply, subjects, new=True))


def show_redactions(stage: Stage, articles: Articles) -> None:
    """Show what exports leave out."""
    from telisik.store.model import Redaction
    from telisik.ui.redaction_sheet import RedactionSheet

    stage.window.open_article(articles.sample)
    window, text = stage.window, stage.window.session.review.text
    sheet = RedactionSheet(window, window.theme, "", None)
    sheet.list.show_redactions((Redaction(1, text.split()[0], None, "anak"), Redaction(2, text[:200])), ())
    open_sheet(stage, sheet)


def show_redacted(stage: Stage, articles: Articles) -> None:
    """Show words that exports leave out, in the article and in the list of its findings."""
    from telisik.store.redactions import redact_name

    stage.window.open_article(articles.sample)
    session = stage.window.session
    for name in ("Zelenskyy", "Rusia"):
        if name not in {old.words for old in session.review.redactions}:
            session.perform(redact_name(session.library, session.review, name, "anak"))


def show_library(stage: Stage, _articles: Articles) -> None:
    """Show the library, with its first article selected."""
    from telisik.store.query import ArticleQuery

    stage.window.show_library()
    page = stage.window.page
    page.ask(ArticleQuery(order="added"))
    stage.wait(lambda: page.model.query == page.query and page.facets.articles)
    stage.settle(150)
    page.table.selectRow(0)


def show_library_search(stage: Stage, articles: Articles) -> None:
    """Look for a word in the library."""
    from telisik.store.query import ArticleQuery

    show_library(stage, articles)
    page = stage.window.page
    page.ask(ArticleQuery(words="warga", language="id"))
    stage.wait(lambda: page.model.query == page.query)
    stage.settle(300)


def show_library_none(stage: Stage, articles: Articles) -> None:
    """Look where nothing is."""
    from telisik.store.query import ArticleQuery

    show_library(stage, articles)
    stage.window.page.ask(ArticleQuery(binned=True))
    stage.settle(200)


def show_renewed(stage: Stage, articles: Articles) -> None:
    """Show which articles a new analysis would change, and how far it is."""
    from telisik.store.proposals import Held
    from telisik.store.renewal import RenewalState, Renewed, Waiting
    from telisik.ui.renewal_sheet import RenewalSheet

    show_library(stage, articles)
    window, analysis = stage.window, stage.window.session.review.analysis
    title = "Seorang pilot pesawat pembom Rusia yang ditangkap telah memohon kepada Presiden Putin"
    renewal = window.commands.renewal
    renewal.show(Renewed(RenewalState.RUNNING, 340, 12, 7, 2, 1, title))
    rows = [Waiting(n, title, Held(analysis), n, 0, 3 * n, n % 2) for n in range(1, 9)]
    open_sheet(stage, RenewalSheet(window, window.theme, rows))


def show_comparison(stage: Stage, articles: Articles) -> None:
    """Show what a new analysis changes in an article that was worked on."""
    from dataclasses import replace

    from telisik.store.proposals import Held, propose
    from telisik.ui.compare_sheet import CompareSheet

    stage.window.open_article(articles.sample)
    window, session = stage.window, stage.window.session
    analysis = session.review.analysis
    # Two that were decided on are gone, and two that nobody worked on.
    kept = (*analysis.findings[2:20], *analysis.findings[22:])
    newer = replace(analysis, findings=kept, engine=replace(analysis.engine, pack_version="9"))
    comparison = propose(session.library, session.review, Held(newer)).comparison
    open_sheet(stage, CompareSheet(window, window.theme, window.language(), session.review, comparison))


def show_library_tags(stage: Stage, articles: Articles) -> None:
    """Ask which tags articles shall have."""
    from telisik.ui.library_sheets import TickSheet

    show_library(stage, articles)
    rows = [("1", "pesan berantai", 2), ("2", "kutipan media", 1), ("3", "terjemahan", 0)]
    open_sheet(stage, TickSheet(stage.window, stage.window.theme, "Tags", rows, 2))


def show_find(stage: Stage, articles: Articles) -> None:
    """Look for words that are not there."""
    stage.window.open_article(articles.sample)
    stage.window.desk.find_bar.open_bar()
    stage.window.desk.find_bar.field.setText("xyzzy")


def show_keys(stage: Stage, articles: Articles) -> None:
    """Open the sheet of all keys."""
    from telisik.ui.key_sheet import KeySheet

    stage.window.open_article(articles.sample)
    open_sheet(stage, KeySheet(stage.window, stage.window.theme, stage.window.keymap))


def open_sheet(stage: Stage, sheet: QWidget) -> None:
    """Show a dialog in the middle of the window."""
    sheet.show()
    stage.settle(30)
    frame = stage.window.frameGeometry()
    sheet.move(frame.center() - sheet.rect().center())
    stage.over.append(sheet)


def show_verdict(stage: Stage, articles: Articles) -> None:
    """Open the verdict's popup."""
    from telisik.ui.verdict import VerdictPopup

    stage.window.open_article(articles.sample)
    stage.window.commands.article.ask_verdict()
    stage.settle(30)
    stage.over += [popup for popup in stage.window.findChildren(VerdictPopup) if popup.isVisible()]


def show_alike(stage: Stage, articles: Articles) -> None:
    """Ask before one decision falls on many findings."""
    from telisik.store.model import Status
    from telisik.ui import dialogs

    stage.window.open_article(articles.long)
    session = stage.window.session
    alike = session.find_alike()
    texts = [f"{f.number}  {f.finding.text}" for f in session.review.findings if f.id in alike]
    window = stage.window
    open_sheet(stage, dialogs.ask_alike(window, window.theme, Status.DISMISSED, texts, window.language()))


def show_paste(stage: Stage, articles: Articles) -> None:
    """Show a pasted text for approval."""
    from telisik.ui import dialogs

    stage.window.open_article(articles.sample)
    open_sheet(stage, dialogs.PasteSheet(stage.window, stage.window.theme, PARAGRAPH))


def show_notices(stage: Stage, articles: Articles) -> None:
    """Tell two faults."""
    from telisik.errors import Fault

    stage.window.open_article(articles.sample)
    for name in ("kabar.docx", "berita.pdf"):
        stage.window.show_fault(
            Fault("There is no file “{name}”.", "Nothing was added to the library.", name=name)
        )


def show_help(stage: Stage, articles: Articles) -> None:
    """Open the help at its beginning."""
    stage.window.open_article(articles.sample)
    open_help(stage, "start")


def show_code(stage: Stage, articles: Articles) -> None:
    """Explain a type."""
    stage.window.open_article(articles.sample)
    open_help(stage, "code.HEARSAY_AGENTLESS")


def show_help_search(stage: Stage, articles: Articles) -> None:
    """Look for a word that stands in many places of the help."""
    stage.window.open_article(articles.sample)
    open_help(stage, "start").contents.field.setText(
        "anonim" if stage.window.language() == "id" else "anonymous"
    )


def open_help(stage: Stage, anchor: str) -> HelpWindow:
    """Show the help over the window."""
    commands = stage.window.commands.help
    commands.open_help(anchor)
    shown = commands.help_window()
    shown.resize(min(1000, stage.window.width() - 48), min(700, stage.window.height() - 48))
    lay_over(stage, shown)
    return shown


def lay_over(stage: Stage, shown: QWidget) -> None:
    """Put a window of its own in the middle of the main one, to be closed before the next view."""
    shown.move(stage.window.frameGeometry().center() - shown.rect().center())
    stage.settle(60)
    stage.lent.append(shown)


def show_statistics(stage: Stage, articles: Articles, key: str) -> None:
    """Show the statistics of the library, counted."""
    stage.window.open_article(articles.sample)
    commands = stage.window.commands.statistics
    commands.open_statistics()
    shown = commands.statistics_window()
    shown.bar.clear_all()
    shown.which.segment(key).click()
    shown.resize(min(1240, stage.window.width() - 48), min(760, stage.window.height() - 48))
    stage.wait(lambda: not shown.counting.is_busy())
    lay_over(stage, shown)


def show_no_statistics(stage: Stage, articles: Articles) -> None:
    """Show the statistics narrowed to nothing."""
    from PySide6.QtCore import QDate

    show_statistics(stage, articles, "types")
    stage.lent[-1].bar.since.setDate(QDate(2999, 1, 1))
    stage.wait(lambda: not stage.lent[-1].counting.is_busy())
    stage.settle(60)


def show_tour(stage: Stage, articles: Articles, place: int) -> None:
    """Show a step of the tour on the sample."""
    stage.window.open_article(articles.sample)
    stage.window.commands.help.start_tour()
    stage.wait(lambda: stage.window.commands.help.tour)
    for _step in range(place):
        stage.window.commands.help.tour.go(1)
    stage.settle(60)


def take_all(
    folder: Path, scale: int, sizes: dict[str, tuple[int, int]], only: list[str], scratch: Path
) -> None:
    """Take every view at one scale."""
    folder.mkdir(parents=True, exist_ok=True)
    stage = Stage(scratch / "library")
    stage.start()
    articles = Articles(stage)
    for name, show in views().items():
        if only and name not in only:
            continue
        for size, (width, height) in sizes.items():
            stage.window.resize(width, height)
            pictures = []
            for language, theme in LOOKS:
                stage.clear()
                stage.look(language, theme)
                show(stage, articles)
                stage.settle(250)  # the card is painted once its layouts have settled
                picture = stage.shoot()
                picture.save(str(folder / f"{name}-{scale}-{size}-{language}-{theme}.png"))
                pictures.append(picture)
            make_sheet(pictures).save(str(folder / f"sheet-{name}-{scale}-{size}.png"))
    stage.clear()
    stage.window.close()
    stage.program.close()


def make_sheet(pictures: list[QImage]) -> QImage:
    """Return pictures in two columns on one, each half as large."""
    from PySide6.QtCore import QPointF, Qt
    from PySide6.QtGui import QImage, QPainter

    width, height = 720, round(720 * pictures[0].height() / pictures[0].width())
    sheet = QImage(2 * width + 4, (len(pictures) + 1) // 2 * (height + 4) - 4, QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.magenta)
    painter = QPainter(sheet)
    for place, picture in enumerate(pictures):
        picture.setDevicePixelRatio(1)
        small = picture.scaled(
            width, height, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        painter.drawImage(QPointF((place % 2) * (width + 4), (place // 2) * (height + 4)), small)
    painter.end()
    return sheet


if __name__ == "__main__":
    sys.exit(main())
