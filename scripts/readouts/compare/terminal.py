"""Prints a report in a terminal."""

from __future__ import annotations

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from readouts.compare.report import SIGNS, Entry, Report
from readouts.compare.shortening import Piece, printable

_COLOURS = {"added": "green", "removed": "red", "changed": "yellow"}
_TONES = {"plain": "", "old": "red strike", "new": "green", "quiet": "dim", "code": ""}


def print_report(report: Report, console: Console) -> None:
    """Print a report."""
    console.print(Text(f"From {printable(report.old)} to {printable(report.new)}"))
    if report.counts:
        console.print(_counts(report))
    elif not report.schema:
        console.print("No fact differs.")
    for line in report.schema:
        console.print(Text(f"schema: {printable(line)}"))
    for section in report.sections:
        console.print()
        console.print(Text(section.title, "bold"))
        group = ""
        for entry in section.entries:
            if entry.group != group:
                group = entry.group
                console.print(Padding(Text(printable(group), "italic"), (0, 0, 0, 2)))
            _print_entry(entry, console)
        if section.more:
            console.print(Padding(f"… and {section.more:,} more", (0, 0, 0, 2)))
    if report.notes:
        console.print()
        console.print("Not counted as differences:")
    for note in report.notes:
        console.print(Padding(Text(printable(note), "dim"), (0, 0, 0, 2)))


def _counts(report: Report) -> Table:
    table = Table(box=None, pad_edge=False)
    table.add_column("table")
    for heading in ("added", "removed", "changed"):
        table.add_column(heading, justify="right")
    for count in report.counts:
        numbers = (f"{number:,}" if number else "" for number in (count.added, count.removed, count.changed))
        table.add_row(count.title, *numbers)
    return table


def _print_entry(entry: Entry, console: Console) -> None:
    indent = 4 if entry.group else 2
    line = Text.assemble(
        (SIGNS[entry.change], f"bold {_COLOURS[entry.change]}"),
        " ",
        printable(entry.headline),
        "  ",
        (entry.key, "dim"),
    )
    console.print(Padding(line, (0, 0, 0, indent)))
    for detail in entry.details:
        words = Text.assemble(f"{printable(detail.label)}: ", *map(_piece, detail.pieces))
        console.print(Padding(words, (0, 0, 0, indent + 4)))


def _piece(piece: Piece) -> tuple[str, str]:
    return printable(piece.words), _TONES[piece.tone]
