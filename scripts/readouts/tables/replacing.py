"""Puts files that are ready in the place of older ones."""

from __future__ import annotations

import errno
import os
from collections.abc import Sequence
from pathlib import Path


def replace_files(moves: Sequence[tuple[Path, Path]]) -> None:
    """Move each (new, old) in turn, `new` on the file system of `old`, so that each move is a single step.

    Whatever can fail is tried before the first move, lest some files be new and some old: raises PermissionError for a
    folder that cannot be written to, IsADirectoryError for a folder in the place of a file.
    """
    for folder in dict.fromkeys(old.parent for _, old in moves):
        if not os.access(folder, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(folder))
    for _, old in moves:
        if old.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(old))
    for new, old in moves:
        os.replace(new, old)
