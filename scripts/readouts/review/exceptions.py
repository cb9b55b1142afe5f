"""Findings that are tolerated for a time: data/exceptions.csv, each with its reason and the day when it ends."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from datetime import date, timedelta

from readouts.review.clone import Clone
from readouts.review.faults import of_faults
from readouts.review.finding import Finding
from readouts.vocabulary.fault import Fault
from readouts.vocabulary.table import Row, read_table

FILE = "exceptions.csv"
# How long a finding may be tolerated before somebody looks at it again.
LONGEST = timedelta(days=2 * 365 + 1)


@dataclass(frozen=True, slots=True)
class Tolerated:
    """A finding that an exception of data/exceptions.csv lets stand, and why."""

    finding: Finding
    reason: str


def sort_out(
    findings: Sequence[Finding], stopping: Set[Finding], clone: Clone, today: date, complete: bool = True
) -> tuple[list[Finding], list[Tolerated]]:
    """The findings that stand, those of the exceptions themselves among them, and those that are tolerated.

    An exception names the path, the code and words of the message of one finding; past its day it tolerates nothing.
    What stands in `stopping` keeps the build from being made, or is mended by making it, and is never tolerated.
    `complete` says that everything was checked: only then can an exception be unused.
    """
    faults: list[Fault] = []
    tolerated: dict[Finding, tuple[int, Tolerated]] = {}
    for row in read_table(clone.data / FILE, faults):
        if not row.wrong and _is_in_time(row, today):
            _apply(row, findings, stopping, tolerated, complete)
    standing = [finding for finding in findings if finding not in tolerated]
    return [*standing, *of_faults(faults, clone)], [one for _, one in tolerated.values()]


def _is_in_time(row: Row, today: date) -> bool:
    """Whether the last day of an exception lies neither behind nor too far ahead, which is noted."""
    last = date.fromisoformat(row["expires"])
    if last < today:
        row.fault("expires", "exception.expired", f"ended on {last}", "mend what it tolerated")
    elif last - today > LONGEST:
        message = f"{last} is more than two years ahead"
        remedy = f"name a day until {today + LONGEST}, when somebody is to look at it again"
        row.fault("expires", "exception.far", message, remedy)
    return not row.wrong


def _apply(
    row: Row,
    findings: Sequence[Finding],
    stopping: Set[Finding],
    tolerated: dict[Finding, tuple[int, Tolerated]],
    complete: bool,
) -> None:
    """Tolerate the one finding that an exception names, or note what is wrong with the exception."""
    matched = [finding for finding in findings if _matches(row, finding)]
    if not stopping.isdisjoint(matched):
        message = f"{row['code']} keeps the tables from being made, or is mended by making them"
        row.fault("code", "exception.refused", message, "mend what it tolerates and take the exception out")
    elif len(matched) > 1:
        message = f"tolerates {len(matched)} findings"
        row.fault("match", "exception.wide", message, "write words that stand in the message of one")
    elif not matched:
        if complete:
            row.fault("path", "exception.unused", f"no finding of {row['path']} matches", "take the exception out")
    elif matched[0] in tolerated:
        message = f"line {tolerated[matched[0]][0]} tolerates the same finding"
        row.fault("match", "exception.repeated", message, "keep one of the two")
    else:
        tolerated[matched[0]] = row.line, Tolerated(matched[0], row["reason"])


def _matches(row: Row, finding: Finding) -> bool:
    return (finding.path, finding.code) == (row["path"], row["code"]) and row["match"] in finding.message
