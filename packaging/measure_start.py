"""Time the start of the frozen program beside the program from source, in turns, on the screen of DISPLAY.

python packaging/measure_start.py FOLDER/telisik [--rounds 5] [--cold]

Prints seconds from the start of the process until its window stands on the screen, and until the first findings of the
sample article are in its library. ``--cold`` first lets the system forget everything it has read from the disk, which
needs root; without that, the files of both programs alone.
"""

from __future__ import annotations

import argparse
import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import closing, suppress
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "seeds" / "000_6ee7db206ce6bb82.txt"
STEP, LONGEST = 0.01, 300.0  # seconds between looks, and until it is given up
TARGETS = {"window": 1.2, "findings": 4.0}  # times the start from source; seconds


def start_once(command: list[str]) -> dict[str, float]:
    """Return the seconds until the window and until the first findings of one start in a library of its own."""
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "library"
        environment = os.environ | dict.fromkeys(
            ("HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"), folder
        )
        began = time.perf_counter()
        program = subprocess.Popen(
            [*command, "--library", str(library), str(SAMPLE)], env=environment, stderr=subprocess.DEVNULL
        )
        try:
            times = {"window": _wait(lambda: _has_window(program.pid)) - began}
            times["findings"] = _wait(lambda: _has_findings(library / "library.db")) - began
        finally:
            program.terminate()
            program.wait()
    return times


def _wait(done: object) -> float:
    assert callable(done)
    until = time.perf_counter() + LONGEST
    while not done():
        if time.perf_counter() > until:
            raise SystemExit("the program did not come up")
        time.sleep(STEP)
    return time.perf_counter()


def _has_window(process: int) -> bool:
    asked = ["xdotool", "search", "--onlyvisible", "--pid", str(process), "--name", "Telisik"]
    return bool(subprocess.run(asked, capture_output=True, text=True, check=False).stdout.strip())


def _has_findings(database: Path) -> bool:
    with suppress(sqlite3.Error), closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as library:
        return library.execute("SELECT count(*) FROM findings").fetchone()[0] > 0
    return False


def drop_from_cache(folder: Path) -> None:
    """Let the system forget all it has read from the disk, or as another user the files below a folder."""
    with suppress(OSError):
        os.sync()
        Path("/proc/sys/vm/drop_caches").write_text("3", encoding="ascii")
        return
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("program", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--cold", action="store_true")
    options = parser.parse_args()
    source = [str(Path(sys.executable).with_name("telisik"))]
    commands = {"source": source, "frozen": [str(options.program.resolve())]}
    places = {"source": Path(sys.prefix), "frozen": options.program.resolve().parent}
    found: dict[str, list[dict[str, float]]] = {name: [] for name in commands}
    for _round in range(options.rounds):
        for name, command in commands.items():
            if options.cold:
                drop_from_cache(places[name])
            found[name].append(start_once(command))
    medians = {
        name: {what: statistics.median(times[what] for times in all_times) for what in TARGETS}
        for name, all_times in found.items()
    }
    for name, times in medians.items():
        print(f"{name}: window after {times['window']:.2f} s, first findings after {times['findings']:.2f} s")
    ratio = medians["frozen"]["window"] / medians["source"]["window"]
    print(f"frozen / source to the window: {ratio:.2f} (at most {TARGETS['window']})")
    return int(ratio > TARGETS["window"] or medians["frozen"]["findings"] > TARGETS["findings"])


if __name__ == "__main__":
    sys.exit(main())
