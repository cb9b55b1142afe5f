"""Where a place in a text stands after the text has changed."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher

_SENTENCE = re.compile(r"[^。！？；\n]*[。！？；\n]?")
# Characters are compared as often as each stands in both passages: a thousand of ordinary text take less than this, the
# same character over and over far more. Such passages count as rewritten whole.
_MOST = 50_000

Change = tuple[int, int, int, int]


def changes(old: str, new: str) -> list[Change]:
    """Return the passages that differ, in order, as start and end in the old text, start and end in the new.

    Sentences are compared before characters: where one was taken out, it and not the full stop before it is missing.
    """
    if old == new:
        return []
    found: list[Change] = []
    for one in _sentence_by_sentence(old, new):
        if found and found[-1][1] == one[0] and found[-1][3] == one[2]:
            found[-1] = (found[-1][0], one[1], found[-1][2], one[3])
        else:
            found.append(one)
    return found


def _sentence_by_sentence(old: str, new: str) -> Iterator[Change]:
    ours, theirs = _SENTENCE.findall(old), _SENTENCE.findall(new)
    left, right = _starts(ours), _starts(theirs)
    for tag, i, i_end, j, j_end in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if tag != "equal":
            before, after = old[left[i] : left[i_end]], new[right[j] : right[j_end]]
            yield from _by_character(before, after, left[i], right[j])


def _by_character(old: str, new: str, at_old: int, at_new: int) -> Iterator[Change]:
    ours, theirs = Counter(old), Counter(new)
    if not old or not new or sum(count * theirs[letter] for letter, count in ours.items()) > _MOST:
        yield at_old, at_old + len(old), at_new, at_new + len(new)
        return
    for tag, i, i_end, j, j_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            yield at_old + i, at_old + i_end, at_new + j, at_new + j_end


def _starts(parts: list[str]) -> list[int]:
    found = [0]
    for part in parts:
        found.append(found[-1] + len(part))
    return found


class Alignment:
    """Offsets of an old text as offsets of the new one."""

    def __init__(self, old: str, new: str) -> None:
        self._changes = changes(old, new)
        self._ends = [change[1] for change in self._changes]

    def start(self, offset: int) -> int:
        """Return where a span begins that began at an offset: after what was put in before it."""
        i, i_end, j, j_end = self._touching(offset)
        return offset - i_end + j_end if offset >= i_end else offset - i + j if offset < i else j

    def end(self, offset: int) -> int:
        """Return where a span ends that ended at an offset: before what was put in after it."""
        i, i_end, j, j_end = self._touching(offset)
        return offset - i + j if offset <= i else offset - i_end + j_end if offset > i_end else j_end

    def _touching(self, offset: int) -> Change:
        """The first change that ends at an offset or after it, else the last before it."""
        if not self._changes:
            return 0, 0, 0, 0
        return self._changes[min(bisect_left(self._ends, offset), len(self._changes) - 1)]
