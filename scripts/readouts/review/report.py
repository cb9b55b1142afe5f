"""The report of a review in each of its formats: for a terminal, for GitHub, for programs, for a job summary."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from operator import attrgetter
from typing import Literal, get_args

from readouts.review.exceptions import Tolerated
from readouts.review.finding import Finding, is_generated
from readouts.review.reviewing import Review

Format = Literal["text", "github", "json", "markdown"]
FORMATS: tuple[Format, ...] = get_args(Format)


def render(found: Review, form: Format, everything: bool = False) -> str:
    """The report, with what is tolerated where `everything` is asked for; without a last line end.

    json is an array of objects with the keys path, line, column (numbers from 1; 0 for the whole file or line), code,
    severity (error | warning), message, remedy and tolerated (the reason of the exception, or null).
    """
    tolerated = found.tolerated if everything else ()
    lines: dict[Format, Callable[[Review, Iterable[Tolerated]], Iterable[str]]] = {
        "text": _text,
        "github": _github,
        "json": _json,
        "markdown": _markdown,
    }
    return "\n".join(lines[form](found, tolerated))


def summary(found: Review) -> str:
    """One sentence of counts."""
    counts = [_count(sum(f.severity == severity for f in found.findings), severity) for severity in _SEVERITIES]
    files = len({finding.path for finding in found.findings})
    told = f"{', '.join(filter(None, counts))} in {_count(files, 'file')}" if found.findings else "no findings"
    tolerated = f", {len(found.tolerated)} tolerated" if found.tolerated else ""
    unbuilt = "" if found.rebuilt else "; the tables are built and checked once the vocabularies have no error"
    return f"check: {told}{tolerated}{unbuilt}"


_SEVERITIES = ("error", "warning")


def _count(number: int, name: str) -> str:
    return f"{number} {name}{'' if number == 1 else 's'}" if number else ""


def _text(found: Review, tolerated: Iterable[Tolerated]) -> Iterator[str]:
    """A line for each finding, complete by itself; an empty line between files, and none between generated ones."""
    for number, (_, group) in enumerate(groupby(found.findings, key=_group)):
        if number:
            yield ""
        yield from map(str, group)
    for one in tolerated:
        yield f"tolerated ({one.reason}): {one.finding}"
    yield summary(found)


def _group(finding: Finding) -> str:
    return "generated" if is_generated(finding.path) else finding.path


def _github(found: Review, tolerated: Iterable[Tolerated]) -> Iterator[str]:
    """Workflow commands, which GitHub shows beside the lines that they are about."""
    for finding in found.findings:
        yield _command(finding.severity, finding, finding.code)
    for one in tolerated:
        yield _command("notice", one.finding, f"{one.finding.code}, tolerated")
    yield summary(found)


def _command(name: str, finding: Finding, title: str) -> str:
    places = {"file": finding.path, "line": finding.line, "col": finding.column, "title": title}
    properties = ",".join(f"{key}={_property(str(value))}" for key, value in places.items() if value)
    return f"::{name} {properties}::{_escaped(f'{finding.message} — {finding.remedy}')}"


def _escaped(text: str) -> str:
    """The data of a workflow command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """The value of a property of a workflow command."""
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


def _json(found: Review, tolerated: Iterable[Tolerated]) -> Iterator[str]:
    objects = [_object(finding, None) for finding in found.findings]
    objects += [_object(one.finding, one.reason) for one in tolerated]
    yield json.dumps(objects, ensure_ascii=False, indent=1)


def _object(finding: Finding, reason: str | None) -> dict[str, str | int | None]:
    names = ("path", "line", "column", "code", "severity", "message", "remedy")
    return {name: getattr(finding, name) for name in names} | {"tolerated": reason}


def _markdown(found: Review, tolerated: Iterable[Tolerated]) -> Iterator[str]:
    """A table for each file, for the summary of a job."""
    yield f"### {summary(found)}"
    for path, group in groupby(found.findings, key=attrgetter("path")):
        yield from (
            "",
            f"**`{path}`**",
            "",
            "| place | severity | code | finding | remedy |",
            "| --- | --- | --- | --- | --- |",
        )
        for one in group:
            place = one.place.removeprefix(path).lstrip(":") or "file"
            cells = (place, one.severity, f"`{one.code}`", _cell(one.message), _cell(one.remedy))
            yield f"| {' | '.join(cells)} |"
    if listed := list(tolerated):
        yield from ("", "Tolerated:", "")
        yield from (f"- {_cell(str(one.finding))} ({_cell(one.reason)})" for one in listed)


def _cell(text: str) -> str:
    """Text that Markdown shows as it is, in one cell."""
    for mark in "\\`*_[]<>|":
        text = text.replace(mark, f"\\{mark}")
    return " ".join(text.split())
