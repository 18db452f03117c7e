"""Whole processes: how long one takes from its start to its end, and how much memory it held at most.

Run as a script, `processes.py COMMAND…` measures the command and prints one JSON object. The measuring process is a small one of its own:
Linux counts the memory of the process that starts another as held by the other one too.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass

_UNIT = 1 if sys.platform == "darwin" else 1024  # bytes in a unit of ru_maxrss (getrusage(2))


@dataclass(frozen=True, slots=True)
class Run:
    """seconds: by the wall clock. peak: bytes of memory held at most, None where the system does not say (Windows)."""

    seconds: float
    peak: int | None


def run(arguments: Sequence[str]) -> Run:
    """Run Python with the arguments from a small process. Raises CalledProcessError when it fails."""
    output = subprocess.run([sys.executable, __file__, sys.executable, *arguments], check=True, stdout=subprocess.PIPE).stdout
    return Run(**json.loads(output))


def measure(command: Sequence[str]) -> Run:
    """Run the command, its output thrown away. Raises CalledProcessError when it fails."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    peak = None
    if hasattr(os, "wait4"):
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        peak = usage.ru_maxrss * _UNIT
    code = process.wait()
    seconds = time.perf_counter() - start
    if code:
        raise subprocess.CalledProcessError(code, command)
    return Run(seconds, peak)


if __name__ == "__main__":
    print(json.dumps(asdict(measure(sys.argv[1:]))))
