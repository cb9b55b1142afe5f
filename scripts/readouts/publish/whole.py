"""Writes a folder whole or not at all: beside its place, then moved there."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from readouts.tables import Problem


def write_whole(write: Callable[[Path], list[Problem]], out: Path) -> list[Problem]:
    """Have an empty folder filled and put in the place of `out`, which it replaces; return what stood in the way."""
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".readouts-", dir=out.parent) as place:
            folder = Path(place, out.name)
            folder.mkdir()
            problems = write(folder)
            if not problems:
                if out.exists():
                    shutil.rmtree(out)
                folder.rename(out)
    except OSError as error:
        return [Problem(str(error.filename or out), f"cannot be written ({error.strerror})", "free the place")]
    return problems
