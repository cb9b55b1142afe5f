"""Where a run of speech ends or breaks off, by the marks at its end and before its points."""

from __future__ import annotations

import re

_CLOSING = "”’」』）"
# （完）, （总台记者某某）, （编辑：某某）20310304, 。1200304: what closes a report is nobody's speech.
_SIGNED = re.compile(
    r"(?<=[。！？])\s*完$|(?<=[。！？”])1[0-3]\d[01]\d[0-3]\d\s*$|(?:\s*（(?:完|下转[^（）。]{1,12}|[^（）。]{0,8}(?:记者|编辑|编译|译者|核稿|责编|实习生)[^（）。]{0,40})）)+\s*\d{0,8}\s*$"
)


def ends_with(text: str, marks: tuple[str, ...]) -> bool:
    """Whether a text ends with one of the marks, be it within quotation marks or a parenthesis."""
    return text.rstrip().rstrip(_CLOSING).endswith(marks)


def with_dashes(text: str, start: int) -> int:
    """Where the dashes begin that stand before a point: ——要保护鱼群。"""
    return len(text[:start].rstrip("—"))


def breaks_off(text: str) -> bool:
    """Whether a text ends in the middle of a sentence, with a word or a comma."""
    last = text.rstrip()[-1:]
    return last.isalnum() or last in ("_", "，", "、")


def unquoted(text: str, start: int, end: int) -> int:
    """Where the quotation ends within which words `[start, end)` begin; their own end where that follows later."""
    depth = 0
    for at in range(start, end):
        depth += {"“": 1, "”": -1}.get(text[at], 0)
        if depth < 0:
            return at
    return end


def trimmed(text: str, start: int, end: int) -> int:
    """Where words `[start, end)` end: before who wrote the report, and before the colon behind which points follow."""
    may_end = text[end - 1] in "完0123456789" or "）" in text[start:end]
    signed = _SIGNED.search(text, start, end) if may_end else None
    end = signed.start() if signed else end
    while end > start and text[end - 1] in " ：":
        end -= 1
    return end
