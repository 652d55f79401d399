#!/usr/bin/env python3
"""Measures xraylint against the floor under it, and prints a table of ratios.

Builds the binary that is shipped and three small programs, makes its inputs, runs everything in turns,
and compares medians. What is compared runs side by side on the same bytes, so that the table means the
same on every machine; no absolute time is asserted.
"""

import argparse
import importlib.util
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import inputs
import measure
from templates import as_json, as_yaml

ROOT = Path(__file__).resolve().parent.parent
HERE = Path(__file__).resolve().parent
# Only on Linux does the compiler link its own libraries statically.
IS_STATIC = sys.platform == "linux"
FULL = inputs.Scale(bytes=20_000_000, files=8_000, templates=100, base=10)
QUICK = inputs.Scale(bytes=1_000_000, files=400, templates=5, base=2)


@dataclass
class Row:
    """A line of the table."""

    what: str
    ratio: float
    budget: float | None
    remark: str

    @property
    def verdict(self):
        if self.budget is None:
            return ""
        return "met" if self.ratio <= self.budget else "MISSED"


class Benchmark:
    """All measurements with one binary in one folder."""

    def __init__(self, binary, folder, scale, rounds):
        self.binary, self.folder, self.scale, self.rounds = str(binary), folder, scale, rounds
        self.rows = []
        usage = ["cc", "-O2", str(HERE / "usage.c")]
        self.watch = measure.Stopwatch(self.compiled(usage, folder / "usage"))
        libyaml = subprocess.run(
            ["pkg-config", "--cflags", "--libs", "yaml-0.1"],
            check=True, capture_output=True, text=True,
        ).stdout.split()
        events = ["cc", "-O2", str(HERE / "events.c"), *libyaml]
        self.events = self.compiled(events, folder / "events")
        writes = ["cc", "-O2", str(HERE / "writes.c")]
        self.writes = self.compiled(writes, folder / "writes")
        module = ["-I", str(ROOT / "Sources" / "CLibYAML")]
        empty = ["swiftc", "-O", "-parse-as-library", str(HERE / "empty.swift"), *module]
        dynamic = self.compiled(empty, folder / "empty")
        self.empties = [(dynamic, 2, "an empty Swift process with libyaml")]
        if IS_STATIC:
            static = self.compiled([*empty, "-static-stdlib"], folder / "static-empty")
            self.empties.append((static, None, "the same, its Swift linked statically"))

    @staticmethod
    def compiled(command, target):
        subprocess.run([*command, "-o", str(target)], check=True)
        return str(target)

    def compare(self, what, command, floor, budget, remark, by="processor", rounds=None):
        """Adds the ratio of two commands."""
        mine, other = self.watch.alternately([command, floor], rounds or self.rounds)
        ratio = measure.median(mine, by) / measure.median(other, by)
        self.rows.append(Row(what, ratio, budget, remark))
        return mine

    def start(self):
        small = inputs.small_template(self.folder)
        command = [self.binary, "check", str(small)]
        for empty, budget, remark in self.empties:
            rounds = 5 * self.rounds
            self.compare("one small template", command, [empty], budget, remark, rounds=rounds)
        for peer, peer_command in peers(small):
            remark = f"{peer}, same file"
            self.compare("one small template", command, peer_command, None, remark, "wall", 3)

    def throughput(self):
        for name, ending, text, budget in [
            ("YAML", ".yaml", as_yaml, 1.5),
            ("JSON", ".json", as_json, 1),
        ]:
            folder = inputs.template_folder(self.folder / name, self.scale.bytes, ending, text)
            files = inputs.listing(folder, self.folder / f"{name}.txt")
            command = [self.binary, "check", "--jobs", "1", str(folder)]
            what = f"{self.scale.bytes // 1_000_000} MB of {name}, one job"
            floor = [self.events, str(files)]
            runs = self.compare(what, command, floor, budget, "libyaml's events in a C loop")
            largest = max(file.stat().st_size for file in folder.rglob("*") if file.is_file())
            self.memory(f"memory, {what}", runs, largest)

    def memory(self, what, runs, largest):
        limit = 8 * largest + 20_000_000
        remark = f"8 x largest file + 20 MB = {limit // 1_000_000} MB"
        self.rows.append(Row(what, measure.median(runs, "peak") / limit, 1, remark))

    def large_file(self):
        path = inputs.large_template(self.folder, self.scale.bytes)
        command = [self.binary, "check", "--output-format", "concise", str(path)]
        runs = [self.watch.run(command) for _ in range(3)]
        self.memory("memory, one large file", runs, path.stat().st_size)

    def repository(self):
        folder = inputs.repository(self.folder / "repository", self.scale)
        what = f"a repository of {self.scale.files} files"
        ripgrep = shutil.which("rg")
        if ripgrep is None:
            print("ripgrep is not installed: the repository is not measured", file=sys.stderr)
            return
        pattern = "AWS::(Lambda|Serverless)::Function"
        floor = [ripgrep, "--no-config", pattern, str(folder)]
        command = [self.binary, "check", str(folder)]
        self.compare(what, command, floor, 2, "ripgrep for the functions, wall time", "wall")

    def fix(self):
        original = inputs.template_folder(
            self.folder / "untraced", self.scale.bytes // 10, ".yaml", as_yaml, is_traced=False
        )
        copy = self.folder / "fixed"
        check = [self.binary, "check", "--jobs", "1", str(original)]
        fix = [self.binary, "fix", "--jobs", "1", str(copy)]

        def restore(_):
            shutil.rmtree(copy, ignore_errors=True)
            shutil.copytree(original, copy)

        restore(0)
        writes = [self.writes, str(inputs.listing(copy, self.folder / "fixed.txt"))]
        runs = self.watch.alternately([fix, check, writes], self.rounds, before=restore)
        fixed, checked, written = (measure.median(each, "processor") for each in runs)
        remark = "check; writes are those of a C loop"
        ratio = (fixed - written) / checked
        self.rows.append(Row("fix of every file, but for the writes", ratio, 1.5, remark))

    def growth(self):
        times = {}
        for factor in (1, 10, 100):
            paths = inputs.growth(self.folder / "growth", self.scale.base, factor)
            for name, path in paths.items():
                command = [self.binary, "check", "--output-format", "concise", str(path)]
                runs = [self.watch.run(command) for _ in range(3)]
                times[name, factor] = measure.median(runs, "processor")
        for name in ("bytes", "functions", "conditions"):
            for small, large in ((1, 10), (10, 100)):
                ratio = times[name, large] / times[name, small]
                what = f"time with {large}x the {name}"
                self.rows.append(Row(what, ratio, 12, f"{small}x; 10 would be linear"))

    def table(self):
        header = ["what", "compared with", "ratio", "budget", ""]
        cells = [
            [row.what, row.remark, f"{row.ratio:.3g}", f"{row.budget or ''}", row.verdict]
            for row in self.rows
        ]
        widths = [max(len(line[column]) for line in [header, *cells]) for column in range(5)]
        lines = [header, ["-" * width for width in widths], *cells]
        return "".join(
            "| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths)) + " |\n"
            for line in lines
        )


