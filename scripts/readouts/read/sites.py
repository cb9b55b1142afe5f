"""Site rules (data/sites.csv): how to know a news site's pages, and where title, date, source and body stand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from readouts.vocabulary import Fault, VocabularyError
from readouts.vocabulary.table import Row, read_table

_COLUMNS = (
    "site_id",
    "publisher",
    "marks",
    "begin",
    "end",
    "title",
    "title_strip",
    "date",
    "source",
    "source_pattern",
    "body",
    "url_pattern",
    "keywords_pattern",
)
_PATTERNS = ("title_strip", "source_pattern", "url_pattern", "keywords_pattern")
_REQUIRED = ("publisher", "marks", "title", "date", "body")


@dataclass(frozen=True, slots=True)
class Site:
    """One template of one site.

    A page is of the site when all `marks` stand in its markup. Only what lies between `begin` and `end` is parsed,
    where they are given. `title`, `date`, `source`, `body` are CSS selectors. The patterns are regular expressions:
    `title_strip` is cut from the title, `source_pattern` finds the publisher in the source's text, the other two search
    the whole markup; each of these three has one group.
    """

    site_id: str
    publisher: str
    marks: tuple[str, ...]
    begin: str
    end: str
    title: str
    title_strip: re.Pattern[str]
    date: str
    source: str
    source_pattern: re.Pattern[str]
    body: str
    url_pattern: re.Pattern[str]
    keywords_pattern: re.Pattern[str]

    def knows(self, markup: str) -> bool:
        """Whether a page is of this site and template."""
        return all(mark in markup for mark in self.marks)


def load_sites(path: Path) -> tuple[Site, ...]:
    """Load the site rules, in the order of the file; raises VocabularyError with every fault."""
    sites, faults = survey_sites(path)
    if faults:
        raise VocabularyError(faults)
    return sites


def survey_sites(path: Path) -> tuple[tuple[Site, ...], list[Fault]]:
    """The site rules that are sound, in the order of the file, and every fault of the others."""
    faults: list[Fault] = []
    return tuple(site for row in read_table(path, _COLUMNS, faults) if (site := _site(row))), faults


def _site(row: Row) -> Site | None:
    found = len(row.faults)
    for column in _REQUIRED:
        if not row[column]:
            row.fault(column, "cell.empty", "is empty", "every site needs it")
    patterns = {column: _pattern(row, column) for column in _PATTERNS}
    marks = row.array("marks")
    if len(row.faults) > found:
        return None
    return Site(
        site_id=row["site_id"],
        publisher=row["publisher"],
        marks=marks,
        begin=row["begin"],
        end=row["end"],
        title=row["title"],
        date=row["date"],
        source=row["source"],
        body=row["body"],
        **patterns,
    )


def _pattern(row: Row, column: str) -> re.Pattern[str]:
    """The cell as a regular expression; an empty cell matches nothing."""
    try:
        pattern = re.compile(row[column] or r"(?!)()")
    except re.error as error:
        row.fault(column, "cell.pattern", f"{row[column]!r} is no regular expression ({error})", "mend it")
        return re.compile("")
    if column != "title_strip" and pattern.groups != 1:
        message = f"{row[column]!r} has {pattern.groups} groups"
        row.fault(column, "cell.pattern", message, "put the words wanted into the one group ( )")
    return pattern
