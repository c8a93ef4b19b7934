"""A screen reader's side of the triage: it prints one JSON object, what it met on the way."""

import json

from atspi_bus import Atspi, audit, find, has, meet, press, said, take_tour, wait, walk

DECISIONS = ("Confirmed", "Dismissed", "Needs evidence")


def triage(window):
    """Decide on every finding by pressing buttons and filling the note in; return what was read on the way."""
    rows = wait(lambda: find(window, "list", "Findings"), "the list of findings")
    note = wait(lambda: find(window, "text", "Note"), "the note")
    buttons = {name: find(window, "check box", name) for name in DECISIONS}
    total = sum((cell.get_name() or "").startswith("Finding ") for cell in walk(rows))
    read = []
    for number in range(total):
        cell = wait(lambda: find(rows, "list item", "Finding ", "SELECTED"), "a selected finding")
        name = cell.get_name()
        read.append(name)
        Atspi.EditableText.set_text_contents(note, f"Catatan {number + 1}")
        decision = DECISIONS[number % 3]
        press(buttons[decision])
        wait_decided(rows, name.split(",")[0] + ",", decision.lower())
    return read


def wait_decided(rows, begins, decision):
    """Wait until a finding says what was decided on it."""
    wait(lambda: decision in find(rows, "list item", begins).get_name().lower(), f"{begins} {decision}")


def read_beside(application, window):
    """Open the help from the card and the statistics from the menu; return what lacks a name or is small in them."""
    press(find(window, "push button", "What does this type mean?"))
    found = audit(wait(lambda: find(application, "dialog", "Telisik help"), "the help"))
    Atspi.Action.do_action(find(window, "menu item", "Statistics"), 0)
    statistics = wait(lambda: find(application, "dialog", "Statistics of the library"), "the statistics")
    wait(lambda: find(statistics, "table cell", "Marked: "), "what was counted")
    counted = audit(statistics)
    press(find(statistics, "push button", "Close"))
    return [*found[0], *found[1], *counted[0], *counted[1]]


def walk_marks(window):
    """Go through the marks in the article; return each one's role, name, description and where it is on the screen.

    The last one is jumped to: what is said of it before and after, and whether the list of findings went along.
    """
    marks = wait(lambda: find(window, "list", "Marks of the article"), "the marks")
    told = []
    for index in range(marks.get_child_count()):
        mark = marks.get_child_at_index(index)
        place = Atspi.Component.get_extents(mark, Atspi.CoordType.SCREEN)
        what = (mark.get_role_name(), mark.get_name(), mark.get_description(), place.width, place.height)
        told.append(what)
    before = has(mark, "SHOWING")
    press(mark)
    wait(lambda: has(mark, "SHOWING", "SELECTED"), "the jump to the last mark")
    rows = find(window, "list", "Findings")
    chosen = wait(lambda: find(rows, "list item", "Finding ", "SELECTED"), "a selected finding").get_name()
    inside = marks.get_parent().get_name()
    press(marks.get_child_at_index(0))
    wait(lambda: find(rows, "list item", "Finding 1,", "SELECTED"), "the first finding again")
    return {"told": told, "showed": before, "jumped_to": chosen, "inside": inside}


def main():
    """Do the journey."""
    application, window, _listener = meet()
    steps = take_tour(window)
    nameless, small = audit(window)
    beside = read_beside(application, window)
    marks = walk_marks(window)
    read = triage(window)
    progress = wait(lambda: find(window, "label", f"{len(read)} of {len(read)} reviewed"), "the progress")
    done = progress.get_name()
    press(find(window, "push button", "Undo"))
    undone = wait(lambda: find(window, "label", f"{len(read) - 1} of {len(read)} reviewed"), "the undo")
    result = {
        "read": read,
        "progress": done,
        "undone": undone.get_name(),
        "nameless": nameless,
        "small": small,
        "said": said,
        "tour": steps,
        "marks": marks,
        "beside": beside,
    }
    print(json.dumps(result))


main()
