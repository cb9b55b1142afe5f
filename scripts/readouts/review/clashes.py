"""Names and Wikidata items that two rows of a vocabulary claim, so that nobody could tell which is meant."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from readouts.review.clone import Clone
from readouts.review.finding import Finding
from readouts.review.sheet import Cell, Sheet
from readouts.vocabulary import Vocabulary, fold
from readouts.vocabulary.limits import strings

Row = tuple[Cell, ...]
_NAMED = ("people", "places", "venues", "organizations", "events", "publishers", "countries")
_ITEMS = ("people", "places", "countries", "organizations", "events")


def of_clashes(clone: Clone, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Names that stand in two rows that nothing tells apart, and Wikidata items that stand in two rows."""
    sheets = {name: sheet for name in _NAMED if (sheet := clone.vocabulary(name))}
    for name, sheet in sheets.items():
        told_by = _bearer(sheet, vocabulary) if name == "people" else lambda row: ""
        yield from _of_names(sheet, told_by)
        yield from _of_own_name(sheet)
        if name == "people":
            yield from _of_borrowed(sheet, told_by)
    yield from _of_items({name: sheets[name] for name in _ITEMS if name in sheets})


def _bearer(sheet: Sheet, vocabulary: Vocabulary) -> Callable[[Row], str]:
    """What tells people of one name apart in a text: the country, and whether of state, government, parliament …

    Of a royal house the office does: the king, the crown prince.
    """

    def told_by(row: Row) -> str:
        country, office = (sheet.cell(row, column) for column in ("country_code", "office_zh"))
        scope = vocabulary.scope(office.value) if office else ""
        return f"{country.value if country else ''} {office.value if office and scope == 'royal' else scope}"

    return told_by


def _of_names(sheet: Sheet, told_by: Callable[[Row], str]) -> Iterator[Finding]:
    first: dict[tuple[str, str], str] = {}
    for row in sheet.rows:
        own: set[str] = set()
        for name, cell in names_of(sheet, row):
            if name in own:
                continue
            own.add(name)
            other = first.setdefault((name, told_by(row)), row[0].value)
            if other != row[0].value:
                message = f"{name!r} names both {other} and {row[0].value}, and nothing tells them apart"
                remedy = "keep the name in one of the two rows"
                yield Finding(sheet.path, cell.line, cell.column, "name.clash", message, remedy)


def _of_own_name(sheet: Sheet) -> Iterator[Finding]:
    """Names that stand among their own aliases; an alias that stands there twice is told by its cell's form."""
    for row in sheet.rows:
        name, aliases = sheet.cell(row, "name_zh"), sheet.cell(row, "aliases")
        if name and aliases and name.value in (strings(aliases.value) or ()):
            message = f"aliases: {name.value!r} is the name in name_zh already"
            yield Finding(
                sheet.path, aliases.line, aliases.column, "name.repeated", message, "take it out of the aliases"
            )


def _of_borrowed(sheet: Sheet, told_by: Callable[[Row], str]) -> Iterator[Finding]:
    """Aliases that are the chief name of somebody else, and unlike the name of the one who has them: 普京 of a 拜登."""
    chief = {fold(cell.value): row for row in sheet.rows if (cell := sheet.cell(row, "name_zh")) and cell.value}
    for row in sheet.rows:
        for name, cell in names_of(sheet, row):
            other = chief.get(name, row)
            if other[0].value == row[0].value or told_by(other) == told_by(row):
                continue  # one and the same, or told already
            if not _is_like(sheet, row, other, name):
                message = f"{name!r} is the name of {other[0].value}, and no other name of {row[0].value} is like it"
                yield Finding(sheet.path, cell.line, cell.column, "name.clash", message, "take it out of the aliases")


def _is_like(sheet: Sheet, row: Row, other: Row, name: str) -> bool:
    """Whether somebody may share the name of another: part of one's own at home, a character or word of it abroad."""
    if _value(sheet, row, "country_code") == _value(sheet, other, "country_code"):
        others = {known for known, _ in names_of(sheet, row)} - {name}
        return any(name in known or known in name for known in others)
    own, words = _value(sheet, row, "name_zh"), set(_value(sheet, row, "name_en").split())
    return bool(set(name) & set(own) or words & set(_value(sheet, other, "name_en").split()))


def _value(sheet: Sheet, row: Row, column: str) -> str:
    cell = sheet.cell(row, column)
    return fold(cell.value) if cell else ""


def names_of(sheet: Sheet, row: Row) -> Iterator[tuple[str, Cell]]:
    """Every name of a row, as a text is searched for it, with its cell."""
    if (cell := sheet.cell(row, "name_zh")) and cell.value:
        yield fold(cell.value), cell
    if (cell := sheet.cell(row, "aliases")) and cell.value:
        for alias in strings(cell.value) or ():  # another form is told by the vocabulary
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
