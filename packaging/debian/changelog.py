#!/usr/bin/env python3
"""Prints the releases of CHANGELOG.md as a Debian changelog.

    changelog.py CHANGELOG.md MAINTAINER

See https://www.debian.org/doc/debian-policy/ch-source.html#debian-changelog-debian-changelog
"""

import datetime
import re
import sys

RELEASE = re.compile(r"^## \[(\d[^\]]*)\] - (\d{4}-\d{2}-\d{2})$", re.MULTILINE)


def items(text):
    """The list items of a release, one line each, without Markdown's code marks."""
    for item in re.split(r"^- ", text, flags=re.MULTILINE)[1:]:
        yield " ".join(item.split("\n\n")[0].replace("`", "").split())


def wrapped(item, width=76):
    line = "  *"
    for word in item.split():
        if len(line) + 1 + len(word) > width:
            yield line
            line = "   "
        line += " " + word
    yield line


def main():
    path, maintainer = sys.argv[1:]
    with open(path, encoding="utf-8") as file:
        _, *parts = RELEASE.split(file.read())
    if not parts:
        sys.exit(f"{path}: no release")
    for version, day, text in zip(parts[::3], parts[1::3], parts[2::3]):
        date = datetime.datetime.fromisoformat(day + "T00:00:00+00:00")
        lines = [line for item in items(text) for line in wrapped(item)]
        print(f"xraylint ({version}) stable; urgency=medium\n", *lines, "", sep="\n")
        print(f" -- {maintainer}  {date:%a, %d %b %Y %H:%M:%S %z}\n")


if __name__ == "__main__":
    main()
