"""Site rules (data/sites.csv): how to know a news site's pages, and where title, date, source and body stand."""

from __future__ import annotations

import re
import warnings
from dataclasses import dataclass
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, SelectolaxError

from readouts.refused import shown
from readouts.vocabulary import Fault, References
from readouts.vocabulary.table import Row, read_table

_PATTERNS = ("title_strip", "source_pattern", "url_pattern", "keywords_pattern")
_SELECTORS = ("title", "date", "source", "body")


_NOTHING = LexborHTMLParser("")


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


def survey_sites(path: Path, known: References | None = None) -> tuple[tuple[Site, ...], list[Fault]]:
    """The site rules that are sound, in the order of the file, and every fault of the others.

    `known`: what other files of the folder list, publishers among it, where that is to be checked.
    """
    faults: list[Fault] = []
    rows = read_table(path, faults)
    if known is not None:
        known.check(path.name, rows)
    return tuple(site for row in rows if (site := _site(row))), faults


def _site(row: Row) -> Site | None:
    patterns = {column: _pattern(row, column) for column in _PATTERNS}
    for column in _SELECTORS:
        _check_selector(row, column)
    if row.wrong:
        return None
    return Site(
        site_id=row["site_id"],
        publisher=row["publisher"],
        marks=row.array("marks"),
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
        with warnings.catch_warnings():
            # What Python may come to read otherwise is not to be relied on.
            warnings.simplefilter("error")
            pattern = re.compile(row[column] or r"(?!)()")
    except (re.error, FutureWarning) as error:
        row.fault(column, "cell.pattern", f"{shown(row[column])} is no regular expression ({error})", "mend it")
        return re.compile("")
    if column != "title_strip" and pattern.groups != 1:
        message = f"{shown(row[column])} has {pattern.groups} groups"
        row.fault(column, "cell.pattern", message, "put the words wanted into the one group ( )")
    return pattern


def _check_selector(row: Row, column: str) -> None:
    """Note a cell that is no CSS selector, which the parser says only when it is asked for one."""
    try:
        if row[column]:
            _NOTHING.css_first(row[column])
    except SelectolaxError:
        row.fault(column, "cell.selector", f"{shown(row[column])} is no CSS selector", "mend it")
