"""Names that are of two kinds: since a text is searched for all names at once, each of them means one kind of thing."""

from __future__ import annotations

from collections.abc import Iterator

from readouts.review.clashes import names_of
from readouts.review.clone import Clone
from readouts.review.finding import Finding
from readouts.review.sheet import Cell, Sheet
from readouts.vocabulary import Vocabulary, fold

# The files of names beside countries.csv, each after those whose names it may not take.
_FILES = ("offices", "organizations", "places", "events", "venues", "people")


def of_kinds(clone: Clone, vocabulary: Vocabulary) -> Iterator[Finding]:
    """A finding at each name that a file before it holds as well, but for those that rules tell apart."""
    apart = frozenset(vocabulary.words("two_kinds"))
    first = dict.fromkeys(vocabulary.words("joint"), ("phrases", "joint"))
    first |= {name: ("countries", code) for name, code in vocabulary.countries.items()}
    for file in _FILES:
        sheet = clone.vocabulary(file)
        for name, row, cell in _names(sheet) if sheet else ():
            other, of = first.setdefault(name, (file, row[0].value))
            if other == file or name in apart or (other == "countries" and _is_country(clone, sheet, row, of)):
                continue
            message = f"{name!r} is a name of {of} in {other}.csv too"
            remedy = "keep it in one of the two files, since a text is searched for the names of all at once"
            yield Finding(f"data/{file}.csv", cell.line, cell.column, "name.clash", message, remedy)


def _names(sheet: Sheet) -> Iterator[tuple[str, tuple[Cell, ...], Cell]]:
    for row in sheet.rows:
        if (office := sheet.cell(row, "office_zh")) and office is row[0] and office.value:
            yield fold(office.value), row, office
        for name, cell in names_of(sheet, row):
            yield name, row, cell


def _is_country(clone: Clone, sheet: Sheet | None, row: tuple[Cell, ...], code: str) -> bool:
    """Whether a city is the country: both are one Wikidata item."""
    countries = clone.vocabulary("countries")
    country = countries.row_of(code) if countries else None
    if sheet is None or countries is None or country is None:
        return False
    item, other = sheet.cell(row, "wikidata_id"), countries.cell(country, "wikidata_id")
    return item is not None and other is not None and item.value == other.value != ""
