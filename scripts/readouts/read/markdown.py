"""The lines of a Markdown text, or of markup that stands in its place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from readouts.read.lines import Line
from readouts.read.markup import html_lines, parse
from readouts.read.spacing import ends_sentence, tidy

_TAG = re.compile(r"<(?:p|div|br|span|img|strong|font)\b", re.IGNORECASE)
# Each begins at the last bracket or mark that can: a text of nothing but marks is searched once, not once for each.
_IMAGE = re.compile(r"!\[[^\[\]]*\]\([^\[)]*\)")
_LINK = re.compile(r"\[([^\[\]]*)\]\([^\[)]*\)")
_HEADING = re.compile(
    r"^(?:#{1,6}\s++(?P<sharp>.*?(?:[^\s#]|#(?!#)))\s*#*|\*\*(?P<stars>[^*]+)\*\*|__(?P<low>[^_]+)__)$"
)
_EMPHASIS = re.compile(r"(\*\*|__)(?=\S)((?>.+?(?=\1)))(?<=\S)\1")
_BLANK = re.compile(r"\n[ \t\u3000]*\n")


def markdown_lines(body: str) -> list[Line]:
    """The paragraphs without pictures, links and emphasis; `bold` where one is set as a heading."""
    if _TAG.search(body):
        root = parse(body).body
        return html_lines(root) if root else []
    lines: list[Line] = []
    for paragraph in _paragraphs(_IMAGE.sub("", body)):
        printed = _LINK.sub(r"\1", paragraph).strip()
        heading = _HEADING.match(printed)
        plain = heading[heading.lastgroup or 0] if heading else _EMPHASIS.sub(r"\2", printed)
        if text := tidy(plain):
            lines.append(Line(text, printed, f"paragraph {len(lines) + 1}", heading is not None))
    return lines


def _paragraphs(body: str) -> Iterator[str]:
    """What blank lines part; a line that ends a sentence ends its paragraph too, as writers of Chinese expect."""
    for block in _BLANK.split(body):
        begun: list[str] = []
        for line in block.split("\n"):
            begun.append(line)
            if ends_sentence(line.rstrip()):
                yield "\n".join(begun)
                begun = []
        yield "\n".join(begun)
