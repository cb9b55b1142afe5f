"""Marks that git leaves in a file where two sides of a merge differ, and that somebody forgot to settle."""

from __future__ import annotations

import re
from collections.abc import Iterator

from readouts.review.clone import Clone
from readouts.review.finding import Finding

CONFLICT = "file.conflict"
_MARK = re.compile(rb"^(?:<{7}|={7}|>{7})(?=[ \r\n]|\Z)", re.MULTILINE)
# A line of the sign for what parts the sides may underline a heading.
_PARTS = b"======="
# Bytes; whoever merges by hand merges no larger file.
_LARGEST = 10**7


def of_conflicts(clone: Clone) -> Iterator[Finding]:
    """A finding at the first mark in each file below data/."""
    for path in sorted(clone.data.rglob("*")):
        if not path.is_file() or path.stat().st_size > _LARGEST:
            continue
        data = path.read_bytes()
        marks = list(_MARK.finditer(data))
        if any(mark.group() != _PARTS for mark in marks):
            line = data.count(b"\n", 0, marks[0].start()) + 1
            message = "holds <<<<<<<, ======= or >>>>>>>, the marks of a merge, the first here"
            remedy = "keep what is right of the two sides, and take the marks out"
            yield Finding(clone.relative(path), line, 1, CONFLICT, message, remedy)
