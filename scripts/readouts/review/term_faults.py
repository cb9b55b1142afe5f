"""What is wrong with data/terms.csv itself: names, dates, order, and terms that exclude each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from readouts.review.cells import Cells, read_cells
from readouts.review.finding import Finding
from readouts.review.offices import SHARED, SHARED_COLUMNS, Offices, read_offices
from readouts.review.reduced_dates import first_day, is_date, last_day
from readouts.review.sheet import Cell
from readouts.review.terms_of_office import COLUMNS, NAME, Term, read_term

_PATH = f"data/{NAME}"


@dataclass(frozen=True, slots=True)
class _Line:
    """A row of the file with the term that it tells."""

    cells: Cells
    term: Term

    @property
    def number(self) -> int:
        return self.cells["person_id"].line


def faults(data: Path) -> Iterator[Finding]:
    """What is wrong with terms.csv and shared_offices.csv of the folder `data`, measured by its other files.

    That they are UTF-8 and sorted by their first column is checked with all files; here, that a person's terms are in
    order of time.
    """
    offices = read_offices(data)
    shared = read_cells(data, SHARED, SHARED_COLUMNS)
    terms = read_cells(data, NAME, COLUMNS)
    yield from (*shared.faults, *terms.faults)
    for cells in shared.rows:
        if not offices.knows(cells["office_zh"].value):
            yield _unlisted(f"data/{SHARED}", cells["office_zh"])
    lines: list[_Line] = []
    for cells in terms.rows:
        yield from _of_cells(cells, offices)
        if term := read_term({name: cell.value for name, cell in cells.items()}):
            lines.append(_Line(cells, term))
    yield from _of_order(lines)
    yield from _of_overlaps(lines, offices)


def _of_cells(cells: Cells, offices: Offices) -> Iterator[Finding]:
    """What is wrong with one row by itself."""
    person, office, started, ended = (cells[name].value for name in COLUMNS[:4])
    if person not in offices.people:
        message = f"person_id: {person!r} is not in people.csv"
        yield _at(cells["person_id"], "cell.unlisted", message, "add it there or write one that is")
    if not offices.knows(office):
        yield _unlisted(_PATH, cells["office_zh"])
    dates = [name for name in ("started", "ended") if name == "started" or ended]
    wrong = [name for name in dates if not is_date(cells[name].value)]
    for name in wrong:
        message = f"{name}: {cells[name].value!r} is no date"
        yield _at(cells[name], "cell.date", message, "write YYYY, YYYY-MM or YYYY-MM-DD, a day of the calendar")
    if ended and not wrong and last_day(ended) < first_day(started):
        message = f"ended: {ended} is before {started}, the start of the term"
        yield _at(cells["ended"], "terms.reversed", message, "mend the wrong one of the two")
    if not cells["source"].value:
        remedy = "say what the date in started is of: inauguration, appointment, election, accession …"
        yield _at(cells["source"], "cell.empty", "source: is empty", remedy)


def _unlisted(path: str, cell: Cell) -> Finding:
    message = f"office_zh: {cell.value!r} is in neither offices.csv nor people.csv"
    remedy = "write one that is, behind its organization's name where it has one, or add it to offices.csv"
    return Finding(path, cell.line, cell.column, "cell.unlisted", message, remedy)


def _of_order(lines: list[_Line]) -> Iterator[Finding]:
    for before, line in pairwise(lines):
        one, other = before.term, line.term
        if one.person_id == other.person_id and other.started < one.started:
            message = f"started: {other.started} stands behind {one.started}, of the same person"
            remedy = "move the row so that the file is sorted by person_id, then started"
            yield _at(line.cells["started"], "row.unsorted", message, remedy)


def _of_overlaps(lines: list[_Line], offices: Offices) -> Iterator[Finding]:
    """Terms in one office at once, of one person, or of two where the office has one holder."""
    held: dict[tuple[str, str], list[_Line]] = defaultdict(list)
    for line in lines:
        term = line.term
        held[offices.seat(term.person_id, term.office_zh) or (term.person_id, term.office_zh)].append(line)
    for group in held.values():
        for number, line in enumerate(group):
            for before in group[:number]:
                if line.term.overlaps(before.term):
                    yield _overlap(line, before)


def _overlap(line: _Line, before: _Line) -> Finding:
    other = f"{before.term} (line {before.number})"
    if line.term.person_id == before.term.person_id:
        message = f"started: {line.term} overlaps {other}, of the same person"
        return _at(line.cells["started"], "terms.overlap", message, "mend the dates or make one row of the two")
    message = f"{line.term.person_id} is {line.term} while {before.term.person_id} is {other}"
    remedy = "mend the dates, or list the office in data/shared_offices.csv if several hold it at once"
    return _at(line.cells["person_id"], "terms.two_holders", message, remedy)


def _at(cell: Cell, code: str, message: str, remedy: str) -> Finding:
    return Finding(_PATH, cell.line, cell.column, code, message, remedy)
