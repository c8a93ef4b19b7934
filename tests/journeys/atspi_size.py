"""A screen reader's side of another interface size: it prints one JSON object, what it met before and after."""

import json

from atspi_bus import Atspi, GLib, choose_menu, find, meet, press, take_tour, wait

NOTE = "Tanya lagi ke redaksi."


def read_selected(window):
    """Return what is told of the selected finding."""
    return find(window, "list item", "Finding ", "SELECTED").get_name()


def read_state(window):
    """Return what the window tells of the work: the selected finding, its note, the progress and what undo would do."""
    note = wait(lambda: find(window, "text", "Note", "SHOWING"), "the note")
    return {
        "title": window.get_name(),
        "finding": wait(lambda: read_selected(window), "a selected finding"),
        "narrowed": find(window, "radio button", "Open ", "CHECKED").get_name(),
        "note": Atspi.Text.get_text(note, 0, Atspi.Text.get_character_count(note)),
        "progress": wait(lambda: find(window, "label", "2 of "), "the progress").get_name(),
        "undo": find(window, "menu item", "Undo").get_name(),
        "redo": find(window, "menu item", "Redo").get_name(),
    }


def measure(window):
    """Return where the window is on the screen and its size, in the screen's pixels."""
    place = Atspi.Component.get_extents(window, Atspi.CoordType.SCREEN)
    return place.x, place.y, place.width, place.height


def decide_some(window):
    """Decide on three findings, with a note on the third, and take the last decision back."""
    for decision in ("Confirmed", "Dismissed", "Needs evidence"):
        before = read_selected(window)
        if before.startswith("Finding 3,"):
            Atspi.EditableText.set_text_contents(find(window, "text", "Note"), NOTE)
        press(find(window, "check box", decision))
        wait(lambda before=before: read_selected(window) != before, "the next finding")
    press(find(window, "push button", "Undo"))
    wait(lambda: find(window, "label", "2 of "), "the undo")


def choose_size(window, size):
    """Choose a size on the page of the settings that has it."""
    rail = wait(lambda: find(window, "list", "Sections", "SHOWING"), "the settings")
    looks = next(n for n in range(rail.get_child_count()) if rail.get_child_at_index(n).get_name() == "Looks")
    Atspi.Selection.select_child(rail, looks)
    press(wait(lambda: find(window, "radio button", size, "SHOWING"), "the sizes"))


def is_gone(window):
    """Tell whether a window has left the bus."""
    try:
        return not window.get_name()
    except GLib.GError:
        return True


def main():
    """Do the journey."""
    _application, window, _listener = meet()
    take_tour(window)
    decide_some(window)
    press(find(window, "radio button", "Open ", "SHOWING"))
    wait(lambda: find(window, "radio button", "Open ", "CHECKED"), "the list of open findings")
    before, size = read_state(window), measure(window)
    choose_menu(window, "Settings")
    choose_size(window, "125 %")
    wait(lambda: is_gone(window), "the window's end")
    _application, window, _listener = meet()
    rail = wait(lambda: find(window, "list", "Sections", "SHOWING"), "the settings again")
    section = wait(lambda: find(rail, "list item", "", "SELECTED"), "the section").get_name()
    chosen = wait(lambda: find(window, "radio button", "125 %", "CHECKED"), "the size").get_name()
    press(wait(lambda: find(window, "push button", "Close the settings"), "the way out"))
    after = read_state(window)
    choose_menu(window, "Redo")
    redone = wait(lambda: find(window, "label", "3 of "), "the redo").get_name()
    result = {
        "before": before,
        "after": after,
        "section": section,
        "chosen": chosen,
        "sizes": [size, measure(window)],
        "redone": redone,
    }
    print(json.dumps(result))


main()
