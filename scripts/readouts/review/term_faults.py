"""What is wrong with data/terms.csv itself: names, dates, order, and terms that exclude each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from readouts.reduced_dates import first_day, last_day
from readouts.review.offices import SHARED, SOURCES, Offices, read_offices
from readouts.vocabulary import Fault, References
from readouts.vocabulary.references import lost_files
from readouts.vocabulary.table import Row, read_table
from readouts.vocabulary.terms_of_office import NAME, Term, read_term


@dataclass(frozen=True, slots=True)
class _Line:
    """A row of the file with the term that it tells."""

    row: Row
    term: Term


def faults(data: Path, known: References) -> list[Fault]:
    """What is wrong with terms.csv and shared_offices.csv of the folder `data`, measured by what its other files list.

    What leans on a file that could not be read is left out. That the rows are sorted by their first column is checked
    with all files; here, that a person's terms are in order of time.
    """
    found: list[Fault] = []
    shared, rows = read_table(data / SHARED, found), read_table(data / NAME, found)
    lost = known.lost | lost_files(found)
    offices = read_offices(known, shared)
    known.check(NAME, rows)
    if lost.isdisjoint(SOURCES):
        for row in (*shared, *rows):
            _check_office(row, offices)
    lines = [_Line(row, term) for row in rows if (term := _term(row))]
    _check_order(lines)
    if lost.isdisjoint({*SOURCES, SHARED}):
        _check_overlaps(lines, offices)
    return found


def _check_office(row: Row, offices: Offices) -> None:
    if "office_zh" not in row.wrong and not offices.knows(row["office_zh"]):
        message = f"{row['office_zh']!r} is in neither offices.csv nor people.csv"
        remedy = "write one that is, behind its organization's name where it has one, or add it to offices.csv"
        row.fault("office_zh", "cell.unlisted", message, remedy)


def _term(row: Row) -> Term | None:
    """The term of a row; None where it cannot be told, which is noted."""
    started, ended = row["started"], row["ended"]
    if row.wrong & {"started", "ended"}:
        return None
    if ended and last_day(ended) < first_day(started):
        message = f"{ended} is before {started}, the start of the term"
        row.fault("ended", "terms.reversed", message, "mend the wrong one of the two")
    return read_term(row)


def _check_order(lines: Sequence[_Line]) -> None:
    for before, line in pairwise(lines):
        one, other = before.term, line.term
        if one.person_id == other.person_id and other.started < one.started:
            message = f"{other.started} stands behind {one.started}, of the same person"
            remedy = "move the row so that the file is sorted by person_id, then started"
            line.row.fault("started", "row.unsorted", message, remedy)


def _check_overlaps(lines: Sequence[_Line], offices: Offices) -> None:
    """Terms in one office at once, of one person, or of two where the office has one holder."""
    held: dict[tuple[str, str], list[_Line]] = defaultdict(list)
    for line in lines:
        term = line.term
        held[offices.seat(term.person_id, term.office_zh) or (term.person_id, term.office_zh)].append(line)
    for group in held.values():
        for number, line in enumerate(group):
            for before in group[:number]:
                if line.term.overlaps(before.term):
                    _overlap(line, before)


def _overlap(line: _Line, before: _Line) -> None:
    other = f"{before.term} (line {before.row.line})"
    if line.term.person_id == before.term.person_id:
        message = f"{line.term} overlaps {other}, of the same person"
        line.row.fault("started", "terms.overlap", message, "mend the dates or make one row of the two")
        return
    message = f"{line.term.person_id} is {line.term} while {before.term.person_id} is {other}"
    remedy = "mend the dates, or list the office in data/shared_offices.csv if several hold it at once"
    line.row.fault("person_id", "terms.two_holders", message, remedy)
