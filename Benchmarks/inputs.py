"""Writes the inputs of the benchmark into a folder, the same ones on every machine."""

import random
from dataclasses import dataclass
from pathlib import Path

from templates import TemplateMaker, as_yaml


@dataclass(frozen=True)
class Scale:
    """How large the inputs are."""

    bytes: int  # of templates, in YAML and again in JSON
    files: int  # of the repository
    templates: int  # among them
    base: int  # functions, conditions and other resources at 1x of growth


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def small_template(folder):
    return write(folder / "small.yaml", as_yaml(TemplateMaker(1).template(1)))


def large_template(folder, size):
    """One template of about that many bytes."""
    functions = max(1, size // 3_700)
    return write(folder / "large.yaml", as_yaml(TemplateMaker(6).template(functions)))


def template_folder(folder, size, ending, text, is_traced=True):
    """Templates of one to six functions that take `size` bytes together; returns the folder."""
    maker = TemplateMaker(2, is_traced)
    total = number = 0
    while total < size:
        path = folder / f"service{number // 50}" / f"template{number}{ending}"
        contents = text(maker.template(1 + number % 6))
        write(path, contents)
        total += len(contents)
        number += 1
    return folder


def repository(folder, scale):
    """A repository: sources, manifests of other tools, and a few templates in between."""
    random_ = random.Random(3)
    maker = TemplateMaker(4)
    write(folder / ".git" / "HEAD", "ref: refs/heads/main\n")
    write(folder / ".gitignore", "*.log\nbuild/\n/dist\n.cache/\n!keep.log\n**/generated/*.json\n")
    words = ["request", "queue", "table", "stage", "handler", "retry", "status", "value", "total"]

    def prose(count):
        return " ".join(random_.choice(words) for _ in range(count))

    def source():
        return "".join(f"  const {random_.choice(words)} = '{prose(6)}';\n" for _ in range(60))

    def manifest():
        head = f"apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: {prose(1)}\nspec:\n"
        items = (f"  - name: {prose(2)}\n    image: '{prose(1)}:1'\n" for _ in range(40))
        return head + "".join(items)

    def settings():
        lines = ",\n".join(f'  "{prose(1)}{number}": "{prose(5)}"' for number in range(30))
        return "{\n" + lines + "\n}\n"

    kinds = [(".ts", source), (".py", source), (".md", source), (".yaml", manifest)]
    kinds += [(".json", settings), (".yml", manifest)]
    every = max(1, scale.files // scale.templates)
    for number in range(scale.files):
        place = folder / f"team{number % 20}" / f"service{number % 400}" / f"part{number % 3}"
        if number % every == 0:
            write(place / f"template{number}.yaml", as_yaml(maker.template(1)))
        else:
            ending, text = kinds[number % len(kinds)]
            write(place / f"file{number}{ending}", text())
        if number % 400 == 7:
            write(place / ".gitignore", "*.tmp\n/local.yaml\n")
    return folder


def growth(folder, base, factor):
    """One template each that is larger by bytes, by functions, and by conditions."""
    many = {
        "bytes": as_yaml(TemplateMaker(5).template(2, resources_per_function=2 * base * factor)),
        "functions": as_yaml(TemplateMaker(5).template(base * factor)),
        "conditions": as_yaml(TemplateMaker(5).template(10, conditions=2 * base * factor)),
    }
    return {
        name: write(folder / f"{name}{factor}.yaml", text) for name, text in many.items()
    }


def listing(folder, path):
    """The files of a folder, one a line."""
    return write(path, "".join(f"{file}\n" for file in sorted(folder.rglob("*")) if file.is_file()))
