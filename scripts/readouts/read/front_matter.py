"""Markdown with YAML front matter, as feed mirrors keep articles: a piece, and the wire story that it may reprint.

Front matter that says `clean: true` stands over text that was cleaned before: every line is a paragraph as it is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import yaml

from readouts.read.article import HeadCell, Notice, Reading, Refusal
from readouts.read.assemble import Cells, assemble, cells_by_column, list_cell
from readouts.read.days import printed_day
from readouts.read.head_slips import fence_slip, head_slip
from readouts.read.imprint import told
from readouts.read.lines import story_lines, take_brief, without_glosses
from readouts.read.markdown import markdown_lines
from readouts.read.reprint import piece_and_reprint
from readouts.read.spacing import writable

FENCED = re.compile(
    r"[\s\ufeff]*---[^\S\n]*\n(?:(?P<yaml>.*?)\n)??(?:---|\.\.\.)[^\S\n]*(?:\n(?P<body>.*))?\Z", re.DOTALL
)
# What YAML 1.1 takes for true.
_YES = ("true", "yes", "on")
_REMEDY = "mend the lines between the two --- or take them out"

_MEDIA_TYPE = "text/markdown"
# Columns and the keys that fill them, the first that is filled; beside these, `date` and the switches.
KEYS = (
    ("title", ("title",)),
    ("subtitle", ("subtitle",)),
    ("publisher_id", ("publisher", "author", "source")),
    ("url", ("url", "link", "source_url", "original")),
    ("page", ("page",)),
)
LIST_KEYS = (("keywords", ("keywords", "categories", "tags")), ("cites", ("cites",)))
SWITCHES = ("brief", "clean")


def read_front_matter(text: str, source_file: str) -> Reading:
    """The file's articles: the piece itself, and second a wire story that it reprints; refused without a YAML head."""
    fenced = FENCED.match(text)
    if fenced is None:
        why = fence_slip(text) or ("the front matter has no closing ---", _REMEDY)
        return Reading(refusal=Refusal(source_file, *why))
    front = _front(fenced["yaml"] or "", text.count("\n", 0, fenced.start("yaml")) + 1)
    if isinstance(front, tuple):
        return Reading(refusal=Refusal(source_file, *front))
    body = fenced["body"] or ""
    cells, notices = _cells(front)
    if _says(front, "clean"):
        paragraphs = [line for printed in body.split("\n") if (line := printed.strip())]
        return Reading((assemble(source_file, 1, paragraphs, cells, _MEDIA_TYPE, _uncited(front, cells, notices)),))
    lines, cited = take_brief(markdown_lines(body))
    notices = _uncited(front, cited | cells, notices)
    # A page copied below the head brings its own day and source, which the head goes before.
    lines, printed = told(lines, headline=False)
    lines, cells = without_glosses(lines, cells)
    return Reading(piece_and_reprint(source_file, story_lines(lines), printed | cited | cells, _MEDIA_TYPE, notices))


def _front(head: str, first: int) -> Mapping[str, object] | tuple[str, str]:
    """The keys and values of a head that begins on line `first`; or why it has none, with the remedy."""
    if not head.strip():
        return {}
    try:
        # BaseLoader: every scalar stays the text that was printed.
        front = yaml.load(head, Loader=yaml.BaseLoader)
        why = "the front matter is no list of keys and values"
    except yaml.YAMLError as error:
        front, why = None, f"the front matter is not YAML ({_short(error, first)})"
    except RecursionError:
        front, why = None, "the front matter is nested too deep"
    if slip := head_slip(head, first, broken=not isinstance(front, Mapping)):
        return slip
    return front if isinstance(front, Mapping) else (why, _REMEDY)


def _says(front: Mapping[str, object], key: str) -> bool:
    value = front.get(key)
    return isinstance(value, str) and value.strip().lower() in _YES


def _uncited(front: Mapping[str, object], cells: Cells, notices: Sequence[Notice]) -> list[Notice]:
    """The notices, with one of a brief that does not name what it tells of."""
    if not _says(front, "brief") or "cites" in cells:
        return list(notices)
    message = "a brief that cites nothing; name the reports that it tells of under cites: in the front matter"
    return [*notices, Notice("warning", "cites.missing", message)]


def _cells(front: Mapping[str, object]) -> tuple[Cells, list[Notice]]:
    """Head cells, and what could not be read."""
    cells = [
        HeadCell(column, words, words, f"front matter: {key}")
        for column, keys in KEYS
        for key in keys
        for words in _strings(front.get(key))[:1]
    ]
    for column, keys in LIST_KEYS:
        values = [value for key in keys for value in _strings(front.get(key))]
        filled = ", ".join(key for key in keys if _strings(front.get(key)))
        cells.append(list_cell(column, values, "；".join(values), f"front matter: {filled}"))
    notices = []
    for words in _strings(front.get("date"))[:1]:
        cells.append(HeadCell("published_on", printed_day(words), words, "front matter: date"))
        if not cells[-1].value:
            message = f"{words!r} in the front matter is no date; write it as 2001-02-03"
            notices.append(Notice("warning", "published_on.unread", message))
    return cells_by_column(cells), notices


def _strings(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (words,) if (words := writable(value)) else ()
    if isinstance(value, Sequence):
        return tuple(words for item in value if isinstance(item, str) and (words := writable(item)))
    return ()


def _short(error: yaml.YAMLError, first: int) -> str:
    """What a YAML error says, on one line, with the line of the file; the YAML begins on line `first`."""
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or "unreadable"
    return f"line {mark.line + first}: {problem}" if mark else str(problem)
