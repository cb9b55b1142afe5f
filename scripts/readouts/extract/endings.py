"""Where a run of speech ends or breaks off, by the marks at its end and before its points."""

from __future__ import annotations

_CLOSING = "”’」』）"


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
