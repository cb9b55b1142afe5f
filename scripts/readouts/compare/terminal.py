"""Prints a report in a terminal, or as plain text where there is none."""

from __future__ import annotations

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from readouts.compare.report import SIGNS, Detail, Entry, Report
from readouts.compare.shortening import Piece, printable

_COLOURS = {"added": "green", "removed": "red", "changed": "yellow"}
_TONES = {"old": "red", "new": "green", "cut": "red", "put": "green", "quiet": "dim"}
# A difference within a text, as wdiff and git mark it.
_MARKS = {"cut": "[-{}-]", "put": "{{+{}+}}"}


def print_report(report: Report, console: Console) -> None:
    """Print a report; where no terminal shows it a line is not broken, whatever its length."""
    _say(console, f"From {printable(report.old)} to {printable(report.new)}")
    if report.counts:
        console.print(_counts(report))
    elif not report.schema:
        _say(console, "No fact differs.")
    for line in report.schema:
        _say(console, f"schema: {printable(line)}")
    for section in report.sections:
        _say(console, "")
        _say(console, Text(section.title, "bold"))
        group = ""
        for entry in section.entries:
            if entry.group != group:
                group = entry.group
                _say(console, Text(printable(group), "italic"), 2)
            _print_entry(entry, console)
        if section.more:
            _say(console, f"… and {section.more:,} more", 2)
    if report.notes:
        _say(console, "")
        _say(console, "Not counted as differences:")
    for note in report.notes:
        _say(console, Text(printable(note), "dim"), 2)


def _say(console: Console, words: str | Text, indent: int = 0) -> None:
    text = Text(words) if isinstance(words, str) else words
    if console.is_terminal:
        console.print(Padding(text, (0, 0, 0, indent)))
    else:
        console.print(Text(" " * indent) + text if text else "", soft_wrap=True)


def _counts(report: Report) -> Table:
    table = Table(box=None, pad_edge=False)
    table.add_column("table")
    for heading in ("added", "removed", "changed"):
        table.add_column(heading, justify="right")
    for count in report.counts:
        table.add_row(count.title, *(f"{number:,}" for number in (count.added, count.removed, count.changed)))
    return table


def _print_entry(entry: Entry, console: Console) -> None:
    indent = 4 if entry.group else 2
    sign = (SIGNS[entry.change], f"bold {_COLOURS[entry.change]}")
    _say(console, Text.assemble(sign, " ", printable(entry.headline), "  ", (entry.key, "dim")), indent)
    details = [_detail(detail) for detail in entry.details]
    if entry.change == "added" and details:
        details = [Text(" · ", "dim").join(details)]
    for detail in details:
        _say(console, detail, indent + 4)


def _detail(detail: Detail) -> Text:
    return Text.assemble(f"{printable(detail.label)}: ", *map(_piece, detail.pieces))


def _piece(piece: Piece) -> tuple[str, str]:
    return _MARKS.get(piece.tone, "{}").format(printable(piece.words)), _TONES.get(piece.tone, "")
