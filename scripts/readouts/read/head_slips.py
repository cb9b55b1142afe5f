"""Slips of the hand in front matter, most of them an input method's: full-width colons, dashes and spaces, tabs.

To YAML they are words like any other. Read as such, a header would become text, or a key a part of the value before it;
a file that has one is refused instead, with the line and the remedy.
"""

from __future__ import annotations

import re

# Hyphens, dashes and minus signs of all widths, and the lines that boxes are drawn with.
_DASHES = "-\u2010-\u2015\u2212\u2500\ufe58\ufe63\uff0d"
_KEY = "[A-Za-z_]+"
_OWN_KEY = "(?:title|subtitle|date|publisher|url|page|keywords|brief|cites|clean)"
# A key that is no address, behind a line of dashes that may be no fence.
_MEANT = re.compile(rf"[\s\ufeff]*[{_DASHES}]+[^\S\n]*\n\s*{_KEY}\s*[:：](?!//)")
_HEAD_LINE = rf"[^\S\n]*(?:{_KEY}\s*[:：](?!//).*|#.*|-[^\S\n].*)?"
# A header that nothing stands above: its lines down to a fence.
_UNOPENED = re.compile(rf"[\s\ufeff]*{_OWN_KEY}\s*[:：].*\n(?:{_HEAD_LINE}\n)*[^\S\n]*[{_DASHES}]{{2,}}[^\S\n]*\n")
_FENCE = re.compile(rf"[\s\ufeff]*[{_DASHES}]{{2,}}\s*")
_BLANK_OR_HEAD = re.compile(_HEAD_LINE)
_HYPHENS = "write three plain hyphens at the beginning of a line: ---"
_SPACED = "write {key}: with a plain colon and a plain space behind it"

# What is a slip wherever it stands, and what may be one where YAML cannot be read: pattern, what it is, remedy.
_Slips = tuple[tuple[re.Pattern[str], str, str], ...]
_ALWAYS: _Slips = (
    # Within a text of several lines all are indented, and may begin with other words than these.
    (re.compile(rf"(?:\s+(?={_OWN_KEY}))?(?P<key>{_KEY})\s*："), "has a full-width colon", _SPACED),
    (re.compile(rf"[\u3000\u00a0]\s*{_KEY}\s*:"), "begins with a full-width space", "take the space out"),
)
_WHERE_BROKEN: _Slips = (
    (_FENCE, "has dashes that are no ---", _HYPHENS),
    (re.compile(r".*\t"), "has a tab", "write spaces in its place"),
    (re.compile(rf"(?P<key>{_KEY}):[^ /]"), "has no space behind the colon", _SPACED),
    (re.compile(rf"\s*(?:-[^\s-]|[•·*{_DASHES[1:]}])"), "begins with no hyphen and space", "write - and a space there"),
    (re.compile(rf"{_KEY}: +[^'\"\s].*: "), "has a second colon", "put the words behind the first between quotes"),
)


def meant_as_head(text: str) -> bool:
    """Whether a text begins with what was meant as front matter, and is none for a slip in its first lines."""
    return _MEANT.match(text) is not None or _UNOPENED.match(text) is not None


def fence_slip(text: str) -> tuple[str, str] | None:
    """Of a text that has no front matter between two fences: what is wrong with a fence, and the remedy."""
    if _UNOPENED.match(text):
        return "the front matter has no opening ---", "write --- on a line of its own above it"
    for number, line in enumerate(text.split("\n"), start=1):
        if not _FENCE.fullmatch(line):
            if not _BLANK_OR_HEAD.fullmatch(line):
                return None
        elif line.strip("\ufeff \t") != "---":
            return f"line {number} has dashes that are no ---", _HYPHENS
    return None


def head_slip(head: str, first: int, broken: bool) -> tuple[str, str] | None:
    """The first slip in the lines between two fences, and the remedy; `first` is the number of their first line.

    `broken`: whether they cannot be read, so that what is a value elsewhere is more likely a slip.
    """
    for slips in (_ALWAYS, _WHERE_BROKEN) if broken else (_ALWAYS,):
        for number, line in enumerate(head.split("\n"), start=first):
            for pattern, what, remedy in slips:
                if match := pattern.fullmatch(line) if pattern is _FENCE else pattern.match(line):
                    return f"line {number} of the front matter {what}", remedy.format_map(match.groupdict())
    return None
