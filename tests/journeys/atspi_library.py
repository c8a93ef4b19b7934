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


def main():
    """Do the journey."""
    _application, window, _listener = meet()
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
    press(find(page, "push button", "Open article"))
    wait(lambda: find(window, "text", "Article: ", "SHOWING"), "the article")
    opened = find(window, "text", "Article: ", "SHOWING").get_name()
    result = {
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
