"""A screen reader's side of a visit to the library: it prints one JSON object, what it met on the way."""

import json

from atspi_bus import Atspi, audit, choose_menu, find, has, hears, meet, press, said, take_tour, wait, walk


def titles(table):
    """Return what the first column says, row by row."""
    names = [node.get_name() or "" for node in walk(table) if node.get_role_name() == "table cell"]
    return [name for name in names if name.count(", ") > 5]


def select(table, title):
    """Select the row of an article."""
    cell = find(table, "table cell", title)
    Atspi.Selection.clear_selection(table)
    Atspi.Selection.select_child(table, cell.get_index_in_parent())
    wait(lambda: has(cell, "SELECTED"), "a selected row")


def search(page, words):
    """Write into the search field."""
    Atspi.EditableText.set_text_contents(find(page, "text", "Search all text"), words)


def read_settings(window):
    """Go through the sections of the settings; return their names, and what in them lacks a name or is small."""
    choose_menu(window, "Settings")
    rail = wait(lambda: find(window, "list", "Sections", "SHOWING"), "the settings")
    names, found = [], []
    for index in range(rail.get_child_count()):
        item = rail.get_child_at_index(index)
        Atspi.Selection.clear_selection(rail)
        Atspi.Selection.select_child(rail, index)
        wait(lambda item=item: has(item, "SELECTED"), "the next section")
        names.append(item.get_name())
        wait(lambda: find(window, "label", names[-1], "SHOWING"), "its heading")
        nameless, small = audit(window)
        found += [*nameless, *small]
    press(find(window, "push button", "Close the settings"))
    return names, found


def tag(application, window):
    """Give the selected article a tag in the dialog that asks for it."""
    choose_menu(window, "Tags of the selected articles")
    sheet = wait(lambda: find(application, "dialog", "Tags of 1 article"), "the dialog")
    found = audit(sheet)
    Atspi.EditableText.set_text_contents(find(sheet, "text", "Add a new one"), "sudah dibaca")
    press(find(sheet, "push button", "Apply"))
    wait(lambda: not find(application, "dialog", "Tags of 1 article"), "its end")
    return [*found[0], *found[1]]


def main():
    """Do the journey."""
    application, window, _listener = meet()
    take_tour(window)
    choose_menu(window, "Open the library")
    page = wait(lambda: find(window, "filler", "Library", "SHOWING"), "the library")
    table = wait(lambda: find(page, "table", "Articles", "SHOWING"), "its table")
    wait(lambda: len(titles(table)) == 3, "all articles")
    everything = titles(table)
    nameless, small = audit(page)
    search(page, "satelit")
    wait(lambda: len(titles(table)) == 1, "what the search finds")
    wait(lambda: "satelit" in titles(table)[0].lower(), "the words that were found")
    found = titles(table)
    hits = [node.get_name() for node in walk(page) if " in 1 article" in (node.get_name() or "")]
    search(page, "")
    wait(lambda: len(titles(table)) == 3, "all articles again")
    select(table, found[0].split(",")[0])
    press(find(page, "push button", "Put into bin"))
    wait(lambda: len(titles(table)) == 2, "the article to be gone")
    wait(lambda: hears("1 article put into the bin"), "the announcement")
    choose_menu(window, "Undo")
    wait(lambda: len(titles(table)) == 3, "the article to be back")
    select(table, found[0].split(",")[0])
    asked = tag(application, window)
    tagged = wait(lambda: [title for title in titles(table) if "sudah dibaca" in title], "the tag")
    select(table, found[0].split(",")[0])
    press(find(page, "push button", "Open article"))
    wait(lambda: find(window, "text", "Article: ", "SHOWING"), "the article")
    opened = find(window, "text", "Article: ", "SHOWING").get_name()
    sections, lacking = read_settings(window)
    result = {
        "asked": asked,
        "tagged": tagged,
        "sections": sections,
        "lacking": lacking,
        "everything": everything,
        "found": found,
        "hits": hits,
        "opened": opened,
        "nameless": nameless,
        "small": small,
        "said": said,
    }
    print(json.dumps(result))


main()
