"""Where in the file of an article its words stand, by line and column as editors count them."""

from __future__ import annotations

import re

from readouts.rows import ArticleMetadataRow

_LINE = re.compile(r"\bline (\d+)$")
# As many characters around the words as tell them from the same words elsewhere in the file.
_CONTEXTS = (60, 30, 15, 8, 4, 0)


def in_text(text: str, offset: int) -> tuple[int, int]:
    """Line and column, from 1, of a character of a text."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def words_in_file(file: str, text: str, start: int, end: int) -> tuple[int, int]:
    """Line and column in a file of the words `text[start:end]` of the article that was read from it.

    The text was cleaned on reading, so the words are looked for with as much of their paragraph as the file prints
    alike; (0, 0) where they stand nowhere, or in several places that nothing tells apart.
    """
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    last = len(text) if last < 0 else last
    for around in (last - first, *_CONTEXTS):
        begin, stop = max(first, start - around), min(last, end + around)
        found = file.count(text[begin:stop]) if stop > begin else 0
        if found == 1:
            return in_text(file, file.index(text[begin:stop]) + start - begin)
        if found:
            break
    return 0, 0


def words_of_head(file: str, head: ArticleMetadataRow) -> tuple[int, int]:
    """The words of a file's head: in the line that is named, else where they stand first."""
    line = _LINE.search(head.location)
    number = int(line[1]) if line else 0
    begin = len("\n".join(file.split("\n")[: max(number - 1, 0)]))
    at = file.find(head.words, begin) if head.words else -1
    return in_text(file, at) if at >= 0 else (number, 0)
