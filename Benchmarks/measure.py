"""Runs commands side by side and compares what they take."""

import os
import statistics
import subprocess
import time
from dataclasses import dataclass


@dataclass(frozen=True)
class Run:
    """What one run of a command took."""

    wall: float  # seconds
    processor: float  # seconds, user and system together
    peak: int  # bytes


def run(command):
    """Runs a command to its end, whatever its status; what it prints is dropped."""
    start = time.perf_counter()
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, _, usage = os.wait4(process.pid, 0)
    process.returncode = 0
    wall = time.perf_counter() - start
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)


def alternately(commands, rounds, before=None):
    """The runs of each command, taken in turns so that all meet the same noise."""
    runs = [[] for _ in commands]
    for _ in range(rounds):
        for position, command in enumerate(commands):
            if before:
                before(position)
            runs[position].append(run(command))
    return runs


def median(runs, what):
    """The median over runs of `wall`, `processor` or `peak`."""
    return statistics.median(getattr(run, what) for run in runs)
