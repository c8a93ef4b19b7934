"""What a screen reader can do over AT-SPI: run by the system's Python, which has the bindings.

It knows nothing of the program but what the accessibility bus tells.
"""

import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - the version is chosen first

PATIENCE = 60.0
TURNS = 20
said = []


def wait(find, what):
    """Return what ``find`` returns as soon as it is anything; end with a sentence where it never is."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        while GLib.MainContext.default().iteration(False):
            pass
        try:
            found = find()
        except GLib.GError:  # what was there a moment ago is gone
            found = None
        if found:
            return found
        time.sleep(0.02)
    sys.exit(f"waited in vain for {what}")


def walk(node, depth=0):
    """Go through a node and all below it."""
    yield node
    if depth < 40:
        for index in range(node.get_child_count()):
            child = node.get_child_at_index(index)
            if child is not None:
                yield from walk(child, depth + 1)


def has(node, *states):
    """Tell whether a node has all these states."""
    held = node.get_state_set()
    return all(held.contains(getattr(Atspi.StateType, state)) for state in states)


def find(root, role, name, *states):
    """Return the first node of a role whose name begins so; look again where one goes while it is looked at."""
    for _ in range(TURNS):
        try:
            return _look_for(root, role, name, states)
        except GLib.GError:
            time.sleep(0.1)
    return None


def _look_for(root, role, name, states):
    for node in walk(root):
        if node.get_role_name() == role and (node.get_name() or "").startswith(name) and has(node, *states):
            return node
    return None


def find_application():
    """Return the program on the bus."""
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        application = desktop.get_child_at_index(index)
        if application is not None and application.get_name() == "Telisik":
            return application
    return None


def press(node):
    """Press a button or tick a box."""
    for index in range(Atspi.Action.get_n_actions(node)):
        if Atspi.Action.get_action_name(node, index) in ("Press", "Toggle"):
            Atspi.Action.do_action(node, index)
            return
    sys.exit(f"{node.get_name()} cannot be pressed")


def audit(root):
    """Return what can have the keyboard but has no name, or is smaller than 24 pixels either way."""
    nameless, small = [], []
    for node in walk(root):
        if has(node, "FOCUSABLE", "SHOWING", "VISIBLE"):
            place = Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)
            what = f"{node.get_role_name()} {node.get_name()!r} {place.width}x{place.height}"
            inside_text = node.get_role_name() == "label"
            if not (node.get_name() or "").strip() and node.get_role_name() != "filler":
                nameless.append(what)
            if not inside_text and min(place.width, place.height) < 24:
                small.append(what)
    return nameless, small


def choose_menu(window, name):
    """Choose a command of the menus."""
    Atspi.Action.do_action(wait(lambda: find(window, "menu item", name), name), 0)


def hear(event):
    """Keep what the program announces."""
    said.append(str(event.any_data))


def hears(words):
    """Tell whether the program has announced something with these words."""
    return any(words in sentence for sentence in said)


def meet(role="list item", first="Finding 1,"):
    """Return the program and its window, once what begins so is there; listen to what it announces."""
    Atspi.init()
    listener = Atspi.EventListener.new(hear)
    listener.register("object:announcement")
    application = wait(find_application, "the program")
    application.set_cache_mask(Atspi.Cache.NONE)
    window = wait(lambda: find(application, "frame", ""), "its window")
    wait(lambda: find(window, role, first), f"a {role} {first!r}")
    return application, window, listener


def take_tour(window):
    """Go through the tour that comes with the sample; return what each step says."""
    steps = []
    while True:
        button = wait(
            lambda: (
                find(window, "push button", "Next", "SHOWING")
                or find(window, "push button", "Done", "SHOWING")
            ),
            "the tour",
        )
        steps.append(button.get_description())
        last = button.get_name() == "Done"
        press(button)
        if last:
            wait(lambda: not find(window, "label", "Tour, "), "the tour's end")
            return steps
        wait(lambda: find(window, "label", f"Tour, {len(steps) + 1} of"), "the next step")
