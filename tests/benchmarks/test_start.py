"""From the start of the process to the first painted window, beside an empty window of the same toolkit."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = Path(__file__).with_name("first_paint.py")
ROUNDS = 7


@pytest.mark.benchmark(group="start")
@pytest.mark.skipif(sys.platform != "linux", reason="the start of a process is read from /proc")
def test_the_first_paint_beside_an_empty_window(benchmark):
    times: dict[str, list[float]] = {"empty": [], "telisik": []}

    def start_both() -> None:
        for name, found in times.items():
            run = subprocess.run(
                [sys.executable, str(PROGRAM), name],
                env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
                check=True,
            )
            found.append(float(run.stdout.split()[-1]))

    benchmark.pedantic(start_both, rounds=ROUNDS, warmup_rounds=1)
    medians = {name: statistics.median(found) for name, found in times.items()}
    benchmark.extra_info.update(medians, ratio=round(medians["telisik"] / medians["empty"], 2))
    print(benchmark.extra_info)
