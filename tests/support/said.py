"""What an article says that was said and signed, in the terms of tests."""

from __future__ import annotations

from collections.abc import Callable

from readouts.extract.findings import Document, Encounter, Findings, Statement

Extract = Callable[..., Findings]
# The one encounter of a text.
Told = Callable[[str], Encounter]
Said = list[tuple[str, str, str]]
TALKS = "2031年3月4日，冰岛总统贝尔松在雷克雅未克同斐济总理托梅鲁举行会谈。\n"
WORDS = "贝尔松指出，鱼群要保护。"


def speaker(statement: Statement) -> str:
    """The name of the one who spoke, or 双方."""
    return "双方" if statement.voice == "joint" else statement.speakers[0].name_zh


def said(extract: Extract, text: str) -> Said:
    """Speaker, verb (empty: continued) and words of each statement told after the talks were announced."""
    whole = TALKS + text
    return [(speaker(s), s.verb, whole[s.start : s.end]) for s in extract(whole).statements]


def words_said(extract: Extract, text: str) -> list[str]:
    """The words alone of each statement told after the talks were announced."""
    return [told for _, _, told in said(extract, text)]


def documents(extract: Extract, text: str) -> list[Document]:
    """The documents told after the talks were announced."""
    return extract(TALKS + text).documents
