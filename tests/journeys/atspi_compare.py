"""A screen reader's side of new rules: it prints one JSON object, what it met on the way."""

import json
from itertools import chain

from atspi_bus import Atspi, audit, choose_menu, find, has, hears, meet, press, said, wait, walk


def read_cells(tree):
    """Return the cells of a tree that say anything."""
    return [node for node in walk(tree) if node.get_role_name() == "table cell" and node.get_name()]


def find_dialog(application, name):
    """Return the dialog of this name; what was closed before it may still be listed, and is not walked through."""
    for index in range(application.get_child_count()):
        node = application.get_child_at_index(index)
        if node.get_role_name() == "dialog" and node.get_name() == name and has(node, "SHOWING"):
            return node
    return None


def open_list(application, button):
    """Press what opens the list of articles, and return its dialog."""
    press(button)
    return wait(lambda: find_dialog(application, "Articles to compare"), "the list")


def read_changes(sheet):
    """Select one change after another; return what each line and its detail say."""
    tree = find(sheet, "tree", "What is added, dropped and changed")
    detail = find(sheet, "text", "The selected finding")
    lines, details = [], []
    for cell in read_cells(tree):
        Atspi.Selection.clear_selection(tree)
        Atspi.Selection.select_child(tree, cell.get_index_in_parent())
        wait(lambda cell=cell: has(cell, "SELECTED"), "the next change")
        lines.append(cell.get_name())
        details.append(Atspi.Text.get_text(detail, 0, Atspi.Text.get_character_count(detail)))
    return lines, details


def main():
    """Do the journey."""
    application, window, _listener = meet("list item", "Obat ajaib di Pasar Senen")
    choose_menu(window, "Analyse all articles anew")
    wait(lambda: hears("2 to compare"), "the end of the work")
    bar = find(window, "push button", "Compare...", "SHOWING")
    lacking = list(chain(*audit(bar.get_parent())))
    sheet = open_list(application, bar)
    lacking += chain(*audit(sheet))
    listed = [cell.get_name() for cell in read_cells(find(sheet, "tree", "Articles to compare"))]
    listed = [name for name in listed if ": " in name]
    press(find(sheet, "push button", "Compare..."))
    changes = wait(lambda: find_dialog(application, "What a new analysis changes"), "changes")
    lacking += chain(*audit(changes))
    lines, details = read_changes(changes)
    press(find(changes, "push button", "Accept the new"))
    wait(lambda: hears("Accepted."), "the announcement")
    again = wait(lambda: find_dialog(application, "Articles to compare"), "the list again")
    press(find(again, "push button", "Keep all old"))
    wait(lambda: hears("The older findings are kept."), "the announcement")
    result = {"listed": listed, "lines": lines, "details": details, "lacking": lacking, "said": said}
    print(json.dumps(result))


main()
