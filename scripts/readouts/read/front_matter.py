"""Markdown with YAML front matter, as feed mirrors keep articles: a piece, and the wire story that it may reprint."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import yaml

from readouts.read.article import HeadCell, Notice, Reading, Refusal
from readouts.read.assemble import Cells, cells_by_column, list_cell
from readouts.read.lines import Line, story_lines, take_brief, without_glosses
from readouts.read.marks import printed_day
from readouts.read.markup import html_lines, parse
from readouts.read.reprint import piece_and_reprint
from readouts.read.spacing import tidy

_FENCED = re.compile(r"\s*---[ \t]*\n(?P<yaml>.*?)(?:\n|\A)(?:---|\.\.\.)[ \t]*(?:\n(?P<body>.*))?\Z", re.DOTALL)
_TAG = re.compile(r"<(?:p|div|br|span|img|strong|font)\b", re.IGNORECASE)
_MARKDOWN_IMAGE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_MARKDOWN_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_MARKDOWN_HEADING = re.compile(r"^(?:#{1,6}\s+(?P<sharp>.+?)\s*#*|\*\*(?P<stars>[^*]+)\*\*|__(?P<low>[^_]+)__)$")
_MARKDOWN_EMPHASIS = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_REMEDY = "mend the lines between the two --- or take them out"

_KEYS = (
    ("title", ("title",)),
    ("subtitle", ("subtitle",)),
    ("publisher_id", ("publisher", "author", "source")),
    ("url", ("url", "link", "source_url", "original")),
)
_LIST_KEYS = (("keywords", ("categories", "tags")), ("cites", ("cites",)))


def read_front_matter(text: str, source_file: str) -> Reading:
    """The file's articles: the piece itself, and second a wire story that it reprints; refused without a YAML head."""
    fenced = _FENCED.match(text)
    if fenced is None:
        return Reading(refusal=Refusal(source_file, "the front matter has no closing ---", _REMEDY))
    first = text.count("\n", 0, fenced.start("yaml")) + 1
    try:
        # BaseLoader: every scalar stays the text that was printed.
        front = yaml.load(fenced["yaml"], Loader=yaml.BaseLoader)
    except yaml.YAMLError as error:
        return Reading(refusal=Refusal(source_file, f"the front matter is not YAML ({_short(error, first)})", _REMEDY))
    if not isinstance(front, Mapping):
        return Reading(refusal=Refusal(source_file, "the front matter is no list of keys and values", _REMEDY))
    lines, cited = take_brief(_body_lines(fenced["body"] or ""))
    cells, notices = _cells(front)
    lines, cells = without_glosses(lines, cells)
    return Reading(piece_and_reprint(source_file, story_lines(lines), cited | cells, "text/markdown", notices))


def _body_lines(body: str) -> list[Line]:
    if _TAG.search(body):
        root = parse(body).body
        return html_lines(root) if root else []
    lines: list[Line] = []
    for paragraph in re.split(r"\n[ \t]*\n", _MARKDOWN_IMAGE.sub("", body)):
        printed = _MARKDOWN_LINK.sub(r"\1", paragraph).strip()
        heading = _MARKDOWN_HEADING.match(printed)
        plain = heading[heading.lastgroup or 0] if heading else _MARKDOWN_EMPHASIS.sub(r"\2", printed)
        if text := tidy(plain):
            lines.append(Line(text, printed, f"paragraph {len(lines) + 1}", heading is not None))
    return lines


def _cells(front: Mapping[str, object]) -> tuple[Cells, list[Notice]]:
    """Head cells, and what could not be read."""
    cells = [
        HeadCell(column, words, words, f"front matter: {key}")
        for column, keys in _KEYS
        for key in keys
        for words in _strings(front.get(key))[:1]
    ]
    for column, keys in _LIST_KEYS:
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
        return (value.strip(),) if value.strip() else ()
    if isinstance(value, Sequence):
        return tuple(item.strip() for item in value if isinstance(item, str) and item.strip())
    return ()


def _short(error: yaml.YAMLError, first: int) -> str:
    """What a YAML error says, on one line, with the line of the file; the YAML begins on line `first`."""
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or "unreadable"
    return f"line {mark.line + first}: {problem}" if mark else str(problem)