def peers(template):
    """Other linters that are installed, with the commands that check a template."""
    if path := shutil.which("cfn-lint"):
        yield "cfn-lint", [path, str(template)]
    if importlib.util.find_spec("cloudformation_validate"):
        # A library without a command of its own.
        script = (
            "import sys; from cloudformation_validate import CompositeEngine;"
            " CompositeEngine().validate_template(sys.argv[1])"
        )
        yield "cloudformation-validate", [sys.executable, "-c", script, str(template)]


def shipped():
    """Builds the commit that is checked out as it is shipped."""
    script = ROOT / "packaging" / "binary" / "build.sh"
    subprocess.run([str(script)], check=True, stdout=sys.stderr)
    return ROOT / "dist" / "xraylint"


def built(flags):
    """Builds the release binary of the sources as they are, without a profile."""
    command = ["swift", "build", "-c", "release", "--product", "xraylint", *flags]
    subprocess.run(command, cwd=ROOT, check=True, stdout=sys.stderr)
    shown = subprocess.run(
        [*command, "--show-bin-path"], cwd=ROOT, check=True, capture_output=True, text=True
    )
    return Path(shown.stdout.strip()) / "xraylint"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="small inputs, to try the benchmark")
    parser.add_argument("--output", type=Path, metavar="FILE", help="write the table there, too")
    source = parser.add_mutually_exclusive_group()
    source.add_argument("--binary", type=Path, metavar="FILE", help="measure this binary")
    source.add_argument(
        "--uncommitted", action="store_true", help="measure the sources as they are, without a profile"
    )
    parser.add_argument("--strict", action="store_true", help="fail if a budget is missed")
    options = parser.parse_args()
    if options.binary:
        binary = options.binary
    elif options.uncommitted or not IS_STATIC:
        binary = built(["--static-swift-stdlib"] if IS_STATIC else [])
    else:
        binary = shipped()
    with tempfile.TemporaryDirectory(prefix="xraylint-benchmark-") as folder:
        benchmark = Benchmark(
            binary.resolve(),
            Path(folder),
            QUICK if options.quick else FULL,
            rounds=3 if options.quick else 7,
        )
        for part in ("start", "throughput", "large_file", "repository", "fix", "growth"):
            print(f"measuring: {part.replace('_', ' ')}", file=sys.stderr)
            getattr(benchmark, part)()
    table = benchmark.table()
    print(table, end="")
    if options.output:
        options.output.write_text(table)
    if options.strict and any(row.verdict == "MISSED" for row in benchmark.rows):
        sys.exit(1)


if __name__ == "__main__":
    main()
