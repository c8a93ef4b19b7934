"""A screen reader's side of switching rules: it prints one JSON object, what it met on the way."""

import json
import time
from collections import Counter

from atspi_bus import Atspi, choose_menu, find, has, meet, press, take_tour, wait, walk


def read_rows(table):
    """Return the rules that no other shares its name with, each with whether it is on."""
    cells = [node for node in walk(table) if node.get_role_name() == "table cell" and has(node, "CHECKABLE")]
    shared = Counter(cell.get_name() for cell in cells)
    return {cell.get_name(): has(cell, "CHECKED") for cell in cells if shared[cell.get_name()] == 1}


def select(window, table, name):
    """Select a rule's row and return the heading of what is told of it."""
    cell = find(table, "table cell", name)
    Atspi.Selection.clear_selection(table)
    Atspi.Selection.select_child(table, cell.get_index_in_parent())
    time.sleep(0.2)
    return find(window, "label", name, "SHOWING")


def select_meanwhile(window, table, name):
    """Select another rule's row while the rules are read after a switch; return whether it is that very row later."""
    cell = find(table, "table cell", name)
    Atspi.Selection.clear_selection(table)
    time.sleep(3)  # the rules are read by then
    if find(table, "table cell", "", "SELECTED"):
        return False  # another row was selected meanwhile, by nobody
    Atspi.Selection.select_child(table, cell.get_index_in_parent())
    wait(lambda: find(window, "label", name, "SHOWING"), f"what is told of {name}")
    return has(cell, "SELECTED")


def main():
    """Do the journey."""
    _application, window, _listener = meet()
    take_tour(window)
    choose_menu(window, "Settings")
    rail = wait(lambda: find(window, "list", "Sections", "SHOWING"), "the settings")
    section = find(rail, "list item", "Rules")
    Atspi.Selection.clear_selection(rail)
    Atspi.Selection.select_child(rail, section.get_index_in_parent())
    table = wait(
        lambda: find(window, "tree table", "Rules", "SHOWING") or find(window, "tree", "Rules"), "the rules"
    )
    rows = wait(lambda: read_rows(table), "rules")
    name = list(rows)[len(rows) // 2]
    heading = wait(lambda: select(window, table, name), f"what is told of {name}")
    button = wait(lambda: find(window, "push button", "Switch ", "SHOWING"), "the switch")
    before = button.get_name()
    press(button)
    stays = select_meanwhile(window, table, list(rows)[len(rows) // 2 + 3])
    wait(lambda: read_rows(table).get(name) == (not rows[name]), f"{name} to be switched")
    wait(lambda: select(window, table, name), f"what is told of {name} again")
    told = (name, heading.get_name(), before, find(window, "push button", "Switch ").get_name())
    print(json.dumps({"rows": len(rows), "told": told, "stays": stays}))


main()
