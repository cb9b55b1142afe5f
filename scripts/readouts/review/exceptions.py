"""Findings that are tolerated for a time: data/exceptions.csv, each with its reason and the day when it ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from readouts.review.clone import Clone
from readouts.review.faults import of_faults
from readouts.review.finding import Finding
from readouts.vocabulary.fault import Fault
from readouts.vocabulary.table import Row, read_table

FILE = "exceptions.csv"
_COLUMNS = ("path", "code", "match", "reason", "contributor", "expires")


@dataclass(frozen=True, slots=True)
class Tolerated:
    """A finding that an exception of data/exceptions.csv lets stand, and why."""

    finding: Finding
    reason: str


def sort_out(
    findings: Sequence[Finding], clone: Clone, today: date, complete: bool = True
) -> tuple[list[Finding], list[Tolerated]]:
    """The findings that stand, those of the exceptions themselves among them, and those that are tolerated.

    An exception names the path, the code and words of the message of one finding; past its day it tolerates nothing.
    `complete` says that everything was checked: only then can one be unused.
    """
    faults: list[Fault] = []
    rows = [row for row in read_table(clone.data / FILE, _COLUMNS, faults, unique=False) if _sound(row)]
    tolerated: dict[Finding, Tolerated] = {}
    for row in rows:
        if row["expires"] < today.isoformat():
            row.fault("expires", "exception.expired", f"ended on {row['expires']}", "mend what it tolerated")
            continue
        matched = list(_matched(row, findings))
        if len(matched) == 1:
            tolerated.setdefault(matched[0], Tolerated(matched[0], row["reason"]))
        elif matched:
            message = f"tolerates {len(matched)} findings"
            row.fault("match", "exception.wide", message, "write words that stand in the message of one")
        elif complete:
            row.fault("path", "exception.unused", f"no finding of {row['path']} matches", "take the exception out")
    standing = [finding for finding in findings if finding not in tolerated]
    return [*standing, *of_faults(faults, clone)], list(tolerated.values())


def _sound(row: Row) -> bool:
    """Note what is wrong with a line; true where nothing is."""
    before = len(row.faults)
    for column in _COLUMNS:
        if not row[column]:
            row.fault(column, "cell.empty", "is empty", "every exception needs it")
    try:
        if row["expires"]:
            date.fromisoformat(row["expires"])
    except ValueError:
        row.fault("expires", "cell.date", f"{row['expires']!r} is no date", "write it as 2001-02-03")
    return len(row.faults) == before


def _matched(row: Row, findings: Iterable[Finding]) -> Iterator[Finding]:
    for finding in findings:
        if (finding.path, finding.code) == (row["path"], row["code"]) and row["match"] in finding.message:
            yield finding
