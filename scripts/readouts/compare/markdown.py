"""Sets a report as Markdown for a pull request or the summary of a job on GitHub."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from readouts.compare.report import SIGNS, Entry, Report, Section
from readouts.compare.shortening import Piece, printable

# Longer lists are folded.
_OPEN = 12
_SPECIAL = re.compile(r"([\\`*_\[\]|~$])")
# <del> and <ins>, since ** beside Chinese punctuation does not end where it should.
_TONES = {"cut": "<del>{}</del>", "put": "<ins>{}</ins>", "code": "<code>{}</code>"}


def escape(words: str) -> str:
    """Return words of any content as Markdown that shows them as they are, and addresses nobody (@name)."""
    plain = html.escape(printable(words), quote=False)
    return _SPECIAL.sub(r"\\\1", plain).replace("@", "@<!-- -->")


def as_markdown(report: Report) -> str:
    """Return a report as GitHub's Markdown."""
    return "\n".join(_lines(report)) + "\n"


def _lines(report: Report) -> Iterator[str]:
    yield "## Facts that change"
    yield ""
    yield f"From {_code(report.old)} to {_code(report.new)}."
    yield ""
    if report.counts:
        yield "| table | added | removed | changed |"
        yield "| --- | --: | --: | --: |"
        for count in report.counts:
            numbers = (f"{number:,}" if number else "" for number in (count.added, count.removed, count.changed))
            yield f"| {' | '.join((escape(count.title), *numbers))} |"
    elif not report.schema:
        yield "No fact differs."
    if report.schema:
        yield ""
        yield "### Schema"
        yield ""
        yield from (f"- {escape(line)}" for line in report.schema)
    for section in report.sections:
        yield from _section(section)
    if report.notes:
        yield ""
        yield "Not counted as differences:"
        yield ""
        yield from (f"- {escape(note)}" for note in report.notes)


def _section(section: Section) -> Iterator[str]:
    yield ""
    yield f"### {escape(section.title)}"
    yield ""
    if section.total > _OPEN:
        yield f"<details><summary>{_summary(section)}</summary>"
        yield ""
    group = ""
    for entry in section.entries:
        if entry.group != group:
            group = entry.group
            yield f"- {escape(group)}"
        yield from _entry(entry)
    if section.more:
        yield f"- … and {section.more:,} more"
    if section.total > _OPEN:
        yield ""
        yield "</details>"


def _summary(section: Section) -> str:
    """What is in a folded list: `12 added, 1 changed`."""
    return ", ".join(f"{section.counts[change]:,} {change}" for change in SIGNS if section.counts.get(change))


def _entry(entry: Entry) -> Iterator[str]:
    indent = "  " if entry.group else ""
    yield f"{indent}- **{SIGNS[entry.change]}** {escape(entry.headline)} <sub>{_code(entry.key)}</sub>"
    details = [f"{escape(detail.label)}: {''.join(map(_piece, detail.pieces))}" for detail in entry.details]
    if entry.change == "added" and details:
        # What a new row is, is said in one line; what changed in a row, a line a cell.
        details = [" · ".join(details)]
    yield from (f"{indent}  - {line}" for line in details)


def _piece(piece: Piece) -> str:
    return _TONES.get(piece.tone, "{}").format(escape(piece.words))


def _code(words: str) -> str:
    """Words as code: an element, since backticks in them would end a span."""
    return f"<code>{escape(words)}</code>"
