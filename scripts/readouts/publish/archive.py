"""The archive of a release: the files of a folder, in the order of their names, as of the day of the version."""

from __future__ import annotations

import shutil
import zipfile
from datetime import date
from pathlib import Path

from readouts.browse.downloads import member


def write_archive(folder: Path, day: str, path: Path) -> None:
    """Write a ZIP archive of a folder, whose name is that of the only folder in it.

    The same files give the same bytes with one release of zlib: no clock and no owner is read.
    """
    of = date.fromisoformat(day)
    with zipfile.ZipFile(path, "w") as archive:
        for file in sorted(file for file in folder.rglob("*") if file.is_file()):
            entry = member(file.relative_to(folder.parent).as_posix(), (of.year, of.month, of.day, 0, 0, 0))
            with file.open("rb") as content, archive.open(entry, "w") as place:
                shutil.copyfileobj(content, place)
