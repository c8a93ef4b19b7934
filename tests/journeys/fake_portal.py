"""A desktop's portal for tests: run by the system's Python, it tells what lines like "contrast 1" on its input say."""

import sys

from gi.repository import Gio, GLib

PATH, INTERFACE = "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Settings"
NAMESPACE = "org.freedesktop.appearance"
SHAPE = f"""<node><interface name="{INTERFACE}">
<method name="ReadAll"><arg type="as" direction="in"/><arg type="a{{sa{{sv}}}}" direction="out"/></method>
<method name="Read">
<arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="v" direction="out"/></method>
<signal name="SettingChanged"><arg type="s"/><arg type="s"/><arg type="v"/></signal>
</interface></node>"""
values = {"color-scheme": 0, "contrast": 0}
buses = []


def answer(_bus, _sender, _path, _interface, method, asked, invocation):
    """Answer a question as the portal's specification says."""
    if method == "ReadAll":
        told = {key: GLib.Variant("u", value) for key, value in values.items()}
        invocation.return_value(GLib.Variant("(a{sa{sv}})", ({NAMESPACE: told},)))
        return
    namespace, key = asked.unpack()
    if namespace != NAMESPACE or key not in values:
        invocation.return_dbus_error("org.freedesktop.portal.Error.NotFound", "Requested setting not found")
        return
    inner = GLib.Variant("v", GLib.Variant("u", values[key]))
    invocation.return_value(GLib.Variant("(v)", (inner,)))


def appear(bus, _name):
    """Offer the interface."""
    buses.append(bus)
    shape = Gio.DBusNodeInfo.new_for_xml(SHAPE).interfaces[0]
    bus.register_object(PATH, shape, answer, None, None)


def take_line(_channel, _condition):
    """Change one setting and tell everyone."""
    line = sys.stdin.readline()
    if not line:
        loop.quit()
        return False
    key, value = line.split()
    values[key] = int(value)
    told = GLib.Variant("(ssv)", (NAMESPACE, key, GLib.Variant("u", values[key])))
    buses[0].emit_signal(None, PATH, INTERFACE, "SettingChanged", told)
    return True


loop = GLib.MainLoop()
name = "org.freedesktop.portal.Desktop"
Gio.bus_own_name(Gio.BusType.SESSION, name, 0, appear, lambda *_: print("ready", flush=True), None)
GLib.io_add_watch(0, GLib.IO_IN | GLib.IO_HUP, take_line)
loop.run()
