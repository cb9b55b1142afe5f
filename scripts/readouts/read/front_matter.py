"""Markdown with YAML front matter, as feed mirrors keep articles: a piece, and the wire story that it may reprint."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from email.utils import parsedate_to_datetime

import yaml

from readouts.read.article import Article, HeadCell, Notice, Reading, Refusal
from readouts.read.lines import Line, list_cell, story_lines, take_brief
from readouts.read.marks import CLOSING_LIST, DATELINE, iso_date
from readouts.read.markup import html_lines, parse
from readouts.read.spacing import tidy

_FENCED = re.compile(r"\s*---[ \t]*\n(?P<yaml>.*?)(?:\n|\A)(?:---|\.\.\.)[ \t]*(?:\n(?P<body>.*))?\Z", re.DOTALL)
_TAG = re.compile(r"<(?:p|div|br|span|img|strong|font)\b", re.IGNORECASE)
_MARKDOWN_IMAGE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_MARKDOWN_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_MARKDOWN_HEADING = re.compile(r"^(?:#{1,6}\s+(?P<sharp>.+?)\s*#*|\*\*(?P<stars>[^*]+)\*\*|__(?P<low>[^_]+)__)$")
_MARKDOWN_EMPHASIS = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_REMEDY = "mend the lines between the two --- or take them out"

_URL_KEYS = ("url", "link", "source_url", "original")


def read_front_matter(text: str, source_file: str) -> Reading:
    """The file's articles: the piece itself, and second a wire story that it reprints; refused without a YAML head."""
    fenced = _FENCED.match(text)
    if fenced is None:
        return Reading(refusal=Refusal(source_file, "the front matter has no closing ---", _REMEDY))
    try:
        # BaseLoader: every scalar stays the text that was printed.
        front = yaml.load(fenced["yaml"], Loader=yaml.BaseLoader)
    except yaml.YAMLError as error:
        return Reading(refusal=Refusal(source_file, f"the front matter is not YAML ({_short(error)})", _REMEDY))
    if not isinstance(front, Mapping):
        return Reading(refusal=Refusal(source_file, "the front matter is no list of keys and values", _REMEDY))
    cells, notices = _cells(front)
    lines, body_cites, cited = take_brief(_body_lines(fenced["body"] or ""))
    cites = (*_strings(front.get("cites")), *body_cites)
    if front.get("cites"):
        cited = (list_cell("cites", cites, "；".join(cites), "front matter: cites"),)
    framing, wire = split_reprint(story_lines(lines))
    parts = [(framing, cells)]
    if wire:
        title = wire[0]
        parts.append((wire[1:], cells | {"title": HeadCell("title", title.text, title.printed, title.where)}))
    return Reading(
        tuple(
            Article(
                source_file=source_file,
                source_part=number,
                text="\n".join(line.text for line in body),
                title=_value(own, "title"),
                subtitle=_value(own, "subtitle") if number == 1 else "",
                publisher=_value(own, "publisher_id"),
                published_on=_value(own, "published_on"),
                url=_value(own, "url"),
                keywords=_strings(front.get("categories")) + _strings(front.get("tags")),
                media_type="text/markdown",
                cites=cites,
                head=(*own.values(), *cited),
                notices=notices,
            )
            for number, (body, own) in enumerate(parts, start=1)
        )
    )


def split_reprint(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """Part a piece from the wire story that it reprints; (piece, headline and paragraphs of the story or nothing).

    The story begins with a headline right above a dateline, under other text of the piece. It ends after its list of
    those present, or where a heading goes on with the piece.
    """
    for at in range(2, len(lines)):
        if DATELINE.match(lines[at].text) and (lines[at - 1].heading or lines[at - 1].bold):
            end = at + 1
            while end < len(lines) and not lines[end].heading:
                end += 1
                if CLOSING_LIST.match(lines[end - 1].text):
                    break
            return [*lines[: at - 1], *lines[end:]], list(lines[at - 1 : end])
    return list(lines), []


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


def _cells(front: Mapping[str, object]) -> tuple[dict[str, HeadCell], tuple[Notice, ...]]:
    """Head cells by column, and what could not be read."""
    cells: dict[str, HeadCell] = {}
    for column, keys in (
        ("title", ("title",)),
        ("subtitle", ("subtitle",)),
        ("publisher_id", ("publisher", "author", "source")),
        ("url", _URL_KEYS),
    ):
        for key in keys:
            if words := _string(front.get(key)):
                cells[column] = HeadCell(column, words, words, f"front matter: {key}")
                break
    if keywords := _strings(front.get("categories")) + _strings(front.get("tags")):
        cells["keywords"] = list_cell("keywords", keywords, "、".join(keywords), "front matter: categories")
    words = _string(front.get("date"))
    day = _day(words)
    if day:
        cells["published_on"] = HeadCell("published_on", day, words, "front matter: date")
    elif words:
        return cells, (Notice("warning", "published_on.unread", f"the date {words!r} of the front matter is no date"),)
    return cells, ()


def _day(words: str) -> str:
    """The day as printed, in the time zone as printed: RFC 5322 (Sat, 03 Feb 2001 04:05:06 GMT) or year first."""
    if day := iso_date(words):
        return day
    try:
        return parsedate_to_datetime(words).date().isoformat()
    except ValueError:
        return ""


def _value(cells: Mapping[str, HeadCell], column: str) -> str:
    cell = cells.get(column)
    return cell.value if cell else ""


def _string(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""


def _strings(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value.strip(),) if value.strip() else ()
    if isinstance(value, Sequence):
        return tuple(item.strip() for item in value if isinstance(item, str) and item.strip())
    return ()


def _short(error: yaml.YAMLError) -> str:
    """What a YAML error says, on one line, with the line of the file."""
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or "unreadable"
    return f"line {mark.line + 2}: {problem}" if mark else str(problem)
