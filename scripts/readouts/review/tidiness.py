"""The form of the files kept by hand: encoding, line ends, order of rows, and cells that a program may misread."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from readouts.review.clone import Clone
from readouts.review.faults import bad_byte
from readouts.review.finding import Finding
from readouts.review.sheet import Cell, Sheet
from readouts.review.text_places import in_text

_BOM = b"\xef\xbb\xbf"
# What spreadsheets run as a formula (OWASP, CSV injection); a number below zero is none.
_FORMULA = re.compile(r"[=+\-@\t]")
_NUMBER = re.compile(r"-\d+(?:\.\d+)?")
_CHINESE = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")
# Control, format (zero width, direction), private use, surrogate, unassigned.
_INVISIBLE = frozenset({"Cc", "Cf", "Co", "Cs", "Cn"})


def of_files(clone: Clone) -> Iterator[Finding]:
    """What is untidy in each CSV file of data/."""
    for path in clone.vocabulary_files:
        name = clone.relative(path)
        yield from _of_bytes(name, path)
        if sheet := clone.sheet(name):
            yield from _of_order(sheet)
            for column, cell in sheet.named():
                yield from _of_cell(sheet.path, column, cell)


def _of_bytes(name: str, path: Path) -> Iterator[Finding]:
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
            message = f"{cell.value!r} stands behind {before.value!r}"
            remedy = f"move the row so that the file is sorted by {sheet.header[0].value}"
            yield Finding(sheet.path, cell.line, cell.column, "row.unsorted", message, remedy)


def _of_cell(path: str, column: str, cell: Cell) -> Iterator[Finding]:
    place, value = (path, cell.line, cell.column), cell.value
    if _FORMULA.match(value) and not _NUMBER.fullmatch(value):
        message = f"{column}: {value!r} begins like a formula, which a spreadsheet would run"
        yield Finding(*place, "cell.formula", message, f"take the {value[0]!r} away")
    if value != value.strip():
        message = f"{column}: {value!r} begins or ends with a space"
        yield Finding(*place, "cell.space", message, "take the space away")
    if not unicodedata.is_normalized("NFC", value):
        message = f"{column}: {value!r} is not in Unicode normal form C"
        yield Finding(*place, "cell.unicode", message, f"write {unicodedata.normalize('NFC', value)!r}")
    if not value.isprintable() and (invisible := _invisible(value)):
        message = f"{column}: holds the invisible character U+{ord(invisible):04X}"
        yield Finding(*place, "cell.invisible", message, "type the cell anew")
    if column.endswith("_en") and _CHINESE.search(value):
        message = f"{column}: {value!r} holds Chinese characters"
        remedy = f"write it in English, and the Chinese in {column[:-3]}_zh"
        yield Finding(*place, "cell.script", message, remedy)


def _invisible(value: str) -> str:
    """The first character of a cell that nobody sees; a line feed may stand in a quoted cell."""
    return next((c for c in value if c != "\n" and unicodedata.category(c) in _INVISIBLE), "")
