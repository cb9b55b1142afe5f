"""What a plain text says of itself around the story: imprint, time of publication, source, keywords."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from readouts.read.article import HeadCell
from readouts.read.lines import Line
from readouts.read.marks import IMPRINT, PUBLISHED, SOURCE, iso_date
from readouts.read.spacing import ends_sentence


class Told(NamedTuple):
    """Head cells by column; `lines` is what remains of the file."""

    lines: list[Line]
    cells: dict[str, HeadCell]

    def value(self, column: str) -> str:
        """The cell's value; empty where the file does not say."""
        cell = self.cells.get(column)
        return cell.value if cell else ""


def imprint_cells(lines: Iterable[Line]) -> dict[str, HeadCell]:
    """Publisher, day and page from the first imprint line, as in 《 某报 》（ 2001年02月03日 01 版）."""
    for line in lines:
        if match := IMPRINT.match(line.printed):
            where = f"imprint, {line.where}"
            day = match[0][match.start("year") - match.start() : match.end("day") - match.start()] + "日"
            return {
                "publisher_id": HeadCell("publisher_id", match["publisher"], match["publisher"], where),
                "published_on": HeadCell("published_on", iso_date(day), day, where),
                "page": HeadCell("page", match["page"], match["page"], where),
            }
    return {}


def told(lines: Sequence[Line]) -> Told:
    """Read what stands before the first sentence (time of publication, source), and the imprint, which stays."""
    cells = imprint_cells(lines)
    rest: list[Line] = []
    for line in lines:
        if not any(ends_sentence(earlier.text) for earlier in rest[-1:]):
            if match := PUBLISHED.match(line.printed):
                words = match["date"]
                cells["published_on"] = HeadCell("published_on", iso_date(words), words, line.where)
                continue
            if match := SOURCE.match(line.printed):
                publisher = match["publisher"]
                cells.setdefault("publisher_id", HeadCell("publisher_id", publisher, publisher, line.where))
                words = line.printed[match.end() :].strip()
                cells.setdefault("published_on", HeadCell("published_on", iso_date(words), words, line.where))
                continue
        rest.append(line)
    return Told(rest, {column: cell for column, cell in cells.items() if cell.value})
