"""What the sections of the settings page are called: for the page, and for the palette that finds them."""

from __future__ import annotations

from telisik.ui.translation import translate


def name_sections() -> dict[str, str]:
    """Return the sections in their order, each with its name in the interface's language."""
    return {
        "reviewer": translate("Settings", "Reviewer"),
        "library": translate("Settings", "Library folder"),
        "languages": translate("Settings", "Languages"),
        "rules": translate("Settings", "Rules"),
        "keys": translate("Settings", "Keys"),
        "looks": translate("Settings", "Looks"),
        "privacy": translate("Settings", "Privacy"),
        "backup": translate("Settings", "Backup"),
    }
