"""Every command, declared once as data: menus, shortcuts, tooltips and the key sheet come from this list."""

from __future__ import annotations

from telisik.errors import QT_TRANSLATE_NOOP
from telisik.ui.actions import Command, Need, Scope


def _reading(name: str, text: str, keys: tuple[str, ...], need: Need, group: int) -> Command:
    return Command(name, text, keys, "finding", need, Scope.READING, group)


def _chosen(name: str, text: str, *keys: str, need: Need = Need.WRITABLE_CHOSEN) -> Command:
    return Command(name, text, keys, "library", need, Scope.LISTING, group=4)


def _shelf(name: str, text: str, group: int = 5) -> Command:
    return Command(name, text, (), "library", Need.WRITABLE_LIBRARY, group=group)


def _care(name: str, text: str, group: int) -> Command:
    return Command(name, text, (), "library", Need.LIBRARY, group=group)


COMMANDS = (
    Command("import", QT_TRANSLATE_NOOP("Command", "&Import files..."), ("Ctrl+O",), "file", Need.LIBRARY),
    Command(
        "import_folder",
        QT_TRANSLATE_NOOP("Command", "Import a &folder..."),
        ("Ctrl+Shift+O",),
        "file",
        Need.LIBRARY,
    ),
    Command("paste", QT_TRANSLATE_NOOP("Command", "&Paste article"), ("Ctrl+V",), "file", Need.LIBRARY),
    Command("sample", QT_TRANSLATE_NOOP("Command", "Open the &sample article"), (), "file", Need.LIBRARY),
    Command(
        "export",
        QT_TRANSLATE_NOOP("Command", "&Export report..."),
        ("Ctrl+E",),
        "file",
        Need.ARTICLE,
        group=1,
    ),
    Command(
        "preview",
        QT_TRANSLATE_NOOP("Command", "Pre&view report"),
        ("Ctrl+Shift+E",),
        "file",
        Need.ARTICLE,
        group=1,
    ),
    Command(
        "print", QT_TRANSLATE_NOOP("Command", "Prin&t report..."), ("Ctrl+P",), "file", Need.ARTICLE, group=1
    ),
    Command("verify", QT_TRANSLATE_NOOP("Command", "Verify &report..."), (), "file", group=1),
    Command("quit", QT_TRANSLATE_NOOP("Command", "&Quit"), ("Ctrl+Q",), "file", group=2),
    Command("undo", QT_TRANSLATE_NOOP("Command", "&Undo"), ("Ctrl+Z",), "edit"),
    Command("redo", QT_TRANSLATE_NOOP("Command", "&Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), "edit"),
    Command(
        "find",
        QT_TRANSLATE_NOOP("Command", "&Find in article"),
        ("Ctrl+F",),
        "edit",
        Need.LIBRARY,
        group=1,
    ),
    Command("find_next", QT_TRANSLATE_NOOP("Command", "Find &next"), ("F3",), "edit", Need.ARTICLE, group=1),
    Command(
        "find_previous",
        QT_TRANSLATE_NOOP("Command", "Find &previous"),
        ("Shift+F3",),
        "edit",
        Need.ARTICLE,
        group=1,
    ),
    Command(
        "auto_advance",
        QT_TRANSLATE_NOOP("Command", "&Go to the next open finding after a decision"),
        (),
        "edit",
        group=2,
        choices="check",
    ),
    Command("settings", QT_TRANSLATE_NOOP("Command", "&Settings"), ("Ctrl+,",), "edit", group=3),
    Command(
        "marks",
        QT_TRANSLATE_NOOP("Command", "&Marks: all, open only, none"),
        ("M",),
        "view",
        Need.ARTICLE,
        Scope.READING,
    ),
    Command(
        "text_larger",
        QT_TRANSLATE_NOOP("Command", "&Larger article text"),
        ("Ctrl++", "Ctrl+="),
        "view",
        group=1,
    ),
    Command(
        "text_smaller", QT_TRANSLATE_NOOP("Command", "&Smaller article text"), ("Ctrl+-",), "view", group=1
    ),
    Command(
        "text_normal", QT_TRANSLATE_NOOP("Command", "&Normal article text"), ("Ctrl+0",), "view", group=1
    ),
    Command(
        "toggle_library",
        QT_TRANSLATE_NOOP("Command", "Show or hide the li&brary"),
        ("Ctrl+Shift+L",),
        "view",
        group=2,
    ),
    Command(
        "toggle_findings",
        QT_TRANSLATE_NOOP("Command", "Show or hide the f&indings"),
        ("Ctrl+Shift+I",),
        "view",
        Need.ARTICLE,
        group=2,
    ),
    Command(
        "filter",
        QT_TRANSLATE_NOOP("Command", "&Filter the findings"),
        ("/",),
        "view",
        Need.ARTICLE,
        Scope.READING,
        group=2,
    ),
    Command("next_pane", QT_TRANSLATE_NOOP("Command", "Ne&xt pane"), ("F6",), "view", group=2),
    Command("previous_pane", QT_TRANSLATE_NOOP("Command", "Pre&vious pane"), ("Shift+F6",), "view", group=2),
    Command("theme_system", QT_TRANSLATE_NOOP("Command", "As the &system"), (), "theme", choices="theme"),
    Command("theme_light", QT_TRANSLATE_NOOP("Command", "&Light"), (), "theme", choices="theme"),
    Command("theme_dark", QT_TRANSLATE_NOOP("Command", "&Dark"), (), "theme", choices="theme"),
    Command("theme_contrast", QT_TRANSLATE_NOOP("Command", "&High contrast"), (), "theme", choices="theme"),
    Command("language_en", "&English", (), "language", choices="language"),
    Command("language_id", "&Bahasa Indonesia", (), "language", choices="language"),
    _reading("next", QT_TRANSLATE_NOOP("Command", "&Next finding"), ("J", "Down"), Need.FINDING, 0),
    _reading("previous", QT_TRANSLATE_NOOP("Command", "&Previous finding"), ("K", "Up"), Need.FINDING, 0),
    _reading("next_open", QT_TRANSLATE_NOOP("Command", "Next &open finding"), ("Space",), Need.FINDING, 0),
    _reading(
        "previous_open",
        QT_TRANSLATE_NOOP("Command", "Previous open findin&g"),
        ("Shift+Space",),
        Need.FINDING,
        0,
    ),
    _reading("first", QT_TRANSLATE_NOOP("Command", "&First finding"), ("Home",), Need.FINDING, 0),
    _reading("last", QT_TRANSLATE_NOOP("Command", "&Last finding"), ("End",), Need.FINDING, 0),
    _reading("confirm", QT_TRANSLATE_NOOP("Command", "&Confirm"), ("C",), Need.WRITABLE_FINDING, 1),
    _reading("dismiss", QT_TRANSLATE_NOOP("Command", "&Dismiss"), ("D",), Need.WRITABLE_FINDING, 1),
    _reading("needs", QT_TRANSLATE_NOOP("Command", "Needs &evidence"), ("E",), Need.WRITABLE_FINDING, 1),
    _reading("reopen", QT_TRANSLATE_NOOP("Command", "&Back to open"), ("O",), Need.WRITABLE_FINDING, 1),
    _reading(
        "confirm_alike",
        QT_TRANSLATE_NOOP("Command", "Confirm all alike..."),
        ("Shift+C",),
        Need.WRITABLE_FINDING,
        2,
    ),
    _reading(
        "dismiss_alike",
        QT_TRANSLATE_NOOP("Command", "Dismiss all alike..."),
        ("Shift+D",),
        Need.WRITABLE_FINDING,
        2,
    ),
    _reading(
        "needs_alike",
        QT_TRANSLATE_NOOP("Command", "All alike need evidence..."),
        ("Shift+E",),
        Need.WRITABLE_FINDING,
        2,
    ),
    _reading("add_mark", QT_TRANSLATE_NOOP("Command", "&Mark the chosen words..."), ("A",), Need.WRITABLE, 4),
    _reading(
        "set_edges",
        QT_TRANSLATE_NOOP("Command", "Give the finding the chosen &words"),
        ("B",),
        Need.WRITABLE_FINDING,
        4,
    ),
    _reading(
        "restore_edges",
        QT_TRANSLATE_NOOP("Command", "Give the finding the program's edges again"),
        (),
        Need.WRITABLE_FINDING,
        4,
    ),
    _reading(
        "change_mark", QT_TRANSLATE_NOOP("Command", "Change your mark..."), (), Need.WRITABLE_FINDING, 4
    ),
    _reading(
        "remove_mark",
        QT_TRANSLATE_NOOP("Command", "Remove your mark"),
        ("Ctrl+Backspace",),
        Need.WRITABLE_FINDING,
        4,
    ),
    _reading("note", QT_TRANSLATE_NOOP("Command", "Write a no&te"), ("N",), Need.WRITABLE_FINDING, 3),
    _reading(
        "settle_said", QT_TRANSLATE_NOOP("Command", "Settle: was it said?"), ("W",), Need.WRITABLE_FINDING, 3
    ),
    _reading(
        "settle_so", QT_TRANSLATE_NOOP("Command", "Settle: is it so?"), ("I",), Need.WRITABLE_FINDING, 3
    ),
    _reading("link", QT_TRANSLATE_NOOP("Command", "Add evidence lin&k"), ("L",), Need.WRITABLE_FINDING, 3),
    _reading(
        "attach", QT_TRANSLATE_NOOP("Command", "Attach a file..."), ("Shift+L",), Need.WRITABLE_FINDING, 3
    ),
    _reading(
        "antecedent",
        QT_TRANSLATE_NOOP("Command", "&Show whom the source stands for"),
        ("G",),
        Need.FINDING,
        3,
    ),
    _reading("turn", QT_TRANSLATE_NOOP("Command", "&Read the card"), ("Return", "Enter"), Need.FINDING, 3),
    Command(
        "explain",
        QT_TRANSLATE_NOOP("Command", "What does this type mean?"),
        ("Shift+F1",),
        "finding",
        Need.FINDING,
        group=3,
    ),
    Command(
        "verdict",
        QT_TRANSLATE_NOOP("Command", "Set &verdict"),
        ("V",),
        "article",
        Need.WRITABLE,
        Scope.READING,
    ),
    Command(
        "article_panel",
        QT_TRANSLATE_NOOP("Command", "About the &article"),
        ("Ctrl+I",),
        "article",
        Need.ARTICLE,
    ),
    Command("title", QT_TRANSLATE_NOOP("Command", "Edit the &title"), ("F2",), "article", Need.WRITABLE),
    Command(
        "compare",
        QT_TRANSLATE_NOOP("Command", "Co&mpare with today's rules..."),
        (),
        "article",
        Need.WRITABLE,
    ),
    Command("finish", QT_TRANSLATE_NOOP("Command", "&Finish the review..."), (), "article", Need.WRITABLE),
    Command("countersign", QT_TRANSLATE_NOOP("Command", "&Countersign..."), (), "article", Need.WRITABLE),
    Command(
        "reply", QT_TRANSLATE_NOOP("Command", "&Right of reply..."), ("Ctrl+R",), "article", Need.WRITABLE
    ),
    Command(
        "redact",
        QT_TRANSLATE_NOOP("Command", "What exports &leave out..."),
        ("X",),
        "article",
        Need.WRITABLE,
        Scope.READING,
    ),
    Command(
        "next_article",
        QT_TRANSLATE_NOOP("Command", "&Next article"),
        ("Alt+Down",),
        "article",
        Need.LIBRARY,
        group=1,
    ),
    Command(
        "previous_article",
        QT_TRANSLATE_NOOP("Command", "&Previous article"),
        ("Alt+Up",),
        "article",
        Need.LIBRARY,
        group=1,
    ),
    Command(
        "library", QT_TRANSLATE_NOOP("Command", "&Open the library"), ("Ctrl+L",), "library", Need.LIBRARY
    ),
    Command(
        "search",
        QT_TRANSLATE_NOOP("Command", "&Search the library"),
        ("Ctrl+Shift+F",),
        "library",
        Need.LIBRARY,
    ),
    Command("start", QT_TRANSLATE_NOOP("Command", "Show the s&tart page"), (), "library"),
    Command("statistics", QT_TRANSLATE_NOOP("Command", "St&atistics"), (), "library", Need.LIBRARY),
    Command(
        "reviewer", QT_TRANSLATE_NOOP("Command", "&Reviewer's name..."), (), "library", Need.LIBRARY, group=1
    ),
    _care("back_up", QT_TRANSLATE_NOOP("Command", "&Back up now"), 2),
    _care("restore", QT_TRANSLATE_NOOP("Command", "R&estore a backup..."), 2),
    _care("undo_restore", QT_TRANSLATE_NOOP("Command", "&Undo restoring"), 2),
    _care("check_library", QT_TRANSLATE_NOOP("Command", "&Check the library"), 3),
    _care("export_library", QT_TRANSLATE_NOOP("Command", "E&xport the library..."), 3),
    _care("import_library", QT_TRANSLATE_NOOP("Command", "I&mport a library..."), 3),
    _chosen("tag_chosen", QT_TRANSLATE_NOOP("Command", "Tags of the selected articles..."), "T"),
    _chosen("collect_chosen", QT_TRANSLATE_NOOP("Command", "Collections of the selected articles..."), "F"),
    _chosen("sign_chosen", QT_TRANSLATE_NOOP("Command", "Reviewer of the selected articles..."), "R"),
    _chosen(
        "export_chosen",
        QT_TRANSLATE_NOOP("Command", "Export the selected articles' reports..."),
        need=Need.CHOSEN,
    ),
    _chosen("find_alike", QT_TRANSLATE_NOOP("Command", "Find near copies"), need=Need.CHOSEN),
    _chosen("renew_chosen", QT_TRANSLATE_NOOP("Command", "Analyse the selected articles anew")),
    _chosen("bin_chosen", QT_TRANSLATE_NOOP("Command", "Put into the bin"), "Del"),
    _chosen("unbin_chosen", QT_TRANSLATE_NOOP("Command", "Take out of the bin"), "Shift+Del"),
    _shelf("add_collection", QT_TRANSLATE_NOOP("Command", "New collection...")),
    _shelf("add_tag", QT_TRANSLATE_NOOP("Command", "New tag...")),
    _shelf("save_search", QT_TRANSLATE_NOOP("Command", "Save the search...")),
    _shelf("empty_bin", QT_TRANSLATE_NOOP("Command", "Empty the bin...")),
    _shelf("renew_all", QT_TRANSLATE_NOOP("Command", "Analyse all articles anew"), 6),
    _shelf("compare_renewed", QT_TRANSLATE_NOOP("Command", "Compare what was analysed anew..."), 6),
    Command("palette", QT_TRANSLATE_NOOP("Command", "Command &palette"), ("Ctrl+K", "Ctrl+Shift+P"), "help"),
    Command("help", QT_TRANSLATE_NOOP("Command", "Telisik &help"), ("F1",), "help", group=1),
    Command("keys", QT_TRANSLATE_NOOP("Command", "All &keys"), ("?",), "help", group=1),
    Command("tour", QT_TRANSLATE_NOOP("Command", "Take the &tour"), (), "help", Need.LIBRARY, group=1),
    Command("about", QT_TRANSLATE_NOOP("Command", "&About Telisik"), (), "help", group=2),
)
