"""Names and Wikidata items that two rows of a vocabulary claim, so that nobody could tell which is meant."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

from readouts.review.clone import Clone
from readouts.review.finding import Finding
from readouts.review.sheet import Cell, Sheet
from readouts.vocabulary import Vocabulary, fold

Row = tuple[Cell, ...]
_NAMED = ("people", "places", "venues", "organizations", "events", "publishers", "countries")
_ITEMS = ("people", "places", "countries", "organizations", "events")


def of_clashes(clone: Clone, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Names that stand in two rows that nothing tells apart, and Wikidata items that stand in two rows."""
    sheets = {name: sheet for name in _NAMED if (sheet := clone.vocabulary(name))}
    for name, sheet in sheets.items():
        yield from _of_names(sheet, _bearer(sheet, vocabulary) if name == "people" else lambda row: "")
    yield from _of_items({name: sheets[name] for name in _ITEMS if name in sheets})


def _bearer(sheet: Sheet, vocabulary: Vocabulary) -> Callable[[Row], str]:
    """What tells people of one name apart in a text: the country, and whether of state, government, parliament …"""

    def told_by(row: Row) -> str:
        country, office = (sheet.cell(row, column) for column in ("country_code", "office_zh"))
        return f"{country.value if country else ''} {vocabulary.scope(office.value) if office else ''}"

    return told_by


def _of_names(sheet: Sheet, told_by: Callable[[Row], str]) -> Iterator[Finding]:
    first: dict[tuple[str, str], str] = {}
    for row in sheet.rows:
        own: set[str] = set()
        for name, cell in _names(sheet, row):
            if name in own:
                continue
            own.add(name)
            other = first.setdefault((name, told_by(row)), row[0].value)
            if other != row[0].value:
                message = f"{name!r} names both {other} and {row[0].value}, and nothing tells them apart"
                remedy = "keep the name in one of the two rows"
                yield Finding(sheet.path, cell.line, cell.column, "name.clash", message, remedy)


def _names(sheet: Sheet, row: Row) -> Iterator[tuple[str, Cell]]:
    """Every name of a row, as a text is searched for it, with its cell."""
    if (cell := sheet.cell(row, "name_zh")) and cell.value:
        yield fold(cell.value), cell
    if (cell := sheet.cell(row, "aliases")) and cell.value:
        try:
            aliases = json.loads(cell.value)
        except ValueError:
            return  # told by the vocabulary
        for alias in aliases if isinstance(aliases, list) else ():
            if isinstance(alias, str):
                yield fold(alias), cell


def _of_items(sheets: dict[str, Sheet]) -> Iterator[Finding]:
    """A Wikidata item is one thing; but a city that is a country stands in both files with the same."""
    first: dict[str, tuple[str, str]] = {}
    for name, sheet in sheets.items():
        for row in sheet.rows:
            cell = sheet.cell(row, "wikidata_id")
            if not cell or not cell.value:
                continue
            file, other = first.setdefault(cell.value, (name, row[0].value))
            if (file, other) != (name, row[0].value) and {file, name} != {"places", "countries"}:
                message = f"{cell.value} stands with {other} in {file}.csv already"
                remedy = "look both up in Wikidata; leave the cell that is wrong empty"
                yield Finding(sheet.path, cell.line, cell.column, "wikidata.repeated", message, remedy)
