"""The form of the files kept by hand: encoding, line ends, order of rows, and cells that a program may misread."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterator, Mapping
from itertools import pairwise
from pathlib import Path

from readouts.refused import shown
from readouts.review.clone import Clone
from readouts.review.faults import bad_byte
from readouts.review.finding import Finding
from readouts.review.sheet import Cell, Sheet
from readouts.review.text_places import in_text
from readouts.vocabulary.files import FILES
from readouts.vocabulary.limits import strings

_BOM = b"\xef\xbb\xbf"
# What spreadsheets run as a formula (OWASP, CSV injection); a number below zero is none, nor is a dash.
_FORMULA = re.compile(r"[=+@\t]|-(?![\s-])")
_NUMBER = re.compile(r"-\d+(?:\.\d+)?")
_CHINESE = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")
# With Chinese punctuation, which a phrase may be.
_OF_CHINESE = re.compile("[\u2e80-\u9fff]")
# Columns of words that Chinese texts are searched for, beside those whose names end in _zh.
_WORDS = frozenset({"event", "phrase", "verb", "word"})
# The values of corrections are of any column, texts among them.
_MAY_BREAK = frozenset(("data/corrections.csv", column) for column in ("old_value", "new_value"))
_LOST = "\ufffd"
# Control, format (zero width, direction), private use, surrogate, unassigned.
_INVISIBLE = frozenset({"Cc", "Cf", "Co", "Cs", "Cn"})


def of_files(clone: Clone) -> Iterator[Finding]:
    """What is untidy in each CSV file of data/."""
    for path in clone.vocabulary_files:
        name = clone.relative(path)
        yield from of_bytes(name, path)
        if (sheet := clone.sheet(name)) and _has_columns(path.name, sheet):
            yield from _of_order(sheet)
            arrays, required = _columns(path.name)
            for row in sheet.rows:
                if len(row) != len(sheet.columns):
                    continue  # which cell is of which column cannot be told
                cells = dict(zip(sheet.columns, row, strict=False))
                for column, cell in cells.items():
                    yield from _of_cell(sheet.path, column, cell, column in arrays)
                yield from _of_languages(sheet.path, cells, required)


def _has_columns(name: str, sheet: Sheet) -> bool:
    """Whether the cells of a file are those of its columns; where they are not, its header is told."""
    return name not in FILES or sheet.columns == tuple(FILES[name].columns)


def _columns(name: str) -> tuple[frozenset[str], frozenset[str]]:
    """The columns of a file whose cells are JSON arrays, and those of which an empty cell is told elsewhere."""
    columns = FILES[name].columns if name in FILES else {}
    arrays = frozenset(column for column, limit in columns.items() if limit.form.type == "array")
    return arrays, frozenset(column for column, limit in columns.items() if limit.required)


def of_bytes(name: str, path: Path) -> Iterator[Finding]:
    """What is wrong with the bytes of a text file, whatever it holds."""
    data = path.read_bytes()
    if (place := bad_byte(data)) != (0, 0):
        offset = _first_bad(data)
        yield Finding(name, *place, "file.encoding", f"is not UTF-8 (byte {offset})", "save it as UTF-8")
        return
    if data.startswith(_BOM):
        yield Finding(name, 1, 1, "file.bom", "begins with a byte order mark", "save it as UTF-8 without BOM")
    text = data.decode("utf-8")
    if returns := text.count("\r"):
        message = f"{returns} line end{'s are' if returns > 1 else ' is'} CR LF or CR, the first here"
        yield Finding(
            name, in_text(text, text.index("\r"))[0], 0, "file.line_ends", message, "save it with LF line ends"
        )
    if text and not text.endswith("\n"):
        message = "the last line has no line end"
        yield Finding(name, *in_text(text, len(text)), "file.line_ends", message, "end it with a line feed")


def _first_bad(data: bytes) -> int:
    try:
        data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return error.start
    return 0


def _of_order(sheet: Sheet) -> Iterator[Finding]:
    """Rows stand in the order of their first cells, so that two people who add rows seldom touch the same line."""
    for (before, *_), (cell, *_) in pairwise(sheet.rows):
        if cell.value and cell.value < before.value:
            message = f"{shown(cell.value)} stands behind {shown(before.value)}"
            remedy = f"move the row so that the file is sorted by {sheet.header[0].value}"
            yield Finding(sheet.path, cell.line, cell.column, "row.unsorted", message, remedy)


def is_formula(value: str) -> bool:
    """Whether a spreadsheet would run a cell."""
    return _FORMULA.match(value) is not None and not _NUMBER.fullmatch(value)


def _of_cell(path: str, column: str, cell: Cell, is_array: bool) -> Iterator[Finding]:
    """What is untidy in a cell by itself, and in the members of an array."""
    place, value = (path, cell.line, cell.column), cell.value
    if is_formula(value):
        message = f"{column}: {shown(value)} begins like a formula, which a spreadsheet would run"
        yield Finding(*place, "cell.formula", message, f"take the {value[0]!r} away")
    if not unicodedata.is_normalized("NFC", value):
        message = f"{column}: {shown(value)} is not in Unicode normal form C"
        yield Finding(*place, "cell.unicode", message, f"write {shown(unicodedata.normalize('NFC', value))}")
    members = (strings(value) or ()) if is_array else (value,)
    for member in dict.fromkeys(members):
        yield from _of_text(place, column, member)
        if members.count(member) > 1:
            yield Finding(*place, "cell.repeated", f"{column}: holds {shown(member)} twice", "keep one of the two")


def _of_text(place: tuple[str, int, int], column: str, value: str) -> Iterator[Finding]:
    if value != value.strip():
        message = f"{column}: {shown(value)} begins or ends with a space"
        yield Finding(*place, "cell.space", message, "take the space away")
    if value.isprintable() and _LOST not in value:
        return
    if "\n" in value and (place[0], column) not in _MAY_BREAK:
        yield Finding(*place, "cell.line_break", f"{column}: holds a line break", "write it on one line")
    if invisible := invisible_in(value):
        message = f"{column}: holds the invisible character U+{ord(invisible):04X}"
        yield Finding(*place, "cell.invisible", message, "type the cell anew")
    if _LOST in value:
        message = f"{column}: holds U+FFFD, which stands for a character that was lost"
        yield Finding(*place, "cell.lost_character", message, "type the cell anew")


def _of_languages(path: str, cells: Mapping[str, Cell], required: Container[str]) -> Iterator[Finding]:
    """Chinese in a cell for English, none in one for Chinese, and what is named in Chinese alone."""
    for column, cell in cells.items():
        name, _, language = column.rpartition("_")
        if language not in ("zh", "en") and column not in _WORDS:
            continue
        place, value = (path, cell.line, cell.column), cell.value
        chinese, english = cells.get(f"{name}_zh"), cells.get(f"{name}_en")
        if language == "en" and _CHINESE.search(value):
            message = f"{column}: {shown(value)} holds Chinese characters"
            yield Finding(*place, "cell.script", message, f"write it in English, and the Chinese in {name}_zh")
        elif language == "en" and not value and chinese and chinese.value and column not in required:
            message = f"{column}: is empty"
            yield Finding(*place, "cell.empty", message, f"write {chinese.value} in English", "warning")
        elif language == "en" and value and not any(map(str.isalpha, value)):
            yield Finding(*place, "cell.script", f"{column}: {shown(value)} holds no letter", "write it in English")
        # What is printed in Latin letters in Chinese too is the same in both.
        same = english is not None and english.value == value
        if (language == "zh" or column in _WORDS) and value and not _OF_CHINESE.search(value) and not same:
            message = f"{column}: {shown(value)} holds no Chinese character"
            yield Finding(*place, "cell.script", message, "write it as Chinese texts print it")


def invisible_in(value: str) -> str:
    """The first character of a text that nobody sees; a line feed is told by itself."""
    return next((c for c in value if c != "\n" and unicodedata.category(c) in _INVISIBLE), "")
