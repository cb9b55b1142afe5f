"""Writing of an article's file: whole, and never over another."""

from __future__ import annotations

import os
from pathlib import Path


def store(path: Path, text: str) -> str:
    """Write a new file in UTF-8, with its folder if that is missing.

    Returns why it could not be written, in words; an empty string where it was. A file that is there is not touched.
    """
    try:
        if not path.parent.exists():
            path.parent.mkdir()
        # x: the file is made here or not at all.
        with path.open("x", encoding="utf-8", newline="\n") as handle:
            try:
                handle.write(text)
                handle.flush()
            except OSError:
                os.unlink(path)
                raise
    except FileExistsError:
        return "is there already; choose another name with --name"
    except OSError as error:
        return f"cannot be written: {error.strerror}; check the folder and its permissions"
    return ""
