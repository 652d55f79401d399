#!/usr/bin/env python3
"""Prints the manual page of a program that is made with swift-argument-parser.

    manual.py PROGRAM

All that it says comes from the program: commands and options from --experimental-dump-help, the
rules from 'rules --output-format json'. SOURCE_DATE_EPOCH gives the date.
The macros are those of man(7).
"""

import datetime
import json
import os
import re
import subprocess
import sys


def output(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def roff(text):
    """The text, with nothing in it that troff would take for its own."""
    for character, escape in ("\\", r"\e"), ("-", r"\-"), ("'", r"\(aq"), ("^", r"\(ha"), ("~", r"\(ti"):
        text = text.replace(character, escape)
    return r"\&" + text if text.startswith(".") else text


def paragraphs(text):
    """One line a paragraph."""
    return [" ".join(part.split()) for part in text.split("\n\n")]


def section(name):
    return f'.SH "{roff(name)}"'


def spelling(name):
    return ("-" if name["kind"] == "short" else "--") + name["name"]


def names(argument):
    """How an option is written: \\fB-j\\fR, \\fB--jobs\\fR \\fIjobs\\fR."""
    if argument["kind"] == "positional":
        return rf"\fI{roff(argument['valueName'])}\fR"
    short_first = sorted(argument["names"], key=lambda name: name["kind"] != "short")
    written = ", ".join(rf"\fB{roff(spelling(name))}\fR" for name in short_first)
    if argument["kind"] == "option":
        written += rf" \fI{roff(argument['valueName'])}\fR"
    return written


def explanation(argument):
    """What an argument is for, with the values and the default that its sentence leaves out."""
    sentence = argument.get("abstract", "")
    details = []
    values = argument.get("allValues", [])
    if not all(value in sentence for value in values):
        details.append("values: " + ", ".join(values))
    if "defaultValue" in argument:
        details.append(f"default: {argument['defaultValue']}")
    if details:
        sentence += f" ({'; '.join(details)})"
    return [sentence, *paragraphs(argument["discussion"])] if "discussion" in argument else [sentence]


def prose(texts):
    """Paragraphs, the first of which follows a heading."""
    return "\n.PP\n".join(roff(text) for text in texts).split("\n")


def item(heading, texts):
    first, *others = texts
    lines = [".TP", heading, roff(first)]
    for text in others:
        lines += [".IP", roff(text)]
    return lines


def synopsis(command, program):
    words = [rf"\fB{program}\fR \fB{roff(command['commandName'])}\fR"]
    if any(argument["kind"] != "positional" for argument in shown(command)):
        words.append(r"[\fIoptions\fR]")
    for argument in shown(command):
        if argument["kind"] == "positional":
            word = rf"\fI{roff(argument['valueName'])}\fR"
            word += r"\ .\|.\|." if argument["isRepeating"] else ""
            words.append(f"[{word}]" if argument["isOptional"] else word)
    return " ".join(words)


def shown(command):
    return [argument for argument in command.get("arguments", []) if argument["shouldDisplay"]]


def identity(argument):
    return json.dumps(argument, sort_keys=True)


def page(tool, rules, version):
    program = tool["commandName"]
    commands = [
        command
        for command in tool["subcommands"]
        if command["shouldDisplay"] and command["commandName"] != "help"
    ]
    users = {}
    for command in commands:
        for argument in shown(command):
            users.setdefault(identity(argument), (argument, []))[1].append(command["commandName"])
    shared = [pair for pair in users.values() if len(pair[1]) > 1]
    epoch = int(os.environ.get("SOURCE_DATE_EPOCH") or datetime.datetime.now().timestamp())
    date = datetime.datetime.fromtimestamp(epoch, datetime.timezone.utc).strftime("%Y-%m-%d")
    about, status = tool["discussion"].split("Exit status: ")

    lines = [f'.TH {program.upper()} 1 {date} "{program} {version}" "User Commands"']
    purpose = tool["abstract"][0].lower() + tool["abstract"][1:].rstrip(".")
    lines += [section("NAME"), rf"{program} \- {roff(purpose)}"]
    lines.append(section("SYNOPSIS"))
    for command in commands:
        lines += [synopsis(command, program), ".br"]
    lines.pop()
    lines.append(section("DESCRIPTION"))
    about = [*paragraphs(about.strip()), f"Without a command, {program} runs '{tool['defaultSubcommand']}'."]
    lines += prose(about)
    lines.append(section("COMMANDS"))
    for command in commands:
        lines.append(f'.SS "{roff(command["commandName"])}"')
        discussion = paragraphs(command["discussion"]) if "discussion" in command else []
        lines += prose([command["abstract"], *discussion])
        for argument in shown(command):
            if len(users[identity(argument)][1]) == 1:
                lines += item(names(argument), explanation(argument))
    lines += [section("COMMON OPTIONS"), "In brackets: the commands that take it."]
    for argument, takers in shared:
        takers = "all commands" if len(takers) == len(commands) else ", ".join(takers)
        lines += item(rf"{names(argument)} [{takers}]", explanation(argument))
    lines.append(section("RULES"))
    for rule in rules:
        lines += item(rf"\fB{roff(rule['id'])}\fR ({rule['severity']})", [rule["summary"]])
    lines.append(section("EXIT STATUS"))
    for number, meaning in re.findall(r"(\d) (.+?)(?:, (?=\d)|\.$)", " ".join(status.split())):
        lines += item(rf"\fB{number}\fR", [meaning])
    return "\n".join(lines) + "\n"


def main():
    program = sys.argv[1]
    tool = json.loads(output(program, "--experimental-dump-help"))["command"]
    rules = json.loads(output(program, "rules", "--output-format", "json"))["rules"]
    sys.stdout.write(page(tool, rules, output(program, "--version").split()[0]))


if __name__ == "__main__":
    main()
