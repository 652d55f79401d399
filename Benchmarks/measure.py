"""Runs commands side by side and compares what they take."""

import statistics
import subprocess
from dataclasses import dataclass


@dataclass(frozen=True)
class Run:
    """What one run of a command took."""

    wall: float  # seconds
    processor: float  # seconds, user and system together
    peak: int  # bytes


class Stopwatch:
    """Measures commands by a small program that starts them."""

    def __init__(self, program):
        self.program = program

    def run(self, command):
        """Runs a command to its end, whatever its status; what it prints is dropped."""
        told = subprocess.run(
            [self.program, *command], check=True, capture_output=True, text=True
        ).stdout.split()
        return Run(float(told[0]), float(told[1]), int(told[2]))

    def alternately(self, commands, rounds, before=None):
        """The runs of each command, taken in turns so that all meet the same noise."""
        runs = [[] for _ in commands]
        for _ in range(rounds):
            for position, command in enumerate(commands):
                if before:
                    before(position)
                runs[position].append(self.run(command))
        return runs


def median(runs, what):
    """The median over runs of `wall`, `processor` or `peak`."""
    return statistics.median(getattr(run, what) for run in runs)
