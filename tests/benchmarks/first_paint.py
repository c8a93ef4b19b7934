"""Start one program, print the seconds from the start of the process to its first painted window, and end.

python first_paint.py empty | telisik
"""

import os
import sys
import tempfile
import time
from pathlib import Path


def began() -> float:
    """Return when this process was started, on the clock that ``time.clock_gettime`` reads."""
    ticks = int(Path("/proc/self/stat").read_text(encoding="ascii").rpartition(")")[2].split()[19])
    return ticks / os.sysconf("SC_CLK_TCK")


def tell_first_paint(window) -> object:
    """Watch for the first paint of a window; the filter must be kept alive.

    It watches the window alone: one on the application would have PySide6 wrap every object that has an event.
    """
    from PySide6.QtCore import QEvent, QObject

    class Watch(QObject):
        def eventFilter(self, _watched, event):
            if event.type() == QEvent.Type.Paint:
                print(time.clock_gettime(time.CLOCK_BOOTTIME) - began(), flush=True)
                os._exit(0)
            return False

    watch = Watch()
    window.installEventFilter(watch)
    return watch


def run_empty() -> None:
    """Show an empty window."""
    from PySide6.QtWidgets import QApplication, QMainWindow

    application = QApplication(sys.argv[:1])
    window = QMainWindow()
    watch = tell_first_paint(window)
    window.resize(1440, 900)
    window.show()
    application.exec()
    del watch


def run_telisik(library: str) -> None:
    """Show Telisik's window."""
    from telisik.ui.app import Program, make_application

    application = make_application()
    program = Program(application, [], library)
    watch = tell_first_paint(program.window)
    program.show()
    application.exec()
    del watch


def main() -> None:
    """Run the one that is named."""
    scratch = tempfile.mkdtemp()
    for variable in ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "HOME"):
        os.environ[variable] = scratch
    match sys.argv[1]:
        case "empty":
            run_empty()
        case "telisik":
            run_telisik(str(Path(scratch) / "library"))


if __name__ == "__main__":
    main()
